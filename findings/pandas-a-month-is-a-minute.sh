#!/bin/bash
# Expected: to_timedelta and Timedelta of pandas read durations of ISO 8601, as their manual says, or refuse them. P1M is a month and PT1M a minute, for
# what stands before the T is counted in days and more; the smallest unit that is written may have a decimal fraction, PT1.5H (ISO 8601:2004,
# 4.4.3.2). A month is no fixed length, and the manual has a unit "M" refused for that; P1Y is refused.
# Found: P1M is a minute, so the ages of a clinic or the terms of a contract, P6M and P18M, are minutes, and P1M10D is ten days and a minute. A fraction
# of anything but seconds is taken apart: what is before the point counts as seconds and what is behind it as the unit. An hour and a half,
# PT1.5H, is five hours and a second, half a day, P0.5D, is five days, and PT2.25H is more than a day. Nothing is said, and a column with such
# texts beside right ones is read as a whole. isodate reads the fractions and keeps months as months.
# Versions: pandas 3.1.1, isodate 0.7.2.
# For those who use it: read such texts with isodate.parse_duration first; what it gives as a timedelta pandas takes, and months stay months.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pandas==3.1.1 isodate==0.7.2
cat > finding.py <<'PYTHON'
import sys
import isodate
import pandas

SEEN = {
    "PT1M": ("0 days 00:01:00", "0:01:00"),
    "P1M": ("0 days 00:01:00", "1 month, 0:00:00"),
    "P18M": ("0 days 00:18:00", "18 months, 0:00:00"),
    "P1M10D": ("10 days 00:01:00", "1 month, 10 days, 0:00:00"),
    "PT90M": ("0 days 01:30:00", "1:30:00"),
    "PT1.5H": ("0 days 05:00:01", "1:30:00"),
    "PT2.25H": ("1 days 01:00:02", "2:15:00"),
    "P0.5D": ("5 days 00:00:00", "12:00:00"),
    "PT1.5M": ("0 days 00:05:01", "0:01:30"),
    "-PT1.5H": ("-1 days +18:59:59", "-1 day, 22:30:00"),
    "PT1.5S": ("0 days 00:00:01.500000", "0:00:01.500000"),
}
column = pandas.to_timedelta(pandas.Series(list(SEEN)))
same = True
for (text, (was, other)), value in zip(SEEN.items(), column):
    one, right = pandas.Timedelta(text), str(isodate.parse_duration(text))
    print(f"{text}: pandas {value}, isodate {right}")
    same &= one == value and str(value) == was and right == other
try:
    pandas.Timedelta("P1Y")
    refused = False
except ValueError as error:
    refused = True
    print("P1Y:", error)
sys.exit(0 if same and refused else 1)
PYTHON
TZ=UTC env/bin/python finding.py
