#!/bin/sh
# Expected: 1815-06-18T24:00 is the end of that day, the same instant as 1815-06-19T00:00 (ISO 8601-1:2019 with its Amendment 1 of 2022;
# ISO 8601:2004, 4.2.3), and 11:35.5 is half a minute past 11:35, for the smallest unit that is written may have a decimal fraction
# (both editions; 4.2.2.4 of 2004).
# Found: PyPI's aniso8601 takes 24:00 for the beginning of the same day, so an interval from noon to the end of the day ends twelve hours
# before it begins. PyPI's iso8601 reads 11:35.5 as 11:00:35.5, the minutes as seconds. Both give a time without a word; each
# refuses or reads rightly what the other gets wrong. ciso8601 and arrow read the end of the day, isodate the decimal minute.
# Versions: aniso8601 10.0.1, iso8601 2.1.0, ciso8601 2.4.1, arrow 1.4.0, isodate 0.7.2.
# For those who use them: turn 24:00 into 00:00 of the next day, and fractions of minutes into seconds, before they read.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check aniso8601==10.0.1 iso8601==2.1.0 ciso8601==2.4.1 arrow==1.4.0 isodate==0.7.2
cat > finding.py <<'PYTHON'
import sys
import aniso8601
import arrow
import ciso8601
import iso8601
import isodate

READERS = {
    "aniso8601": aniso8601.parse_datetime,
    "iso8601": iso8601.parse_date,
    "ciso8601": ciso8601.parse_datetime,
    "arrow": arrow.get,
    "isodate": isodate.parse_datetime,
}
SEEN = {
    "1815-06-18T24:00": ("18 00:00:00", "refused", "19 00:00:00", "19 00:00:00", "refused"),
    "1815-06-18T11:35.5": ("18 11:35:30", "18 11:00:35.500000", "refused", "refused", "18 11:35:30"),
    "1815-06-18T1135,5": ("18 11:35:30", "18 11:00:35.500000", "refused", "refused", "18 11:35:30"),
}


def read(reader, text):
    try:
        return reader(text).replace(tzinfo=None).strftime("%d %H:%M:%S.%f").removesuffix(".000000")
    except ValueError:
        return "refused"


same = True
for text, was in SEEN.items():
    now = tuple(read(reader, text) for reader in READERS.values())
    print(f"{text}: " + ", ".join(f"{name} {value}" for name, value in zip(READERS, now)))
    same &= now == was
begin, end = aniso8601.parse_interval("1815-06-18T12:00/1815-06-18T24:00")
print(f"aniso8601: the interval from noon to 24:00 lasts {(end - begin).total_seconds() / 3600} hours")
sys.exit(0 if same and end < begin else 1)
PYTHON
env/bin/python finding.py
