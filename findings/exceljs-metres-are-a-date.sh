#!/bin/bash
# Expected: a number whose format shows a unit, 42.2 as "42.2 m", is read from an XLSX file as that number. In a number format a backslash shows the
# sign behind it as it is, and an underscore leaves the width of the sign behind it (ISO/IEC 29500-1, 18.8.31); `[h]:mm` is a length of time.
# Found: ExcelJS takes a format for one of dates if one of the letters y, m, d, h, M, s and b is left when brackets and quotes are taken out; it knows
# neither the backslash nor the underscore. A height of 42.2 in the format `0.0\ \m` is 10 February 1900, 4:48, so are sums in the format of
# the German mark (`_D_M_-` has an M), bits (`\b`), and a length of 36 hours (`[h]:mm`) is noon of 31 December 1899. With the same unit in
# quotes the number comes back. ExcelJS does so with what it has itself written, and nothing is said. openpyxl reads the numbers.
# Versions: exceljs 4.4.0, openpyxl 3.1.5.
# For those who use it: put units into quotes; where a file comes from others, look at `numFmt` before a Date is believed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund exceljs@4.4.0
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5
cat > finding.cjs <<'SCRIPT'
const { Workbook } = require('exceljs');

const seen = [
  [42.2, '0.0" m"', 42.2],
  [42.2, '0.0\\ \\m', '1900-02-10T04:48:00.000Z'],
  [42.2, '#,##0.00\\ _D_M_-', '1900-02-10T04:48:00.000Z'],
  [42.2, '0\\ \\b', '1900-02-10T04:48:00.000Z'],
  [1.5, '[h]:mm', '1899-12-31T12:00:00.000Z'],
];
(async () => {
  const made = new Workbook();
  const sheet = made.addWorksheet('heights');
  for (const [number, numFmt] of seen) Object.assign(sheet.addRow([number]).getCell(1), { numFmt });
  await made.xlsx.writeFile('heights.xlsx');
  const read = new Workbook();
  await read.xlsx.readFile('heights.xlsx');
  let same = true;
  seen.forEach(([number, format, was], index) => {
    const { value } = read.getWorksheet('heights').getCell(index + 1, 1);
    const now = value instanceof Date ? value.toISOString() : value;
    console.log(`${number} in the format ${format}: ${now}`);
    same &&= now === was;
  });
  process.exit(same ? 0 : 1);
})();
SCRIPT
cat > finding.py <<'PYTHON'
import datetime
import sys
from openpyxl import load_workbook

now = [cell.value for (cell,) in load_workbook("heights.xlsx").active.iter_rows()]
print("openpyxl:", now)
sys.exit(0 if now == [42.2, 42.2, 42.2, 42.2, datetime.timedelta(hours=36)] else 1)
PYTHON
TZ=UTC node finding.cjs
TZ=UTC env/bin/python finding.py
