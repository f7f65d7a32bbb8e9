#!/bin/sh
# Expected: reading a text as a time with nanoseconds (time_unit='ns') either gives that time or, being strict as it is by default, fails:
# nanoseconds in 64 bits reach from 1677 to 2262. Polars refuses to cast a date of 1500 to them.
# Found: str.to_datetime, str.strptime and the schema of read_csv let the number run over: 1 March 1500 is 17 September 2084, with
# `strict` or without, and no null marks it. So a chronicle read with a schema of nanoseconds, pandas's old unit, has its oldest
# rows in the future. With milliseconds and microseconds the same text is right.
# Versions: polars 2.1.0.
# For those who use it: read with time_unit='us', and cast afterwards, where polars checks the range.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check polars==2.1.0
cat > finding.py <<'PYTHON'
import datetime
import io
import sys
import polars

TEXT = "1500-03-01T00:00:00"
FORMAT = "%Y-%m-%dT%H:%M:%S"
texts = polars.Series("day", [TEXT, "1914-06-28T00:00:00"])
NANO = polars.Datetime("ns")


def cast():
    try:
        return polars.Series([datetime.date(1500, 3, 1)]).cast(NANO)
    except polars.exceptions.InvalidOperationError:
        return None


READ = [
    ("to_datetime, us", texts.str.to_datetime(time_unit="us"), "1500-03-01"),
    ("to_datetime, ns", texts.str.to_datetime(time_unit="ns", strict=True), "2084-09-17"),
    ("to_datetime, ns, not strict", texts.str.to_datetime(time_unit="ns", strict=False), "2084-09-17"),
    ("strptime, ns", texts.str.strptime(NANO, FORMAT, strict=True), "2084-09-17"),
    ("read_csv with a schema", polars.read_csv(io.StringIO(f"day\n{TEXT}\n1914-06-28T00:00:00\n"), schema={"day": NANO})["day"], "2084-09-17"),
]
same = True
for name, column, was in READ:
    days = column.dt.strftime("%Y-%m-%d").to_list()
    print(f"{name}: {' '.join(days)}")
    same &= days == [was, "1914-06-28"]
refused = cast() is None
print(f"a cast of the date 1500-03-01 is {'refused' if refused else 'made'}")
sys.exit(0 if same and refused else 1)
PYTHON
env/bin/python finding.py
