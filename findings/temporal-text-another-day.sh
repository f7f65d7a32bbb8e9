#!/bin/sh
# Expected: Temporal writes the day that it holds. Its calendars iso8601 and gregory are the Gregorian calendar carried back before 1582 (ISO
# 8601-1, 4.2.1; so is the Date of ECMAScript, 21.4.1), and PlainDate.from('1066-10-14').day is 14.
# Found: in Node.js, and so in V8, the text of a Temporal date before 15 October 1582 is Julian: toLocaleString and Intl.DateTimeFormat make
# 8 October 1066 of it, for each of PlainDate, PlainDateTime and ZonedDateTime, with the calendar gregory too, and 1500-01-01 is in 1499.
# The same formatter writes 14 October for a Date and, in formatRange, for the PlainDate itself. The month alone, 1066-10, is September.
# @js-temporal/polyfill writes the 14th, so a page changes its dates when a browser learns Temporal.
# Versions: Node.js 26.10.0 (ICU 78.3, CLDR 48.0), @js-temporal/polyfill 0.5.1.
# For those who show dates before 1582: format a Date of the same day in UTC, or put the text together from day, month and year.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @js-temporal/polyfill@0.5.1 node@26.10.0
cat > finding.mjs <<'SCRIPT'
import { Temporal as Polyfill } from '@js-temporal/polyfill';

const long = { dateStyle: 'long' };
const format = new Intl.DateTimeFormat('en', { ...long, timeZone: 'UTC' });
const day = Temporal.PlainDate.from('1066-10-14');
const month = Temporal.PlainYearMonth.from('1066-10');
const seen = [
  ['PlainDate', day.toLocaleString('en', long), 'October 8, 1066'],
  ['PlainDate, gregory', day.withCalendar('gregory').toLocaleString('en', long), 'October 8, 1066'],
  ['PlainDate, German', day.toLocaleString('de', long), '8. Oktober 1066'],
  ['PlainDateTime', day.toPlainDateTime('12:00').toLocaleString('en', long), 'October 8, 1066'],
  ['ZonedDateTime', day.toZonedDateTime('UTC').toLocaleString('en', long), 'October 8, 1066'],
  ['PlainYearMonth', month.toLocaleString('en', { calendar: 'iso8601', month: 'long' }), 'September'],
  ['1500-01-01', Temporal.PlainDate.from('1500-01-01').toLocaleString('en', long), 'December 23, 1499'],
  ['PlainDate, format', format.format(day), 'October 8, 1066'],
  ['PlainDate, formatRange', format.formatRange(day, day.add({ days: 1 })), 'October 14 – 15, 1066'],
  ['Date, format', format.format(new Date('1066-10-14')), 'October 14, 1066'],
  ['polyfill', Polyfill.PlainDate.from('1066-10-14').toLocaleString('en', long), 'October 14, 1066'],
];
const plain = (text) => text.replace(/[\u2009\u202f]/g, ' ');
for (const [name, now] of seen) console.log(`${name}: ${now}`);
process.exit(day.day === 14 && seen.every(([, now, was]) => plain(now) === was) ? 0 : 1);
SCRIPT
TZ=UTC node_modules/.bin/node finding.mjs
