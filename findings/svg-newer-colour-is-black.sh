#!/bin/sh
# Expected: a program that does not know a colour passes over the declaration, as CSS says, and the plain colour before it stands. That
# is how a style sheet offers oklch() with a plain colour for older programs.
# Found: resvg and CairoSVG take the last declaration, cannot read it, and paint black: over the plain declaration, over the attribute
# `fill`, and over the colour that would be inherited. Even `rebeccapurple`, a name that CSS has since 2014, is black to both.
# Versions: resvg-py 0.5.0 (resvg 0.48.1), CairoSVG 2.9.1, Pillow 13.0.0.
# For those who write SVG: one plain colour per property; what only browsers know goes into @supports, which both leave out.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check resvg_py==0.5.0 CairoSVG==2.9.1 pillow==13.0.0
cat > "$folder/finding.py" <<'PYTHON'
import io
import sys
import cairosvg
import resvg_py
from PIL import Image

NEW = "oklch(0.8 0.2 140)"
CASES = {
    "two declarations": f'<style>rect{{fill:#00ff00;fill:{NEW}}}</style><rect width="9" height="9"/>',
    "attribute and style": f'<rect width="9" height="9" fill="#00ff00" style="fill:{NEW}"/>',
    "inherited": f'<g fill="#00ff00"><rect width="9" height="9" fill="{NEW}"/></g>',
    "a newer name": '<rect width="9" height="9" fill="rebeccapurple"/>',
    "within @supports": f'<style>@supports (fill:{NEW}){{rect{{fill:{NEW}}}}}</style><rect width="9" height="9" fill="#00ff00"/>',
}
DRAW = {
    "resvg": lambda svg: bytes(resvg_py.svg_to_bytes(svg_string=svg)),
    "CairoSVG": lambda svg: cairosvg.svg2png(bytestring=svg.encode()),
}
same = True
for case, inner in CASES.items():
    for name, draw in DRAW.items():
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{inner}</svg>'
        red, green, blue = Image.open(io.BytesIO(draw(svg))).convert("RGB").getpixel((4, 4))
        now = f"#{red:02x}{green:02x}{blue:02x}"
        print(f"{case}: {name} paints {now}")
        same &= now == ("#00ff00" if case == "within @supports" else "#000000")
sys.exit(0 if same else 1)
PYTHON
"$folder/env/bin/python" "$folder/finding.py"
