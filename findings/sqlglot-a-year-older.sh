#!/bin/bash
# Expected: the age of a person, in MySQL TIMESTAMPDIFF(YEAR, birth, day), is the same after sqlglot has put the query into DuckDB. MySQL counts whole
# years (manual, Date Calculations, where ages are reckoned so). DuckDB has a function for either: date_diff counts how many times the year
# changes, date_sub how many whole years there are (its manual, Date Functions).
# Found: sqlglot takes date_diff. Franz Ferdinand, born on 18 December 1863, is 51 on 28 June 1914 in place of 50, and a child born on the last day
# of 1899 is a year old on the next; so months are counted too. sqlglot says nothing, `unsupported_level=RAISE` neither, and for days it is
# right. Whoever has had the birthday this year has the right age, so it looks like a mistake in the data.
# Versions: sqlglot 30.30.0, duckdb 2.0.1.
# For those who use it: replace date_diff by date_sub in what comes out, for all units above the day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check sqlglot==30.30.0 duckdb==2.0.1
cat > finding.py <<'PYTHON'
import sys
import duckdb
import sqlglot

SEEN = [
    ("mysql", "TIMESTAMPDIFF(YEAR, {}, {})", "year", "1863-12-18", "1914-06-28", 51, 50),
    ("mysql", "TIMESTAMPDIFF(YEAR, {}, {})", "year", "1863-12-18", "1914-12-28", 51, 51),
    ("mysql", "TIMESTAMPDIFF(YEAR, {}, {})", "year", "1899-12-31", "1900-01-01", 1, 0),
    ("mysql", "TIMESTAMPDIFF(MONTH, {}, {})", "month", "1914-06-28", "1914-07-01", 1, 0),
    ("mysql", "TIMESTAMPDIFF(DAY, {}, {})", "day", "1914-06-28", "1914-07-28", 30, 30),
]
same = True
for dialect, call, unit, first, last, was, whole in SEEN:
    query = "SELECT " + call.format(f"CAST('{first}' AS DATE)", f"CAST('{last}' AS DATE)")
    (written,) = sqlglot.transpile(query, read=dialect, write="duckdb", unsupported_level=sqlglot.ErrorLevel.RAISE)
    now = duckdb.execute(written).fetchone()[0]
    sub = duckdb.execute(f"SELECT date_sub('{unit}', DATE '{first}', DATE '{last}')").fetchone()[0]
    print(f"{dialect}: {query}\n  duckdb: {written}: {now}; date_sub: {sub}")
    same &= now == was and sub == whole
sys.exit(0 if same else 1)
PYTHON
LANG=C TZ=UTC env/bin/python finding.py
