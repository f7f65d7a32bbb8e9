#!/bin/sh
# Expected: a range over the beginning of our era names both eras, "31 BC – 14 AD". CLDR has patterns for ranges whose ends differ in the era (UTS
# 35, part 4, intervalFormats, greatest difference G), and Node.js uses them in formatRange without being asked.
# Found: FormatJS's DateTimeFormat, which stands in for the built-in one where that is missing, writes both years without: Augustus from
# 31 BC to AD 14 is "31 – 14", and from 44 BC to AD 44 is "44 – 44". In what it replaces, all have their eras. A page
# or an app shows other dates on the machines that need it. With `era: 'short'` it is right.
# Versions: @formatjs/intl-datetimeformat 7.8.1, Node.js 26.10.0 (ICU 78.3, CLDR 48.0).
# For those who show ranges: ask for the era wherever an end lies before the year 1.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @formatjs/intl-datetimeformat@7.8.1 node@26.10.0
cat > finding.mjs <<'SCRIPT'
const native = Intl.DateTimeFormat;
await import('@formatjs/intl-datetimeformat/polyfill-force.js');
await import('@formatjs/intl-datetimeformat/locale-data/en.js');
await import('@formatjs/intl-datetimeformat/add-golden-tz.js');

const year = { year: 'numeric' };
const seen = [
  [year, '-000030-09-02', '0014-08-19', '31 – 14', '31 BC – 14 AD'],
  [year, '-000043-03-15', '0044-03-15', '44 – 44', '44 BC – 44 AD'],
  [{ dateStyle: 'long' }, '-000043-03-15', '0044-03-15', 'March 15, 44 – March 15, 44', 'March 15, 44 BC – March 15, 44 AD'],
  [{ ...year, era: 'short' }, '-000030-09-02', '0014-08-19', '31 BC – 14 AD', '31 BC – 14 AD'],
];
const plain = (text) => text.replace(/[\u2009\u202f]/g, ' ');
let same = Intl.DateTimeFormat !== native;
for (const [options, from, to, was, right] of seen) {
  const write = (Format) => plain(new Format('en', { ...options, timeZone: 'UTC' }).formatRange(new Date(from), new Date(to)));
  console.log(`${from} to ${to}: FormatJS ${write(Intl.DateTimeFormat)}, Node.js ${write(native)}`);
  same &&= write(Intl.DateTimeFormat) === was && write(native) === right;
}
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node_modules/.bin/node finding.mjs
