#!/bin/bash
# Expected: strftime of cftime writes the year of its date. Its documentation refers to Python's own for the directives, and for the calendar
# `proleptic_gregorian` the dates are those of Python's datetime: 15 March 2024 is 03/15/24 with %D or %x, and %C is 20.
# Found: cftime puts its date into a year from 1973 to 2000 with the same days of the week, lets C write that, and then puts the right year back
# where it finds %Y. So %D and %x of 2024 have the year 84, %C is 19, %g is 84. Only %y was mended, in 1.6.5, and since then a format with both
# has another %Y as well: 2024 is "1924 24", 1066 is "2066 66" and the year 79 "1979 79". Nothing is said.
# Versions: cftime 1.6.6.1 (its dates are those of netCDF4 and xarray for old and other calendars).
# For those who use it: %Y, %m and %d alone, never %D, %x, %C or %g, and never %y beside %Y; or isoformat().
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check cftime==1.6.6.1
cat > finding.py <<'PYTHON'
import datetime
import sys
import cftime

FORMATS = ["%Y", "%y", "%D", "%x", "%C", "%g", "%Y (%y)"]
SEEN = {
    2024: ["2024", "24", "03/15/84", "03/15/84", "19", "84", "1924 (24)"],
    1999: ["1999", "99", "03/15/99", "03/15/99", "19", "99", "1999 (99)"],
    1914: ["1914", "14", "03/15/98", "03/15/98", "19", "98", "1914 (14)"],
    1066: ["1066", "66", "03/15/00", "03/15/00", "20", "00", "2066 (66)"],
    79: ["0079", "79", "03/15/81", "03/15/81", "19", "81", "1979 (79)"],
}
same = True
for year, was in SEEN.items():
    date = cftime.datetime(year, 3, 15, calendar="proleptic_gregorian")
    now = [date.strftime(form) for form in FORMATS]
    print(year, dict(zip(FORMATS, now)))
    same &= now == was
day = datetime.date(2024, 3, 15)
python = [day.strftime(form) for form in FORMATS]
print("Python's datetime, 2024", dict(zip(FORMATS, python)))
sys.exit(0 if same and python == ["2024", "24", "03/15/24", "03/15/24", "20", "24", "2024 (24)"] else 1)
PYTHON
LC_ALL=C env/bin/python finding.py
