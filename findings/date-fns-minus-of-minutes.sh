#!/bin/sh
# Expected: noon in Dublin in 1900 is 12:25:21Z, for Ireland had the time of Dunsink, 25 minutes and 21 seconds behind Greenwich, until
# 1916; Lisbon was 36 minutes behind until 1912, Monrovia 44 until 1972 (time zone database).
# Found: TZDate of @date-fns/tz has Dublin 25 minutes ahead, and the instant 11:34:39Z, nearly an hour early. It takes the sign from the
# hours, and -0 hours have none; from one hour on (New York, -4:56) it is right. Its older neighbour date-fns-tz gets all three.
# Versions: @date-fns/tz 1.5.0, date-fns-tz 3.2.0, date-fns 4.4.0, Node.js 26.10.0 for its zones.
# For those who use it: check zones whose offset lies between -1 and 0 hours with Intl (timeZoneName 'longOffset'), or keep to date-fns-tz.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @date-fns/tz@1.5.0 date-fns-tz@3.2.0 date-fns@4.4.0 node@26.10.0
cat > finding.mjs <<'SCRIPT'
import { TZDate } from '@date-fns/tz';
import { fromZonedTime } from 'date-fns-tz';

const seen = [
  [1900, 'Europe/Dublin', '1900-06-01T11:34:39.000Z', '1900-06-01T12:25:21.000Z'],
  [1900, 'Europe/Lisbon', '1900-06-01T11:23:15.000Z', '1900-06-01T12:36:45.000Z'],
  [1960, 'Africa/Monrovia', '1960-06-01T11:15:30.000Z', '1960-06-01T12:44:30.000Z'],
  [1850, 'America/New_York', '1850-06-01T16:56:02.000Z', '1850-06-01T16:56:02.000Z'],
];
let same = true;
for (const [year, zone, wrong, right] of seen) {
  const newer = new Date(+new TZDate(year, 5, 1, 12, zone)).toISOString();
  const older = fromZonedTime(`${year}-06-01T12:00:00`, zone).toISOString();
  console.log(`noon in ${zone}, 1 June ${year}: @date-fns/tz ${newer}, date-fns-tz ${older}`);
  same &&= newer === wrong && older === right;
}
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node_modules/.bin/node finding.mjs
