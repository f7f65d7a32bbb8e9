#!/bin/sh
# Expected: of the children of a `switch` one is drawn: the first whose `systemLanguage` fits the reader, else the last, which names none (SVG 1.1,
# 5.8). It is how one picture has labels in several languages.
# Found: WeasyPrint draws all of them, over each other, in the PDF of a page and of an image: the label is German, French and English at once.
# A text outside of a switch that names a foreign language is drawn too. Nothing is said. CairoSVG and svglib draw one.
# Versions: WeasyPrint 70.0, CairoSVG 2.9.1, svglib 2.3.2, reportlab 5.1.0, pypdfium2 5.15.2 (to read the words of the PDF).
# For those who write SVG that may end in a PDF: one file for each language.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check weasyprint==70.0 cairosvg==2.9.1 svglib==2.3.2 reportlab==5.1.0 \
  pypdfium2==5.15.2
cat > "$folder/finding.py" <<'PYTHON'
import io
import logging
import sys
import cairosvg
import pypdfium2
import weasyprint
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg

log = []
logging.getLogger("weasyprint").addHandler(logging.Handler())
logging.getLogger("weasyprint").handlers[-1].emit = log.append
SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="200" height="99" font-size="16"><switch>
<text systemLanguage="de" x="9" y="20">Krieg</text><text systemLanguage="fr" x="9" y="50">Guerre</text><text x="9" y="80">War</text>
</switch></svg>"""
SEEN = {
    "WeasyPrint": (lambda: weasyprint.HTML(string=SVG).write_pdf(), ["Krieg", "Guerre", "War"]),
    "CairoSVG": (lambda: cairosvg.svg2pdf(bytestring=SVG.encode()), ["War"]),
    "svglib": (lambda: renderPDF.drawToString(svg2rlg(io.BytesIO(SVG.encode()))), ["War"]),
}
same = True
for name, (write, was) in SEEN.items():
    now = pypdfium2.PdfDocument(write())[0].get_textpage().get_text_bounded().split()
    print(f"{name}: {' '.join(now)}")
    same &= now == was
warnings = [record.getMessage() for record in log if record.levelno >= logging.WARNING]
print(f"warnings: {warnings}")
sys.exit(0 if same and not warnings else 1)
PYTHON
"$folder/env/bin/python" -W ignore "$folder/finding.py"
