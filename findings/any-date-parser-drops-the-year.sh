#!/bin/sh
# Expected: a reader of dates reads the year that is written, or says that it cannot. any-date-parser reads ISO 8601 and "14 October 1066".
# Found: a year that is written with two zeros, as ISO 8601 and EDTF write the first century, is passed over, and the year of today stands
# in its place: 0079-08-24 is 24 August of this year, and so is -0043-03-15 without its minus. "15 March 480 BC" is 2048, for the first
# two digits are the year and the rest is dropped. The week date 1914-W26-7 of ISO 8601, 28 June, is 26 July. All of them are
# valid Dates, and nothing is said. Its `attempt` returns the parts that it found, and there the year is missing.
# Versions: any-date-parser 2.2.4.
# For those who use it: call `attempt`, and refuse what has no year, or another than the text shows.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts any-date-parser@2.2.4
cat > finding.mjs <<'SCRIPT'
import parser from 'any-date-parser';

const today = new Date().getUTCFullYear();
const seen = [
  ['14 October 1066', '1066-10-14'],
  ['0100-01-01', '0100-01-01'],
  ['0079-08-24', `${today}-08-24`],
  ['24 August 0079', `${today}-08-24`],
  ['-0043-03-15', `${today}-03-15`],
  ['15 March 480 BC', '2048-03-15'],
  ['1914-W26-7', '1914-07-26'],
];
let same = parser.attempt('24 August 0079', 'en').year === undefined;
for (const [text, was] of seen) {
  const date = parser.fromString(text, 'en');
  const now = date.isValid() ? date.toISOString().slice(0, 10) : 'refused';
  console.log(`${text}: ${now}, of the parts ${JSON.stringify(parser.attempt(text, 'en'))}`);
  same &&= now === was;
}
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node finding.mjs
