#!/bin/bash
# Expected: SVGO makes a file smaller and the picture stays. `transform-origin` is the point that a shape is turned or scaled about (CSS Transforms 1,
# where it is an attribute of SVG as well); what stands in a group with display="none" is drawn where a `use` takes it from there (SVG 1.1, 11.5: the
# property is not inherited); `pathLength` is the unit of the dashes (SVG 2, 9.6.1); and a curve goes as far as its control points take it, also
# where all four points lie on one line.
# Found: with the settings that it comes with, SVGO works the turn into the path as if it were about 0,0, and leaves `transform-origin` behind, without a
# transform: a bar turned about its middle is out of the picture. A hidden group is taken out with the part that is used, and the `use` draws
# nothing. Where a scale is worked in, dashes in units of the path are scaled too, so 30 parts of 100 become 60. A curve that goes beyond
# its ends and comes back is a straight stroke from end to end. Nothing is said.
# Versions: svgo 4.1.0; resvg-py 0.5.0 (resvg 0.48.1) and Pillow 13.0.0 to draw the pictures.
# For those who use it: write a turn as rotate(90 50 50), keep in `defs` what is used, put no `pathLength` under a scale, and compare the pictures.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts svgo@4.1.0
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check resvg-py==0.5.0 pillow==13.0.0
cat > finding.mjs <<'SCRIPT'
import { optimize } from 'svgo';

console.log(JSON.stringify(JSON.parse(process.argv[2]).map((picture) => optimize(picture).data)));
SCRIPT
cat > finding.py <<'PYTHON'
import io
import json
import re
import subprocess
import sys
import resvg_py
from PIL import Image

BAR = '<rect x="40" y="20" width="20" height="60" transform="{}"/>'
CURVE = '<path d="M40 50C{}" fill="none" stroke="black" stroke-width="12"/>'
PART = '<rect id="part" width="30" height="30"/>'
SEEN = {
    BAR.format('rotate(90)" transform-origin="50 50'): ((20, 40, 80, 60), None),
    BAR.format("rotate(90 50 50)"): ((20, 40, 80, 60), (20, 40, 80, 60)),
    BAR.format('scale(.5)" transform-origin="50 50'): ((45, 35, 55, 65), (20, 10, 30, 40)),
    f'<g display="none">{PART}</g><use href="#part" x="30" y="30"/>': ((30, 30, 60, 60), None),
    f'<defs>{PART}</defs><use href="#part" x="30" y="30"/>': ((30, 30, 60, 60), (30, 30, 60, 60)),
    CURVE.format("-10 50 110 50 60 50"): ((22, 44, 78, 56), (40, 44, 60, 56)),
    CURVE.format("-10 49 110 51 60 50"): ((22, 44, 78, 56), (22, 44, 78, 56)),
}
DASHES = '<path d="M5 20h40" transform="scale(2)" stroke="black" stroke-width="5" pathLength="100" stroke-dasharray="30 70"/>'


def box(picture):
    image = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=picture, background="white"))))
    return image.convert("L").point(lambda value: 255 if value < 128 else 0).getbbox()


pictures = [f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">{body}</svg>' for body in [*SEEN, DASHES]]
smaller = json.loads(subprocess.check_output(["node", "finding.mjs", json.dumps(pictures)]))
same = True
for (body, was), before, after in zip(SEEN.items(), pictures, smaller):
    now = box(before), box(after)
    print(f"{body}\n  drawn within {now[0]}, after SVGO within {now[1]}")
    same &= now == was
dashes = [dict(re.findall(r'(pathLength|stroke-dasharray)="(.*?)"', picture)) for picture in (pictures[-1], smaller[-1])]
print(f"{DASHES}\n  {dashes[0]}, after SVGO {dashes[1]}")
same &= dashes == [{"pathLength": "100", "stroke-dasharray": "30 70"}, {"pathLength": "100", "stroke-dasharray": "60 140"}]
sys.exit(0 if same else 1)
PYTHON
env/bin/python finding.py
