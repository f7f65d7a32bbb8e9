// What the readers in JavaScript share: the events as they should be found, and what is said of each reader.

import { readFileSync } from 'node:fs';

export const folder = process.argv[2];

export const text = (name) => readFileSync(`${folder}/${name}`, 'utf8');

// As `list --format json` has them: what every reader is compared with.
export const events = JSON.parse(text('events.json'));

const faults = [];

export const same = (what, found, expected) => {
  const [a, b] = [found, expected].map((value) => JSON.stringify(value));
  if (a !== b) faults.push(`${what}: found ${a}, expected ${b}`);
};

export const done = (reader, words) => {
  faults.forEach((fault) => console.error(`${reader}: ${fault}`));
  if (faults.length > 0) process.exit(1);
  console.log(`${reader}: ${words}`);
};
