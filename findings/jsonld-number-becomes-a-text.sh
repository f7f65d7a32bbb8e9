#!/bin/sh
# Expected: RDF that goes through JSON-LD and back is the same. With useNativeTypes an xsd:integer becomes a number of JSON wherever its form is
# valid (JSON-LD 1.1 API, 8.5, RDF to Object Conversion), and a number is an integer again on the way back. 0044, +1914 and -043 are
# valid integers (XSD 1.1, 3.4.13.1); years that are padded to four digits look so.
# Found: jsonld.js makes a number of none of these: it leaves the figures in quotes and drops the type. The year 44 comes back as a plain
# text, which no query for a number finds; 44 and 1914 are right. PyLD, its neighbour in Python, makes the number 44.
# Versions: jsonld 9.0.0 (npm), PyLD 3.3.0.
# For those who use it: leave useNativeTypes off, as it is by default, or take the zeros off the numbers first.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check PyLD==3.3.0
npm install --silent --no-audit --no-fund --ignore-scripts jsonld@9.0.0
cat > finding.mjs <<'SCRIPT'
import jsonld from 'jsonld';

for (const year of ['0044', '+1914', '-043', '44', '1914']) {
  const rdf = `<http://example.org/a> <http://example.org/year> "${year}"^^<http://www.w3.org/2001/XMLSchema#integer> .\n`;
  const format = 'application/n-quads';
  const document = await jsonld.fromRDF(rdf, { format, useNativeTypes: true });
  const back = await jsonld.toRDF(document, { format });
  const value = JSON.stringify(document[0]['http://example.org/year'][0]);
  console.log('jsonld.js', year, value, back.endsWith('XMLSchema#integer> .\n') ? 'back as integer' : 'back as text');
}
SCRIPT
cat > finding.py <<'PYTHON'
from pyld import jsonld

for year in ("0044", "+1914", "-043", "44", "1914"):
    rdf = f'<http://example.org/a> <http://example.org/year> "{year}"^^<http://www.w3.org/2001/XMLSchema#integer> .\n'
    document = jsonld.from_rdf(rdf, {"format": "application/n-quads", "useNativeTypes": True})
    back = jsonld.to_rdf(document, {"format": "application/n-quads"})
    value = document[0]["http://example.org/year"][0]
    print("PyLD", year, value, "back as integer" if back.endswith("XMLSchema#integer> .\n") else "back as text")
PYTHON
cat > seen <<'TEXT'
jsonld.js 0044 {"@value":"0044"} back as text
jsonld.js +1914 {"@value":"+1914"} back as text
jsonld.js -043 {"@value":"-043"} back as text
jsonld.js 44 {"@value":44} back as integer
jsonld.js 1914 {"@value":1914} back as integer
PyLD 0044 {'@value': 44} back as integer
PyLD +1914 {'@value': 1914} back as integer
PyLD -043 {'@value': -43} back as integer
PyLD 44 {'@value': 44} back as integer
PyLD 1914 {'@value': 1914} back as integer
TEXT
{ node finding.mjs; env/bin/python finding.py; } > now
cat now
diff seen now
