#!/bin/sh
# Expected: text_to_edtf of PyPI's edtf reads years with two numbers, as English documents before 1752 have them ("1326/7" is the
# winter of the year that began in March 1326), as one of the years, or does not read them; "1743/44" is None.
# Found: with one figure behind the stroke it is a month, or beside a month a day: "1299-1326/7" ends in July 1326, "1743/4-1750/1" runs
# from April 1743 to January 1750, and "Feb 1743/4" is 4 February 1743, a year before the day that its writer meant.
# Versions: edtf 5.0.2, python-dateutil 4.0.0.
# For those who use it: find a stroke with one or two figures behind a year before the text is read, and ask.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2 python-dateutil==4.0.0
cat > "$folder/finding.py" <<'PYTHON'
import sys
from edtf import text_to_edtf

SEEN = {
    "1743/44": None,
    "1743/4": "1743-04",
    "1299-1326/7": "1299/1326-07",
    "1743/4-1750/1": "1743-04/1750-01",
    "1640-48/9": "1640/1648-09",
    "Feb 1743/4": "1743-02-04",
}

same = True
for text, was in SEEN.items():
    found = text_to_edtf(text)
    print(f"{text}: {found}")
    same &= found == was
sys.exit(0 if same else 1)
PYTHON
"$folder/env/bin/python" -W ignore "$folder/finding.py"
