#!/bin/sh
# Expected: EDTF level 2 numbers the seasons of the northern hemisphere 25 to 28 (spring to winter) and those of the southern 29 to 32.
# Whatever months a program gives a season, its name and its months are of one hemisphere.
# Found: @edtf-ts/core prints 2001-25 as "Spring (Northern Hemisphere)" and lets it last from September to November; its northern
# winter of 2001 is June to August. The southern numbers, 29 to 32, are refused as months. (Its own README calls 25 a winter.)
# Versions: @edtf-ts/core 0.4.2.
# For those who use it: pass a season with a hemisphere as an interval of months, 2001-03/2001-05.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @edtf-ts/core@0.4.2
cat > finding.mjs <<'SCRIPT'
import { formatHuman, parse } from '@edtf-ts/core';

const seen = {
  '2001-21': 'Spring 2001, 2001-03 to 2001-05',
  '2001-25': 'Spring (Northern Hemisphere) 2001, 2001-09 to 2001-11',
  '2001-28': 'Winter (Northern Hemisphere) 2001, 2001-06 to 2001-08',
  '2001-29': 'refused',
};
let same = true;
for (const [text, was] of Object.entries(seen)) {
  const { success, value } = parse(text);
  const month = (date) => date.toISOString().slice(0, 7);
  const now = success ? `${formatHuman(value)}, ${month(value.min)} to ${month(value.max)}` : 'refused';
  console.log(`${text}: ${now}`);
  same &&= now === was;
}
process.exit(same ? 0 : 1);
SCRIPT
node finding.mjs
