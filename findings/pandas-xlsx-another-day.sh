#!/bin/sh
# Expected: `to_excel` of pandas either refuses days before 1900, for the days of such a file are numbered from 1 January 1900 (ISO/IEC
# 29500-1, 18.17.4.1), or writes what `read_excel` gets back; and the file is the same whether or not another package is installed.
# Found: both of its writers count on below 0, from other days. With openpyxl alone 1 June 1850 comes back; once XlsxWriter is installed,
# which pandas then prefers, it comes back as 31 May. 31 December 1899 and 1 January 1900 become the same cell, and both are read as the
# time of day 00:00. Nothing is said. (Excel itself shows negative days as ####.)
# Versions: pandas 3.1.1, openpyxl 3.1.5, XlsxWriter 3.3.1.
# For those who keep history in sheets: write every date before March 1900 as a text, and name the `engine`.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pandas==3.1.1 openpyxl==3.1.5
cat > finding.py <<'PYTHON'
import sys
import pandas

DAYS = ["1850-06-01", "1899-12-31", "1900-01-01", "1900-03-01"]
pandas.DataFrame({"day": pandas.to_datetime(DAYS)}).to_excel("days.xlsx", index=False)
back = [str(day).replace(" 00:00:00", "") for day in pandas.read_excel("days.xlsx").day]
print(f"{sys.argv[1]}: {' '.join(DAYS)} come back as {' '.join(back)}")
sys.exit(0 if back == sys.argv[2:] else 1)
PYTHON
env/bin/python finding.py "with openpyxl alone" 1850-06-01 00:00:00 1900-01-01 1900-03-01
env/bin/pip install --quiet --disable-pip-version-check xlsxwriter==3.3.1
env/bin/python finding.py "with XlsxWriter too" 1850-05-31 00:00:00 00:00:00 1900-03-01
