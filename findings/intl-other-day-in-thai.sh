#!/bin/sh
# Expected: the Buddhist calendar of Thailand has the months and days of the Gregorian and other years, so a date is the same day and
# month in English and in Thai. Whether days before October 1582 are Gregorian or Julian is the same for both.
# Found: Node.js writes 1500-03-01 as 1 March in English and 20 February in Thai: the Gregorian calendar is carried back before 1582, as
# ECMAScript says, but the Buddhist, the Japanese and that of Taiwan change to the Julian there. Temporal, in the same program, counts
# 1 March in all of them, until it is asked for text (toLocaleString), which says 20 February again.
# Versions: Node.js 26.10.0 (ICU 78.3, CLDR 48.0).
# For those who translate dates before 1582: ask for the calendar (`calendar: 'gregory'`), and add the 543 years by hand where wanted.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund node@26.10.0
cat > finding.mjs <<'SCRIPT'
const text = (day, language, more) =>
  new Date(day).toLocaleDateString(language, { month: 'numeric', day: 'numeric', numberingSystem: 'latn', timeZone: 'UTC', ...more });
const seen = [
  ['1500-03-01', 'en', {}, '3/1'],
  ['1500-03-01', 'th', {}, '20/2'],
  ['1500-03-01', 'th', { calendar: 'gregory' }, '1/3'],
  ['1500-03-01', 'en', { calendar: 'japanese' }, '2/20'],
  ['1500-03-01', 'en', { calendar: 'roc' }, '2/20'],
  ['1914-06-28', 'th', {}, '28/6'],
];
let same = true;
for (const [day, language, more, was] of seen) {
  const now = text(day, language, more);
  console.log(`${day} in ${language} ${more.calendar ?? ''}: ${now}`);
  same &&= now === was;
}
const thai = Temporal.PlainDate.from('1500-03-01').withCalendar('buddhist');
const written = thai.toLocaleString('en', { calendar: 'buddhist' });
console.log(`Temporal: year ${thai.year}, month ${thai.month}, day ${thai.day}, written ${written}`);
same &&= thai.month === 3 && thai.day === 1 && written.startsWith('2/20/2043');
process.exit(same ? 0 : 1);
SCRIPT
node_modules/.bin/node finding.mjs
