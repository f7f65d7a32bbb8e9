// The lists of the page: errors and warnings, the table of events.

import { byId, element, say } from "./elements.js";

/** @typedef {import("./server.js").State} State */
/** @typedef {import("./server.js").EventRow} EventRow */

/** @type {Map<string, HTMLTableRowElement>} */
const rows = new Map();

/**
 * Errors and warnings, each with its line.
 * @param {State} state
 */
export function showProblems(state) {
  const section = byId("problems");
  const errors = state.problems.filter((one) => one.severity === "error").length;
  section.hidden = state.problem_count === 0 && !state.trouble;
  section.classList.toggle("errors", errors > 0 || Boolean(state.trouble));
  say(byId("problems-heading"), state.trouble ? "The file cannot be read" : "Errors and warnings");
  const items = state.trouble ? [element("li", { class: "error" }, "", element("span", {}, state.trouble))] : state.problems.map(problem);
  const more = state.problem_count - state.problems.length;
  if (more > 0 && !state.trouble) items.push(element("li", {}, "", element("span", {}, `and ${more} more`)));
  byId("problem-list").replaceChildren(...items);
  byId("stale").hidden = !(state.is_stale && state.content);
}

/**
 * @param {import("./server.js").Problem} one
 */
function problem(one) {
  const place = one.file ? `line ${one.line}` : "";
  const words = element("span", {}, element("b", {}, one.severity), `: ${one.message}`);
  if (one.hint) words.append(element("span", { class: "hint" }, one.hint));
  return element("li", { class: one.severity }, element("span", { class: "place" }, place), words);
}

/** Rows that are shown at most: of a file of many thousands the others are found by their words. */
const MOST = 2000;

/** What the table is about, and what becomes of a chosen row. */
const table = {
  events: /** @type {EventRow[]} */ ([]),
  categories: new Map(),
  choose: (/** @type {string} */ _id) => {},
};

/**
 * The table of the events.
 * @param {import("./server.js").Content} content
 * @param {(id: string) => void} choose
 */
export function showRows(content, choose) {
  const categories = new Map(content.categories.map((one) => [one.id, one.title]));
  Object.assign(table, { events: content.events, categories, choose });
  find();
}

/** Shows the events that hold all the words that are looked for: rows that are there already stay, with what is selected in them. */
export function find() {
  const words = /** @type {HTMLInputElement} */ (byId("search")).value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = table.events.filter((event) => words.length === 0 || words.every((word) => text(event).includes(word)));
  const shown = found.slice(0, MOST);
  const there = new Set(shown.map((event) => event.id));
  for (const [id, row] of rows) {
    if (there.has(id)) continue;
    row.remove();
    rows.delete(id);
  }
  let at = byId("rows").firstElementChild;
  for (const event of shown) {
    const row = rows.get(event.id) ?? newRow(event.id);
    fill(row, event);
    if (row === at) at = at.nextElementSibling;
    else byId("rows").insertBefore(row, at);
  }
  const count = words.length ? `${found.length} of ${table.events.length}` : `${found.length}`;
  say(byId("count"), found.length > MOST ? `${count}, the first ${MOST} are shown` : count);
}

/**
 * All words of an event, in small letters.
 * @param {EventRow} event
 */
function text(event) {
  const { date, words, title, summary, category, status } = event;
  return [date, words, title, summary, table.categories.get(category ?? ""), status].join(" ").toLowerCase();
}

/**
 * @param {string} id
 */
function newRow(id) {
  const open = element("button", { type: "button", class: "open", dir: "auto" });
  const row = /** @type {HTMLTableRowElement} */ (
    element("tr", { "data-id": id }, element("th", { scope: "row" }), element("td", {}, open, element("p", { class: "remark", dir: "auto" })),
      element("td", { class: "kind", dir: "auto" }), element("td", { class: "kind" }), element("td", { class: "line" }))
  );
  row.addEventListener("click", () => {
    // Who selects words of a row does not choose it.
    if (getSelection()?.isCollapsed !== false) table.choose(id);
  });
  rows.set(id, row);
  return row;
}

/**
 * @param {HTMLTableRowElement} row
 * @param {EventRow} event
 */
function fill(row, event) {
  const [date, title, category, status, line] = row.cells;
  say(date, event.words);
  say(/** @type {Element} */ (title.querySelector(".open")), event.title);
  const summary = /** @type {HTMLElement} */ (title.querySelector("p"));
  say(summary, event.summary ?? "");
  summary.hidden = !event.summary;
  say(category, table.categories.get(event.category ?? "") ?? "");
  say(status, event.status === "confirmed" ? "" : event.status);
  say(line, event.included ? `${event.included}:${event.line}` : String(event.line));
}

/**
 * Marks the row of the chosen event.
 * @param {string} id
 */
export function chooseRow(id) {
  for (const [one, row] of rows) row.classList.toggle("chosen", one === id);
}
