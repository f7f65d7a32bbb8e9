#!/bin/sh
# Expected: `2001-24`, winter 2001, is about the same time whoever reads it. EDTF leaves the months open, but three programs that
# give a season its bounds should overlap by more than one month, and a season should be about as long as any other.
# Found: Python's edtf ends winter with the year (December alone, a third as long as its spring), npm's edtf takes the seasons for
# quarters of the year (winter is October to December and spring January to March), @edtf-ts/core lets it run from December into
# February 2002. Only December is winter to all three, and npm's edtf and @edtf-ts/core share one month of spring.
# Versions: edtf 5.0.2 (PyPI), edtf 4.11.1 (npm), @edtf-ts/core 0.4.2.
# For those who exchange dates: write the months (2001-12/2002-02) where they matter, and the season only where it is all that is known.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check edtf==5.0.2
npm install --silent --no-audit --no-fund --ignore-scripts edtf@4.11.1 @edtf-ts/core@0.4.2
cat > finding.py <<'PYTHON'
from edtf import parse_edtf

for text in ("2001-21", "2001-24"):
    season = parse_edtf(text)
    ends = ["%d-%02d" % tuple(end[:2]) for end in (season.lower_strict(), season.upper_strict())]
    print(text, "edtf (PyPI)", *ends)
PYTHON
cat > finding.mjs <<'SCRIPT'
import edtf from 'edtf';
import { parse } from '@edtf-ts/core';

const month = (time) => new Date(time).toISOString().slice(0, 7);
for (const text of ['2001-21', '2001-24']) {
  const one = edtf(text);
  const other = parse(text).value;
  console.log(text, 'edtf (npm)', month(one.min), month(one.max));
  console.log(text, '@edtf-ts/core', month(other.min), month(other.max));
}
SCRIPT
cat > seen <<'TEXT'
2001-21 @edtf-ts/core 2001-03 2001-05
2001-21 edtf (PyPI) 2001-03 2001-05
2001-21 edtf (npm) 2001-01 2001-03
2001-24 @edtf-ts/core 2001-12 2002-02
2001-24 edtf (PyPI) 2001-12 2001-12
2001-24 edtf (npm) 2001-10 2001-12
TEXT
{ env/bin/python finding.py; node finding.mjs; } | LC_ALL=C sort > now
cat now
diff seen now
