// The sources of an event in its form: a line for each, with its place in the source.

import { steps } from "./accounts.js";
import { byId, element } from "./elements.js";
import { mergeEntries } from "./merge.js";
import { awayButton, choiceOf } from "./source-choice.js";

/** @typedef {string | { id?: string, locator?: string, note?: string }} Cited */

/** What the event cites as the file has it. @type {Cited[]} */
let before = [];

/**
 * Shows what an event cites.
 * @param {unknown} value
 */
export function showSources(value) {
  before = cited(value);
  byId("source-rows").replaceChildren(...before.map(line));
}

/**
 * @param {unknown} value
 * @returns {Cited[]}
 */
function cited(value) {
  return Array.isArray(value) ? value : value ? [/** @type {Cited} */ (value)] : [];
}

/**
 * Lays what was changed in the form over what the event cites now. Whether another program has changed the same.
 * @param {unknown} value
 */
export function renewSources(value) {
  const whole = (/** @type {Cited} */ one) => (typeof one === "string" ? { id: one } : one);
  const now = cited(value);
  const { rows, isBoth } = mergeEntries(before.map(whole), given(), now.map(whole), "id");
  before = now;
  byId("source-rows").replaceChildren(...rows.map((row) => line(row.value, row.at)));
  return isBoth;
}

/** Adds an empty line. */
export function addSource() {
  const made = line("", -1);
  byId("source-rows").append(made);
  made.querySelector("select")?.focus();
}

/**
 * @param {Cited} value
 * @param {number} at of it in the file; -1 for a new one
 */
function line(value, at) {
  const { id = "", locator = "", ...rest } = typeof value === "string" ? { id: value } : value;
  const select = choiceOf(id, { "aria-label": "Source" });
  const place = /** @type {HTMLInputElement} */ (element("input", { "aria-label": "Place in the source", placeholder: "page, paragraph", autocomplete: "off" }));
  place.value = locator;
  const away = awayButton("Take this source away", "add-source");
  const row = element("div", { class: "source", "data-rest": JSON.stringify(rest), "data-at": String(at) }, select, place, away);
  return row;
}

/**
 * The lists that lead from what the file cites to what the form cites, each with one change; a source alone is its id.
 * @returns {unknown[][]}
 */
export function sourceSteps() {
  const alone = (/** @type {{ at: number, value: Record<string, unknown> }} */ { at, value }) => {
    const isAlone = Object.keys(value).length === 1 && typeof (before[at] ?? "") === "string";
    return { at, value: isAlone ? value.id : value };
  };
  return steps(before, given().map(alone));
}

/**
 * What the form cites, and where that stands in the file; -1 for what is new.
 * @returns {{ at: number, value: Record<string, unknown> }[]}
 */
function given() {
  const rows = [...byId("source-rows").children].map((row) => {
    const id = /** @type {HTMLSelectElement} */ (row.querySelector("select")).value;
    const locator = /** @type {HTMLInputElement} */ (row.querySelector("input")).value.trim();
    const rest = JSON.parse(row.getAttribute("data-rest") ?? "{}");
    return { at: Number(row.getAttribute("data-at")), value: { id, ...(locator ? { locator } : {}), ...rest } };
  });
  return rows.filter(({ value }) => value.id);
}
