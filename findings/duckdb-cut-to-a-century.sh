#!/bin/bash
# Expected: two functions of DuckDB agree on which century a day is in. Its `century` counts from the year 1, as PostgreSQL does, on whose date
# functions it is modelled: 1900 is in the 19th century and 1901 in the 20th, 44 BC in the first before Christ. And date_trunc, which cuts a date
# to a unit, gives the beginning of that unit, never a day after the date.
# Found: date_trunc cuts to years that end in 00, so 1900 and 1914 are both cut to 1 January 1900, though `century` has 19 and 20 for them,
# and it divides towards zero: the 99 years before the year 0 and the 99 after it are cut to the same day, 1 January of 1 BC, which is
# more than 42 years after Caesar's death, and a GROUP BY has 44 BC and AD 79 in one century. So do the decade (44 BC to 41 BC) and the millennium.
# date_diff in centuries has none from 1900 to 1901, and none from 44 BC to AD 79.
# Versions: duckdb 2.0.1 (PyPI).
# For those who group by them: take century(day) or floor(year(day) / 10), and no date_trunc above the year.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1
cat > finding.py <<'PYTHON'
import sys
import duckdb

SEEN = {
    "0044-03-15 (BC)": (-1, "0001-01-01 (BC)", "0041-01-01 (BC)", "0001-01-01 (BC)", True),
    "0079-08-24": (1, "0001-01-01 (BC)", "0070-01-01", "0001-01-01 (BC)", False),
    "1900-06-28": (19, "1900-01-01", "1900-01-01", "1000-01-01", False),
    "1914-06-28": (20, "1900-01-01", "1910-01-01", "1000-01-01", False),
}
same = True
for day, was in SEEN.items():
    now = duckdb.execute(f"""
        select century(d), date_trunc('century', d)::date::varchar, date_trunc('decade', d)::date::varchar,
            date_trunc('millennium', d)::date::varchar, date_trunc('century', d) > d
        from (select date '{day}' as d)""").fetchone()
    print(f"{day}: century {now[0]}, cut to century {now[1]}, decade {now[2]}, millennium {now[3]}; later than the day: {now[4]}")
    same &= now == was
groups = duckdb.execute("""
    select count(*) from (values (date '0044-03-15 (BC)'), (date '0079-08-24')) t(d) group by date_trunc('century', d)""").fetchall()
between = duckdb.execute("""
    select date_diff('century', date '1900-12-31', date '1901-01-01'),
        date_diff('century', date '0044-03-15 (BC)', date '0079-08-24')""").fetchone()
print("44 BC and AD 79 grouped by century:", groups, "- centuries from 1900 to 1901, and from 44 BC to AD 79:", between)
sys.exit(0 if same and groups == [(2,)] and between == (0, 0) else 1)
PYTHON
env/bin/python finding.py
