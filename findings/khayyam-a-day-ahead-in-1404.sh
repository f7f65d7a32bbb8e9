#!/bin/bash
# Expected: today's date of Iran is the same in every library for it. Since 1925 its year begins by law with spring: on the day of the March
# equinox if that is before noon in Tehran, else on the next. In 2025 it was at half past twelve, so 20 March was the 30th of Esfand
# 1403, the last day of a leap year, and 1404 began on 21 March; Node.js, jdatetime, persiantools and convertdate say so.
# Found: Khayyam counts leap years by an arithmetic cycle of 2820 years, and has 1404 as the leap year, not 1403. From 20 March 2025 to 20 March 2026
# each date was a day ahead, and 1404-12-30, which was no day, is a date there; from 2058 and 2091 on it will be so again. All other
# years from 1926 to 2100 begin rightly, and its README, which converts today's date, names no such limit.
# Versions: Khayyam 3.0.17, jdatetime 6.1.1, persiantools 6.2.0, convertdate 2.5.1, Node.js 26.10.0 (ICU 78.3).
# For those who use it: take another of the four; what was stored in that year has to be a day earlier.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund node@26.10.0
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check khayyam==3.0.17 jdatetime==6.1.1 persiantools==6.2.0 convertdate==2.5.1
cat > calendar.mjs <<'SCRIPT'
const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
const print = (time) => {
  const part = Object.fromEntries(format.formatToParts(new Date(time)).map(({ type, value }) => [type, value]));
  console.log(new Date(time).toISOString().slice(0, 10), part.year, part.month, part.day);
};
for (let year = 1926; year < 2101; year += 1) for (const day of [19, 20, 21, 22]) print(Date.UTC(year, 2, day));
for (const year of [2024, 2025, 2026]) print(Date.UTC(year, 8, 1));
SCRIPT
cat > finding.py <<'PYTHON'
import datetime
import sys
import jdatetime
from convertdate import persian
from khayyam import JalaliDate
from persiantools.jdatetime import JalaliDate as Persiantools


def triple(date):
    return (date.year, date.month, date.day)


SEEN = [
    "2025-03-20", "2025-03-21", "2025-03-22", "2026-03-19", "2026-03-20", "2058-03-20", "2058-03-21", "2058-03-22", "2059-03-19",
    "2059-03-20", "2091-03-20", "2091-03-21", "2091-03-22", "2092-03-19", "2025-09-01",
]
others = {
    "jdatetime": lambda day: triple(jdatetime.date.fromgregorian(date=day)),
    "persiantools": lambda day: triple(Persiantools(day)),
    "convertdate": lambda day: tuple(persian.from_gregorian(*triple(day))),
}
ahead, apart = [], 0
for line in open("node.txt"):
    text, *parts = line.split()
    day, right = datetime.date.fromisoformat(text), tuple(map(int, parts))
    apart += sum(read(day) != right for read in others.values())
    khayyam = triple(JalaliDate(day))
    if khayyam != right:
        ahead.append(text)
        print(text, "Node.js and the others", right, "Khayyam", khayyam)
print("days on which one of the others differs from Node.js:", apart)
invented = str(JalaliDate(1404, 12, 30).todate())
print("Khayyam has 1404-12-30, on", invented)
same = ahead == SEEN and apart == 0 and invented == "2026-03-20"
sys.exit(0 if same else 1)
PYTHON
TZ=UTC node_modules/.bin/node calendar.mjs > node.txt
TZ=UTC env/bin/python finding.py
