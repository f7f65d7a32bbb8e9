#!/bin/sh
# Expected: dayjs, whose manual has it read ISO 8601, reads 1914-179, the 179th day of 1914 (28 June), or says that it is invalid, as it
# does for a week (1914-W26).
# Found: it takes the three digits apart into a month 17 and a day 9, and lets the month run over: 9 May 1915. Every day of the year
# becomes a valid date, most of them in another year; nothing is said. moment, luxon and date-fns read 28 June.
# Versions: dayjs 1.11.23, moment 2.31.0, luxon 3.7.2, date-fns 4.4.0.
# For those who use it: its plugin customParseFormat with strict formats, or a check of the form of the text before.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts dayjs@1.11.23 moment@2.31.0 luxon@3.7.2 date-fns@4.4.0
cat > finding.mjs <<'SCRIPT'
import { format, parseISO } from 'date-fns';
import dayjs from 'dayjs';
import { DateTime } from 'luxon';
import moment from 'moment';

const seen = [
  ['dayjs 1914-179', dayjs('1914-179').format('YYYY-MM-DD'), '1915-05-09'],
  ['dayjs 1914-365', dayjs('1914-365').format('YYYY-MM-DD'), '1916-12-05'],
  ['dayjs 1914-W26', String(dayjs('1914-W26').isValid()), 'false'],
  ['moment 1914-179', moment('1914-179').format('YYYY-MM-DD'), '1914-06-28'],
  ['luxon 1914-179', DateTime.fromISO('1914-179').toISODate(), '1914-06-28'],
  ['date-fns 1914-179', format(parseISO('1914-179'), 'yyyy-MM-dd'), '1914-06-28'],
];
for (const [name, now] of seen) console.log(`${name}: ${now}`);
process.exit(seen.every(([, now, was]) => now === was) ? 0 : 1);
SCRIPT
TZ=UTC node finding.mjs
