#!/bin/sh
# Expected: dateparser reads "the 1980s" as a date in 1980, or not at all, as it does for "early 1980s" and "12th century".
# Found: the "s" is the unit second. "the 1980s" is 33 minutes ago, "in the 1960s" is 32 minutes from now, and a range of decades
# is added up. The result says that it knows year, month and day; STRICT_PARSING and REQUIRE_PARTS do not catch it, and
# search_dates picks it out of running text beside true dates.
# Versions: dateparser 1.5.0.
# For those who use it: leave out the parser "relative-time" (PARSERS), which gives None for decades.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0
cat > "$folder/finding.py" <<'PYTHON'
import datetime
import sys
import dateparser
from dateparser.search import search_dates

NOW = datetime.datetime(2020, 1, 1)
SEEN = {
    "the 1980s": "2019-12-31 23:27:00",
    "in the 1960s": "2020-01-01 00:32:40",
    "1980s-1990s": "2019-12-31 23:26:50",
    "early 1980s": "None",
}


def read(text, **more):
    return str(dateparser.parse(text, languages=["en"], settings={"RELATIVE_BASE": NOW, **more}))


same = True
for text, was in SEEN.items():
    print(f"{text!r}: {read(text)}")
    same &= read(text) == was
strict = read("the 1980s", STRICT_PARSING=True, REQUIRE_PARTS=["year"])
absolute = read("the 1980s", PARSERS=["absolute-time"])
print(f"strict: {strict}; absolute-time alone: {absolute}")
found = search_dates("Rebuilt in the 1850s, burnt down on 3 May 1911.", languages=["en"], settings={"RELATIVE_BASE": NOW})
years = [date.year for _, date in found]
print(f"search_dates finds {found}")
same &= strict == SEEN["the 1980s"] and absolute == "None" and years == [2019, 1911]
sys.exit(0 if same else 1)
PYTHON
"$folder/env/bin/python" -W ignore "$folder/finding.py"
