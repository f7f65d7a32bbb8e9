#!/bin/sh
# Expected: a text of an SVG is drawn with all its letters: those of its spans, and those between and behind them. Spans may stand in spans
# (SVG 1.1, 10.5), and a comment is no part of the text (XML 1.0, 2.5).
# Found: WeasyPrint leaves out what follows a span that stands in a span, up to the end of the outer one: "the Siege 1527 of Rome fell" is
# "the Siege 1527fell". Where the SVG stands in the HTML page itself, what follows a comment in a text is gone as well, here the rest of a year.
# The log is silent. CairoSVG keeps the letters, but loses the space behind the outer span.
# Versions: WeasyPrint 70.0, CairoSVG 2.9.1, pypdfium2 5.15.2 (to read the words of the PDF).
# For those who write SVG that may end in a PDF: spans beside each other, not in each other, and no comments in a text.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check weasyprint==70.0 cairosvg==2.9.1 pypdfium2==5.15.2
cat > "$folder/finding.py" <<'PYTHON'
import base64
import logging
import sys
import cairosvg
import pypdfium2
import weasyprint

log = []
logging.getLogger("weasyprint").addHandler(logging.Handler())
logging.getLogger("weasyprint").handlers[-1].emit = log.append
SPANS = "the <tspan>Siege <tspan>1527</tspan> of Rome</tspan> fell"
BESIDE = "the <tspan>Siege </tspan><tspan>1527</tspan><tspan> of Rome</tspan> fell"
COMMENT = "Rome, 15<!-- by the old style -->27"
WAYS = {
    "WeasyPrint, in the page": lambda svg: weasyprint.HTML(string=svg).write_pdf(),
    "WeasyPrint, as an image": lambda svg: weasyprint.HTML(
        string=f'<img src="data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}">').write_pdf(),
    "CairoSVG": lambda svg: cairosvg.svg2pdf(bytestring=svg.encode()),
}
SEEN = {
    SPANS: ["the Siege 1527fell", "the Siege 1527fell", "the Siege 1527 of Romefell"],
    BESIDE: ["the Siege 1527 of Rome fell", "the Siege 1527 of Rome fell", "the Siege 1527 of Rome fell"],
    COMMENT: ["Rome, 15", "Rome, 1527", "Rome, 1527"],
}
same = True
for text, was in SEEN.items():
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><text x="9" y="35" font-size="16">{text}</text></svg>'
    for (name, write), words in zip(WAYS.items(), was):
        now = pypdfium2.PdfDocument(write(svg))[0].get_textpage().get_text_bounded()
        print(f"{text}: {name} {now!r}")
        same &= now == words
warnings = [record.getMessage() for record in log if record.levelno >= logging.WARNING]
print(f"warnings: {warnings}")
sys.exit(0 if same and not warnings else 1)
PYTHON
"$folder/env/bin/python" "$folder/finding.py"
