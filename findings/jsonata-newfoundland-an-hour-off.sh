#!/bin/bash
# Expected: `$fromMillis` of JSONata with the time zone "-0330", Newfoundland, writes noon in London as half past eight in the morning. Its
# manual has the third argument as hours and minutes, "±HHMM", as ISO 8601 has an offset: 3 hours and 30 minutes behind.
# Found: behind Greenwich the minutes are taken off twice: the quotient of -330 and 100 is rounded down to -4 hours, and the rest of -30 minutes
# is added to it. So the clock is an hour slow and the offset in the text is -04:30; -0230 (Newfoundland in summer), -0930 (the Marquesas)
# and -0345 go the same way. The text names the same instant, in a zone that was not asked for, but where only a clock or a day is written
# it is wrong: midnight and a half on 1 July is still June. Whole hours and all zones east of Greenwich are right, and so is reading -03:30.
# Versions: jsonata 2.2.2.
# For those who use it: add the offset to the milliseconds first, and write them as UTC.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund jsonata@2.2.2
cat > finding.mjs <<'SCRIPT'
import jsonata from 'jsonata';

const noon = `$toMillis('2024-06-28T12:00:00Z')`;
const seen = [
  [`$fromMillis(${noon}, '[H01]:[m01] [Z]', '-0330')`, '07:30 -04:30'],
  [`$fromMillis(${noon}, '[H01]:[m01] [Z]', '-0230')`, '08:30 -03:30'],
  [`$fromMillis(${noon}, '[H01]:[m01] [Z]', '-0930')`, '01:30 -10:30'],
  [`$fromMillis(${noon}, '[H01]:[m01] [Z]', '-0345')`, '07:15 -04:45'],
  [`$fromMillis(${noon}, (), '-0330')`, '2024-06-28T07:30:00.000-04:30'],
  [`$fromMillis(${noon}, '[H01]:[m01] [Z]', '-0500')`, '07:00 -05:00'],
  [`$fromMillis(${noon}, '[H01]:[m01] [Z]', '+0530')`, '17:30 +05:30'],
  [`$fromMillis($toMillis('2024-07-01T03:00:00Z'), '[D] [MNn]', '-0230')`, '30 June'],
  [`$toMillis('2024-06-28T08:30:00-03:30') - ${noon}`, 0],
];
let same = true;
for (const [query, was] of seen) {
  const now = await jsonata(query).evaluate({});
  console.log(`${query}: ${now}`);
  same &&= now === was;
}
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node finding.mjs
