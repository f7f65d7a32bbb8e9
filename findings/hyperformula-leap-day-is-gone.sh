#!/bin/bash
# Expected: HyperFormula, whose manual says that it conforms to the OpenDocument standard, counts months and weeks as that has it: EDATE of 31 January 2024
# and one month is the last day of February, the 29th, for where a month has fewer days its last one is taken (OpenFormula, OpenDocument 1.3, part
# 4, EDATE), and ISOWEEKNUM gives the week of ISO 8601, in which 30 December 2024 is a Monday of week 1.
# Found: for EDATE February has 28 days in every year, so a term that ends with February in 2024 or 2028 is a day short, and four years after 29 February
# 2024 it is 28 February 2028, though that year has a 29th; EOMONTH, beside it, knows leap years. ISOWEEKNUM and WEEKNUM(…;21) have no week 1 in
# December: the last days of eleven years of twenty-four are in a week 53 that there is not, 31 December 2025 too, and a sum by weeks has a week
# torn in two. All other days are right, and no error is given. @formulajs/formulajs is right in both.
# Versions: hyperformula 3.5.0, @formulajs/formulajs 4.6.1.
# For those who use it: for months EOMONTH, or DATE with the day taken as MIN(DAY(d), DAY(EOMONTH(d, n))); for weeks the week of the Thursday.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund hyperformula@3.5.0 @formulajs/formulajs@4.6.1
cat > finding.mjs <<'SCRIPT'
import { HyperFormula } from 'hyperformula';
import * as formulajs from '@formulajs/formulajs';

const engine = HyperFormula.buildEmpty({ licenseKey: 'gpl-v3' });
engine.addSheet('Dates');
const ask = (formula) => engine.calculateFormula(formula, 0);
const parts = (day) => day.split('-').map(Number);
const call = (day) => `DATE(${parts(day).join(',')})`;
const local = (day) => new Date(parts(day)[0], parts(day)[1] - 1, parts(day)[2]);
const day = (number) => new Date(Date.UTC(1899, 11, 30 + number)).toISOString().slice(0, 10);
const thursday = (date) => new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 864e5);
const week = (date) => Math.ceil(((thursday(date) - Date.UTC(thursday(date).getUTCFullYear(), 0, 1)) / 864e5 + 1) / 7);

const months = [
  ['2024-01-31', 1, '2024-02-28', '2024-02-29'],
  ['2024-03-31', -1, '2024-02-28', '2024-02-29'],
  ['2023-08-31', 6, '2024-02-28', '2024-02-29'],
  ['2024-02-29', 48, '2028-02-28', '2028-02-29'],
  ['2023-01-31', 1, '2023-02-28', '2023-02-28'],
  ['2024-05-31', 1, '2024-06-30', '2024-06-30'],
];
let same = true;
for (const [from, count, was, right] of months) {
  const [now, end] = [day(ask(`=EDATE(${call(from)},${count})`)), day(ask(`=EOMONTH(${call(from)},${count})`))];
  const other = formulajs.EDATE(local(from), count);
  console.log(`EDATE(${from}, ${count}): ${now}, EOMONTH: ${end}, formulajs: ${other.toDateString()}`);
  same &&= now === was && end === right && other.getTime() === local(right).getTime();
}
const wrong = [];
let others = 0;
for (let time = Date.UTC(2007, 0, 1); time < Date.UTC(2031, 0, 1); time += 864e5) {
  const date = new Date(time);
  const text = date.toISOString().slice(0, 10);
  const [now, twin] = [ask(`=ISOWEEKNUM(${call(text)})`), ask(`=WEEKNUM(${call(text)},21)`)];
  if (now !== week(date)) wrong.push(`${text} ${now}`);
  if (now !== twin || formulajs.ISOWEEKNUM(local(text)) !== week(date)) others += 1;
}
const years = [...new Set(wrong.map((text) => text.slice(0, 4)))];
console.log(`ISOWEEKNUM from 2007 to 2030: ${wrong.length} days wrong, in ${years.length} years: ${wrong.join(', ')}`);
same &&= wrong.length === 21 && years.length === 11 && wrong.every((text) => / 53$/.test(text)) && others === 0;
process.exit(same ? 0 : 1);
SCRIPT
TZ=UTC node finding.mjs
