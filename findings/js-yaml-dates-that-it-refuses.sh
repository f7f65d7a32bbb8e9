#!/bin/sh
# Expected: `load` of js-yaml reads what its `dump` writes. A Date before the year 0 or after 9999 is a value of JavaScript like any other
# (ECMAScript 21.4.1.1), and YAML's timestamp has years of four digits only (tag:yaml.org,2002:timestamp), so it can be a text or an error.
# Found: such a Date is written with the tag !!timestamp before a text that the tag does not allow, and every schema of js-yaml refuses the
# whole file for it, DUMP_SCHEMA, with which it was written, as well. One event of 44 BC makes all the others unreadable, and the
# error comes with the next reading. A Date of 1914 is written without a tag, and read as a text.
# Versions: js-yaml 5.5.0.
# For those who write with it: put Dates into texts of your own first (toISOString), which it puts in quotes where needed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts js-yaml@5.5.0
cat > finding.mjs <<'SCRIPT'
import * as yaml from 'js-yaml';

const file = yaml.dump({ sarajevo: new Date('1914-06-28'), ides: new Date('-000043-03-15') });
console.log(file.trim());
const schemas = ['CORE_SCHEMA', 'YAML11_SCHEMA', 'DUMP_SCHEMA', 'JSON_SCHEMA', 'FAILSAFE_SCHEMA'];
const reads = (text, schema) => {
  try {
    yaml.load(text, schema && { schema: yaml[schema] });
    return true;
  } catch (error) {
    console.log(`${schema ?? 'load'}: ${error.message.split('\n')[0]}`);
    return false;
  }
};
const read = [undefined, ...schemas].filter((schema) => reads(file, schema));
const sarajevo = yaml.load(yaml.dump({ sarajevo: new Date('1914-06-28') })).sarajevo;
const text = new Date('-000043-03-15').toISOString();
const kept = yaml.load(yaml.dump({ ides: text })).ides === text;
process.exit(read.length === 0 && sarajevo === '1914-06-28T00:00:00.000Z' && kept ? 0 : 1);
SCRIPT
TZ=UTC node finding.mjs
