// What is typed laid over what another program has written meanwhile.

/** @typedef {Record<string, unknown>} Mapping */

/** The order of keys says nothing. */
const sorted = (/** @type {string} */ _, /** @type {unknown} */ value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
const json = (/** @type {unknown} */ value) => JSON.stringify(value ?? null, sorted);

/** Whether two values are the same to the file. */
export const isSame = (/** @type {unknown} */ one, /** @type {unknown} */ other) => json(one) === json(other);

/**
 * The keys that have another value in one mapping than in another.
 * @param {Mapping} one
 * @param {Mapping} other
 */
export function differing(one, other) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => !isSame(one[key], other[key]));
}

/**
 * A mapping as it is now with what was changed in it as it was; and the keys that both have changed, each to another value.
 * @param {Mapping} was
 * @param {Mapping} mine
 * @param {Mapping} now
 * @returns {{ value: Mapping, both: string[] }}
 */
export function mergeKeys(was, mine, now) {
  const [changed, value] = [differing(was, mine), { ...now }];
  for (const key of changed) {
    if (key in mine) value[key] = mine[key];
    else delete value[key];
  }
  return { value, both: changed.filter((key) => !isSame(was[key], now[key]) && !isSame(mine[key], now[key])) };
}

/**
 * Words as they are now with those that were added to, and without those that were taken from, what was.
 * @param {string[]} was
 * @param {string[]} mine
 * @param {string[]} now
 */
export function mergeWords(was, mine, now) {
  const kept = now.filter((word) => mine.includes(word) || !was.includes(word));
  return [...kept, ...mine.filter((word) => !was.includes(word) && !kept.includes(word))];
}

/**
 * Entries as they are now with what was changed in them as they were. An entry is the same where all of it is, or where no other
 * names its source. `at` of a row is the place of its entry as it was, and of those returned as it is now; -1 for a new one.
 * @param {Mapping[]} was
 * @param {{ at: number, value: Mapping }[]} mine
 * @param {Mapping[]} now
 * @param {string} name the key of the source
 * @returns {{ rows: { at: number, value: Mapping }[], isBoth: boolean }}
 */
export function mergeEntries(was, mine, now, name) {
  const [came, isBothWays] = [origins(was, now, name), { value: false }];
  /** @type {{ at: number, value: Mapping }[]} */
  const rows = [];
  for (const [at, entry] of now.entries()) {
    const before = came[at];
    const row = mine.find((one) => one.at >= 0 && one.at === before);
    // What was taken away here stays away, unless the other program has changed it.
    if (before >= 0 && !row && isSame(was[before], entry)) continue;
    const merged = row ? mergeKeys(was[before], row.value, entry) : { value: entry, both: before >= 0 ? [name] : [] };
    isBothWays.value ||= merged.both.length > 0;
    rows.push({ at, value: merged.value });
  }
  for (const { at, value } of mine) {
    const isGone = at >= 0 && !came.includes(at);
    const isTouched = at < 0 || !isSame(was[at], value);
    if (isGone && isTouched) isBothWays.value = true;
    if (at < 0 || (isGone && isTouched)) rows.push({ at: -1, value });
  }
  return { rows, isBoth: isBothWays.value };
}

/**
 * Where each entry stood before; -1 for a new one.
 * @param {Mapping[]} was
 * @param {Mapping[]} now
 * @param {string} name
 */
function origins(was, now, name) {
  const came = now.map(() => -1);
  const isFree = (/** @type {number} */ at) => !came.includes(at);
  for (const [at, entry] of now.entries()) came[at] = was.findIndex((one, place) => isFree(place) && isSame(one, entry));
  const alone = (/** @type {Mapping[]} */ all, /** @type {unknown} */ id) => all.filter((one) => isSame(one[name], id)).length === 1;
  for (const [at, entry] of now.entries()) {
    if (came[at] >= 0 || !alone(was, entry[name]) || !alone(now, entry[name])) continue;
    came[at] = was.findIndex((one, place) => isFree(place) && isSame(one[name], entry[name]));
  }
  return came;
}
