// The sources of an event in its form: a line for each, with its place in the source.

import { byId, element } from "./elements.js";

/** @typedef {import("./server.js").Named} Named */
/** @typedef {string | { id?: string, locator?: string, note?: string }} Cited */

/** @type {Named[]} */
let all = [];

/**
 * Shows what an event cites.
 * @param {Named[]} sources
 * @param {unknown} value
 */
export function showSources(sources, value) {
  all = sources;
  const cited = Array.isArray(value) ? value : value ? [value] : [];
  byId("source-rows").replaceChildren(...cited.map((one) => line(/** @type {Cited} */ (one))));
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
  const made = line("");
  byId("source-rows").append(made);
  made.querySelector("select")?.focus();
}

/**
 * @param {Cited} cited
 */
function line(cited) {
  const { id = "", locator = "", ...rest } = typeof cited === "string" ? { id: cited } : cited;
  const select = /** @type {HTMLSelectElement} */ (element("select", { "aria-label": "Source" }));
  const known = all.some((one) => one.id === id) || id === "" ? all : [{ id, title: id }, ...all];
  select.append(element("option", { value: "" }, "choose a source"), ...known.map((one) => element("option", { value: one.id }, one.title)));
  select.value = id;
  const place = /** @type {HTMLInputElement} */ (element("input", { "aria-label": "Place in the source", placeholder: "page, paragraph", autocomplete: "off" }));
  place.value = locator;
  const away = element("button", { type: "button", "aria-label": "Take this source away" }, "✕");
  const row = element("div", { class: "source", "data-rest": JSON.stringify(rest) }, select, place, away);
  away.addEventListener("click", () => {
    row.remove();
    byId("add-source").focus();
    byId("form").dispatchEvent(new Event("input", { bubbles: true }));
  });
  return row;
}

/**
 * What the form cites now, as the file would say it; a source alone is its id.
 * @returns {Cited[]}
 */
export function citedSources() {
  const rows = [...byId("source-rows").children].map((row) => {
    const id = /** @type {HTMLSelectElement} */ (row.querySelector("select")).value;
    const locator = /** @type {HTMLInputElement} */ (row.querySelector("input")).value.trim();
    const rest = JSON.parse(row.getAttribute("data-rest") ?? "{}");
    const whole = { id, ...(locator ? { locator } : {}), ...rest };
    return id && Object.keys(whole).length === 1 ? id : whole;
  });
  return rows.filter((one) => typeof one === "string" || one.id);
}
