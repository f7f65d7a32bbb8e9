#!/bin/bash
# Expected: two tables of the Umm al-Qura calendar of Saudi Arabia, both of them for the years that it was printed for, have a day of it on the same
# day. The Great Mosque of Mecca was seized on the first day of the fifteenth century, 1 Muharram 1400, which was 20 November 1979.
# Found: the table of ICU, which Node.js, Temporal and the browsers use for `islamic-umalqura`, and that of hijridate, which says that it rests
# on printed calendars, differ on three of five days from August 1924 to April 1999, and on one of three from 2029 to 2077. For ICU the
# seizure is on the last day of 1399. From 1420 to 1450 of the Hijra (April 1999 to May 2029) they are the same on every day, which is where one tries.
# Versions: Node.js 26.10.0 (ICU 78.3), hijridate 2.6.0.
# For those who convert old documents: one table throughout, and its name beside the date; a difference of a day is no contradiction.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund node@26.10.0
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check hijridate==2.6.0
cat > calendar.mjs <<'SCRIPT'
const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
for (let time = Date.UTC(1924, 7, 1); time <= Date.UTC(2077, 10, 16); time += 864e5) {
  const part = Object.fromEntries(format.formatToParts(new Date(time)).map(({ type, value }) => [type, value]));
  const day = new Date(time).toISOString().slice(0, 10);
  const temporal = day === '1979-11-20' ? Temporal.PlainDate.from(day).withCalendar('islamic-umalqura') : undefined;
  console.log(day, part.year, part.month, part.day, temporal ? `${temporal.year} ${temporal.month} ${temporal.day}` : '');
}
SCRIPT
cat > finding.py <<'PYTHON'
import sys
from hijridate import Gregorian

SEEN = (55991, {"until 1419": 15729, "1420 to 1450": 0, "from 1451": 6329})
apart, days, same = {"until 1419": 0, "1420 to 1450": 0, "from 1451": 0}, 0, True
for line in open("node.txt"):
    text, year, month, day, *temporal = line.split()
    node = (int(year), int(month), int(day))
    hijri = Gregorian.fromisoformat(text).to_hijri()
    table = (hijri.year, hijri.month, hijri.day)
    days += 1
    if node != table:
        era = "until 1419" if max(node, table)[0] < 1420 else "1420 to 1450" if min(node, table)[0] < 1451 else "from 1451"
        apart[era] += 1
    if temporal:
        print(f"{text}: ICU {node}, Temporal {' '.join(temporal)}, hijridate {table}")
        same &= node == tuple(map(int, temporal)) == (1399, 12, 30) and table == (1400, 1, 1)
print(f"of {days} days the two differ on {sum(apart.values())}:", apart)
sys.exit(0 if same and (days, apart) == SEEN else 1)
PYTHON
TZ=UTC node_modules/.bin/node calendar.mjs > node.txt
env/bin/python finding.py
