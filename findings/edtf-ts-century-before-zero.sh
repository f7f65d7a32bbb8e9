#!/bin/sh
# Expected: the bounds of a date lie in order. -01XX is the years -0199 to -0100, so it begins with -0199 and ends with -0100.
# Found: @edtf-ts/core puts the lowest digits into the beginning and the highest into the end, without regard to the sign: the
# century begins with -0100 and ends, 98 years earlier, with -0199. An interval of two such centuries is in order again and so looks
# right, but -01XX/-00XX lasts from -0100 to -0099, two years instead of two hundred.
# Versions: @edtf-ts/core 0.4.2.
# For those who use it: swap `min` and `max` where min is later, before anything is sorted or drawn by them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @edtf-ts/core@0.4.2
cat > finding.mjs <<'SCRIPT'
import { parse } from '@edtf-ts/core';

const seen = [
  ['01XX', 100, 199],
  ['-01XX', -100, -199],
  ['-019X', -190, -199],
  ['-01XX/-00XX', -100, -99],
];
let same = true;
for (const [text, first, last] of seen) {
  const { min, max } = parse(text).value;
  const years = [min, max].map((date) => date.getUTCFullYear());
  console.log(`${text}: ${years.join(' to ')}${min > max ? ', beginning after its end' : ''}`);
  same &&= years[0] === first && years[1] === last;
}
process.exit(same ? 0 : 1);
SCRIPT
node finding.mjs
