#!/bin/sh
# Expected: a file of events that names a zone and says in a VTIMEZONE what its clocks are (RFC 5545, 3.6.5; every TZID that is used must
# have one, 3.2.19) needs no other source: noon on a ship seven hours behind Greenwich is 19:00Z. Names are the writer's own to choose.
# Found: two readers pass over the VTIMEZONE unless they know the name from elsewhere. PyPI's ics takes noon for UTC; npm's node-ical takes
# it for the zone of the machine that it runs on, so the same file is another instant in London and in Tokyo. Neither says so, and
# node-ical still gives the zone its name. PyPI's icalendar and ical.js read the file as it says.
# Versions: ics 0.7.3, icalendar 7.3.2 (PyPI), node-ical 0.27.2, ical.js 2.2.1, Node.js 26.10.0.
# For those who write iCalendar: times in UTC, or zones under their names in the IANA database, are read alike.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check ics==0.7.3 icalendar==7.3.2
npm install --silent --no-audit --no-fund node-ical@0.27.2 ical.js@2.2.1 node@26.10.0
sed 's/$/\r/' > ship.ics <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
BEGIN:VTIMEZONE
TZID:On board
BEGIN:STANDARD
DTSTART:19000101T000000
TZOFFSETFROM:-0700
TZOFFSETTO:-0700
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20240101T000000Z
DTSTART;TZID=On board:20120417T120000
SUMMARY:Noon
END:VEVENT
END:VCALENDAR
ICS
cat > finding.py <<'PYTHON'
import datetime
import icalendar
import ics

text = open("ship.ics", newline="").read()
start = icalendar.Calendar.from_ical(text).walk("VEVENT")[0].start
print("icalendar", start.astimezone(datetime.timezone.utc).isoformat())
print("ics", next(iter(ics.Calendar(text).events)).begin.isoformat())
PYTHON
cat > finding.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import calendar from 'node-ical';

const text = readFileSync('ship.ics', 'utf8');
const file = new ICAL.Component(ICAL.parse(text));
ICAL.TimezoneService.register(new ICAL.Timezone(file.getFirstSubcomponent('vtimezone')));
const event = new ICAL.Event(file.getFirstSubcomponent('vevent'));
console.log(`ical.js in ${process.env.TZ}`, event.startDate.toJSDate().toISOString());
const { start } = Object.values(calendar.sync.parseICS(text)).find((entry) => entry.type === 'VEVENT');
console.log(`node-ical in ${process.env.TZ}`, start.toISOString(), start.tz);
SCRIPT
cat > seen <<'TEXT'
icalendar 2012-04-17T19:00:00+00:00
ics 2012-04-17T12:00:00+00:00
ical.js in UTC 2012-04-17T19:00:00.000Z
node-ical in UTC 2012-04-17T12:00:00.000Z On board
ical.js in Asia/Tokyo 2012-04-17T19:00:00.000Z
node-ical in Asia/Tokyo 2012-04-17T03:00:00.000Z On board
TEXT
{
  env/bin/python finding.py
  TZ=UTC node_modules/.bin/node finding.mjs
  TZ=Asia/Tokyo node_modules/.bin/node finding.mjs
} > now
cat now
diff seen now
