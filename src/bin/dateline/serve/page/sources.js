// The sources of an event in its form: a line for each, with its place in the source.

import { steps } from "./accounts.js";
import { byId, element } from "./elements.js";
import { awayButton, choiceOf } from "./source-choice.js";

/** @typedef {string | { id?: string, locator?: string, note?: string }} Cited */

/** What the event cites as the file has it. @type {Cited[]} */
let before = [];

/**
 * Shows what an event cites.
 * @param {unknown} value
 */
export function showSources(value) {
  before = Array.isArray(value) ? value : value ? [/** @type {Cited} */ (value)] : [];
  byId("source-rows").replaceChildren(...before.map(line));
}

/** Adds an empty line. */
export function addSource() {
  const made = line("", -1);
  byId("source-rows").append(made);
  made.querySelector("select")?.focus();
}

/**
 * @param {Cited} cited
 * @param {number} at of it in the file; -1 for a new one
 */
function line(cited, at) {
  const { id = "", locator = "", ...rest } = typeof cited === "string" ? { id: cited } : cited;
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
  const rows = [...byId("source-rows").children].map((row) => {
    const id = /** @type {HTMLSelectElement} */ (row.querySelector("select")).value;
    const locator = /** @type {HTMLInputElement} */ (row.querySelector("input")).value.trim();
    const rest = JSON.parse(row.getAttribute("data-rest") ?? "{}");
    const at = Number(row.getAttribute("data-at"));
    const whole = { id, ...(locator ? { locator } : {}), ...rest };
    const isAlone = Object.keys(whole).length === 1 && typeof (before[at] ?? "") === "string";
    return { at, id, value: isAlone ? id : whole };
  });
  return steps(before, rows.filter(({ id }) => id));
}
