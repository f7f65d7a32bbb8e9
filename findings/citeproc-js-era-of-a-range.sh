#!/bin/sh
# Expected: a work of 31 BC to AD 14 is cited with both eras. CSL marks years before 1 with the term "bc" and years below 1000 with "ad"
# (CSL 1.0.2, AD and BC), and where the two ends of a range differ in a part, that part stands on both (Date Ranges).
# Found: citeproc-js writes the era once, behind the second year, and takes it from the first: 31–14 B.C.E., a range of 17 years in place
# of 44, and nothing in it looks wrong. Of one year alone the era is right, and citeproc-py writes both in the range.
# Versions: citeproc 2.4.63 (npm), @citation-js/plugin-csl 0.9.0 with @citation-js/core 0.9.0 (for its copy of the style APA), Node.js
# 26.10.0; citeproc-py 0.11.1.
# For those who cite such works: give the date as `literal`, "31 BC–AD 14", wherever its ends lie in different eras.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check citeproc-py==0.11.1
npm install --silent --no-audit --no-fund citeproc@2.4.63 @citation-js/core@0.9.0 @citation-js/plugin-csl@0.9.0 node@26.10.0
cat > finding.mjs <<'SCRIPT'
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL from 'citeproc';

const { locales, styles } = plugins.config.get('@csl');
const cited = (parts) => {
  const work = { id: 'work', type: 'book', title: 'Deeds', issued: { 'date-parts': parts } };
  const engine = new CSL.Engine({ retrieveLocale: () => locales.get('en-US'), retrieveItem: () => work }, styles.get('apa'), 'en-US');
  engine.updateItems(['work']);
  return engine.makeCitationCluster([{ id: 'work' }]).replace(/<[^>]*>/g, '');
};
for (const parts of [[[-31]], [[14]], [[-44], [-31]], [[-31], [14]]]) console.log('citeproc-js', cited(parts));
SCRIPT
cat > finding.py <<'PYTHON'
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

work = {"id": "work", "type": "book", "title": "Deeds", "issued": {"date-parts": [[-31], [14]]}}
style = CitationStylesStyle("harvard-cite-them-right", validate=False)
works = CitationStylesBibliography(style, CiteProcJSON([work]), formatter.plain)
citation = Citation([CitationItem("work")])
works.register(citation)
print("citeproc-py", works.cite(citation, lambda item: None))
PYTHON
cat > seen <<'TEXT'
citeproc-js (Deeds, 31 B.C.E.)
citeproc-js (Deeds, 14 C.E.)
citeproc-js (Deeds, 44–31 B.C.E.)
citeproc-js (Deeds, 31–14 B.C.E.)
citeproc-py (Deeds, 31 BC–14 AD)
TEXT
{ node_modules/.bin/node finding.mjs; env/bin/python finding.py; } > now
cat now
diff seen now
