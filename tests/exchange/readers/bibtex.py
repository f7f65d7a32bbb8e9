"""bibtexparser reads the sources; its TeX decoder gives back their words."""

import json
import sys

import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware

folder = sys.argv[1]
sources = json.load(open(f"{folder}/events.csl", encoding="utf-8"))
text = open(f"{folder}/events.bibtex", encoding="utf-8").read()
written = bibtexparser.parse_string(text)
library = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
faults = []


def same(what, one, other):
    if one != other:
        faults.append(f"{what}: found {one!r}, expected {other!r}")


same("blocks that could not be read", [str(block.error) for block in library.failed_blocks], [])
same("keys", [entry.key for entry in library.entries], [source["id"] for source in sources])
for source in sources:
    entry = library.entries_dict.get(source["id"])
    fields = {field.key: field.value.replace("{", "").replace("}", "") for field in entry.fields} if entry else {}
    # Its decoder has the letter of an accent for a circumflex.
    title = source["title"].replace("{", "").replace("}", "").replace("^", "\u02c6")
    same(f"{source['id']} title", fields.get("title"), title)
    url = written.entries_dict[source["id"]].get("url")
    same(f"{source['id']} url", url and url.value, source.get("URL"))
    same(f"{source['id']} publisher", fields.get("publisher"), source.get("publisher"))
dates = {entry.key: entry.get("date") or entry.get("year") for entry in written.entries}
found = {key: date.value for key, date in dates.items() if date}
expected = {"day": "2012-05-25", "bce": "-0043-03-15", "about": "1850~", "span": "1914/1918", "season": "2015-23"}
for key, date in expected.items():
    same(f"{key} date", found.get(key), date)
for fault in faults:
    print(f"bibtexparser: {fault}", file=sys.stderr)
if faults:
    sys.exit(1)
print(f"bibtexparser: {len(library.entries)} entries")
