#!/bin/bash
# Expected: XPath orders dates by the moment at which they begin (XPath and XQuery Functions and Operators 3.1, 9.4.14, op:date-less-than), so
# 24 August 79 is before 28 June 1914, and from 1 January 99 to 1 January 101 it is 730 days (9.7.3, op:subtract-dates).
# Found: fontoxpath hands the year to JavaScript's Date.UTC, where 0 to 99 mean 1900 to 1999, whenever two dates are compared or subtracted. So a
# day of the first century is later than the whole Middle Ages and than the First World War if its year is above 14, and from 99 to 101
# it is minus 693230 days. In a document with dates of 44 BC, AD 79, 1066 and 1914 `order by` puts Vesuvius last. The text of a date, its
# parts and sums with a duration are right, and so is everything within that century; nothing is said.
# Versions: fontoxpath 3.34.0.
# For those who use it: order and compare `year-from-date` first, and the dates only within a year.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund fontoxpath@3.34.0
cat > finding.mjs <<'SCRIPT'
import fontoxpath from 'fontoxpath';

const { evaluateXPathToString: text } = fontoxpath;
const xquery = { language: fontoxpath.evaluateXPath.XQUERY_3_1_LANGUAGE };
const seen = [
  [`string(xs:date('0079-08-24') lt xs:date('1066-10-14'))`, 'false'],
  [`string(xs:date('0079-08-24') lt xs:date('1914-06-28'))`, 'false'],
  [`string(xs:date('0101-08-24') lt xs:date('1914-06-28'))`, 'true'],
  [`string(xs:date('-0043-03-15') lt xs:date('0014-08-19'))`, 'true'],
  [`string(xs:date('0101-01-01') - xs:date('0099-01-01'))`, '-P693230D'],
  [`string(xs:date('0079-08-24') - xs:date('0070-08-24'))`, 'P3287D'],
  [`string(xs:date('0079-08-24') + xs:yearMonthDuration('P1Y'))`, '0080-08-24'],
  [`string-join(for $day in ('0079-08-24', '1914-06-28', '1066-10-14', '-0043-03-15') ! xs:date(.) order by $day return string($day), ' ')`,
    '-0043-03-15 1066-10-14 1914-06-28 0079-08-24'],
];
let same = true;
for (const [query, was] of seen) {
  const now = text(query, null, null, null, xquery);
  console.log(`${query}: ${now}`);
  same &&= now === was;
}
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node finding.mjs
