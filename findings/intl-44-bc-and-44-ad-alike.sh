#!/bin/sh
# Expected: 15 March 44 BC and 15 March 44 AD look different where Node.js writes a date out, at least in the style "full", which has
# room for the day of the week.
# Found: Intl.DateTimeFormat leaves the era out in every style and language tried: both are "March 15, 44", and in "full" nothing
# but the day of the week differs. formatRange of the same formatter adds the eras by itself where its ends lie in different ones.
# Versions: Node.js 26.10.0 (ICU 78.3, CLDR 48.0).
# For those who label axes with it: pass `era: 'short'` for any year before 1; with `dateStyle` that is not allowed, so give the parts.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund node@26.10.0
cat > finding.mjs <<'SCRIPT'
const bc = new Date('-000043-03-15');
const ad = new Date('0044-03-15');
const parts = { year: 'numeric', month: 'long', day: 'numeric' };
let same = true;
for (const [language, style] of [
  ['en', { dateStyle: 'long' }],
  ['en', parts],
  ['de', { dateStyle: 'long' }],
  ['fr', { dateStyle: 'long' }],
]) {
  const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
  console.log(`${language}: ${format.format(bc)} and ${format.format(ad)}; the range is ${format.formatRange(bc, ad)}`);
  same &&= format.format(bc) === format.format(ad) && /44 \S+.*44 \S+/.test(format.formatRange(bc, ad));
}
const full = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' });
console.log(`full: ${full.format(bc)} and ${full.format(ad)}`);
same &&= full.format(bc) === 'Friday, March 15, 44' && full.format(ad) === 'Tuesday, March 15, 44';
const era = new Intl.DateTimeFormat('en', { ...parts, era: 'short', timeZone: 'UTC' });
console.log(`with an era: ${era.format(bc)} and ${era.format(ad)}`);
same &&= era.format(bc) === 'March 15, 44 BC' && era.format(ad) === 'March 15, 44 AD';
process.exit(same ? 0 : 1);
SCRIPT
node_modules/.bin/node finding.mjs
