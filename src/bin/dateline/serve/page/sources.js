// The sources of an event in its form: a line for each, with its place in the source.

import { steps } from "./accounts.js";
import { byId, element } from "./elements.js";

/** @typedef {import("./server.js").Named} Named */
/** @typedef {string | { id?: string, locator?: string, note?: string }} Cited */

/** @type {Named[]} */
let all = [];
/** What the event cites as the file has it. @type {Cited[]} */
let before = [];

/**
 * Shows what an event cites.
 * @param {Named[]} sources
 * @param {unknown} value
 */
export function showSources(sources, value) {
  all = sources;
  before = Array.isArray(value) ? value : value ? [/** @type {Cited} */ (value)] : [];
  byId("source-rows").replaceChildren(...before.map(line));
  byId("sources").hidden = sources.length === 0;
}

/**
 * Takes note of the sources that there are, for lines that are added from now on.
 * @param {Named[]} sources
 */
export function knowSources(sources) {
  all = sources;
  byId("sources").hidden = sources.length === 0;
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
  const select = /** @type {HTMLSelectElement} */ (element("select", { "aria-label": "Source" }));
  const known = all.some((one) => one.id === id) || id === "" ? all : [{ id, title: id }, ...all];
  select.append(element("option", { value: "" }, "choose a source"), ...known.map((one) => element("option", { value: one.id }, one.title)));
  select.value = id;
  const place = /** @type {HTMLInputElement} */ (element("input", { "aria-label": "Place in the source", placeholder: "page, paragraph", autocomplete: "off" }));
  place.value = locator;
  const away = element("button", { type: "button", "aria-label": "Take this source away" }, element("span", { "aria-hidden": "true" }, "✕"));
  const row = element("div", { class: "source", "data-rest": JSON.stringify(rest), "data-at": String(at) }, select, place, away);
  away.addEventListener("click", () => {
    row.remove();
    byId("add-source").focus();
    byId("form").dispatchEvent(new Event("input", { bubbles: true }));
  });
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
