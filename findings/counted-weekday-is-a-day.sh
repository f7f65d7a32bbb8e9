#!/bin/sh
# Expected: "2nd Sunday in June 1850" is 9 June, or is not read, as "last Sunday in May 1850" is not by dateparser.
# Found: the ordinal that counts the weekdays is taken for the day of the month. Two libraries give 2 June (itself a Sunday, the
# first of that month), 3 November for the 3rd Sunday, and 4 November for the 4th Thursday of November 1863, which
# was the 26th; where the day is not even of that weekday, as 2 May 1850, a Thursday, they say nothing either.
# Versions: dateparser 1.5.0, edtf 5.0.2 (text_to_edtf), python-dateutil 4.0.0.
# For those who use it: look for an ordinal in front of a weekday yourself, and count (dateutil's relativedelta can).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0 edtf==5.0.2 python-dateutil==4.0.0
cat > "$folder/finding.py" <<'PYTHON'
import sys
import dateparser
from edtf import text_to_edtf

SEEN = {
    "2nd Sunday in June 1850": ("1850-06-02", "1850-06-02"),
    "3rd Sunday in November 1850": ("1850-11-03", "1850-11-03"),
    "2nd Sunday in May 1850": ("1850-05-02", "1850-05-02"),
    "4th Thursday in November 1863": ("1863-11-04", "1863-11-04"),
    "last Sunday in May 1850": ("None", "1850-05"),
}

same = True
for text, was in SEEN.items():
    found = (str(dateparser.parse(text, languages=["en"])).split(" ")[0], str(text_to_edtf(text)))
    print(f"{text}: dateparser {found[0]}, edtf {found[1]}")
    same &= found == was
sys.exit(0 if same else 1)
PYTHON
"$folder/env/bin/python" -W ignore "$folder/finding.py"
