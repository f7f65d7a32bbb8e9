#!/bin/sh
# Expected: a PDF made of an SVG shows what the SVG shows. `display="none"` takes an element out of the picture (SVG 1.1, 11.5),
# `visibility="hidden"` makes it invisible; that is how names are kept back, or drafts and other languages lie in a file. A `title` in a text
# is its tooltip, and a link in a text holds words of it.
# Found: fpdf2 draws the texts that are hidden, in either way and also in a hidden group, while it leaves out those that it should draw: a text
# with a title has no words, and one with a link ends before it. No warning tells of any of them. CairoSVG is right in all five.
# Versions: fpdf2 2.8.9, CairoSVG 2.9.1, pypdfium2 5.15.2 (to read the words of the PDF).
# For those who put SVG into a PDF with it: take hidden elements out first, and move titles and links into groups around the text.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check fpdf2==2.8.9 cairosvg==2.9.1 pypdfium2==5.15.2
cat > finding.py <<'PYTHON'
import logging
import sys
import cairosvg
import fpdf
import pypdfium2

log = []
logging.getLogger("fpdf").addHandler(logging.Handler())
logging.getLogger("fpdf").handlers[-1].emit = log.append
SEEN = {
    '<text y="20" display="none">Suspect</text><text y="50">Siege</text>': ("Suspect Siege", "Siege"),
    '<g style="display:none"><text y="20">Suspect</text></g><text y="50">Siege</text>': ("Suspect Siege", "Siege"),
    '<text y="20" visibility="hidden">Suspect</text><text y="50">Siege</text>': ("Suspect Siege", "Siege"),
    '<text y="20"><title>From a letter</title>Siege</text>': ("", "Siege"),
    '<text y="20">The <a href="https://example.org">Siege</a> of Rome</text>': ("The", "The Siege of Rome"),
}


def by_fpdf2(svg):
    with open("picture.svg", "w") as file:
        file.write(svg)
    pdf = fpdf.FPDF()
    pdf.add_page()
    pdf.set_font("helvetica")
    pdf.image("picture.svg", w=100)
    return bytes(pdf.output())


def words(pdf):
    return " ".join(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded().split())


same = True
for inner, was in SEEN.items():
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 99" width="200" height="99">{inner}</svg>'
    now = words(by_fpdf2(svg)), words(cairosvg.svg2pdf(bytestring=svg.encode()))
    print(f"{inner}: fpdf2 {now[0]!r}, CairoSVG {now[1]!r}")
    same &= now == was
warnings = [record.getMessage() for record in log if record.levelno >= logging.WARNING]
print(f"warnings: {warnings}")
sys.exit(0 if same and not warnings else 1)
PYTHON
env/bin/python finding.py
