#!/bin/sh
# Expected: dateutil's parser refuses "-0043-03-15", the day of ISO 8601-2 and EDTF in 44 BC, since Python has no year before 1; its
# own isoparse does.
# Found: the minus is taken for a sign between parts and dropped: the Ides of March of 44 BC become a day of AD 43, and with two
# figures, "-43-03-15", a day of 2043. dateparser gives the same days, and drops the true minus sign (U+2212) too.
# Versions: python-dateutil 4.0.0, dateparser 1.5.0.
# For those who use it: use isoparse where the text should be ISO 8601, and refuse a leading minus before either reads it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check python-dateutil==4.0.0 dateparser==1.5.0
cat > "$folder/finding.py" <<'PYTHON'
import sys
import dateparser
from dateutil import parser

SEEN = {
    "-0043-03-15": ("0043-03-15", "ValueError", "0043-03-15"),
    "-43-03-15": ("2043-03-15", "ValueError", "2043-03-15"),
    "-0480-09-20": ("0480-09-20", "ValueError", "0480-09-20"),
    "\u22120043-03-15": ("ParserError", "ValueError", "0043-03-15"),
}
READERS = [parser.parse, parser.isoparse, lambda text: dateparser.parse(text, languages=["en"])]


def day(read, text):
    try:
        return str(read(text)).split(" ")[0]
    except ValueError as error:
        return type(error).__name__


same = True
for text, was in SEEN.items():
    found = tuple(day(read, text) for read in READERS)
    print(f"{text}: parse {found[0]}, isoparse {found[1]}, dateparser {found[2]}")
    same &= found == was
sys.exit(0 if same else 1)
PYTHON
"$folder/env/bin/python" -W ignore "$folder/finding.py"
