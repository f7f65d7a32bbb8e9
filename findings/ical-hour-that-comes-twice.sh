#!/bin/bash
# Expected: 01:30 in London on 27 October 2024, an hour that the clocks show twice, is the first of the two, 00:30Z, and 01:15 on 31 March, in an hour
# that they leap over, is 01:15Z, by the offset before the leap; so RFC 5545 says (3.3.5). A rule for each day at 01:30 leaves 31 March out and does
# not count it, for a local time that does not exist must be ignored (3.3.10).
# Found: ical.js and node-ical take the second hour in October: an event from half past eleven to 01:30 lasts three hours in place of two. In March ical.js
# takes 00:15Z for 01:15, so that an event of 45 minutes from 00:30 ends a quarter of an hour before it begins. ical.js and PyPI's
# recurring-ical-events have the rule's event on 31 March, at 00:30Z and at 01:30Z, and with COUNT=3 lose the last for it; node-ical leaves it
# out. PyPI's icalendar has the single hours right. Nothing is said; the file has its VTIMEZONE.
# Versions: ical.js 2.2.1, node-ical 0.27.2, icalendar 7.3.2 and recurring-ical-events 3.8.2 (PyPI), tzdata 2026.6.
# For those who write iCalendar: UTC for what is between one and three in the two nights, and UNTIL in place of COUNT for a rule that falls into them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund ical.js@2.2.1 node-ical@0.27.2
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.2 recurring-ical-events==3.8.2 tzdata==2026.6
cat > finding.mjs <<'SCRIPT'
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const short = (date) => date.toISOString().slice(5, 16);
const read = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone'));
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
};
const found = JSON.parse(process.argv[2]).map((text) => {
  const event = read(text);
  const other = Object.values(nodeIcal.sync.parseICS(text)).find((part) => part.type === 'VEVENT');
  if (!event.isRecurring()) return [event, { startDate: { toJSDate: () => other.start }, endDate: { toJSDate: () => other.end } }]
    .map((one) => `${short(one.startDate.toJSDate())} to ${short(one.endDate.toJSDate())}`);
  const days = [];
  for (let time, all = event.iterator(); (time = all.next());) days.push(short(time.toJSDate()));
  const others = nodeIcal.expandRecurringEvent(other, { from: new Date('2024-01-01'), to: new Date('2025-01-01') });
  return [days.join(', '), others.map((one) => short(one.start)).join(', ')];
});
console.log(JSON.stringify(found));
SCRIPT
cat > finding.py <<'PYTHON'
import datetime
import json
import subprocess
import sys
import icalendar
import recurring_ical_events

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//clocks//EN
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20240101T000000Z
DTSTART;TZID=Europe/London:2024{}
DTEND;TZID=Europe/London:2024{}
{}END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
CASES = [
    ("1026T233000", "1027T013000", ""),
    ("0331T003000", "0331T011500", ""),
    ("0330T013000", "0330T014500", "RRULE:FREQ=DAILY;COUNT=3\r\n"),
]
SEEN = [
    ("10-26T22:30 to 10-27T01:30", "10-26T22:30 to 10-27T01:30", "10-26T22:30 to 10-27T00:30"),
    ("03-31T00:30 to 03-31T00:15", "03-31T00:30 to 03-31T01:15", "03-31T00:30 to 03-31T01:15"),
    ("03-30T01:30, 03-31T00:30, 04-01T00:30", "03-30T01:30, 04-01T00:30, 04-02T00:30", "03-30T01:30, 03-31T01:30, 04-01T00:30"),
]


def short(moment):
    return moment.astimezone(datetime.timezone.utc).isoformat()[5:16]


def python(text):
    calendar = icalendar.Calendar.from_ical(text)
    (event,) = calendar.walk("VEVENT")
    if "RRULE" not in event:
        return f"{short(event.start)} to {short(event.end)}"
    events = recurring_ical_events.of(calendar).between((2024, 1, 1), (2025, 1, 1))
    return ", ".join(sorted(short(one.start) for one in events))


texts = [CALENDAR.format(*case) for case in CASES]
same = True
for case, text, pair, was in zip(CASES, texts, json.loads(subprocess.check_output(["node", "finding.mjs", json.dumps(texts)])), SEEN):
    now = (*pair, python(text))
    print(*case[:2], case[2].strip())
    for name, times in zip(("ical.js", "node-ical", "Python"), now):
        print(f"  {name}: {times} (UTC)")
    same &= now == was
sys.exit(0 if same else 1)
PYTHON
TZ=UTC env/bin/python finding.py
