#!/bin/bash
# Expected: TIMEZONE of SPARQL gives the offset of a time as a duration, PT5H30M of a time in India and -PT3H30M of one in Newfoundland (SPARQL 1.1 Query
# Language, 17.4.5.8, timezone), so that a query can subtract it from the clock to get UTC, or compare it.
# Found: rdflib gives whole hours alone, and drops the minutes: PT5H for India and Nepal (+05:45), -PT3H for Newfoundland, and P0D, no offset, for +00:30. The
# code divides into hours with a fraction, so that no minutes are left, and then writes the hours without their fraction. The clock less
# the zone is up to 45 minutes off, and a filter for PT5H finds India together with Pakistan. Nothing is said; TZ, which gives the offset as
# a text, and comparisons of times are right. pyoxigraph has the minutes.
# Versions: rdflib 7.6.0, pyoxigraph 0.5.13.
# For those who use it: take the offset from TZ, and its minutes from the last two signs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check rdflib==7.6.0 pyoxigraph==0.5.13
cat > finding.py <<'PYTHON'
import sys
import pyoxigraph
import rdflib

PREFIX = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
SEEN = {
    "+05:30": ("PT5H", "PT5H30M"),
    "+05:45": ("PT5H", "PT5H45M"),
    "-03:30": ("-PT3H", "-PT3H30M"),
    "-09:30": ("-PT9H", "-PT9H30M"),
    "+00:30": ("P0D", "PT30M"),
    "+05:00": ("PT5H", "PT5H"),
    "-11:00": ("-PT11H", "-PT11H"),
}
graph, store = rdflib.Graph(), pyoxigraph.Store()


def ask(expression):
    query = f"{PREFIX}SELECT ({expression} AS ?x) {{}}"
    return str(list(graph.query(query))[0][0]), list(store.query(query))[0]["x"].value


same = True
for zone, was in SEEN.items():
    time = f'"2024-06-28T12:00:00{zone}"^^xsd:dateTime'
    now, text = ask(f"TIMEZONE({time})"), ask(f"TZ({time})")
    print(f"{zone}: rdflib {now[0]}, pyoxigraph {now[1]}, TZ {text[0]}")
    same &= now == was and text == (zone, zone)
noon = '"2024-06-28T12:00:00+05:30"^^xsd:dateTime'
clocks = ask(f'SUBSTR(STR({noon} - TIMEZONE({noon})), 12, 5)')
print(f"noon in India less its zone: rdflib {clocks[0]}, pyoxigraph {clocks[1]}")
same &= clocks == ("07:00", "06:30")
sys.exit(0 if same else 1)
PYTHON
TZ=UTC env/bin/python finding.py
