"""The csv module of Python reads the table; no cell is a formula, and dates are EDTF letter by letter."""

import csv
import json
import sys

folder = sys.argv[1]
events = json.load(open(f"{folder}/events.json", encoding="utf-8"))
rows = list(csv.DictReader(open(f"{folder}/events.csv", encoding="utf-8", newline=""), strict=True))
faults = []


def same(what, one, other):
    if one != other:
        faults.append(f"{what}: found {one!r}, expected {other!r}")


same("rows", [row["id"] for row in rows], [event["id"] for event in events])
for row, event in zip(rows, events):
    same(f"{event['id']} date", row["edtf"], event["date"])
    for key in ["title", "summary", "place"]:
        text = event[key] or ""
        same(f"{event['id']} {key}", row[key], f"'{text}" if text[:1] in "=+-@" and text else text)
    for key, cell in row.items():
        dated = key in ["edtf", "earliest", "latest"] and cell[1:].replace("-", "").replace("/", "").isdigit()
        if cell[:1] in ["=", "+", "-", "@"] and not dated:
            faults.append(f"{event['id']} {key}: {cell!r} is a formula")
for fault in faults:
    print(f"csv: {fault}", file=sys.stderr)
if faults:
    sys.exit(1)
print(f"csv of Python: {len(rows)} rows of {len(rows[0])} cells")
