#!/bin/sh
# Expected: SVGO makes a file smaller and leaves what it does as it is. A link of SVG 2 is `<a href="…">` (16.2), `role` is one of the
# attributes that every element may have (chapter 5, WAI-ARIA attributes), and `:hover` is a state of the same element.
# Found: with the settings that it comes with, SVGO takes `href` off the link and `role` off everything, and leaves an `<a>` that goes
# nowhere; the old `xlink:href` stays. A rule for `:hover` goes where its class was used once: the plain rule is moved into the
# element, the class is taken off as no longer needed, and the rule for the pointer with it. Nothing is said.
# Versions: svgo 4.1.0.
# For those who use it: switch off `unknownAttrs` of removeUnknownsAndDefaults and the plugin inlineStyles, and look for the links after.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts svgo@4.1.0
cat > finding.mjs <<'SCRIPT'
import { optimize } from 'svgo';

const picture = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 100" role="img">
<style>.event{fill:red}.event:hover{fill:blue}</style>
<a href="https://example.org/siege"><text class="event" y="20">Siege</text></a>
<a xlink:href="https://example.org/fall"><text y="40">Fall</text></a>
<g role="listitem" aria-label="1683"><title>From a letter</title><text y="60">Relief</text></g>
</svg>`;
const overrides = { removeUnknownsAndDefaults: { unknownAttrs: false }, inlineStyles: false };
const ways = {
  'as it comes': {},
  'told otherwise': { plugins: [{ name: 'preset-default', params: { overrides } }] },
};
const parts = ['href="https://example.org/siege"', 'xlink:href="https://example.org/fall"', 'role="img"', 'role="listitem"', ':hover'];
const seen = [];
for (const [name, config] of Object.entries(ways)) {
  const { data } = optimize(picture, config);
  const gone = parts.filter((part) => !data.includes(part));
  console.log(`${name}: ${gone.length ? `without ${gone.join(', ')}` : 'all is there'}`);
  seen.push(gone.join(' '));
}
process.exit(seen[0] === `${parts[0]} role="img" role="listitem" :hover` && seen[1] === '' ? 0 : 1);
SCRIPT
node finding.mjs
