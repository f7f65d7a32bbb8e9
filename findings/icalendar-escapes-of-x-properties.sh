#!/bin/sh
# Expected: RFC 5545 (3.8.8.2) gives a non-standard property the value type TEXT, in which a comma stands as `\,`; a reader gives back
# the comma.
# Found: ical.js and Python's icalendar leave the backslash in it, and take it off only where `VALUE=TEXT` says what is the default.
# Versions: ical.js 2.2.1, icalendar 7.3.2 (PyPI).
# For those who write properties of their own: say `X-NAME;VALUE=TEXT:`.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --no-package-lock ical.js@2.2.1 >/dev/null 2>&1
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.2
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//a//b//EN BEGIN:VEVENT UID:a DTSTAMP:20120525T000000Z 'X-BARE:one\, two' \
  'X-NAMED;VALUE=TEXT:one\, two' END:VEVENT END:VCALENDAR > file.ics
cat > finding.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
const event = new ICAL.Component(ICAL.parse(readFileSync('file.ics', 'utf8'))).getFirstSubcomponent('vevent');
console.log(['x-bare', 'x-named'].map((name) => event.getFirstPropertyValue(name)).join(' | '));
JS
cat > finding.py <<'PYTHON'
from icalendar import Calendar

event = Calendar.from_ical(open("file.ics", "rb").read()).walk("VEVENT")[0]
print(" | ".join(str(event[name]) for name in ["X-BARE", "X-NAMED"]))
PYTHON
javascript=$(node finding.mjs)
python=$(env/bin/python finding.py)
printf 'ical.js: %s\nicalendar: %s\n' "$javascript" "$python"
[ "$javascript" = 'one\, two | one, two' ] && [ "$python" = 'one\, two | one, two' ]
