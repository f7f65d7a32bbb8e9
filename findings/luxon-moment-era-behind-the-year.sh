#!/bin/sh
# Expected: with the tokens for year and era of their manuals, libraries of dates read "15 March 44 BC" as the year -43 of ISO 8601 and
# write that year as "44 BC", as date-fns does. The year with an era is counted from 1 (UTS 35, part 4, Date Field Symbol Table, y and G).
# Found: luxon puts a minus before the number: it reads 45 BC, and writes "-43 BC". It does not read back its own text. moment takes
# the two digits that YYYY found for 2044 before it looks at the era, and reads 2044 BC; with a year of three digits, or with `y`, it is
# right.
# Versions: luxon 3.7.2, moment 2.31.0, date-fns 4.4.0.
# For those who use them: toLocaleString with `era: 'short'` writes it rightly in luxon; to read, take the year as a number and subtract it
# from 1; in moment `y N`, never `YYYY N`.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts luxon@3.7.2 moment@2.31.0 date-fns@4.4.0
cat > finding.mjs <<'SCRIPT'
import { format, parse } from 'date-fns';
import { DateTime } from 'luxon';
import moment from 'moment';

const ides = new Date('-000043-03-15T12:00:00Z');
const text = '15 March 44 BC';
const written = DateTime.fromJSDate(ides).toFormat('d LLLL y G');
const seen = [
  ['luxon reads the year', DateTime.fromFormat(text, 'd LLLL y G').year, -44],
  ['luxon writes', written, '15 March -43 BC'],
  ['luxon reads that', DateTime.fromFormat(written, 'd LLLL y G').isValid, false],
  ['moment, YYYY, reads the year', moment.utc(text, 'D MMMM YYYY N').year(), -2043],
  ['moment, YYYY, reads 480 BC as', moment.utc('480 BC', 'YYYY N').year(), -479],
  ['moment, y, reads the year', moment.utc(text, 'D MMMM y N').year(), -43],
  ['moment writes', moment.utc(ides).format('D MMMM y N'), text],
  ['date-fns reads the year', parse(text, 'd MMMM y G', new Date(0)).getUTCFullYear(), -43],
  ['date-fns writes', format(ides, 'd MMMM y G'), text],
];
for (const [name, now] of seen) console.log(`${name}: ${now}`);
process.exit(seen.every(([, now, was]) => now === was) ? 0 : 1);
SCRIPT
TZ=UTC node finding.mjs
