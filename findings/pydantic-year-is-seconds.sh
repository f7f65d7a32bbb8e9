#!/bin/sh
# Expected: a field of type datetime takes 19140628, the basic form of ISO 8601 (5.2.2.1), as 28 June 1914, or refuses it as pydantic's own
# type date does, and 1914, a year, in the same way; the more so in strict mode, which refuses 1914-06-28 for it has no time of day.
# Found: a text of figures alone is a number of seconds since 1970, even in strict mode and from JSON, where it stands in quotes. 1914 is
# half past midnight of 1 January 1970, 19140628 is in August 1970, and -0043, EDTF's 44 BC, in December 1969; with a time of day behind it
# the basic form counts as milliseconds, and the assassination of Sarajevo is in 2576. The manual names such numbers among the
# accepted forms, but not what becomes of these.
# Versions: pydantic 2.14.4.
# For those who read dates with it (FastAPI hands all parameters over as texts): a validator before, which wants a hyphen.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pydantic==2.14.4
cat > finding.py <<'PYTHON'
import json
import sys
from datetime import date, datetime
from pydantic import TypeAdapter, ValidationError

SEEN = {
    "1914-06-28": ("1914-06-28 00:00:00", "refused", "1914-06-28"),
    "19140628": ("1970-08-10 12:50:28", "1970-08-10 12:50:28", "refused"),
    "1914": ("1970-01-01 00:31:54", "1970-01-01 00:31:54", "refused"),
    "-0043": ("1969-12-31 23:59:17", "1969-12-31 23:59:17", "refused"),
    "19140628110000": ("2576-07-17 01:08:30", "2576-07-17 01:08:30", "refused"),
    "1914-06": ("refused", "refused", "refused"),
}


def read(kind, text, **more):
    try:
        return str(TypeAdapter(kind).validate_json(json.dumps(text), **more)).removesuffix("+00:00")
    except ValidationError:
        return "refused"


same = True
for text, was in SEEN.items():
    now = read(datetime, text), read(datetime, text, strict=True), read(date, text)
    print(f"{text}: datetime {now[0]}, strict {now[1]}, date {now[2]}")
    same &= now == was
sys.exit(0 if same else 1)
PYTHON
env/bin/python finding.py
