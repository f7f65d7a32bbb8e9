#!/bin/sh
# Expected: a text that is named after a standard has the year of that standard: four digits in W3C and Atom (RFC 3339, date-fullyear) and in
# RFC 2822 (3.3, 4*DIGIT), and `YYYY` has four as well, as pendulum's manual shows. What pendulum prints it can read.
# Found: the year 79 is "79" in all of them, and only isoformat and to_iso8601_string have 0079. pendulum refuses its own 79-08-24, and with
# `strict=False`, which hands it to dateutil, reads 1979; Python's email package reads the text for RFC 2822 as 1979 too, for there
# two digits are of the last century (4.3). `YY` is no text at all. arrow writes 0079 throughout.
# Versions: pendulum 3.3.0, python-dateutil 4.0.0, arrow 1.4.0.
# For those who use it: isoformat(), or to_iso8601_string(), for any year below 1000.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pendulum==3.3.0 python-dateutil==4.0.0 arrow==1.4.0
cat > finding.py <<'PYTHON'
import sys
from email.utils import parsedate_to_datetime
import arrow
import pendulum

vesuvius = pendulum.datetime(79, 8, 24)


def read(text, **more):
    try:
        return str(pendulum.parse(text, **more).year)
    except ValueError:
        return "refused"


day = vesuvius.format("YYYY-MM-DD")
SEEN = [
    ("YYYY-MM-DD", day, "79-08-24"),
    ("YY", vesuvius.format("YY"), ""),
    ("W3C", vesuvius.to_w3c_string(), "79-08-24T00:00:00+00:00"),
    ("Atom", vesuvius.to_atom_string(), "79-08-24T00:00:00+00:00"),
    ("RFC 2822", vesuvius.to_rfc2822_string(), "Thu, 24 Aug 79 00:00:00 +0000"),
    ("isoformat", vesuvius.isoformat(), "0079-08-24T00:00:00+00:00"),
    (f"{day} is read by pendulum as", read(day), "refused"),
    (f"{day} is read with strict=False as", read(day, strict=False), "1979"),
    ("the text of RFC 2822 is read by email as", str(parsedate_to_datetime(vesuvius.to_rfc2822_string()).year), "1979"),
    ("arrow, YYYY-MM-DD", arrow.get(79, 8, 24).format("YYYY-MM-DD"), "0079-08-24"),
]
for name, now, _ in SEEN:
    print(f"{name}: {now!r}")
sys.exit(0 if all(now == was for _, now, was in SEEN) else 1)
PYTHON
env/bin/python finding.py
