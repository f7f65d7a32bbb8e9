#!/bin/sh
# Expected: a selector in `:is(…)` that fits no element may not be taken out, for it gives the whole its weight: `:is()` counts as its most
# specific argument, whether that one fits or not (Selectors Level 4, specificity). That is how a rule is made to stand above or below others.
# Found: SVGO, which knows the names, classes and ids of the picture, takes out what fits nothing. `:is(text,#none)` weighs as much as an id and
# wins over `text.event`; as `:is(text)` it weighs as much as a name and loses, and the events change from red to blue. `:not(#none)` is
# left alone. The plain settings do it, for which the picture should look the same.
# Versions: svgo 4.1.0.
# For those who use it: minifyStyles with `usage: false` keeps the selectors; or give weight by repeating a class that is in the picture.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts svgo@4.1.0
cat > finding.mjs <<'SCRIPT'
import { optimize } from 'svgo';

const picture = (rule) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 40"><style>${rule}{fill:red}text.event{fill:blue}</style>
<text class="event" y="15">Siege</text><text class="event" y="35">Fall</text></svg>`;
const plain = { plugins: ['preset-default'] };
const kept = { plugins: [{ name: 'preset-default', params: { overrides: { minifyStyles: { usage: false } } } }] };
const seen = [
  [':is(text,#none)', plain, ':is(text)'],
  [':is(text,.none text)', plain, ':is(text)'],
  [':not(#none)', plain, ':not(#none)'],
  [':is(text,.event)', plain, ':is(text,.event)'],
  [':is(text,#none)', kept, ':is(text,#none)'],
];
let same = true;
for (const [rule, config, was] of seen) {
  const { data } = optimize(picture(rule), config);
  const now = /<style>(.*?)\{/.exec(data)[1];
  console.log(`${rule} becomes ${now}${config === kept ? ' with usage: false' : ''}; below it: ${/\}(.*)<\/style>/.exec(data)[1]}`);
  same &&= now === was && data.includes('text.event{fill:#00f}') && data.includes('class="event"');
}
process.exit(same ? 0 : 1);
SCRIPT
node finding.mjs
