#!/bin/bash
# Expected: a form of date that sqlglot puts from PostgreSQL into DuckDB writes the same text, or sqlglot says that it cannot be put. `Day` is the name
# of the day, `MONTH` that of the month in capitals, `Q` the quarter, `CC` the century, `BC` the era (PostgreSQL manual, Data Type Formatting
# Functions); the other way, `%G-W%V-%u` is the week date of ISO 8601.
# Found: what sqlglot does not know in a form is kept as it stands, and a known letter in it is replaced. In `Day` the D is the number of the day: Sunday
# is "7ay", and "AD" behind a year "A7". `YYYY BC` is "1914 BC" of a day of our era, and `MONTH`, `Q` and `CC` stand as they are. The other
# way, 1914-W26-7 becomes `IYYY-WIW-D`, which PostgreSQL writes as 1914-426-1: the first W is the week of the month, and D counts
# from Sunday. Both queries run, and `unsupported_level=RAISE` says nothing.
# Versions: sqlglot 30.30.0, duckdb 2.0.1, @electric-sql/pglite 0.5.17 (PostgreSQL).
# For those who use it: take year, month and day out as numbers, and put texts together outside of the database.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @electric-sql/pglite@0.5.17
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check sqlglot==30.30.0 duckdb==2.0.1
cat > postgres.mjs <<'SCRIPT'
import { PGlite } from '@electric-sql/pglite';

const database = new PGlite();
const answers = [];
for (const query of JSON.parse(process.argv[2])) answers.push((await database.query(`${query} AS text`)).rows[0].text.trim());
console.log(JSON.stringify(answers));
await database.close();
SCRIPT
cat > finding.py <<'PYTHON'
import json
import subprocess
import sys
import duckdb
import sqlglot

SEEN = [
    ("postgres", "TO_CHAR({}, 'Day')", "Sunday", "7ay"),
    ("postgres", "TO_CHAR({}, 'YYYY AD')", "1914 AD", "1914 A7"),
    ("postgres", "TO_CHAR({}, 'YYYY BC')", "1914 AD", "1914 BC"),
    ("postgres", "TO_CHAR({}, 'MONTH')", "JUNE", "MONTH"),
    ("postgres", "TO_CHAR({}, 'Q/YYYY')", "2/1914", "Q/1914"),
    ("postgres", "TO_CHAR({}, 'CC')", "20", "CC"),
    ("postgres", "TO_CHAR({}, 'YYYY-MM-DD')", "1914-06-28", "1914-06-28"),
    ("duckdb", "STRFTIME({}, '%G-W%V-%u')", "1914-W26-7", "1914-426-1"),
]
pairs, postgres = [], []
for dialect, call, *_ in SEEN:
    query = "SELECT " + call.format("CAST('1914-06-28' AS DATE)")
    other = "duckdb" if dialect == "postgres" else "postgres"
    (written,) = sqlglot.transpile(query, read=dialect, write=other, unsupported_level=sqlglot.ErrorLevel.RAISE)
    pairs.append((query, written))
    postgres.append(query if dialect == "postgres" else written)
answers = json.loads(subprocess.check_output(["node", "postgres.mjs", json.dumps(postgres)]))
same = True
for (dialect, _, first, second), (query, written), answer in zip(SEEN, pairs, answers):
    mine = duckdb.execute(written if dialect == "postgres" else query).fetchone()[0]
    now = (answer, mine) if dialect == "postgres" else (mine, answer)
    print(f"{dialect}: {query}: {now[0]}\n  {written}: {now[1]}")
    same &= now == (first, second)
sys.exit(0 if same else 1)
PYTHON
LANG=C TZ=UTC env/bin/python finding.py
