#!/bin/sh
# Expected: astropy's Time, made for dates of any age (two doubles of Julian days), either gives a value that NumPy and pandas can hold or
# refuses. The day 1500-03-01 fits into NumPy's datetime64 of days or seconds, and pandas 3 holds it.
# Found: `Time.datetime64` always counts nanoseconds, and what lies outside 1678 to 2262 runs over without a word: 1 March 1500 is in 2084,
# and the Ides of March of 44 BC are in 1710. Table.to_pandas goes the same way, so a chronicle as a table of pandas is in the wrong
# millennium, next to right rows of 1914. A Time made of NumPy's own 1500-03-01 gives it back as 2084. `iso` and `fits` are right. (In UTC
# every date before 1960, 1914 as well, is called a dubious year; in TT, as here, there is no warning at all.)
# Versions: astropy 8.0.2, NumPy 2.4.6, pandas 3.1.1.
# For those who use it: numpy.array(time.to_value('fits'), 'datetime64[us]'), or a column of texts, for any date before 1678.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check astropy==8.0.2 numpy==2.4.6 pandas==3.1.1
cat > finding.py <<'PYTHON'
import sys
import warnings
import numpy
from astropy.table import Table
from astropy.time import Time

warnings.simplefilter("error")
ides = Time(1705426.0, format="jd", scale="tt")
column = Table({"day": Time(["1500-03-01", "1914-06-28"], scale="tt")}).to_pandas().day
SEEN = [
    ("1500-03-01", Time("1500-03-01", scale="tt").datetime64, "2084-09-17"),
    ("1500-03-01, made by NumPy", Time(numpy.datetime64("1500-03-01"), scale="tt").datetime64, "2084-09-17"),
    ("1500-03-01 as iso", Time(numpy.datetime64("1500-03-01"), scale="tt").iso, "1500-03-01"),
    ("44 BC", ides.datetime64, "1710-11-10"),
    ("44 BC as fits", ides.fits, "-00043-03-1"),
    ("1500-03-01 in a table of pandas", column[0], "2084-09-17"),
    ("1914-06-28 in a table of pandas", column[1], "1914-06-28"),
]
for name, now, _ in SEEN:
    print(f"{name}: {now}")
sys.exit(0 if all(str(now).startswith(was) for _, now, was in SEEN) else 1)
PYTHON
env/bin/python finding.py
