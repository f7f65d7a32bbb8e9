#!/bin/sh
# Expected: a text of an SVG that sets its font with the shorthand `font`, as drawing programs and style sheets do, is drawn in that font;
# or, in a program that does not read the shorthand, in the font that it would have without.
# Found: WeasyPrint reads size and family from it. With anything more that CSS allows (bold, italic, 600, a line height) the text is
# gone from the PDF, without a word in its log. The same values as longhands are right.
# Versions: WeasyPrint 70.0, pypdfium2 5.15.2 (to read the words of the PDF).
# For those who write SVG that may end in a PDF: font-weight, font-size and font-family, never `font`.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check weasyprint==70.0 pypdfium2==5.15.2
cat > "$folder/finding.py" <<'PYTHON'
import logging
import sys
import pypdfium2
import weasyprint

log = []
logging.getLogger("weasyprint").addHandler(logging.Handler())
logging.getLogger("weasyprint").handlers[-1].emit = log.append

SEEN = {
    "font-weight:bold;font-size:16px;font-family:sans-serif": True,
    "font:16px sans-serif": True,
    "font:bold 16px sans-serif": False,
    "font:italic 16px serif": False,
    "font:16px/1.2 sans-serif": False,
}
same = True
for style, was in SEEN.items():
    svg = f'<svg width="200" height="60"><text x="10" y="35" style="{style}">Siege</text></svg>'
    page = pypdfium2.PdfDocument(weasyprint.HTML(string=svg).write_pdf())[0]
    words = page.get_textpage().get_text_bounded()
    print(f"{style}: {words!r}")
    same &= (words == "Siege") == was
warnings = [record.getMessage() for record in log if record.levelno >= logging.WARNING]
print(f"warnings: {warnings}")
sys.exit(0 if same and not warnings else 1)
PYTHON
"$folder/env/bin/python" "$folder/finding.py"
