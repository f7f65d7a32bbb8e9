#!/bin/bash
# Expected: BYWEEKNO=53 gives days of years that have 53 weeks. RFC 5545 (3.3.10) numbers weeks as ISO 8601 does; 1 and 2 January 2022 are the
# weekend of week 52 of 2021, which has no week 53.
# Found: dateutil's rrule and its port to JavaScript, rrule, take them for week 53 and leave them out of week 52. Asked how many weeks the
# year before had, they reckon with the length of this one. It shows in years that begin on a Saturday where neither they nor the years before
# are leap years: fourteen times from 1900 to 2100, last in 2022, next in 2039.
# Versions: python-dateutil 4.0.0, rrule 2.8.1 (npm).
# For those who plan by week numbers with them: compare date.isocalendar() of each day that comes out in the first three days of a year.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check python-dateutil==4.0.0
cat > days.cjs <<'SCRIPT'
const { rrulestr } = require('rrule');
for (const rule of process.argv.slice(2)) {
  console.log(rrulestr(rule.replaceAll(' ', '\n')).all().map((day) => day.toISOString().slice(0, 10)).join(' '));
}
SCRIPT
cat > finding.py <<'PYTHON'
import datetime
import subprocess
import sys
from dateutil.rrule import rrulestr

WEEK = "DTSTART:19000101T000000Z RRULE:FREQ=YEARLY;BYWEEKNO={};BYDAY=MO,TU,WE,TH,FR,SA,SU;UNTIL=21001231T000000Z"
rules = [WEEK.format(week) for week in (52, 53)]
node = subprocess.run(["node", "days.cjs", *rules], check=True, capture_output=True, text=True).stdout.splitlines()
all_days = [datetime.date(1900, 1, 1) + datetime.timedelta(number) for number in range(73414)]
wrong, missing = {}, {}
for week, rule, line in zip((52, 53), rules, node):
    python = [f"{day:%Y-%m-%d}" for day in rrulestr(rule.replace(" ", "\n"))]
    iso = {str(day) for day in all_days if day.isocalendar().week == week}
    for name, days in (("dateutil", python), ("rrule", line.split())):
        wrong[name, week] = sorted(set(days) - iso)
        missing[name, week] = sorted(iso - set(days))
for name in ("dateutil", "rrule"):
    print(f"{name}: days of week 52 that are given as week 53: {' '.join(wrong[name, 53])}")
late = wrong["dateutil", 53]
same = (
    wrong["dateutil", 53] == wrong["rrule", 53] == missing["dateutil", 52] == missing["rrule", 52]
    and not any(wrong[name, 52] + missing[name, 53] for name in ("dateutil", "rrule"))
    and len(late) == 28 and "2022-01-01" in late and "2022-01-02" in late
)
sys.exit(0 if same else 1)
PYTHON
TZ=UTC env/bin/python finding.py
