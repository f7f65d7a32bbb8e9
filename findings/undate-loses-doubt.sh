#!/bin/sh
# Expected: undate, a library for uncertain dates, either keeps the marks of doubt of an EDTF date, or refuses what it cannot keep,
# as it refuses sets and seasons; and what it writes as EDTF it can read.
# Found: `?`, `~` and `%` are read and dropped without a word: "1984?" and "1984" are equal, and 1964~/2008~ is written 1964/2008.
# An unknown beginning (/1985) becomes an open one (../1985), which EDTF keeps apart. A negative year is written without its
# four digits and with a 0 before the minus: -0044 becomes 0-44, which undate itself refuses.
# Versions: undate 0.8.0.
# For those who use it: do not send EDTF through undate to tidy it; keep the text that was read beside the object.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check undate==0.8.0
cat > "$folder/finding.py" <<'PYTHON'
import sys
from undate import Undate

SEEN = {
    "1984?": "1984", "1984-06~": "1984-06", "1984%": "1984", "1964~/2008~": "1964/2008",
    "/1985": "../1985", "1985/": "1985/..", "-0044": "0-44", "-0044-03-15": "0-44-03-15", "201X": "201X",
}
same = True
for text, was in SEEN.items():
    now = Undate.parse(text, "EDTF").format("EDTF")
    print(f"{text} is written {now}")
    same &= now == was
equal = Undate.parse("1984?", "EDTF") == Undate.parse("1984", "EDTF")
print(f"1984? and 1984 are {'equal' if equal else 'different'}")
try:
    Undate.parse("0-44", "EDTF")
    refused = False
except ValueError as error:
    refused = True
    print(error)
sys.exit(0 if same and equal and refused else 1)
PYTHON
"$folder/env/bin/python" "$folder/finding.py"
