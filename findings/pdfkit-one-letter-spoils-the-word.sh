#!/bin/bash
# Expected: a letter that a font does not have is missing from the PDF, or is a box, or an error (fpdf2 refuses it); the others of its word stand. The
# 14 standard fonts of PDF, of which PDFKit takes Helvetica unless told otherwise, have the letters of Western Europe (WinAnsiEncoding, ISO
# 32000-1, annex D), so "1527" and "ukasz" of a word are there.
# Found: PDFKit writes each letter as a hexadecimal number into the string of the PDF, with two digits for those that the font has and three or four
# for others. Three put every digit behind them in the wrong place: "Ő1527" and "Łukasz" come out as other signs up to the end of the word, the
# figures too, and two such letters in a word put the rest right again. With four digits (an arrow) it is two wrong signs. Nothing is said;
# words that hold no such letter are right, so a list of names is right but for the Polish, Czech and Hungarian ones.
# Versions: pdfkit 0.20.2, fpdf2 2.8.9, pypdf 7.1.1 (to read the words of the PDF), Node.js 26.10.0.
# For those who use it: a font of one's own for anything that people write, with doc.font('….ttf').
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund pdfkit@0.20.2 node@26.10.0
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pypdf==7.1.1 fpdf2==2.8.9
cat > make.cjs <<'SCRIPT'
const { createWriteStream } = require('node:fs');
const PDFDocument = require('pdfkit');

const doc = new PDFDocument({ compress: false });
doc.pipe(createWriteStream('words.pdf'));
doc.fontSize(20);
for (const word of process.argv.slice(2)) doc.text(word);
doc.end();
SCRIPT
cat > finding.py <<'PYTHON'
import re
import sys
from fpdf import FPDF
from fpdf.errors import FPDFUnicodeEncodingException

words = sys.argv[1:]
strings = [bytes.fromhex(text.decode()) for text in re.findall(rb"<([0-9a-f]+)>[^\]]*\] TJ", open("words.pdf", "rb").read())]
print(strings)
PYTHON
TZ=UTC node_modules/.bin/node make.cjs 'Rome 1527' 'Ő1527' 'Łukasz' 'Łódź' '→1527'
env/bin/python finding.py 'Rome 1527' 'Ő1527' 'Łukasz' 'Łódź' '→1527'
grep -a "TJ" words.pdf; env/bin/python -c "
import pypdf; print(repr(pypdf.PdfReader('words.pdf').pages[0].extract_text()))"
