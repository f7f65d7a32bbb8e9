#!/bin/sh
# Expected: the years of one file, written with four digits as ISO 8601 and EDTF want them, come out of one reader as one type and in
# their order, whichever of the common types that is.
# Found: in PyYAML, which reads by YAML 1.1, a leading zero means octal where all digits are below 8, and a text where one is not:
# 0044 is the number 36, 0077 is 63, 0079 the text '0079', 1914 a number. The years cannot be sorted, and those that can are wrong.
# By YAML 1.2, ruamel.yaml and npm's yaml read numbers (44, 79), but yaml writes 0044 back as 44, which is no EDTF year; Rust's
# yaml_serde reads 0044 as a text. One file, three readings and a fourth file.
# Versions: PyYAML 6.0.4, ruamel.yaml 0.19.1, yaml 2.9.1 (npm), yaml_serde 0.10.7.
# For those who write such files for others: quote every year below 1000 ("0044"); one that is read alike by all has quotes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check PyYAML==6.0.4 ruamel.yaml==0.19.1
npm install --silent --no-audit --no-fund --ignore-scripts yaml@2.9.1
cat > finding.py <<'PYTHON'
import yaml
from ruamel.yaml import YAML

text = "[0044, 0077, 0079, 1914, '0044']"
print("PyYAML", yaml.safe_load(text))
print("ruamel.yaml", YAML(typ="safe", pure=True).load(text))
PYTHON
cat > finding.js <<'SCRIPT'
const { parse, parseDocument } = require('yaml');
console.log('yaml', parse("[0044, 0077, 0079, 1914, '0044']"));
console.log('yaml writes', parseDocument('date: 0044 # the Ides').toString().trim());
SCRIPT
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.1.0"
edition = "2021"
[dependencies]
yaml_serde = "=0.10.7"
TOML
cat > src/main.rs <<'RUST'
fn main() {
    let years: yaml_serde::Value = yaml_serde::from_str("[0044, 0077, 0079, 1914, '0044']").expect("a list");
    println!("yaml_serde {}", yaml_serde::to_string(&years).expect("a text").replace("\n- ", ", ").trim());
}
RUST
cat > seen <<'TEXT'
PyYAML [36, 63, '0079', 1914, '0044']
ruamel.yaml [44, 77, 79, 1914, '0044']
yaml [ 44, 77, 79, 1914, '0044' ]
yaml writes date: 44 # the Ides
yaml_serde - '0044', '0077', '0079', 1914, '0044'
TEXT
{ env/bin/python finding.py; node finding.js; cargo run --quiet; } > now
cat now
diff seen now
