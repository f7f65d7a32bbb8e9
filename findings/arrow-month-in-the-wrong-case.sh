#!/bin/sh
# Expected: a date in Polish, Czech, Croatian, Lithuanian or Finnish has its month in the genitive or partitive: 28 marca 1914. CLDR keeps two
# forms of every month for that, "format" beside a day and "stand-alone" (UTS 35, part 4, Calendar Elements; MMMM and LLLL), and
# a library with these languages writes the former and reads it.
# Found: arrow has one form of each month. In Russian and Ukrainian it is the one beside a day; in eight other languages it is the one
# of calendar sheets, so every date that arrow writes has a mistake of grammar ("28 marzec 1914", as "28 of the March"), and dates as
# people and newspapers write them are refused. pendulum and Babel take the forms of CLDR.
# Versions: arrow 1.4.0, pendulum 3.3.0, Babel 2.19.0.
# For those who write dates in such languages: format with Babel; before arrow reads, put the month in figures.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check arrow==1.4.0 pendulum==3.3.0 babel==2.19.0
cat > finding.py <<'PYTHON'
import datetime
import sys
import arrow
import pendulum
from babel.dates import format_date

DAY = datetime.date(1914, 3, 28)
SEEN = {
    "pl": ("marzec", "marca"), "cs": ("březen", "března"), "sk": ("marec", "marca"), "hr": ("ožujak", "ožujka"),
    "lt": ("kovas", "kovo"), "fi": ("maaliskuu", "maaliskuuta"), "hy": ("մարտ", "մարտի"), "la": ("Martius", "Martii"),
    "ru": ("марта", "марта"), "uk": ("березня", "березня"),
}


def reads(text, language):
    try:
        return arrow.get(text, "D MMMM YYYY", locale=language).date() == DAY
    except arrow.parser.ParserError:
        return False


same = True
for language, (one, other) in SEEN.items():
    written = arrow.get(DAY).format("D MMMM YYYY", locale=language)
    right = format_date(DAY, "d MMMM y", locale=language)
    read = reads(right, language)
    print(f"{language}: arrow writes {written}, Babel {right}, which arrow {'reads' if read else 'refuses'}")
    same &= (written, right, read) == (f"28 {one} 1914", f"28 {other} 1914", one == other)
same &= [pendulum.date(1914, 3, 28).format("MMMM", locale=language) for language in ["pl", "cs", "lt"]] == ["marca", "března", "kovo"]
sys.exit(0 if same else 1)
PYTHON
env/bin/python finding.py
