#!/bin/sh
# Expected: the examples of RFC 5545 (3.8.5.3) come out as it says: the 20th Monday of the year is one day a year, and so is the Monday of
# week number 20. A day that a year does not have is left out (3.3.10: an invalid date must be ignored), so 29 February comes in leap
# years.
# Found: ical.js goes through every Monday from the start on, for the one as for the other, and begins the other a week late, for
# it leaves out the day in the file. From 29 February 1996 it goes on to 1 March 1997 and stays on 1 March. rrule has all three right.
# Versions: ical.js 2.2.1, rrule 2.8.1.
# For those who use it: let rrule expand yearly rules with BYWEEKNO or with a number before the weekday, and those from 29 February.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1 rrule@2.8.1
cat > finding.mjs <<'SCRIPT'
import ICAL from 'ical.js';
import recurrence from 'rrule';

const seen = [
  ['1997-05-19', 'FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19 1997-05-26 1997-06-02', '1997-05-19 1998-05-18 1999-05-17'],
  ['1997-05-12', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-19 1997-05-26 1997-06-02', '1997-05-12 1998-05-11 1999-05-17'],
  ['1996-02-29', 'FREQ=YEARLY;COUNT=3', '1996-02-29 1997-03-01 1998-03-01', '1996-02-29 2000-02-29 2004-02-29'],
];
const byIcalJs = (start, rule) => {
  const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString(start));
  return [1, 2, 3].map(() => days.next().toString()).join(' ');
};
const byRrule = (start, rule) => {
  const days = recurrence.rrulestr(`DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${rule}`).all();
  return days.map((day) => day.toISOString().slice(0, 10)).join(' ');
};
let same = true;
for (const [start, rule, wrong, right] of seen) {
  console.log(`${rule} from ${start}: ical.js ${byIcalJs(start, rule)}, rrule ${byRrule(start, rule)}`);
  same &&= byIcalJs(start, rule) === wrong && byRrule(start, rule) === right;
}
process.exit(same ? 0 : 1);
SCRIPT
node finding.mjs
