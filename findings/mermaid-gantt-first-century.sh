#!/bin/sh
# Expected: a task of a Gantt chart of Mermaid from 0070-04-14 to 0070-09-08, with `dateFormat YYYY-MM-DD`, lasts from the one to the other, as one of
# 101 or of 1618 does, or the chart is refused; "Invalid date" is what Mermaid says of a day that it cannot read.
# Found: a task whose end lies before the year 100 ends where it begins, and its bar has no width: the siege of Jerusalem and the reign of
# Augustus are not to be seen. The beginning is right, and so is the end when it is given as a duration, 147d. A day before the year 0,
# -0043-03-15, is drawn in 2043. (The format reads neither; the beginning alone is then tried once more, without the format, by
# JavaScript's Date.) Mermaid says nothing of either.
# Versions: mermaid 12.3.0, jsdom 31.0.1 (to run it without a browser), Node.js 26.10.0.
# For those who draw antiquity with it: give lengths in days in place of ends, and the years before 0 with six digits, -000043-03-15.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund mermaid@12.3.0 jsdom@31.0.1 node@26.10.0
cat > finding.mjs <<'SCRIPT'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html>');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');
mermaid.initialize({});
const seen = {
  '0070-04-14, 0070-09-08': '0070-04-14 0070-04-14',
  '0070-04-14, 147d': '0070-04-14 0070-09-08',
  '0014-08-19, 0098-01-27': '0014-08-19 0014-08-19',
  '0101-04-14, 0101-09-08': '0101-04-14 0101-09-08',
  '1618-05-23, 1648-10-24': '1618-05-23 1648-10-24',
  '-0043-03-15, 1d': '2043-03-15 2043-03-16',
  '-000043-03-15, 1d': '-000043-03-15 -000043-03-16',
};
let same = true;
for (const [task, was] of Object.entries(seen)) {
  const text = `gantt\ndateFormat YYYY-MM-DD\nsection Antiquity\nEvent :${task}`;
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const [{ startTime, endTime }] = db.getTasks();
  const now = [startTime, endTime].map((time) => time.toISOString().split('T')[0]).join(' ');
  console.log(`${task}: from ${now.replace(' ', ' to ')}`);
  same &&= now === was;
}
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node_modules/.bin/node finding.mjs
