#!/bin/sh
# Expected: wikibaseTimeToISOString of wikibase-sdk turns -0044-03-15T00:00:00Z, 15 March 44 BC in the JSON of Wikidata, into the text of
# ISO 8601 for that year, -000043-03-15. The JSON counts 1 BC as -0001 and has no year 0, ISO 8601 and Wikidata's own RDF count 1 BC
# as 0 (mw:Wikibase/DataModel/JSON, time; XSD 1.1, 3.3.7).
# Found: the number is kept, so every date before our era is a year early, in the text, in the milliseconds and in the claims that the
# package simplifies by itself: the Ides of March are in 45 BC. (The day stays that of the Julian calendar, which the value names and
# ISO 8601 does not have.) Years of our era keep their year.
# Versions: wikibase-sdk 11.6.6, Node.js 26.10.0 (for its Intl).
# For those who take dates from Wikidata with it: ask for `timeConverter: 'none'` (the value as it is), and add 1 to years below 0.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund wikibase-sdk@11.6.6 node@26.10.0
cat > finding.mjs <<'SCRIPT'
import { simplifyClaim, wikibaseTimeToEpochTime, wikibaseTimeToISOString } from 'wikibase-sdk';

const value = (time, precision, calendar) => ({
  time, precision, timezone: 0, before: 0, after: 0, calendarmodel: `http://www.wikidata.org/entity/${calendar}`,
});
const claim = (time) => ({
  id: 'Q1048$1', rank: 'normal', type: 'statement',
  mainsnak: { snaktype: 'value', property: 'P570', datatype: 'time', datavalue: { type: 'time', value: time } },
});
const printed = new Intl.DateTimeFormat('en', { year: 'numeric', era: 'short', timeZone: 'UTC' });
const ides = value('-0044-03-15T00:00:00Z', 11, 'Q1985786');
const seen = [
  ['15 March 44 BC as ISO 8601', wikibaseTimeToISOString(ides), '-000044-03-15T00:00:00.000Z'],
  ['its milliseconds are in', printed.format(wikibaseTimeToEpochTime(ides)), '45 BC'],
  ['as a claim', simplifyClaim(claim(ides)), '-000044-03-15T00:00:00.000Z'],
  ['as a claim, none', simplifyClaim(claim(ides), { timeConverter: 'none' }), '-0044-03-15T00:00:00Z'],
  ['the year 1 BC', wikibaseTimeToISOString(value('-0001-00-00T00:00:00Z', 9, 'Q1985727')), '-000001-01-01T00:00:00.000Z'],
  ['24 August 79', wikibaseTimeToISOString(value('+0079-08-24T00:00:00Z', 11, 'Q1985786')), '0079-08-24T00:00:00.000Z'],
];
for (const [name, now] of seen) console.log(`${name}: ${JSON.stringify(now)}`);
process.exit(seen.every(([, now, was]) => now === was) ? 0 : 1);
SCRIPT
node_modules/.bin/node finding.mjs
