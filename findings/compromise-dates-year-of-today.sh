#!/bin/sh
# Expected: compromise-dates, which finds dates in English prose, takes the year that stands behind day and month, "14 October 1066", as it does in
# the order of America, "October 14, 1066", and for 1492; or it gives nothing. The library is made for any prose, and says no first year.
# Found: before 1400 the year is left off where the day comes first, and the year of today is put in its place: the battle of Hastings and
# Magna Carta are in 2020, if that is today. "in October 1066" is one day, 31 October of this year. "March 15, 44 BC" is this year, too.
# Seasons last two months of their three: winter 1914 ends with January. All come as finished dates.
# Versions: compromise 14.17.0, compromise-dates 3.9.0.
# For those who use it: look for figures right behind what was found; a text of the Middle Ages has to be in the order of America.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts compromise@14.17.0 compromise-dates@3.9.0
cat > finding.mjs <<'SCRIPT'
import nlp from 'compromise';
import dates from 'compromise-dates';

nlp.plugin(dates);
const seen = {
  'The battle of 14 October 1066 was lost.': '2020-10-14/2020-10-14',
  'The battle of October 14, 1066 was lost.': '1066-10-14/1066-10-14',
  'It was sealed on 15 June 1215.': '2020-06-15/2020-06-15',
  'They landed on 12 October 1492.': '1492-10-12/1492-10-12',
  'in October 1066': '2020-10-31/2020-10-31',
  'March 15, 44 BC': '2020-03-15/2020-03-15',
  'winter 1914': '1914-12-01/1915-01-31',
};
let same = true;
for (const [text, was] of Object.entries(seen)) {
  const found = nlp(text).dates({ today: '2020-01-15', timezone: 'UTC' }).get();
  const now = found.map(({ start, end }) => `${start.slice(0, 10)}/${end.slice(0, 10)}`).join(' ');
  console.log(`${text} ${now}`);
  same &&= now === was;
}
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node finding.mjs
