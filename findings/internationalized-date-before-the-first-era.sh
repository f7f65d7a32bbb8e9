#!/bin/bash
# Expected: toCalendar of @internationalized/date gives the same day in another calendar, or refuses one that the calendar cannot name. Its manual
# has the function convert a date from one calendar to another, and turning it back gives what one had. Temporal, by which the library
# says that it is inspired, goes on before the first era (with `ce` in the Japanese calendar, with years below 1 in the others).
# Found: what lies before the first year or era is pushed into it, and nothing is said. Every day before Meiji (8 September 1868) is a day of Meiji
# 1, with month and day pushed as well: 1 January 1600 is 8 September 1868, and 14 October 1066 is 14 October 1868. In the Persian, the Islamic
# and the Indian calendar days before their first year keep month and day and are of the year 1: 24 August 79 is 24 August 622 in the Persian one.
# Versions: @internationalized/date 3.12.4 (the dates of React Aria and React Spectrum), Node.js 26.10.0 for Temporal.
# For those who use it: turn the result back with toCalendar(…, new GregorianCalendar()) and compare, for any day before 1868.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @internationalized/date@3.12.4 node@26.10.0
cat > finding.mjs <<'SCRIPT'
import { CalendarDate, GregorianCalendar, createCalendar, toCalendar } from '@internationalized/date';

const seen = [
  ['japanese', '1868-10-23', '1868-10-23'],
  ['japanese', '1600-01-01', '1868-09-08'],
  ['japanese', '1066-10-14', '1868-10-14'],
  ['persian', '0700-01-01', '0700-01-01'],
  ['persian', '0079-08-24', '0622-08-24'],
  ['islamic-civil', '0079-08-24', '0622-12-21'],
  ['indian', '0070-08-24', '0079-08-24'],
];
let same = true;
for (const [name, day, was] of seen) {
  const [year, month, date] = day.split('-').map(Number);
  const there = toCalendar(new CalendarDate(year, month, date), createCalendar(name));
  const back = toCalendar(there, new GregorianCalendar()).toString();
  const temporal = Temporal.PlainDate.from(day).withCalendar(name);
  const temporalBack = temporal.withCalendar('iso8601').toString();
  console.log(`${day} in ${name}: ${there.era} ${there.year}-${there.month}-${there.day}, back ${back}; ` +
    `Temporal ${temporal.era} ${temporal.eraYear}-${temporal.month}-${temporal.day}, back ${temporalBack}`);
  same &&= back === was && temporalBack === day;
}
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node_modules/.bin/node finding.mjs
