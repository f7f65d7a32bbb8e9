#!/bin/sh
# Expected: `text-rendering="geometricPrecision"` sets letters at their exact widths, without rounding to pixels. Authors set it for text
# whose width was measured; browsers and librsvg draw nearly what they draw without it.
# Found: CairoSVG asks cairo for its best smoothing of edges, and the letters that cairo then paints in a bitmap are torn: strokes are cut
# off at their sides, and 12 px text can hardly be read.
# Versions: CairoSVG 2.9.1, pillow 13.0.0.
# For those who write SVG: put the property into a style sheet within `@supports`, which CairoSVG skips.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check cairosvg==2.9.1 pillow==13.0.0
cat > "$folder/finding.py" <<'PYTHON'
import io
import sys
import cairosvg
from PIL import Image, ImageChops

RULE = "<style>@supports (text-rendering: geometricPrecision) { svg { text-rendering: geometricPrecision } }</style>"
WAYS = {"nothing": ("", ""), "attribute": (' text-rendering="geometricPrecision"', ""), "within @supports": ("", RULE)}


def drawn(attribute, rule):
    svg = (f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"{attribute}>{rule}<rect width="200" height="30" '
           'fill="white"/><text x="5" y="20" font-size="12">Siege of Vienna, 1683</text></svg>')
    return Image.open(io.BytesIO(cairosvg.svg2png(svg.encode()))).convert("L")


plain = drawn(*WAYS["nothing"])
seen = {}
for name, way in WAYS.items():
    other = ImageChops.difference(plain, drawn(*way))
    seen[name] = sum(count for count, tone in other.getcolors() if tone > 64)
    print(f"{name}: {seen[name]} of 6000 px are clearly another gray than with nothing")
sys.exit(0 if seen["attribute"] > 200 and seen["within @supports"] == 0 else 1)
PYTHON
"$folder/env/bin/python" "$folder/finding.py"
