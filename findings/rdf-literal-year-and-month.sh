#!/bin/bash
# Expected: toRdf of rdf-literal writes a Date as the type of XML Schema that it is asked for, and fromRdf reads it; its manual lists Date beside
# xsd:gYear, xsd:gYearMonth and xsd:gMonthDay. June 1914 is 1914-06, 28 June of any year --06-28, and a year has at least four digits
# (XML Schema 1.1, part 2, 3.3.11 to 3.3.13).
# Found: none of the months has its zero, the day of a year has no hyphens before it, and the year is as short as the number: "1914-6", "6-28", "79",
# "-43". Nine months of twelve and every day of a year are so literals that are not of their type. A valid --06-28 is read as an
# Invalid Date, and the valid gYear -0043 (44 BC) as 2043. xsd:date is written rightly. Nothing is said.
# Versions: rdf-literal 2.0.0, @rdfjs/data-model 2.1.2.
# For those who use it: write these types as texts of your own, and read them by the parts of their text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund rdf-literal@2.0.0 @rdfjs/data-model@2.1.2 node@26.10.0
cat > finding.mjs <<'SCRIPT'
import { fromRdf, toRdf } from 'rdf-literal';
import data from '@rdfjs/data-model';

const type = (name) => data.namedNode(`http://www.w3.org/2001/XMLSchema#${name}`);
const date = (value) => (Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString().slice(0, 10));
const written = [
  ['1914-06-28', 'gYearMonth', '1914-6'],
  ['1914-06-28', 'gMonthDay', '6-28'],
  ['0079-08-24', 'gYear', '79'],
  ['-000043-03-15', 'gYear', '-43'],
  ['1914-06-28', 'date', '1914-06-28'],
];
const read = [['--06-28', 'gMonthDay', 'Invalid Date'], ['-0043', 'gYear', '2043-01-01'], ['1914-06', 'gYearMonth', '1914-06-01']];
let same = true;
for (const [day, name, was] of written) {
  const now = toRdf(new Date(day), { datatype: type(name) }).value;
  console.log(`${day} as ${name}: ${now}`);
  same &&= now === was;
}
for (const [text, name, was] of read) {
  const now = date(fromRdf(data.literal(text, type(name))));
  console.log(`${text} of ${name}: ${now}`);
  same &&= now === was;
}
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node_modules/.bin/node finding.mjs
