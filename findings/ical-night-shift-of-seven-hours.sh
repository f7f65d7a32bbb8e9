#!/bin/bash
# Expected: an event with DURATION:PT8H lasts eight hours, in the night when the clocks are put forward too, and one with P1D lasts until the same time
# by the clock. RFC 5545 (3.3.6) calls hours, minutes and seconds exact and days and weeks nominal: where the clocks change, it is the length
# of a day that changes with its place in the calendar.
# Found: none of three readers keeps the two apart. ical.js and PyPI's icalendar count both by the clock: PT8H from 22:00 before the last Sunday of
# March is seven hours, PT24H is 23, PT3H in October is four, and in ical.js an hour that begins at 01:30 lasts no time. node-ical counts both
# as exact: P1D from noon ends at one the next day. The file says which is meant, and the same file gives two lengths.
# Versions: ical.js 2.2.1, node-ical 0.27.2, icalendar 7.3.2 (PyPI), Node.js 26.10.0 and tzdata 2026.6 for the zone.
# For those who write iCalendar: DTEND in place of DURATION for events with a time; it is read alike.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund ical.js@2.2.1 node-ical@0.27.2 node@26.10.0
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.2 tzdata==2026.6
cat > make.py <<'PYTHON'
import sys

ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""
EVENTS = [
    ("20250329T120000", "DURATION:P1D"), ("20250329T120000", "DURATION:PT24H"), ("20250329T220000", "DURATION:PT8H"),
    ("20250330T013000", "DURATION:PT1H"), ("20251026T013000", "DURATION:PT3H"),
    ("20250329T220000", "DTEND;TZID=Europe/Berlin:20250330T070000"),
]
text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//example//finding//EN\n" + ZONE
for number, (start, end) in enumerate(EVENTS):
    text += f"BEGIN:VEVENT\nUID:{number}\nDTSTAMP:20250101T000000Z\nDTSTART;TZID=Europe/Berlin:{start}\n{end}\nSUMMARY:{end}\nEND:VEVENT\n"
sys.stdout.write((text + "END:VCALENDAR\n").replace("\n", "\r\n"))
PYTHON
cat > finding.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const text = readFileSync('events.ics', 'utf8');
const calendar = new ICAL.Component(ICAL.parse(text));
calendar.getAllSubcomponents('vtimezone').forEach((zone) => ICAL.TimezoneService.register(zone));
const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
const others = Object.values(nodeIcal.sync.parseICS(text)).filter(({ type }) => type === 'VEVENT');
events.forEach((event, at) => {
  console.log((event.endDate.toUnixTime() - event.startDate.toUnixTime()) / 3600, (others[at].end - others[at].start) / 36e5);
});
SCRIPT
cat > finding.py <<'PYTHON'
import sys
import icalendar

SEEN = [  # by the standard, ical.js, node-ical, icalendar
    (23, 23, 24, 23), (24, 23, 24, 23), (8, 7, 8, 7), (1, 0, 1, 1), (3, 4, 3, 4), (8, 8, 8, 8),
]
same = True
calendar = icalendar.Calendar.from_ical(open("events.ics", "rb").read())
for event, line, was in zip(calendar.events, open("node.txt").read().splitlines(), SEEN, strict=True):
    hours = (event.end.timestamp() - event.start.timestamp()) / 3600
    now = (*map(float, line.split()), hours)
    print(f"{event.start:%d %B %H:%M}, {event['SUMMARY']}: {was[0]} hours; ical.js {now[0]:g}, node-ical {now[1]:g}, icalendar {now[2]:g}")
    same &= now == was[1:]
sys.exit(0 if same else 1)
PYTHON
python3 make.py > events.ics
TZ=UTC node_modules/.bin/node finding.mjs > node.txt
LC_ALL=C.UTF-8 env/bin/python finding.py
