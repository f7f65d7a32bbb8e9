#!/bin/sh
# Expected: "44 BC" becomes the year -0043 wherever the result is counted as ISO 8601 and EDTF count: there the year 0000 is 1 BC.
# Found: two readers of dates in words put a minus before the number, and so give 45 BC: PyPI's edtf says -0044, which its own
# bounds and every other EDTF program take for 45 BC (while its centuries are right: "12th century BC" is -11XX, 1200 to 1101 BC),
# and npm's chrono-node gives a Date that the same machine prints as 45 BC.
# Versions: edtf 5.0.2, chrono-node 2.10.3 (with the Intl of the Node.js that is there).
# For those who use them: add one to every year before 1 that was read from words with BC or BCE, but to no century.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check edtf==5.0.2
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3
cat > finding.py <<'PYTHON'
import sys
from edtf import text_to_edtf

SEEN = {"44 BC": "-0044", "1 BC": "-0001", "12th century BC": "-11XX"}
for text in SEEN:
    print(f"edtf: {text!r} is {text_to_edtf(text)}")
sys.exit(0 if all(text_to_edtf(text) == was for text, was in SEEN.items()) else 1)
PYTHON
cat > finding.js <<'SCRIPT'
const chrono = require('chrono-node');
const printed = new Intl.DateTimeFormat('en', { year: 'numeric', era: 'short', timeZone: 'UTC' });
let same = true;
for (const [text, was] of [['15 March 44 BC', '45 BC'], ['24 August 79 AD', '79 AD']]) {
  const now = printed.format(chrono.parseDate(text, { instant: new Date(Date.UTC(2020, 0, 1)), timezone: 'UTC' }));
  console.log(`chrono-node: '${text}' is in ${now}`);
  same &&= now === was;
}
process.exit(same ? 0 : 1);
SCRIPT
env/bin/python finding.py
TZ=UTC node finding.js
