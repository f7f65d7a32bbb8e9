#!/bin/sh
# Expected: what is read from an RDF file and not changed is written as it was: another text of a value only where the value is the same. A day
# with a time zone, 1914-06-28+02:00, is another value than the same day without one or with another (XSD 1.1, 3.3.9: its first instant
# is 22:00Z of the day before). Databases of archives and XQuery's current-date() write such days.
# Found: rdflib drops the zone when it reads, from each of Turtle, JSON-LD and N-Triples, and says nothing; a file that is put in order has lost
# all zones of its days, while those of times and of dates with times stay. A query finds the day at +02:00 equal to that at -05:00.
# Digits behind the sixth of a second are cut off in the same way. With rdflib.NORMALIZE_LITERALS off, all stay.
# Versions: rdflib 7.6.0.
# For those who rewrite RDF with it: set rdflib.NORMALIZE_LITERALS to False before anything is read.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check rdflib==7.6.0
cat > "$folder/finding.py" <<'PYTHON'
import sys
import rdflib

XSD = "http://www.w3.org/2001/XMLSchema#"
SEEN = {
    ("1914-06-28+02:00", "date"): "1914-06-28",
    ("1914-06-28-05:00", "date"): "1914-06-28",
    ("1914-06-28T11:00:00+01:00", "dateTime"): "1914-06-28T11:00:00+01:00",
    ("11:00:00+01:00", "time"): "11:00:00+01:00",
    ("1914-06-28T11:00:00.1234567", "dateTime"): "1914-06-28T11:00:00.123456",
    ("1914+02:00", "gYear"): "1914+02:00",
}


def written(text, kind):
    graph = rdflib.Graph().parse(data=f'<urn:a> <urn:when> "{text}"^^<{XSD}{kind}> .', format="turtle")
    return graph.serialize(format="nt").split('"')[1]


same = True
for (text, kind), was in SEEN.items():
    now = written(text, kind)
    print(f"{kind} {text} is written {now}")
    same &= now == was
query = f'ASK {{ FILTER("1914-06-28+02:00"^^<{XSD}date> = "1914-06-28-05:00"^^<{XSD}date>) }}'
equal = rdflib.Graph().query(query).askAnswer
print(f"the two days are {'equal' if equal else 'different'}")
rdflib.NORMALIZE_LITERALS = False
kept = all(written(text, kind) == text for text, kind in SEEN)
print(f"with NORMALIZE_LITERALS off all are {'as they were' if kept else 'changed'}")
sys.exit(0 if same and equal and kept else 1)
PYTHON
"$folder/env/bin/python" "$folder/finding.py"
