#!/bin/sh
# Expected: `date = {-0043}` of a BibLaTeX file is read as the year -0043. BibLaTeX takes dates of ISO 8601-2 level 1 (manual, 2.3.8), with
# years before 0 as astronomers count them: -0043 is 44 BC. And what Citation.js writes as BibLaTeX it reads.
# Found: Citation.js reads every year before 0 as the year 0, which CSL does not have, and which its own bibliography prints as "n.d.", no
# date. What it writes itself for 44 BC, `date = {-44}`, is lost in the same way; its BibTeX, `year = {-44}`, is read back.
# Versions: @citation-js/core, plugin-bibtex and plugin-csl 0.9.0, Node.js 26.10.0.
# For those who use it: for years before 1 write BibTeX and not BibLaTeX, and look for the year 0 in what was read.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 @citation-js/plugin-csl@0.9.0 \
  node@26.10.0
cat > finding.mjs <<'SCRIPT'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

const parts = (text) => JSON.stringify(new Cite(text).data[0].issued['date-parts']);
const dated = (date) => `@book{work, title = {Deeds}, date = {${date}}}`;
const caesar = new Cite({ id: 'work', type: 'book', title: 'Deeds', issued: { 'date-parts': [[-44]] } });
const seen = [
  ['date = {-0043} is read as', parts(dated('-0043')), '[[0]]'],
  ['date = {-0043/0014} is read as', parts(dated('-0043/0014')), '[[0],[14]]'],
  ['date = {0079} is read as', parts(dated('0079')), '[[79]]'],
  ['44 BC is written as BibLaTeX', caesar.format('biblatex').match(/date = [^,]*/)[0], 'date = {-44}'],
  ['and read back as', parts(caesar.format('biblatex')), '[[0]]'],
  ['44 BC is written as BibTeX and read back as', parts(caesar.format('bibtex')), '[[-44]]'],
  ['-0043 is cited as', new Cite(dated('-0043')).format('citation').trim(), '(Deeds, n.d.)'],
];
for (const [name, now] of seen) console.log(name, now);
process.exit(seen.every(([, now, was]) => now === was) ? 0 : 1);
SCRIPT
node_modules/.bin/node finding.mjs
