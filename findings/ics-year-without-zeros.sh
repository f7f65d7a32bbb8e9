#!/bin/sh
# Expected: createEvents of npm's ics writes 24 August 79 as DTSTART;VALUE=DATE:00790824, for a date of iCalendar has a year of four digits (RFC
# 5545, 3.3.4), and refuses a year before 0, for which there is no form. It checks what it is given, and returns an error where needed.
# Found: the year is written as it is, 790824 and -430315, and the error is null. It comes out at those who read the file: PyPI's ics and
# vobject refuse it as a whole, so that its other events are lost too; ical.js and icalendar fail at that event, and node-ical gives a
# text in the place of a Date.
# Versions: ics 3.12.0, ical.js 2.2.1, node-ical 0.27.2 (npm), icalendar 7.3.2, ics 0.7.3, vobject 0.9.9 (PyPI).
# For those who write with it: leave out events before the year 1000, or put the zeros in afterwards.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.2 ics==0.7.3 vobject==0.9.9
npm install --silent --no-audit --no-fund --ignore-scripts ics@3.12.0 ical.js@2.2.1 node-ical@0.27.2
cat > finding.mjs <<'SCRIPT'
import { writeFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { createEvents } from 'ics';
import calendar from 'node-ical';

const { error, value } = createEvents([{ start: [1914, 6, 28], title: 'Sarajevo' }, { start: [79, 8, 24], title: 'Vesuvius' }]);
const ides = createEvents([{ start: [-43, 3, 15], title: 'Ides' }]);
writeFileSync('events.ics', value);
console.log('ics writes', value.match(/VALUE=DATE:(.*)/g).join(' '), ides.value.match(/VALUE=DATE:(.*)/)[0], error, ides.error);
for (const event of new ICAL.Component(ICAL.parse(value)).getAllSubcomponents('vevent')) {
  try {
    console.log('ical.js', event.getFirstPropertyValue('dtstart').toString());
  } catch {
    console.log('ical.js refuses one event');
  }
}
const events = Object.values(calendar.sync.parseICS(value)).filter((entry) => entry.type === 'VEVENT');
console.log('node-ical', events.map(({ start }) => (start instanceof Date ? start.getUTCFullYear() : `the text ${start}`)).join(', '));
SCRIPT
cat > finding.py <<'PYTHON'
import icalendar
import ics
import vobject

text = open("events.ics", newline="").read()
for name, read in (("ics", ics.Calendar), ("vobject", vobject.readOne)):
    try:
        read(text)
        print(f"{name} (PyPI) reads it")
    except Exception:
        print(f"{name} (PyPI) refuses it")
for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
    try:
        print("icalendar", event.start)
    except icalendar.BrokenCalendarProperty:
        print("icalendar refuses one event")
PYTHON
cat > seen <<'TEXT'
ics writes VALUE=DATE:19140628 VALUE=DATE:790824 VALUE=DATE:-430315 null null
ical.js 1914-06-28
ical.js refuses one event
node-ical 1914, the text 790824
ics (PyPI) refuses it
vobject (PyPI) refuses it
icalendar 1914-06-28
icalendar refuses one event
TEXT
{ TZ=UTC node finding.mjs; env/bin/python finding.py; } > now
cat now
diff seen now
