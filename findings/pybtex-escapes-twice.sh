#!/bin/sh
# Expected: a BibTeX file that is read and written again has the same fields. In it `\&` and `\%` are the signs themselves, `~` is a space
# that does not break and `$x_1$` is a formula, as in LaTeX, whose code BibTeX's fields hold.
# Found: pybtex takes the field for plain text when it writes, though it took it for LaTeX when it read: "Smith \& Sons" becomes "Smith \\& Sons",
# which LaTeX sets as a line break and an error, `50\%` becomes `50\\%`, whose rest of the line is a comment, "J.~Smith" gets a tilde to be
# seen, and `$x_1$` an underscore. Each round adds another. pybtex-convert does so from BibTeX to BibTeX; bibtexparser leaves all alone.
# Versions: pybtex 0.26.1, bibtexparser 2.1.0.
# For those who use it: keep the file, and write only what was changed; or write with bibtexparser.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pybtex==0.26.1 bibtexparser==2.1.0
cat > works.bib <<'BIB'
@book{work,
    title = {War \& Peace},
    publisher = {Smith~\& Sons},
    note = {50\% of $x_1$}
}
BIB
cat > finding.py <<'PYTHON'
import re
import sys
import bibtexparser
from pybtex.database import parse_file, parse_string

NAMES = ["title", "publisher", "note"]


def fields(text):
    return [re.search(rf'{name} = [{{"](.*)[}}"]', text)[1] for name in NAMES]


with open("works.bib") as file:
    source = file.read()
once = parse_file("works.bib").to_string("bibtex")
twice = parse_string(once, "bibtex").to_string("bibtex")
other = bibtexparser.write_string(bibtexparser.parse_string(source))
SEEN = [
    ("the file", fields(source), [r"War \& Peace", r"Smith~\& Sons", r"50\% of $x_1$"]),
    ("pybtex, once", fields(once), [r"War \\& Peace", r"Smith\textasciitilde \\& Sons", r"50\\% of $x\_1$"]),
    ("pybtex, twice", fields(twice), [r"War \\\& Peace", r"Smith\textasciitilde \\\& Sons", r"50\\\% of $x\\_1$"]),
    ("bibtexparser", fields(other), [r"War \& Peace", r"Smith~\& Sons", r"50\% of $x_1$"]),
]
for name, now, _ in SEEN:
    print(f"{name}: {' | '.join(now)}")
sys.exit(0 if all(now == was for _, now, was in SEEN) else 1)
PYTHON
env/bin/python finding.py
