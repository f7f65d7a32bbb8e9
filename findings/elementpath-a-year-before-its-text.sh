#!/bin/bash
# Expected: year-from-date gives the year that stands in the text of the date, which may be negative (XPath and XQuery Functions and Operators 3.1,
# fn:year-from-date): -43 of -0043-03-15, and 0 of 0000-12-31. In XSD 1.1 (3.3.9) that is 44 BC, in XSD 1.0, which has no year 0, 43 BC.
# Found: asked for XSD 1.1, elementpath gives -44 and -1 while the text of the same date stays -0043 and 0000: it counts as 1.0 does for the part and
# as 1.1 for the text. A date put together from its parts is a year early, and `year-from-date(d) = -43` finds nothing. Under
# XSD 1.0, the default, it is -43. Years of our era are right in both.
# Versions: elementpath 5.1.4.
# For those who use it: take the year from the text, `number(substring-before(...))` with its minus, or stay with 1.0 throughout.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check elementpath==5.1.4
cat > finding.py <<'PYTHON'
import sys
from xml.etree import ElementTree
import elementpath
from elementpath.xpath31 import XPath31Parser

SEEN = [
    ("1.0", "-0043-03-15", "-0043-03-15", -43),
    ("1.1", "-0043-03-15", "-0043-03-15", -44),
    ("1.1", "0000-12-31", "0000-12-31", -1),
    ("1.1", "0079-08-24", "0079-08-24", 79),
]
same = True
root = ElementTree.XML("<a/>")
for version, date, text, year in SEEN:
    query = f"(string(xs:date('{date}')), year-from-date(xs:date('{date}')))"
    now = elementpath.select(root, query, parser=XPath31Parser, xsd_version=version)
    print(f"XSD {version}: {query}: {now}")
    same &= now == [text, year]
sys.exit(0 if same else 1)
PYTHON
TZ=UTC env/bin/python finding.py
