#!/bin/sh
# Expected: `format_date(day, "YYYY-'W'ww", locale="de")` gives the week that German calendars print, which is that of ISO 8601:
# 1 January 2021 is in week 53 of 2020. CLDR keeps the rule by country, and for a language alone the country is looked up: `de` is `de_DE`
# (UTS 35, part 4, Week Data, and part 1, Likely Subtags).
# Found: Babel takes the rule of the world (001), where one day is enough for a first week, for every language without a country. In the
# three years of seven that begin on a Friday, Saturday or Sunday `de`, `fr`, `es`, `pl` and `sv` are a week ahead of `de_DE` and the
# rest, all year long. Months and names of days are right in both, so nothing looks wrong.
# Versions: Babel 2.19.0 (PyPI).
# For those who print week numbers with it: give the country with the language, or take date.isocalendar().
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0
cat > "$folder/finding.py" <<'PYTHON'
import datetime
import sys
from babel.dates import format_date

PATTERN = "YYYY-'W'ww"
FRIDAY = datetime.date(2021, 1, 1)
DAYS = [datetime.date(2000, 1, 1) + datetime.timedelta(count) for count in range(28 * 365 + 7)]
ISO = ["%d-W%02d" % day.isocalendar()[:2] for day in DAYS]
SEEN = {
    "de": ("2021-W01", 12), "fr": ("2021-W01", 12), "es": ("2021-W01", 12), "pl": ("2021-W01", 12), "sv": ("2021-W01", 12),
    "de_DE": ("2020-W53", 0), "fr_FR": ("2020-W53", 0),
}
same = True
for locale, was in SEEN.items():
    wrong = {day.year for day, week in zip(DAYS, ISO) if day.month == 6 and format_date(day, PATTERN, locale) != week}
    now = format_date(FRIDAY, PATTERN, locale), len(wrong)
    print(f"{locale}: 1 January 2021 is in {now[0]}; other weeks than ISO 8601 in June of {now[1]} of 28 years")
    same &= now == was
sys.exit(0 if same else 1)
PYTHON
"$folder/env/bin/python" "$folder/finding.py"
