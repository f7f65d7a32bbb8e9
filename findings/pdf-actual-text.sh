#!/bin/sh
# Expected: a PDF can say which text a stretch of its page stands for (ActualText, ISO 32000-1, 14.9.4): for letters that are drawn as
# shapes, for a ligature, for a script whose glyphs are not its characters. Whoever takes the text out of the page gets that one.
# Found: of four readers two get it, PyMuPDF and pypdfium2; pypdf and pdfminer.six take the characters of the glyphs and never say
# that the file told otherwise. Where the stretch is a shape without a glyph, none of the four finds its text, though the standard
# allows it there. (Poppler 22.12, which is no such package, reads it, but turns Arabic and Hebrew round, for it expects them in the
# order in which they stand on the page.)
# Versions: pypdf 7.1.1, pdfminer.six 20260107, PyMuPDF 2.0, pypdfium2 5.15.2.
# For those who write PDF: let the glyphs themselves stand for the right characters where that can be done, keep ActualText for the
# rest, short, and put a glyph into it, if only a space. For those who read it: compare two readers.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check \
  pypdf==7.1.1 pdfminer.six==20260107 PyMuPDF==2.0 pypdfium2==5.15.2
cat > finding.py <<'PYTHON'
import io
import pypdf
import pypdfium2
import pymupdf
from pdfminer.high_level import extract_text


def page(content):
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    file, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(file)
    return file + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (table, start)


READERS = {
    "pypdf": lambda file: pypdf.PdfReader(io.BytesIO(file)).pages[0].extract_text(),
    "pdfminer.six": lambda file: extract_text(io.BytesIO(file)),
    "PyMuPDF": lambda file: pymupdf.open(stream=file).load_page(0).get_text(),
    "pypdfium2": lambda file: pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range(),
}
PAGES = {
    "glyphs": b"BT /F 20 Tf 20 50 Td /Span<</ActualText<FEFF062D06440628>>>BDC (abc) Tj EMC ET",
    "shape": b"/Span<</ActualText(Aleppo)>>BDC 20 50 10 10 re f EMC BT /F 20 Tf 60 50 Td (fell) Tj ET",
}
for name, content in PAGES.items():
    for reader, read in READERS.items():
        print(name, reader, ascii(read(page(content)).strip()))
PYTHON
cat > seen <<'TEXT'
glyphs pypdf 'abc'
glyphs pdfminer.six 'abc'
glyphs PyMuPDF '\u062d\u0644\u0628'
glyphs pypdfium2 '\u062d\u0644\u0628'
shape pypdf 'fell'
shape pdfminer.six 'fell'
shape PyMuPDF 'fell'
shape pypdfium2 'fell'
TEXT
env/bin/python -W ignore finding.py > now
cat now
diff seen now
