#!/bin/bash
# Expected: the Chinese calendar of a program that has two ways to it is one calendar: a month begins on the day of the new moon in China (GB/T
# 33661-2017), and the Chinese New Year of 2027 is 6 February, as Temporal in Node.js and two Python libraries have it.
# Found: Intl.DateTimeFormat in the same Node.js writes the last day of the twelfth month for 6 February 2027, and the first day of the first month
# for 2 February 2030, a day before the New Year. So it is with a month of 2012 and of 2018, where the new moon was near midnight, and in
# 1917, 1922 and 1987 the leap month is another, for two months. A Temporal date has `day` 1 and is written as the 30th by its own
# toLocaleString. From 1901 to 2099 the two differ on 447 days.
# Versions: Node.js 26.10.0 (ICU 78.3), lunardate 0.3.0, LunarCalendar 0.0.9.
# For those who show such dates: put the text together from Temporal's monthCode and day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund node@26.10.0
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check lunardate==0.3.0 LunarCalendar==0.0.9
cat > finding.mjs <<'SCRIPT'
const options = { year: 'numeric', month: 'numeric', day: 'numeric' };
const format = new Intl.DateTimeFormat('en-u-ca-chinese-nu-latn', { ...options, timeZone: 'UTC' });
const written = (parts) => {
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part.relatedYear} ${part.month.replace('bis', ' leap')} ${part.day}`;
};
const counted = (date) => `${date.year} ${Number(date.monthCode.slice(1, 3))}${date.monthCode.endsWith('L') ? ' leap' : ''} ${date.day}`;
const chinese = (day) => Temporal.PlainDate.from(day).withCalendar('chinese');

for (const day of process.argv.slice(2)) {
  const temporal = chinese(day);
  const text = temporal.toLocaleString('en-u-ca-chinese-nu-latn', options);
  console.log([day, counted(temporal), written(format.formatToParts(new Date(day))), text].join(';'));
}
let days = 0;
for (let time = Date.UTC(1901, 1, 19); time < Date.UTC(2100, 0, 1); time += 864e5) {
  const date = new Date(time);
  days += counted(chinese(date.toISOString().slice(0, 10))) !== written(format.formatToParts(date));
}
console.log(days);
SCRIPT
cat > finding.py <<'PYTHON'
import datetime
import sys
from lunarcalendar import Converter, Solar
from lunardate import LunarDate

SEEN = {
    "1917-03-23": ("1917 2 leap 1", "1917 3 1", "3/1"), "1922-06-25": ("1922 5 leap 1", "1922 6 1", "6/1"),
    "1987-07-26": ("1987 6 leap 1", "1987 7 1", "7/1"), "2012-08-17": ("2012 7 1", "2012 6 30", "6/30"),
    "2018-11-07": ("2018 9 30", "2018 10 1", "10/1"), "2026-02-17": ("2026 1 1", "2026 1 1", "1/1"),
    "2027-02-06": ("2027 1 1", "2026 12 30", "12/30"), "2030-02-02": ("2029 12 30", "2030 1 1", "1/1"),
}


def name(year, month, day, leap):
    return f"{year} {month}{' leap' if leap else ''} {day}"


*lines, days = open("node.txt").read().splitlines()
same = days == "447" and len(lines) == len(SEEN)
for line in lines:
    text, temporal, intl, own = line.split(";")
    day = datetime.date.fromisoformat(text)
    first = LunarDate.from_solar_date(day.year, day.month, day.day)
    second = Converter.Solar2Lunar(Solar(day.year, day.month, day.day))
    python = {name(first.year, first.month, first.day, first.is_leap_month), name(second.year, second.month, second.day, second.isleap)}
    print(f"{text}: Temporal {temporal}, Python {' or '.join(python)}; Intl {intl}, Temporal's text {own}")
    right, wrong, said = SEEN[text]
    same &= temporal == right and python == {right} and intl == wrong and own == said
print("days from 1901 to 2099 on which Temporal and Intl differ:", days)
sys.exit(0 if same else 1)
PYTHON
TZ=UTC node_modules/.bin/node finding.mjs 1917-03-23 1922-06-25 1987-07-26 2012-08-17 2018-11-07 2026-02-17 2027-02-06 2030-02-02 > node.txt
env/bin/python finding.py
