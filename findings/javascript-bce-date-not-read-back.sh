#!/bin/sh
# Expected: what a library of dates prints in its default format, which its manual calls ISO 8601, it can read.
# Found: for a year before 0 moment and date-fns print four digits behind the minus (-0043-03-15T00:00:00Z), dayjs 0-43, where
# ECMAScript's form of ISO 8601 has six (-000043); each refuses its own text. With moment's YYYY-MM-DD it is worse: -0043-03-15 is
# taken up by the fallback to Date, which reads the year 2043, and -0500-01-01 the year 500. luxon prints six and reads them.
# Versions: moment 2.31.0, date-fns 4.4.0, dayjs 1.11.23, luxon 3.7.2.
# For those who use them (vis-timeline takes moment's dates): store toISOString(), or print YYYYYY, and never read without a format.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts moment@2.31.0 date-fns@4.4.0 dayjs@1.11.23 luxon@3.7.2
cat > finding.mjs <<'SCRIPT'
import { formatISO, parseISO } from 'date-fns';
import dayjs from 'dayjs';
import { DateTime } from 'luxon';
import moment from 'moment';

moment.suppressDeprecationWarnings = true;
const ides = new Date('-000043-03-15T00:00:00Z');
const day = moment.utc(ides).format('YYYY-MM-DD');
const ten = moment.utc('-000500-01-01').format('YYYY-MM-DD');
const year = (date) => (isNaN(date) ? 'refused' : String(date.getUTCFullYear()));
const seen = [
  ['moment', moment.utc(ides).format(), (text) => moment.utc(text).toDate(), 'refused'],
  ['moment, YYYY-MM-DD', day, (text) => moment.utc(text).toDate(), '2043'],
  ['moment, YYYY-MM-DD', ten, (text) => moment.utc(text).toDate(), '500'],
  ['date-fns', formatISO(ides), (text) => parseISO(text), 'refused'],
  ['dayjs', dayjs(ides).format(), (text) => dayjs(text).toDate(), 'refused'],
  ['luxon', DateTime.fromJSDate(ides).toISO(), (text) => DateTime.fromISO(text).toJSDate(), '-43'],
];
let same = true;
for (const [name, text, read, was] of seen) {
  const now = year(read(text));
  console.log(`${name}: prints ${text}, reads it as ${now}`);
  same &&= now === was;
}
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node finding.mjs
