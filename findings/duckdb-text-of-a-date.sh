#!/bin/sh
# Expected: a day that DuckDB has found to be one (28.06.1914, of type DATE) becomes the same text wherever it is cast to VARCHAR, namely
# 1914-06-28. What else a query selects does not change a value.
# Found: alone, `day::VARCHAR` gives the bytes of the file, 28.06.1914; with `day` beside it, 1914-06-28. It seems that DuckDB 2.0 lets the
# reader of CSV leave out a conversion that the cast would undo. So `day || ''` is 28.06.1914 as well, while a table made of the same file,
# and the same column under a WHERE, have 1914-06-28. DuckDB 1.4.1 gives 1914-06-28 throughout.
# Versions: duckdb 2.0.1 and 1.4.1 (PyPI).
# For those who read CSV with it: make a table of the file first, or write the text with strftime(day, '%Y-%m-%d').
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
cat > finding.py <<'PYTHON'
import sys
import duckdb

with open("war.csv", "w") as table:
    table.write("day,what\n28.06.1914,Sarajevo\n11.11.1918,Armistice\n")
QUERIES = [
    "SELECT typeof(day) FROM 'war.csv'",
    "SELECT day::VARCHAR FROM 'war.csv'",
    "SELECT day::VARCHAR, day FROM 'war.csv'",
    "SELECT day || '' FROM 'war.csv'",
    "SELECT day::VARCHAR FROM 'war.csv' WHERE day::VARCHAR = '1914-06-28'",
    "WITH war AS MATERIALIZED (FROM 'war.csv') SELECT day::VARCHAR FROM war",
    "SELECT strftime(day, '%Y-%m-%d') FROM 'war.csv'",
]
now = [str(duckdb.sql(query).fetchall()[0][0]) for query in QUERIES]
for query, value in zip(QUERIES, now):
    print(f"{duckdb.__version__} {value:10} {query}")
sys.exit(0 if now == sys.argv[1:] else 1)
PYTHON
env/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1
env/bin/python finding.py DATE 28.06.1914 1914-06-28 28.06.1914 1914-06-28 1914-06-28 1914-06-28
env/bin/pip install --quiet --disable-pip-version-check duckdb==1.4.1
env/bin/python finding.py DATE 1914-06-28 1914-06-28 1914-06-28 1914-06-28 1914-06-28 1914-06-28
