// The sources of the file: their list, and the form of one.

import { byId, element, fillField, notify, say } from "./elements.js";
import { changedLines } from "./form.js";
import { isSame } from "./merge.js";
import { Refused, ask, write } from "./server.js";

/** @typedef {import("./server.js").Named} Named */

const FIELDS = ["title", "author", "publisher", "published", "accessed", "url", "archived", "note"];

/** What the form is about: the id of the source, empty for a new one; its values as the file has them; the text that was seen. */
const source = { id: "", values: /** @type {Record<string, unknown>} */ ({}), revision: "" };
/** @type {{ state: () => import("./server.js").State, renew: () => Promise<void> }} */
let around;
/** Whether the id of a new source was written by hand. */
let isOwnId = false;
let renewing = Promise.resolve();

const form = () => /** @type {HTMLFormElement} */ (byId("source-form"));
const input = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form().elements.namedItem(name));

/**
 * Makes the list and the form work.
 * @param {typeof around} page
 */
export function prepareSources(page) {
  around = page;
  byId("new-source").addEventListener("click", () => fillSource("", {}, page.state().revision));
  byId("source-close").addEventListener("click", closeSource);
  byId("source-preview").addEventListener("click", () => saveSource(true));
  byId("source-panel").addEventListener("cancel", (event) => {
    event.preventDefault();
    closeSource();
  });
  form().addEventListener("submit", (event) => {
    event.preventDefault();
    saveSource(false);
  });
  form().addEventListener("input", () => (byId("source-diff").hidden = true));
  input("id").addEventListener("input", () => (isOwnId = input("id").value !== ""));
  input("title").addEventListener("input", () => {
    if (!source.id && !isOwnId) input("id").value = idOf(input("title").value);
  });
}

/**
 * An id that a title suggests.
 * @param {string} title
 */
function idOf(title) {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean).slice(0, 4).join("-");
}

/**
 * Shows the list.
 * @param {Named[]} sources
 * @param {boolean} isReadOnly
 */
export function listSources(sources, isReadOnly) {
  byId("new-source").hidden = isReadOnly;
  byId("all-sources").hidden = isReadOnly && sources.length === 0;
  const list = byId("source-list");
  const same = list.children.length === sources.length && sources.every(({ id, title }, at) => {
    const one = /** @type {HTMLElement} */ (list.children[at]);
    return one.dataset.id === id && one.textContent === title;
  });
  if (!same) list.replaceChildren(...sources.map(item));
}

/**
 * @param {Named} one
 */
function item({ id, title }) {
  const open = element("button", { type: "button", dir: "auto" }, title);
  open.addEventListener("click", () => openSource(id));
  return element("li", { "data-id": id }, open);
}

/**
 * @param {string} id
 */
async function openSource(id) {
  try {
    const { values, revision } = await ask("/source", { id });
    fillSource(id, Object.fromEntries(values), revision);
  } catch (error) {
    notify(/** @type {Error} */ (error).message);
  }
}

/**
 * @param {string} id
 * @param {Record<string, unknown>} values
 * @param {string} revision
 */
function fillSource(id, values, revision) {
  Object.assign(source, { id, values, revision });
  isOwnId = false;
  for (const key of FIELDS) fillField(input(key), values[key]);
  input("id").value = id;
  input("id").disabled = id !== "";
  say(byId("source-heading"), id ? "Source" : "New source");
  byId("source-trouble").hidden = byId("source-diff").hidden = true;
  for (const button of ["source-save", "source-preview"]) byId(button).hidden = around.state().read_only;
  notify("");
  const panel = /** @type {HTMLDialogElement} */ (byId("source-panel"));
  if (!panel.open) panel.showModal();
  input("title").focus();
}

/**
 * The keys that have another value in the form than in the file.
 * @returns {[string, string | null][]}
 */
function changedValues() {
  const now = (/** @type {string} */ key) => input(key).value.trim();
  const changed = FIELDS.filter((key) => !input(key).disabled && now(key) !== String(source.values[key] ?? "").trim());
  return changed.map((key) => [key, now(key) || null]);
}

function closeSource() {
  if (changedValues().length && !confirm("Leave the form? What you have typed is not saved.")) return;
  /** @type {HTMLDialogElement} */ (byId("source-panel")).close();
}

/**
 * Saves what was changed, or shows what that would do.
 * @param {boolean} preview
 */
async function saveSource(preview) {
  await renewing;
  const values = changedValues();
  if (source.id && values.length === 0) return notify("Nothing has changed.");
  const id = source.id || input("id").value.trim();
  const change = source.id ? { "set-source": { id, values } } : { "add-source": { id, values: values.filter(([, value]) => value !== null) } };
  try {
    const done = await write("/change", { revision: source.revision, preview, change });
    byId("source-trouble").hidden = true;
    byId("source-diff").replaceChildren(...changedLines(done.diff));
    byId("source-diff").hidden = done.diff === "";
    if (preview) return byId("source-diff").scrollIntoView({ block: "nearest" });
    /** @type {HTMLDialogElement} */ (byId("source-panel")).close();
    notify(source.id ? "Saved." : "Added.");
    around.renew();
  } catch (error) {
    refusedSource(/** @type {Error} */ (error));
  }
}

/**
 * Says why the file was not changed; what was typed stays. Where the file has changed, the next try is about the file as it is.
 * @param {Error} error
 */
function refusedSource(error) {
  const hint = error instanceof Refused && error.hint ? `: ${error.hint}` : "";
  say(byId("source-trouble"), `Not saved: ${error.message}${hint}`);
  byId("source-trouble").hidden = false;
  byId("source-trouble").scrollIntoView({ block: "nearest" });
  if (error instanceof Refused && error.status === 409) {
    // Where the page cannot be renewed, the next try is refused again.
    renewing = around.renew().then(layOver).catch(() => {});
  }
}

/** Lays what was typed over the source as it is now, and says what both have changed. A source that is gone is refused again. */
async function layOver() {
  if (!source.id) return void (source.revision = around.state().revision);
  const { values, revision } = await ask("/source", { id: source.id });
  const now = Object.fromEntries(values);
  const typed = new Set(changedValues().map(([key]) => key));
  const others = FIELDS.filter((key) => !isSame(source.values[key], now[key]));
  for (const key of others) if (!typed.has(key)) fillField(input(key), now[key]);
  const both = others.filter((key) => typed.has(key) && input(key).value.trim() !== now[key]);
  Object.assign(source, { values: now, revision });
  const words = both.map((key) => `“${key}”: the file has “${now[key] ?? ""}” now; “Save” writes what the form has.`);
  if (words.length) say(byId("source-trouble"), [`${byId("source-trouble").textContent}.`, ...words].join(" "));
}
