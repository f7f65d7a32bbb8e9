#!/bin/sh
# Expected: the line break of a wrapped SVG file is a space wherever it stands between two words of a text.
# Found: SVG 1.1 takes a line break out of the text and turns only tabs and spaces into one space; SVG 2 follows CSS, where the break is a
# space. CairoSVG and WeasyPrint do the one and set "Fallof", resvg does the other. It shows as soon as a tool that lays out XML
# puts words or spans on lines of their own without indentation; with indentation all agree.
# Versions: CairoSVG 2.9.1, WeasyPrint 70.0, resvg-py 0.5.0 (resvg 0.48.1), pypdfium2 5.15.2, Pillow 13.0.0, reportlab 5.1.0 (for
# its font, which resvg is given; the others take the system's).
# For those who write or reformat SVG: keep the words of a text on one line, or put the space within the span.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check CairoSVG==2.9.1 weasyprint==70.0 resvg_py==0.5.0 \
    pypdfium2==5.15.2 pillow==13.0.0 reportlab==5.1.0
cat > "$folder/finding.py" <<'PYTHON'
import io
import pathlib
import sys
import cairosvg
import pypdfium2
import reportlab
import resvg_py
import weasyprint
from PIL import Image

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" font-family="sans-serif" font-size="20">'


def cairo(svg):
    return cairosvg.svg2png(bytestring=svg.encode())


def resvg(svg):
    vera = str(pathlib.Path(reportlab.__file__).parent / "fonts" / "Vera.ttf")
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, font_files=[vera], sans_serif_family="Bitstream Vera Sans"))


def weasy(svg):
    out = io.BytesIO()
    pdf = weasyprint.HTML(string=svg).write_pdf()
    pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil().save(out, "PNG")
    return out.getvalue()


def width(draw, text):
    """The width of what is drawn, in pixels."""
    image = Image.open(io.BytesIO(draw(f'{HEAD}<text x="10" y="40">{text}</text></svg>'))).convert("RGBA")
    white = Image.new("RGBA", image.size, "white")
    ink = Image.alpha_composite(white, image).convert("L").point(lambda grey: 255 * (grey < 128)).getbbox()
    return ink[2] - ink[0]


same = True
for name, draw, was in (("CairoSVG", cairo, "Fallof"), ("WeasyPrint", weasy, "Fallof"), ("resvg", resvg, "Fall of")):
    plain = {width(draw, text): text for text in ("Fallof", "Fall of")}
    for broken in ("Fall\nof", "<tspan>Fall</tspan>\n<tspan>of</tspan>"):
        now = plain.get(width(draw, broken))
        print(f"{name}: {broken!r} is set as {now!r}")
        same &= now == was
    indented = plain.get(width(draw, "Fall\n    of"))
    print(f"{name}: indented, it is set as {indented!r}")
    same &= indented == "Fall of"
sys.exit(0 if same else 1)
PYTHON
"$folder/env/bin/python" "$folder/finding.py"
