#!/bin/bash
# Expected: DuckDB, which finds out the dialect of a CSV file by itself (its manual, CSV Auto Detection), reads lat;lon with rows such as 48,8566;2,3522 as two
# columns of these names. Where the comma is the decimal sign, as in most of Europe, spreadsheets write the semicolon between the fields. Once it is told
# so by decimal_separator = ',', the option for just that, it has no reason to part fields at commas without quotes.
# Found: where every column has decimals, the comma parts a line into one column more than the semicolon does, and is chosen. The line with the names,
# which has no comma, is passed over. Paris is 48, "8566;2" and 3522 in column0, column1 and column2, and nothing is said. It is the same with
# decimal_separator = ',', and with header = true Paris becomes the names. Whole thousands (1,234,567) do it too. A column without a comma, or quotes
# around the numbers, make it right, so one file of a series is read and another not. Python's csv.Sniffer finds the semicolon.
# Versions: duckdb 2.0.1 (PyPI).
# For those who read such files with it: delim = ';' with decimal_separator = ',', or look whether a column is called column0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1
cat > finding.py <<'PYTHON'
import csv
import sys
import duckdb

PLACES = "lat;lon\n48,8566;2,3522\n41,9028;12,4964\n52,5200;13,4050\n"
THREE = ("column0", "column1", "column2")
SEEN = [
    (PLACES, "", THREE, ("48", "8566;2", "3522")),
    (PLACES, ", decimal_separator = ','", THREE, ("48", "8566;2", "3522")),
    (PLACES, ", decimal_separator = ',', header = true", ("48", "8566;2", "3522"), ("41", "9028;12", "4964")),
    (PLACES, ", decimal_separator = ',', delim = ';'", ("lat", "lon"), ("48.8566", "2.3522")),
    ("min;max;mean\n1,2;3,4;2,3\n2,2;4,4;3,3\n5,2;6,4;6,3\n", ", decimal_separator = ','", (*THREE, "column3"), ("1", "2;3", "4;2", "3")),
    ("city;people\nRome;1,234,567\nParis;2,100,300\n", "", THREE, ("Rome;1", "234", "567")),
    ("year;rate\n1914;1,25\n1915;2,50\n1916;3,75\n", ", decimal_separator = ','", ("year", "rate"), ("1914", "1.25")),
    ('"lat";"lon"\n"48,8566";"2,3522"\n"41,9028";"12,4964"\n', ", decimal_separator = ','", ("lat", "lon"), ("48.8566", "2.3522")),
]
same = True
for text, options, names, first in SEEN:
    with open("file.csv", "w") as file:
        file.write(text)
    cursor = duckdb.execute(f"SELECT * FROM read_csv('file.csv'{options})")
    now = tuple(column[0] for column in cursor.description), tuple(map(str, cursor.fetchone()))
    sniffed = csv.Sniffer().sniff(text).delimiter
    print(f"{text.splitlines()[:2]}{options}: {', '.join(now[0])}: {now[1]}; csv.Sniffer: {sniffed}")
    same &= now == (names, first) and sniffed == ";"
sys.exit(0 if same else 1)
PYTHON
env/bin/python finding.py
