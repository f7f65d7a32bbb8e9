#!/bin/sh
# Expected: the ticks of a time axis have labels of their own, at least in the order of the ticks. The first farmers are within the range of
# JavaScript's Date (271821 BC to 275760, ECMAScript 21.4.1.1), and d3-scale finds round ticks there.
# Found: d3-time-format writes the year modulo 10000. On an axis from 12000 BC to 2000 the year -10000 and the year 0 are both "0000" and
# -12000 and -2000 both "-2000"; of an axis from -20000 to -8000 the middle seems to be the least. +012000 is 2000 and is read as 2000.
# Vega draws its axes with the same labels. The calendar is right (isoFormat writes six digits), only `%Y` and `%G` are not.
# Versions: d3-time-format 4.1.1, d3-scale 4.0.3, vega 6.4.0.
# For those who draw prehistory with them: a scale of numbers (scaleLinear over years), or tickFormat with getUTCFullYear().
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts d3-time-format@4.1.1 d3-scale@4.0.3 vega@6.4.0
cat > finding.mjs <<'SCRIPT'
import { scaleUtc } from 'd3-scale';
import { utcFormat, utcParse } from 'd3-time-format';
import { parse, View } from 'vega';

const january = (year) => new Date(Date.UTC(year, 0, 1));
const domain = [january(-12000), january(2000)];
const scale = scaleUtc(domain, [0, 400]);
const ticks = scale.ticks(7);
const labels = ticks.map(scale.tickFormat()).join(' ');
console.log(`years ${ticks.map((tick) => tick.getUTCFullYear()).join(' ')}`);
console.log(`d3    ${labels}`);
const axis = {
  width: 400,
  scales: [{ name: 'x', type: 'utc', domain: domain.map(Number), range: 'width' }],
  axes: [{ orient: 'bottom', scale: 'x', tickCount: 7, labelOverlap: false }],
};
const svg = await new View(parse(axis), { renderer: 'none' }).toSVG();
const drawn = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((text) => text[1]).join(' ');
console.log(`Vega  ${drawn}`);
const written = utcFormat('%Y-%m-%d')(january(12000));
console.log(`1 January 12000 is written ${written} and read as the year ${utcParse('%Y-%m-%d')(written).getUTCFullYear()}`);
const was = '-2000 0000 -8000 -6000 -4000 -2000 0000 2000';
process.exit(labels === was && drawn === was && written === '2000-01-01' ? 0 : 1);
SCRIPT
node finding.mjs
