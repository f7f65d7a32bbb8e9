#!/bin/sh
# Expected: a reader of single dates refuses an interval of ISO 8601 and EDTF, 1939-09-01/1945-09-02, since it has no place for its end, or
# takes the first day of it.
# Found: dateutil's parser reads a time of day in its place: the year of the end becomes hours and minutes, its day the offset from UTC, its
# month is dropped. The Second World War is at 19:45 on its first day, two hours behind Greenwich. pandas hands such texts to dateutil, and
# with utc=True the First World War begins on 29 July. Where the year has no such time (1945-09-02/1961-08-13) both refuse, so in a
# column some rows are read. An open end (/..) is dropped. isoparse refuses all of these but 1618-05-23/1648.
# Versions: python-dateutil 4.0.0, pandas 3.1.1.
# For those who read dates of unknown form with them: look for a stroke between figures first; pandas with a `format` refuses them too.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pandas==3.1.1 python-dateutil==4.0.0
cat > finding.py <<'PYTHON'
import sys
import warnings
import pandas
from dateutil import parser

warnings.simplefilter("ignore")
SEEN = [
    ("1939-09-01/1945-09-02", "1939-09-01 19:45:00-02:00", "1939-09-01 21:45:00+00:00"),
    ("1914-07-28/1918-11-11", "1914-07-28 19:18:00-11:00", "1914-07-29 06:18:00+00:00"),
    ("1618-05-23/1648", "1618-05-23 16:48:00", "1618-05-23 16:48:00+00:00"),
    ("2022-02-24/..", "2022-02-24 00:00:00", "2022-02-24 00:00:00+00:00"),
    ("1945-09-02/1961-08-13", "refused", "refused"),
]


def read(reader, text):
    try:
        return str(reader(text))
    except ValueError:
        return "refused"


same = True
for text, by_dateutil, by_pandas in SEEN:
    now = read(parser.parse, text), read(lambda text: pandas.to_datetime(text, utc=True), text)
    print(f"{text}: dateutil {now[0]}, pandas {now[1]}, isoparse {read(parser.isoparse, text)}")
    same = same and now == (by_dateutil, by_pandas)
sys.exit(0 if same else 1)
PYTHON
env/bin/python finding.py
