// What the lines of sources and the rows of accounts in the form of an event have in common: a list of the sources to choose from, and
// the button that takes a line away.

import { byId, element } from "./elements.js";

/** @typedef {import("./server.js").Named} Named */

/** @type {Named[]} */
let all = [];

/**
 * Takes note of the sources that there are, for what is added from now on.
 * @param {Named[]} sources
 */
export function knowSources(sources) {
  all = sources;
  byId("sources").hidden = byId("accounts").hidden = sources.length === 0;
}

/**
 * A list of the sources, one of them chosen.
 * @param {string} id
 * @param {Record<string, string>} attributes
 * @returns {HTMLSelectElement}
 */
export function choiceOf(id, attributes) {
  const select = /** @type {HTMLSelectElement} */ (element("select", attributes));
  const known = id === "" || all.some((one) => one.id === id) ? all : [{ id, title: id }, ...all];
  select.append(element("option", { value: "" }, "choose a source"), ...known.map((one) => element("option", { value: one.id }, one.title)));
  select.value = id;
  return select;
}

/**
 * A button that takes away what it stands in.
 * @param {string} label
 * @param {string} next the id of what has the focus then
 */
export function awayButton(label, next) {
  const away = element("button", { type: "button", "aria-label": label }, element("span", { "aria-hidden": "true" }, "✕"));
  away.addEventListener("click", () => {
    away.parentElement?.remove();
    byId(next).focus();
    byId("form").dispatchEvent(new Event("input", { bubbles: true }));
  });
  return away;
}
