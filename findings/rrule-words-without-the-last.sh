#!/bin/bash
# Expected: the words that rrule makes of a rule say what the rule says, or isFullyConvertibleToText() says that they do not; its manual has that
# function tell whether all parts of the rule can be put into words, and fromText reads the words back.
# Found: BYSETPOS, with which calendars write "the last working day of the month", is left out: the words are "every month on weekdays", 20 to 23 days
# in place of one, and isFullyConvertibleToText() is true. "every year on the 100th day", made of BYYEARDAY=100, is read back as BYMONTHDAY=100,
# a rule without any day; "every year on June 28" is read as June without its day and without an error, while "every June on the 28th", which it
# writes, is right.
# Versions: rrule 2.8.1.
# For those who show rules with it: look for BYSETPOS, BYYEARDAY and BYWEEKNO in the rule yourself; what was read from words, show as days.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1
cat > finding.cjs <<'SCRIPT'
const { RRule, rrulestr } = require('rrule');

const count = (text) => {
  const rule = rrulestr(`DTSTART:20250101T000000Z\nRRULE:${text}`);
  return rule.between(new Date('2025-01-01'), new Date('2025-12-31'), true).length;
};
const seen = [
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'every month on weekdays', true, 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR', 12, 261],
  ['FREQ=YEARLY;BYYEARDAY=100', 'every year on the 100th day', true, 'FREQ=YEARLY;BYMONTHDAY=100', 1, 0],
  ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=28', 'every June on the 28th', true, 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=28', 1, 1],
];
let same = true;
for (const [text, ...was] of seen) {
  const rule = rrulestr(text);
  const words = rule.toText();
  const back = RRule.fromText(words).toString().replace('RRULE:', '');
  const now = [words, rule.isFullyConvertibleToText(), back, count(text), count(back)];
  console.log(`${text}: "${now[0]}", all in words: ${now[1]}, read back as ${back}; days in 2025: ${now[3]} and ${now[4]}`);
  same &&= String(now) === String(was);
}
const june = RRule.fromText('every year on June 28').toString();
console.log(`"every year on June 28": ${june}`);
process.exit(same && june === 'RRULE:FREQ=YEARLY;BYMONTH=6' ? 0 : 1);
SCRIPT
TZ=UTC node finding.cjs
