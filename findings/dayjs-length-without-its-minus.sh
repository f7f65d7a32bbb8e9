#!/bin/bash
# Expected: dayjs.duration reads what its toISOString and toJSON write, a length with a minus too: -P1D is a day back (XML Schema 1.1, part 2, 3.3.6; Temporal
# of ECMAScript has the same form), as dayjs writes it. A length whose parts have different signs keeps them, and PT1,5H is an hour and a half,
# for the decimal sign of ISO 8601 is a comma or a point (ISO 8601:2004, 4.2.2.4).
# Found: the minus before the P is accepted and forgotten. Every negative length that was stored as text, or went through JSON, is positive afterwards:
# to add -P1D to 28 June gives the 29th, and a deadline three days ago is in three days. A day back and two hours on, 22 hours back, is
# written as -P1DT2H, 26 hours back. PT1,5H is no time at all, P0D. Nothing is said, and all are valid durations. A minus within, P-1D, is
# read. moment, which dayjs is modelled on, and luxon have the signs right, and moment the comma too.
# Versions: dayjs 1.11.23 with its plugin duration, moment 2.31.0, luxon 3.7.2.
# For those who use it: store milliseconds (asMilliseconds), or put the minus before each number before the text is read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund dayjs@1.11.23 moment@2.31.0 luxon@3.7.2
cat > finding.mjs <<'SCRIPT'
import dayjs from 'dayjs';
import plugin from 'dayjs/plugin/duration.js';
import { Duration } from 'luxon';
import moment from 'moment';

dayjs.extend(plugin);
const read = [
  ['-P1D', 24, -24, -24],
  ['-PT1H30M', 1.5, -1.5, -1.5],
  ['-P3DT12H', 84, -84, -84],
  ['P-1D', -24, -24, -24],
  ['PT1.5H', 1.5, 1.5, 1.5],
  ['PT1,5H', 0, 1.5, NaN],
];
let same = true;
for (const [text, ...was] of read) {
  const now = [dayjs.duration(text).asHours(), moment.duration(text).asHours(), Duration.fromISO(text).as('hours')];
  console.log(`${text} in hours: dayjs ${now[0]}, moment ${now[1]}, luxon ${now[2]}`);
  same &&= JSON.stringify(now) === JSON.stringify(was);
}
const late = dayjs.duration(dayjs('2024-06-25').diff(dayjs('2024-06-28')));
const again = dayjs.duration(JSON.parse(JSON.stringify(late)));
console.log(`from 28 June to the 25th: ${late.asDays()} days, written ${JSON.stringify(late)}, read ${again.asDays()} days`);
same &&= late.asDays() === -3 && late.toISOString() === '-P3D' && again.asDays() === 3;
const next = dayjs('2024-06-28').add(dayjs.duration('-P1D')).format('YYYY-MM-DD');
console.log(`28 June and -P1D: dayjs ${next}, moment ${moment('2024-06-28').add(moment.duration('-P1D')).format('YYYY-MM-DD')}`);
same &&= next === '2024-06-29' && moment('2024-06-28').add(moment.duration('-P1D')).format('D') === '27';
const parts = { days: -1, hours: 2 };
const texts = [dayjs.duration(parts), moment.duration(parts)].map((length) => [length.asHours(), length.toISOString()]);
console.log(`a day back and two hours on: dayjs ${texts[0].join(' hours, ')}, moment ${texts[1].join(' hours, ')}`);
same &&= JSON.stringify(texts) === JSON.stringify([[-22, '-P1DT2H'], [-22, '-P1DT-2H']]);
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node finding.mjs
