#!/bin/sh
# Expected: a set that ends in a range, [1667,1668,1670..1672], lasts as long as the same years written one by one: its bounds are the
# beginning of 1667 and the end of 1672, and going through it gives the five years.
# Found: npm's edtf goes through the five years, but its `max` is the end of 1670, where the last range begins; that of the list
# {1667..1672} is the end of 1667. `covers` says that 1672 is not in either, and that it is in the same years written one by one.
# Versions: edtf 4.11.1 (npm).
# For those who use it: take the bounds of the last member that the iteration gives, not `max`.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts edtf@4.11.1
cat > finding.mjs <<'SCRIPT'
import edtf from 'edtf';

const seen = [
  ['[1667,1668,1670..1672]', 1670, 1672, false],
  ['{1667..1672}', 1667, 1672, false],
  ['[1667,1668,1670,1671,1672]', 1672, 1672, true],
];
let same = true;
for (const [text, ends, last, holds] of seen) {
  const set = edtf(text);
  const max = new Date(set.max).getUTCFullYear();
  const years = [...set].map((date) => date.edtf);
  const covers = set.covers(edtf('1672'));
  console.log(`${text}: years ${years.join(' ')}; max in ${max}; covers 1672: ${covers}`);
  same &&= max === ends && years.at(-1) === String(last) && covers === holds;
}
process.exit(same ? 0 : 1);
SCRIPT
node finding.mjs
