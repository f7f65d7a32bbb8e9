#!/bin/sh
# Expected: the year of a date of four digits is the year that is written: 0079-08-24 is the year 79, in YAML, ISO 8601 and EDTF alike.
# Found: three libraries hand the number to Date.UTC or to the Date of three or more numbers, where 0 to 99 mean 1900 to 1999.
# `yaml`, reading by YAML 1.1, puts a file back with 1979-08-24 where only a title was changed; @edtf-ts/core gives 1979, prints it,
# and refuses 0070/0135 as an interval that ends before it begins; dayjs shows 1979. The Date of one text is right ('0079-08-24').
# Versions: yaml 2.9.1, @edtf-ts/core 0.4.2, dayjs 1.11.23.
# For those who use them: quote such dates in YAML 1.1 files, and test each library with a year below 100 before trusting it with one.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts yaml@2.9.1 @edtf-ts/core@0.4.2 dayjs@1.11.23
cat > finding.mjs <<'SCRIPT'
import { formatHuman, parse } from '@edtf-ts/core';
import dayjs from 'dayjs';
import { parseDocument } from 'yaml';

const file = parseDocument('%YAML 1.1\n---\n- date: 0079-08-24\n  title: Vesuvius\n');
file.setIn([0, 'title'], 'Vesuvius erupts');
const seen = [
  ['yaml', /date: (.*)/.exec(file.toString())[1], '1979-08-24'],
  ['@edtf-ts/core', formatHuman(parse('0079-08-24').value), 'August 24, 1979'],
  ['@edtf-ts/core, 0070/0135', String(parse('0070/0135').success), 'false'],
  ['@edtf-ts/core, 0170/0235', String(parse('0170/0235').success), 'true'],
  ['dayjs', dayjs('0079-08-24').format('YYYY-MM-DD'), '1979-08-24'],
  ['Date', new Date('0079-08-24').toISOString().slice(0, 10), '0079-08-24'],
];
for (const [name, now] of seen) console.log(`${name}: ${now}`);
process.exit(seen.every(([, now, was]) => now === was) ? 0 : 1);
SCRIPT
node finding.mjs
