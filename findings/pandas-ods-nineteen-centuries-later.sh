#!/bin/bash
# Expected: `to_excel` of pandas writes a day of the year 79 to an ODS file so that `read_excel` gets it back. The value of such a cell is a date of
# XML Schema (OpenDocument 1.3, part 3, 19.377, office:date-value), whose year has at least four digits (XML Schema 1.0, part 2, 3.2.9.1);
# ODS has no first day, as XLSX has.
# Found: for a datetime.date the year is written as it is: office:date-value="79-08-24", which is no date of XML Schema. pandas itself reads 24 August
# 1979 from it, and from 14-08-19, 19 August 14, even 14 August 2019; 800 is written as 800 and read right. The same days as Timestamp have
# their zeros, so it depends on the type. A timedelta becomes a plain number of days. Nothing is said.
# Versions: pandas 3.1.1, odfpy 1.4.1.
# For those who use it: turn columns of datetime.date into Timestamps before they are written.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pandas==3.1.1 odfpy==1.4.1
cat > finding.py <<'PYTHON'
import datetime
import re
import sys
import zipfile
import pandas

days = [datetime.date(14, 8, 19), datetime.date(79, 8, 24), datetime.date(800, 12, 25), datetime.date(1066, 10, 14)]
pandas.DataFrame({
    "date": pandas.Series(days, dtype=object),
    "Timestamp": pandas.Series([pandas.Timestamp(day.isoformat()) for day in days], dtype=object),
    "timedelta": [datetime.timedelta(hours=36)] * 4,
}).to_excel("days.ods", engine="odf", index=False)
xml = zipfile.ZipFile("days.ods").read("content.xml").decode()
values = re.findall(r'office:date-value="([^"]*)"', xml)
print("in the file:", values)
table = pandas.read_excel("days.ods", engine="odf")
back = [[str(value)[:10] for value in table[name]] for name in ("date", "Timestamp")]
lengths = table["timedelta"].tolist()
print("read as date:", back[0], "as Timestamp:", back[1], "36 hours:", lengths[0])
same = values[::2] == ["14-08-19", "79-08-24", "800-12-25", "1066-10-14"] and lengths == [1.5] * 4
same &= [value[:10] for value in values[1::2]] == back[1] == ["0014-08-19", "0079-08-24", "0800-12-25", "1066-10-14"]
sys.exit(0 if same and back[0] == ["2019-08-14", "1979-08-24", "0800-12-25", "1066-10-14"] else 1)
PYTHON
TZ=UTC LANG=C.UTF-8 env/bin/python -W ignore finding.py
