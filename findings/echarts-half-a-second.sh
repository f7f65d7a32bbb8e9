#!/bin/bash
# Expected: the time axis of ECharts reads 21:41:36.5 as half a second past. Its manual has it take a part of ISO 8601, with fractions of a second,
# which is a decimal fraction whatever the number of its digits (ISO 8601:2004, 4.2.2.4); so JavaScript's Date reads it.
# Found: up to three digits behind the point are a number of milliseconds: .5 is 5 of them, .25 is 25, and only .500 is half a second. Times
# whose zeros at the end are left off, as Go's RFC3339Nano does, are out of order: .5 lies before .25, and that before .125. From three digits
# on it is right. Nothing is said, and labels and tooltips show the shifted time.
# Versions: echarts 6.1.0.
# For those who draw measurements with it: hand it Date objects or milliseconds, or write three digits always.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts echarts@6.1.0
cat > finding.cjs <<'SCRIPT'
const echarts = require('echarts');

const times = ['2012-08-05T21:41:36.5Z', '2012-08-05T21:41:36.25Z', '2012-08-05T21:41:36.125Z', '2012-08-05T21:41:36.500Z'];
const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 200 });
chart.setOption({ useUTC: true, xAxis: { type: 'time' }, yAxis: {}, series: [{ type: 'line', data: times.map((time, at) => [time, at]) }] });
chart.renderToSVGString();
const drawn = chart.getModel().getSeriesByIndex(0).getData().mapArray('x', (time) => new Date(time).toISOString());
chart.dispose();
let same = true;
times.forEach((time, at) => {
  console.log(`${time}: drawn at ${drawn[at]}, Date ${new Date(time).toISOString()}`);
  same &&= drawn[at].slice(20, 23) === ['005', '025', '125', '500'][at] && echarts.time.parse(time).toISOString() === drawn[at];
});
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node finding.cjs
