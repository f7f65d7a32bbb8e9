#!/bin/bash
# Expected: ged4py, which reads GEDCOM and orders its dates whatever calendar they are in (its manual: by Julian days), has 1 Tishri 5760, the
# Jewish New Year, on 11 September 1999. GEDCOM's months are TSH, CSH, KSL and so on from autumn, with ADS only in leap years.
# Found: it hands the number of the month in that list to convertdate, where 1 is Nisan, the month of spring. So Tishri is read as Nisan, half a year
# later, and Nisan as Heshvan, half a year earlier; in a year without a thirteenth month, such as 5759, ELL and TSH
# begin on one day. A death in Nisan is before the birth in Tevet of the same year. Text and parts of the date are right, only their order is
# not, and nothing is said. French Republican and Julian dates are right.
# Versions: ged4py 0.5.5 with convertdate 2.5.1, Node.js 26.10.0 (for its Temporal).
# For those who sort with it: make Gregorian dates of Hebrew ones first, with convertdate's own numbers of the months.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund node@26.10.0
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check ged4py==0.5.5 convertdate==2.5.1
cat > calendar.mjs <<'SCRIPT'
for (const name of process.argv.slice(2)) {
  const [year, monthCode] = name.split('-');
  console.log(Temporal.PlainDate.from({ calendar: 'hebrew', year: Number(year), monthCode, day: 1 }).withCalendar('iso8601').toString());
}
SCRIPT
cat > finding.py <<'PYTHON'
import subprocess
import sys
from convertdate import gregorian
from ged4py.date import DateValue

# Temporal's codes of the months, and the day that ged4py sorted by
SEEN = {
    "TSH 5760": ("5760-M01", "2000-04-06"), "TVT 5760": ("5760-M04", "2000-07-04"), "ADR 5760": ("5760-M05L", "2000-09-01"),
    "NSN 5760": ("5760-M07", "1999-10-11"), "TSH 5759": ("5759-M01", "1999-03-18"), "ELL 5759": ("5759-M12", "1999-03-18"),
}
right = subprocess.run(
    ["node_modules/.bin/node", "calendar.mjs", *(code for code, _ in SEEN.values())], check=True, capture_output=True, text=True,
).stdout.split()


def day(text):
    year, month, date = gregorian.from_jd(DateValue.parse(text).date.key()[0])
    return f"{year:04}-{month:02}-{date:02}"


same = right == ["1999-09-11", "1999-12-10", "2000-02-07", "2000-04-06", "1998-09-21", "1999-08-13"]
for (name, (_, was)), there in zip(SEEN.items(), right):
    now = day(f"@#DHEBREW@ 1 {name}")
    print(f"1 {name}: {there}, ged4py sorts by {now}")
    same &= now == was
birth, death = (DateValue.parse(f"@#DHEBREW@ {text} 5760") for text in ("1 TVT", "1 NSN"))
french, julian = day("@#DFRENCH R@ 1 VEND 4"), day("@#DJULIAN@ 5 OCT 1582")
print("death in Nisan before the birth in Tevet:", death < birth, "- French and Julian:", french, julian)
sys.exit(0 if same and death < birth and (french, julian) == ("1795-09-23", "1582-10-15") else 1)
PYTHON
TZ=UTC env/bin/python finding.py
