#!/bin/sh
# Expected: a work of July to August 1914 is cited with its year, as a work of July 1914 or of 1914 to 1918 is, by a style that shows only
# years. In CSL-JSON that is a date with two sets of parts; what both share is written once (CSL 1.0.2, Date Ranges).
# Found: citeproc-py leaves the date out altogether, of the citation and of the list of works: parts that are the same at both ends are
# taken away, and where the style asks for no other nothing is left. Nothing is said, and the entry looks as if it had no date.
# Versions: citeproc-py 0.11.1, with the style that comes with it.
# For those who use it: give a range of months or days within a year as its first month alone.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check citeproc-py==0.11.1
cat > finding.py <<'PYTHON'
import sys
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

SEEN = [
    ([[1914, 7]], "(Letters, 1914)", "Letters (1914) Letters."),
    ([[1914], [1918]], "(Letters, 1914–1918)", "Letters (1914–1918) Letters."),
    ([[1914, 7], [1914, 8]], "(Letters)", "Letters Letters."),
    ([[1914, 7, 28], [1914, 8, 4]], "(Letters)", "Letters Letters."),
]
style = CitationStylesStyle("harvard-cite-them-right", validate=False)
same = True
for parts, citation_was, entry_was in SEEN:
    work = {"id": "work", "type": "book", "title": "Letters", "issued": {"date-parts": parts}}
    works = CitationStylesBibliography(style, CiteProcJSON([work]), formatter.plain)
    citation = Citation([CitationItem("work")])
    works.register(citation)
    now = str(works.cite(citation, lambda item: None)), str(works.bibliography()[0])
    print(f"{parts}: {' '.join(now)}")
    same = same and now == (citation_was, entry_was)
sys.exit(0 if same else 1)
PYTHON
env/bin/python finding.py
