#!/bin/bash
# Expected: a moment that is written to a column of type DATE is stored as its day, before 1970 as after. Parquet counts such days from 1 January
# 1970 (Logical Types, DATE), and a moment within a day belongs to that day: 13:00 on 28 June 2024 comes back as 28 June.
# Found: @dsnp/parquetjs divides the milliseconds by those of a day and cuts the fraction off, which goes up where the number is negative. Every
# moment before 1970 that is not midnight in UTC is stored a day late: one o'clock in the afternoon of 28 June 1914 as 29 June, and noon on
# the last day of 1969 as 1 January 1970. Midnight is right, so a day made of a text in ISO 8601 is, and one made in local time east of
# Greenwich is not. The same moments as TIMESTAMP_MILLIS are kept. pyarrow reads the same from the file; what pyarrow writes is right.
# Versions: @dsnp/parquetjs 1.8.8, pyarrow 26.0.1.
# For those who use it: set the hours to 0 in UTC before a Date goes into a column of DATE.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @dsnp/parquetjs@1.8.8
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pyarrow==26.0.1
cat > make.cjs <<'SCRIPT'
const { ParquetSchema, ParquetWriter } = require('@dsnp/parquetjs');

(async () => {
  const schema = new ParquetSchema({ text: { type: 'UTF8' }, day: { type: 'DATE' }, moment: { type: 'TIMESTAMP_MILLIS' } });
  const writer = await ParquetWriter.openFile(schema, 'days.parquet');
  for (const text of process.argv.slice(2)) await writer.appendRow({ text, day: new Date(text), moment: new Date(text) });
  await writer.close();
})();
SCRIPT
cat > finding.py <<'PYTHON'
import datetime
import sys
import pyarrow
import pyarrow.parquet as parquet

SEEN = {
    "0079-08-24T13:00:00Z": "0079-08-25",
    "1914-06-28T00:00:00Z": "1914-06-28",
    "1914-06-28T13:00:00Z": "1914-06-29",
    "1969-12-31T12:00:00Z": "1970-01-01",
    "2024-06-28T13:00:00Z": "2024-06-28",
}
same = True
table = parquet.read_table("days.parquet")
moments = table["moment"].cast(pyarrow.timestamp("ms")).to_pylist()
for text, day, moment in zip(table["text"].to_pylist(), table["day"].to_pylist(), moments):
    own = pyarrow.scalar(moment, pyarrow.timestamp("ms")).cast(pyarrow.date32(), safe=False).as_py()
    print(f"{text}: DATE {day}, TIMESTAMP_MILLIS {moment.isoformat()}, day of that by pyarrow {own}")
    same &= str(day) == SEEN[text] and moment.isoformat() + "Z" == text and str(own) == text[:10]
sys.exit(0 if same else 1)
PYTHON
TZ=UTC node make.cjs 0079-08-24T13:00:00Z 1914-06-28T00:00:00Z 1914-06-28T13:00:00Z 1969-12-31T12:00:00Z 2024-06-28T13:00:00Z
TZ=UTC env/bin/python finding.py
