#!/bin/sh
# Expected: readers of YAML agree that `[2012?]` is a list of one text, as EDTF writes a year in doubt. In brackets and braces a text without
# quotes may hold `?` (YAML 1.2.2, 7.3.3, ns-plain-safe(in-flow): all but the signs `,[]{}`).
# Found: PyYAML and ruamel.yaml stop at the `?`, in the middle of a text too (`[a?b]`); out of brackets they read the same text. The JavaScript
# package yaml reads it everywhere.
# Versions: PyYAML 6.0.3, ruamel.yaml 0.18.15, yaml 2.8.1.
# For those who write YAML for others: quote a text with `?` wherever it stands in brackets or braces.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check PyYAML==6.0.3 ruamel.yaml==0.18.15
npm install --silent --no-fund --no-audit yaml@2.8.1 >/dev/null
cat > read.py <<'PYTHON'
import sys
import yaml
from ruamel.yaml import YAML

readers = {"PyYAML": yaml.safe_load, "ruamel.yaml": YAML(typ="safe").load}
same = True
for text, is_read in [("[2012?]", False), ("{ date: 2012? }", False), ("[a?b]", False), ('["2012?"]', True), ("date: 2012?", True)]:
    for name, read in readers.items():
        try:
            found = read(text)
        except Exception as error:
            found = None
        print(f"{text}: {name} {found!r}")
        same &= (found is not None) == is_read
sys.exit(0 if same else 1)
PYTHON
python/bin/python read.py
cat > read.mjs <<'JS'
import { parse } from "yaml";
const found = ["[2012?]", "{ date: 2012? }", "[a?b]"].map(text => JSON.stringify(parse(text)));
console.log("yaml:", found.join(" "));
process.exit(found.join(" ") === '["2012?"] {"date":"2012?"} ["a?b"]' ? 0 : 1);
JS
node read.mjs
