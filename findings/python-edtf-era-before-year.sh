#!/bin/sh
# Expected: text_to_edtf of PyPI's edtf reads an era before its year, as in "AD 70", or does not read it at all (None, as for words
# that it does not know). "70 AD" is read as 0070.
# Found: only an era behind the year counts. Before it, the year goes through the rules for short years of today: "AD 64" is 2064,
# "AD 98" is 1998, "BC 44" is 2044, and "AD 9" is the ninth day of an unknown month. All are well-formed EDTF; nothing is said.
# Versions: edtf 5.0.2, python-dateutil 4.0.0.
# For those who use it: put the era behind the year before you hand the text over, and look at every date that comes out later
# than its source.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2 python-dateutil==4.0.0
cat > "$folder/finding.py" <<'PYTHON'
import sys
from edtf import text_to_edtf

SEEN = {
    "70 AD": "0070", "AD 64": "2064", "Rome, AD 64": "2064", "in AD 98": "1998", "AD 476": "0476",
    "AD 9": "XXXX-XX-09", "BC 44": "2044", "Renaissance": None,
}
same = True
for text, was in SEEN.items():
    now = text_to_edtf(text)
    print(f"{text!r}: {now}")
    same &= now == was
sys.exit(0 if same else 1)
PYTHON
"$folder/env/bin/python" "$folder/finding.py"
