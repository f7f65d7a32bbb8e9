#!/bin/bash
# Expected: a query that sqlglot puts from one dialect into another gives the same number. DAYOFWEEK counts from 1 for Sunday to 7 in MySQL (manual,
# Date and Time Functions) and Spark, as BigQuery's EXTRACT(DAYOFWEEK ...) does; WEEKDAY in both counts from 0 for Monday to 6. DuckDB's
# dayofweek, of which weekday is another name, counts from 0 for Sunday to 6 (its manual, Date Part Functions).
# Found: the names are kept, or only a cast is put around the date, and the counting changes. Sunday, 28 June 1914, is 1 or 6 in the first
# three and 0 in DuckDB, so `WHERE DAYOFWEEK(d) = 1` finds the Mondays, `= 7` finds nothing, and `WEEKDAY(d) >= 5`, the weekend, is Friday
# and Saturday. `unsupported_level=RAISE` says nothing either. From Presto's day_of_week, Monday to Sunday, sqlglot does write ISODOW.
# Versions: sqlglot 30.30.0, duckdb 2.0.1.
# For those who use it: write days of the week as ISODOW in DuckDB by hand, and count them once on a known day.
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

DAYS = "WITH t AS (SELECT DATE '1914-06-28' + CAST(n AS INTEGER) AS d FROM range(7) r(n)) "
SEEN = [
    ("mysql", "SELECT d FROM t WHERE DAYOFWEEK(d) = 1", ["Monday"]),
    ("mysql", "SELECT d FROM t WHERE DAYOFWEEK(d) = 7", []),
    ("mysql", "SELECT d FROM t WHERE WEEKDAY(d) >= 5", ["Friday", "Saturday"]),
    ("spark", "SELECT d FROM t WHERE DAYOFWEEK(d) = 1", ["Monday"]),
    ("spark", "SELECT d FROM t WHERE WEEKDAY(d) >= 5", ["Friday", "Saturday"]),
    ("bigquery", "SELECT d FROM t WHERE EXTRACT(DAYOFWEEK FROM d) = 1", ["Monday"]),
    ("presto", "SELECT d FROM t WHERE DAY_OF_WEEK(d) = 7", ["Sunday"]),
]
same = True
for dialect, query, was in SEEN:
    (written,) = sqlglot.transpile(query, read=dialect, write="duckdb", unsupported_level=sqlglot.ErrorLevel.RAISE)
    now = [f"{day:%A}" for (day,) in duckdb.execute(DAYS + written + " ORDER BY d").fetchall()]
    print(f"{dialect}: {query}\n  duckdb: {written}\n  days found: {now}")
    same &= now == was
sys.exit(0 if same else 1)
PYTHON
LANG=C TZ=UTC env/bin/python finding.py
