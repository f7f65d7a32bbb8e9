#!/bin/bash
# Expected: read_excel of pandas takes the value of a cell of an ODS file, not its look. A cell of time has its value in office:time-value, a duration
# such as PT00H05M30S (OpenDocument 1.3, part 3, 19.387), and its text is only what the format of the cell shows; a cell of a date is read so.
# Found: for times, and only for them, pandas reads the text. Five and a half minutes in the format of minutes and seconds, 05:30, are half past five in
# the morning. The same value shown as 00:05:30 is right, so a change of the format in the spreadsheet changes the data. A length of 36 hours,
# shown as 36:00, stops the reading of the whole file. With engine="calamine" and in pyexcel-ods3 the value is read.
# Versions: pandas 3.1.1, odfpy 1.4.1, python-calamine 0.9.1, pyexcel-ods3 0.6.1.
# For those who use it: name engine="calamine" for ODS (a length of more than a day is then a text, PT36H00M00S).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1 pyexcel-ods3==0.6.1
cat > finding.py <<'PYTHON'
import datetime
import sys
import pandas
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from pyexcel_ods3 import get_data


def write(path, cells):
    document = OpenDocumentSpreadsheet()
    table = Table(name="times")
    for value, text in cells:
        cell = TableCell(valuetype="time", timevalue=value)
        cell.addElement(P(text=text))
        row = TableRow()
        row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(path)


def read(path, engine):
    try:
        return [str(value) for value in pandas.read_excel(path, engine=engine, header=None)[0]]
    except ValueError as error:
        return str(error)


write("short.ods", [("PT00H05M30S", "05:30"), ("PT00H05M30S", "00:05:30"), ("PT13H05M00S", "1:05 PM")])
write("long.ods", [("PT02H15M00S", "02:15"), ("PT36H00M00S", "36:00")])
right = ["00:05:30", "00:05:30", "13:05:00"]
short = [read("short.ods", "odf"), read("short.ods", "calamine"), [str(row[0]) for row in get_data("short.ods")["times"]]]
long = [read("long.ods", "odf"), read("long.ods", "calamine")]
print("pandas:", short[0], "with calamine:", short[1], "pyexcel-ods3:", short[2])
print("36 hours, pandas:", long[0], "- with calamine:", long[1])
same = short == [["05:30:00", "00:05:30", "13:05:00"], right, right]
sys.exit(0 if same and long[0].startswith("hour must be in 0..23") and long[1] == ["02:15:00", "PT36H00M00S"] else 1)
PYTHON
TZ=UTC LANG=C.UTF-8 env/bin/python finding.py
