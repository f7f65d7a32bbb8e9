#!/bin/sh
# Expected: noon in Paris in 1900 is noon in Paris. Its clocks were nine minutes and 21 seconds ahead of Greenwich until 1911 (time zone
# database, Europe/Paris), so it is 11:50:39Z. An offset is printed as ISO 8601 and RFC 3339 have it, in whole minutes.
# Found: dayjs.tz finds the instant and then shows 21:11:39+09:21. It hands 9.35 minutes to its own utcOffset(), which takes numbers up
# to 16 for hours. So it goes wherever local mean time is within 16 minutes of Greenwich: noon in London before 1847 is 10:46, noon in
# Madrid before 1901 is the evening before. Elsewhere the offset has a fraction, -04:56.0333..., which Date does not read.
# Versions: dayjs 1.11.23 with its plugins utc and timezone, Node.js 26.10.0 for its zones.
# For those who show hours of the past: use moment-timezone, luxon or Temporal, or show UTC. Dates alone are not safe: the day may change.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund dayjs@1.11.23 node@26.10.0
cat > finding.mjs <<'SCRIPT'
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);
const seen = [
  ['1900-06-01T12:00:00', 'Europe/Paris', '1900-06-01T21:11:39+09:21', '1900-06-01T11:50:39.000Z'],
  ['1800-06-01T12:00:00', 'Europe/London', '1800-06-01T10:46:15-01:15', '1800-06-01T12:01:15.000Z'],
  ['1900-06-01T12:00:00', 'Europe/Madrid', '1900-05-31T21:30:44-14:44', '1900-06-01T12:14:44.000Z'],
  ['1850-06-01T12:00:00', 'America/New_York', '1850-06-01T12:00:00-04:56.03333333333336', '1850-06-01T16:56:02.000Z'],
  ['1950-06-01T12:00:00', 'Europe/Paris', '1950-06-01T12:00:00+01:00', '1950-06-01T11:00:00.000Z'],
];
let same = true;
for (const [local, zone, shown, instant] of seen) {
  const time = dayjs.tz(local, zone);
  console.log(`${local} in ${zone} is shown as ${time.format()}, of the instant ${time.toISOString()}`);
  same &&= time.format() === shown && time.toISOString() === instant;
}
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node_modules/.bin/node finding.mjs
