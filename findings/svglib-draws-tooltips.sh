#!/bin/sh
# Expected: `title` and `desc` within `text` are not drawn: SVG makes them the tooltip and the description of that text, and they are
# the usual way to give a label its source or a date in full.
# Found: svglib draws them as words of the label, at the place where they stand: the title comes first, and the label begins where it
# ends, over whatever is beside it. A title of a group is left out, as it should be.
# Versions: svglib 2.3.2, reportlab 5.1.0.
# For those who write SVG: put the title into a group around the text; in SVG it is the tooltip of all that is in the group.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check svglib==2.3.2 reportlab==5.1.0
cat > "$folder/finding.py" <<'PYTHON'
import io
import sys
from reportlab.graphics.shapes import String
from svglib.svglib import svg2rlg

SEEN = {
    '<text x="10" y="30"><title>From a letter</title>Siege</text>': ["From a letter", "Siege"],
    '<text x="10" y="30">Siege<desc>Began at night</desc></text>': ["Siege", "Began at night"],
    '<g><title>From a letter</title><text x="10" y="30">Siege</text></g>': ["Siege"],
}


def strings(node):
    if isinstance(node, String):
        return [(node.x, node.text)]
    return [found for child in getattr(node, "contents", []) for found in strings(child)]


same = True
for inner, was in SEEN.items():
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">{inner}</svg>'
    drawn = strings(svg2rlg(io.BytesIO(svg.encode())))
    print(f"{inner}: " + ", ".join(f"{text!r} at {x:.0f}" for x, text in drawn))
    same &= [text for _, text in drawn] == was
sys.exit(0 if same else 1)
PYTHON
"$folder/env/bin/python" -W ignore "$folder/finding.py"
