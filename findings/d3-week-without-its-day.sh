#!/bin/sh
# Expected: d3-time-format reads back the week date that it writes: `%G-W%V-%u` is the week date of ISO 8601 (5.2.3), year, week and the day
# of the week from 1 for Monday, and its manual lists all three for reading.
# Found: beside `%V` the day `%u` is read, checked and forgotten; every day of the week becomes its Monday. 28 June 1914 is written as
# 1914-W26-7 and read as 22 June. With `%w` (0 for Sunday), or with the other weeks `%U` and `%W`, the day counts.
# Versions: d3-time-format 4.1.1 (Vega's formats and Observable Plot's are the same code).
# For those who read week dates with it: read `%G-W%V` alone, and add the number of the day less one.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts d3-time-format@4.1.1
cat > finding.mjs <<'SCRIPT'
import { utcFormat, utcParse } from 'd3-time-format';

const days = ['1914-06-22', '1914-06-24', '1914-06-28', '2021-01-03'];
const back = (format, day) => utcParse(format)(utcFormat(format)(new Date(day))).toISOString().slice(0, 10);
const seen = { '%G-W%V-%u': '1914-06-22 1914-06-22 1914-06-22 2020-12-28', '%Y %W-%u': days.join(' ') };
let same = true;
for (const [format, was] of Object.entries(seen)) {
  const now = days.map((day) => back(format, day)).join(' ');
  console.log(`${format}: ${days.join(' ')} are read back as ${now}`);
  same &&= now === was;
}
console.log(`28 June 1914 is written as ${utcFormat('%G-W%V-%u')(new Date('1914-06-28'))}`);
process.exit(same && utcFormat('%G-W%V-%u')(new Date('1914-06-28')) === '1914-W26-7' ? 0 : 1);
SCRIPT
node finding.mjs
