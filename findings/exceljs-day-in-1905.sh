#!/bin/bash
# Expected: a cell of XLSX whose type is `d` holds a date or time as a text of ISO 8601 (ISO/IEC 29500-1, 18.18.11, ST_CellType), and a reader takes it so or
# says that it cannot. openpyxl writes such cells with `iso_dates`, for days before 1900 too, which a number of days cannot hold, and Excel where it
# saves as "Strict Open XML".
# Found: ExcelJS does not know the type, reads the text as a number up to the first hyphen or colon, and makes a date of that, for the cell has the format
# of one: 28 June 1914 is the 1914th day of the calendar of sheets, 28 March 1905, and all other days of 1914 are that day as well. A day of
# 2024 is 16 July 1905, half past twelve is 11 January 1900, and a moment loses its time. SheetJS reads days, but makes an Invalid Date of a time of day,
# polars makes it empty, in a column of days. openpyxl and pandas, with both engines, read what was written. Nobody says anything.
# Versions: exceljs 4.4.0, xlsx 0.18.5 (npm's newest), openpyxl 3.1.5, python-calamine 0.9.1, pandas 3.1.1, polars 2.1.0, fastexcel 0.21.0.
# For those who write such files: leave `iso_dates` off, as it is by default, and the strict form of Excel alone. For those who read with ExcelJS: where
# all dates are of 1904 and 1905, ask for the file in the other form.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5 python-calamine==0.9.1 pandas==3.1.1 polars==2.1.0 fastexcel==0.21.0
cat > finding.mjs <<'SCRIPT'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';

const text = (value) => (value instanceof Date && !Number.isNaN(+value) ? value.toISOString().slice(0, 19) : String(value));
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile('days.xlsx');
const exceljs = [1, 2, 3].map((row) => workbook.worksheets[0].getRow(row).values.slice(1).map(text));
const book = XLSX.readFile('days.xlsx', { cellDates: true, UTC: true });
const rows = XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
console.log(JSON.stringify({ exceljs, sheetjs: rows.map((row) => Array.from(row, text)) }));
SCRIPT
cat > finding.py <<'PYTHON'
import datetime
import json
import subprocess
import sys
import zipfile
import openpyxl
import pandas
import polars

ROWS = [
    [datetime.date(1914, 6, 28), datetime.time(12, 30), datetime.datetime(1914, 6, 28, 11, 35, 30)],
    [datetime.date(1850, 6, 1), datetime.time(0, 5), datetime.datetime(1850, 6, 1, 23, 0)],
    [datetime.date(2024, 6, 28), datetime.time(23, 59), datetime.datetime(2024, 6, 28, 9, 0)],
]
book = openpyxl.Workbook()
book.iso_dates = True
for row in ROWS:
    book.active.append(row)
book.save("days.xlsx")
cell = zipfile.ZipFile("days.xlsx").read("xl/worksheets/sheet1.xml").decode().partition("<c ")[2].partition("</c>")[0]
print("the first cell:", "<c " + cell + "</c>")
written = [[str(value) for value in row] for row in ROWS]
found = json.loads(subprocess.check_output(["node", "finding.mjs"]))
found["openpyxl"] = [[str(value) for value in row] for row in openpyxl.load_workbook("days.xlsx").active.values]
for engine in ("openpyxl", "calamine"):
    frame = pandas.read_excel("days.xlsx", engine=engine, header=None)
    found["pandas " + engine] = [[str(v).removesuffix(" 00:00:00") for v in row] for row in frame.itertuples(index=False)]
found["polars"] = [[str(v) for v in row] for row in polars.read_excel("days.xlsx", has_header=False).rows()]
for name, rows in found.items():
    print(f"{name}: {rows}")
moments = [row[2].isoformat() for row in ROWS]
days = [moment.isoformat() + "T00:00:00" for moment, *_ in ROWS]
SEEN = {
    "exceljs": [
        ["1905-03-28T00:00:00", "1900-01-11T00:00:00", "1905-03-28T00:00:00"],
        ["1905-01-23T00:00:00", "1899-12-30T00:00:00", "1905-01-23T00:00:00"],
        ["1905-07-16T00:00:00", "1900-01-22T00:00:00", "1905-07-16T00:00:00"],
    ],
    "sheetjs": [[day, "Invalid Date", moment] for day, moment in zip(days, moments)],
    "openpyxl": written,
    "pandas openpyxl": written,
    "pandas calamine": written,
    "polars": [[day, "None", moment] for day, _, moment in written],
}
sys.exit(0 if found == SEEN and 't="d"' in cell else 1)
PYTHON
TZ=UTC env/bin/python finding.py
