#!/bin/sh
# Expected: ruamel.yaml's round trip, made to change one value of a file and leave the rest as it stands, writes back the moment that
# it read. A time with more digits than Python keeps is either written as it was or cut off at the sixth.
# Found: a seventh digit (.NET's round-trip format always has seven) is rounded, up into the next second, day and year: where only
# the title was changed, 1999-12-31T23:59:59.9999999Z becomes 2000-01-01T00:00:00Z in the file. PyYAML cuts it off and stays in 1999.
# Versions: ruamel.yaml 0.19.1, PyYAML 6.0.4.
# For those who use it: quote such times in the file, or read with a resolver that leaves timestamps texts.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check ruamel.yaml==0.19.1 PyYAML==6.0.4
cat > "$folder/finding.py" <<'PYTHON'
import io
import sys
import yaml
from ruamel.yaml import YAML

SEEN = {
    "1999-12-31T23:59:59.9999999Z": ("2000-01-01T00:00:00Z", 1999),
    "2024-02-29T23:59:59.9999999+01:00": ("2024-03-01T00:00:00+01:00", 2024),
    "1999-12-31T23:59:59.999999Z": ("1999-12-31T23:59:59.999999Z", 1999),
}
same = True
for time, was in SEEN.items():
    text = f"at: {time}\ntitle: Eve\n"
    document, out = YAML().load(text), io.StringIO()
    document["title"] = "New Year's Eve"
    YAML().dump(document, out)
    written = out.getvalue().splitlines()[0].removeprefix("at: ")
    year = yaml.safe_load(text)["at"].year
    print(f"{time}: ruamel.yaml writes {written}; PyYAML reads the year {year}")
    same &= (written, year) == was
sys.exit(0 if same else 1)
PYTHON
"$folder/env/bin/python" "$folder/finding.py"
