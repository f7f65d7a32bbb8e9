#!/bin/bash
# Expected: a length of time that DuckDB has counted is the same length in the Python program that asked for it. An interval of DuckDB keeps its
# months apart from its days, since months are not alike, and `age` gives the years, months and days between two dates; added to the
# first it is the second.
# Found: fetched from Python it is a timedelta, of days alone, with 30 for each month, so a year has 360: from the first to the last day of
# Victoria's reign it is 22892 days in place of 23226, and the first day with that timedelta added lies in February 1900, eleven months
# before. In pandas it is the same; in Arrow it keeps its months. Nothing is said, and where there are no months (`date - date`) it is right.
# Versions: duckdb 2.0.1, pandas 3.1.1, pyarrow 26.0.1.
# For those who fetch such lengths: ask for date_diff('day', a, b), or for the text of the interval.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1 pandas==3.1.1 pyarrow==26.0.1
cat > finding.py <<'PYTHON'
import datetime
import sys
import duckdb

FIRST, LAST = datetime.date(1837, 6, 20), datetime.date(1901, 1, 22)
SEEN = (23226, 22892, '1900-02-22')
QUERY = "select age(date '1901-01-22', date '1837-06-20') as reign"
text, again, days = duckdb.execute("""
    select age(b, a)::varchar, (a + age(b, a))::date, b - a
    from (select date '1837-06-20' as a, date '1901-01-22' as b)""").fetchone()
python = duckdb.execute(QUERY).fetchone()[0]
pandas = duckdb.execute(QUERY).df()["reign"][0]
arrow = duckdb.execute(QUERY).to_arrow_table()["reign"][0].as_py()
print(f"DuckDB: {text}, added to the first day {again}, and {days} days")
print(f"Python: {python}, added to the first day {FIRST + python}")
print(f"pandas: {pandas}")
print(f"Arrow: {arrow}")
right = (LAST - FIRST).days
same = again == LAST and days == right and python.days == pandas.days and (right, python.days, str(FIRST + python)) == SEEN
sys.exit(0 if same and arrow.months == 12 * 63 + 7 else 1)
PYTHON
env/bin/python finding.py
