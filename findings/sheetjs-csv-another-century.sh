#!/bin/bash
# Expected: SheetJS reads a CSV with dates of ISO 8601 and writes a CSV with the same days, in whatever form; what it writes it reads as the same
# day, and what it cannot hold as a date stays a text, as 1850-06-01 does (the days of a sheet begin in 1900).
# Found: the days are written with two digits of the year, 28 June 1914 as 6/28/14, and read by SheetJS itself in 2014: after one round of CSV the
# World Wars are a hundred years later. 28 February 1900 is written as 2/29/00, a day that was not (sheets count one, ISO/IEC 29500-1,
# 18.17.4.1), and is 29 February 2000 after a round. -0043-03-15, 44 BC, is read as 15 March 2043, as JavaScript's Date reads it. 1850 stays, so
# the rows are a mixture; with dateNF, the setting for the form of dates, the others have four digits and 1850 is gone, an empty cell.
# Versions: xlsx 0.18.5 (npm's newest).
# For those who use it: read CSV with `raw: true`, which leaves every cell a text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5
cat > finding.cjs <<'SCRIPT'
const { read, utils } = require('xlsx');

const round = (text, options) => {
  const book = read(text, { type: 'string', ...options });
  return utils.sheet_to_csv(book.Sheets[book.SheetNames[0]]).trim();
};
const days = ['day', '1914-06-28', '1945-05-08', '1900-02-28', '1850-06-01', '-0043-03-15'];
const once = round(days.join('\n')).split('\n');
const book = read(once.join('\n'), { type: 'string', cellDates: true });
const sheet = book.Sheets[book.SheetNames[0]];
const again = days.map((_, at) => sheet[`A${at + 1}`].v).map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value));
const raw = round(days.join('\n'), { raw: true }).split('\n');
const named = round(days.join('\n'), { dateNF: 'yyyy-mm-dd' }).split('\n');
days.forEach((day, at) => {
  if (at) console.log(`${day}: written ${once[at]}, which is read as ${again[at]}; raw ${raw[at]}, with dateNF "${named[at]}"`);
});
const seen = [once, again, named, raw].map((list) => list.join(' '));
const was = [
  'day 6/28/14 5/8/45 2/29/00 1850-06-01 3/15/43',
  'day 2014-06-28 2045-05-08 2000-02-29 1850-06-01 2043-03-15',
  'day 1914-06-28 1945-05-08 1900-02-29  2043-03-15',
  days.join(' '),
];
process.exit(String(seen) === String(was) ? 0 : 1);
SCRIPT
TZ=UTC node finding.cjs
