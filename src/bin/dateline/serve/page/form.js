// The form of an event: what the file says of it, changed key by key.

import { byId, element, fillField, notify, say } from "./elements.js";
import { Refused, ask, meant, write } from "./server.js";
import { accountSteps, addAccount, showAccounts } from "./accounts.js";
import { addSource, showSources, sourceSteps } from "./sources.js";

/** @typedef {import("./server.js").State} State */
/** @typedef {string | null | unknown[] | Record<string, unknown>} Value */
/** @typedef {Record<string, Value>} Values */

/** Keys with a field of their own that holds a text. */
const TEXTS = ["date", "title", "summary", "category", "status", "importance", "place"];

/** What the form is about: the event's id, empty for a new one; its values as the file has them; the text that was seen. */
const about = { id: "", values: /** @type {Values} */ ({}), revision: "", isOpen: false };
/** @type {Element | null} */
let from = null;
/** Done once the form knows the text that its next change is about. */
let renewed = Promise.resolve();
/** @type {{ state: () => State, after: (id: string) => void, renew: () => Promise<void>, closed: () => void }} */
let page;

const field = (/** @type {string} */ name) =>
  /** @type {HTMLInputElement} */ (/** @type {HTMLFormElement} */ (byId("form")).elements.namedItem(name));

/**
 * Makes the form work.
 * @param {typeof page} around
 */
export function prepareForm(around) {
  page = around;
  const on = (/** @type {string} */ id, /** @type {() => void} */ act) => byId(id).addEventListener("click", act);
  on("close", leaveEvent);
  on("add-source", addSource);
  on("add-account", addAccount);
  on("preview", () => send(true));
  on("duplicate", duplicate);
  on("remove", remove);
  on("earlier", () => step(-1));
  on("later", () => step(1));
  byId("form").addEventListener("submit", (event) => {
    event.preventDefault();
    send(false);
  });
  byId("form").addEventListener("input", () => (byId("diff").hidden = true));
  byId("panel").addEventListener("keydown", (event) => event.key === "Escape" && leaveEvent());
  addEventListener("beforeunload", (event) => about.isOpen && changes().length > 0 && event.preventDefault());
  field("date").addEventListener("input", explain);
  field("date").addEventListener("keydown", (event) => {
    const units = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!units) return;
    event.preventDefault();
    step(units);
  });
}

/** The id of the event whose form is open. */
export const opened = () => (about.isOpen ? about.id : "");

/**
 * Opens the form of an event.
 * @param {string} id
 */
export async function openEvent(id) {
  if (!leave()) return;
  try {
    const { values, revision } = await ask("/event", { id });
    fill(id, Object.fromEntries(values), revision);
  } catch (error) {
    notify(/** @type {Error} */ (error).message);
  }
}

/** Opens the form of a new event. */
export function openNew() {
  if (leave()) fill("", {}, page.state().revision);
}

/**
 * @param {string} id
 * @param {Values} values
 * @param {string} revision
 */
function fill(id, values, revision) {
  Object.assign(about, { id, values, revision });
  const { content, read_only } = page.state();
  const none = element("option", { value: "" }, "none");
  byId("category").replaceChildren(none, ...(content?.categories ?? []).map((one) => element("option", { value: one.id }, one.title)));
  for (const key of TEXTS) fillField(field(key), values[key]);
  const words = tags(values.tags);
  field("tags").value = words.join(", ");
  field("tags").disabled = words.some((word) => word !== word.trim() || /[,\r\n]/.test(word));
  showSources(values.sources);
  showAccounts(values.accounts);
  say(byId("form-heading"), id ? "Event" : "New event");
  trouble(null);
  byId("diff").hidden = true;
  for (const button of ["duplicate", "remove"]) byId(button).hidden = !id || read_only;
  for (const button of ["save", "preview"]) byId(button).hidden = read_only;
  explain();
  show();
}

function show() {
  const panel = /** @type {HTMLDialogElement} */ (byId("panel"));
  if (!panel.open) {
    from = document.activeElement;
    panel.show();
  }
  about.isOpen = true;
  notify("");
  document.body.classList.add("editing");
  field(about.id ? "title" : "date").focus({ preventScroll: true });
  page.closed();
}

/** Closes the form, where it is open; what was typed and not saved is asked about first. */
export function leaveEvent() {
  if (!leave()) return false;
  if (about.isOpen) shut();
  return true;
}

function shut() {
  /** @type {HTMLDialogElement} */ (byId("panel")).close();
  about.isOpen = false;
  document.body.classList.remove("editing");
  page.closed();
  if (from instanceof HTMLElement || from instanceof SVGElement) from.focus({ preventScroll: true });
}

/** Whether the form may be left: nothing in it is unsaved, or it may be lost. */
function leave() {
  return !about.isOpen || changes().length === 0 || confirm("Leave the form? What you have typed is not saved.");
}

/**
 * @param {unknown} value
 * @returns {string[]}
 */
function tags(value) {
  return (Array.isArray(value) ? value : value ? [value] : []).map(String);
}

/**
 * The keys that have another value in the form than in the file.
 * @returns {[string, Value][]}
 */
function changes() {
  /** @type {[string, Value][]} */
  const found = [];
  for (const key of TEXTS) {
    const [one, before] = [field(key), about.values[key]];
    const now = one.value.trim();
    if (!one.disabled && now !== String(before ?? "").trim()) found.push([key, now || null]);
  }
  const words = field("tags").value.split(",").map((word) => word.trim()).filter(Boolean);
  if (!field("tags").disabled && words.join("\n") !== tags(about.values.tags).join("\n")) found.push(["tags", words.length ? words : null]);
  const lists = { sources: byId("sources").hidden ? [] : sourceSteps(), accounts: byId("accounts").hidden ? [] : accountSteps() };
  for (const [key, steps] of Object.entries(lists)) for (const list of steps) found.push([key, list.length ? list : null]);
  return found;
}

/**
 * Saves what was changed, or shows what that would do.
 * @param {boolean} preview
 */
async function send(preview) {
  await renewed;
  const changed = changes();
  if (about.id && changed.length === 0) return notify("Nothing has changed.");
  // Of a new event the last value of each key counts.
  const added = Object.entries({ ...about.values, ...Object.fromEntries(changed) }).filter(([, value]) => value !== null);
  const change = about.id ? { set: { id: about.id, values: changed } } : { add: { values: added } };
  try {
    const done = await write("/change", { revision: about.revision, preview, change });
    trouble(null);
    showDiff(done.diff);
    if (preview) return;
    about.values = {};
    shut();
    page.after(done.id);
    notify([about.id ? "Saved." : "Added.", ...done.warnings].join(" "));
  } catch (error) {
    refused(error);
  }
}

/**
 * Says why the file was not changed; what was typed stays. Where the file has changed, the next try is about the file as it is.
 * @param {unknown} error
 */
function refused(error) {
  trouble(/** @type {Error} */ (error));
  if (error instanceof Refused && error.status === 409) {
    // Where the page cannot be renewed, the next try is refused again.
    renewed = page.renew().then(() => void (about.revision = page.state().revision)).catch(() => {});
  }
}

/**
 * @param {Error | null} error
 */
function trouble(error) {
  const hint = error instanceof Refused && error.hint ? `: ${error.hint}` : "";
  const place = byId("form-trouble");
  place.hidden = !error;
  say(place, error ? `Not saved: ${error.message}${hint}` : "");
  if (!error) return;
  notify("");
  place.scrollIntoView({ block: "nearest" });
}

/**
 * The lines of a change, those that come and those that go in their colours.
 * @param {string} diff
 */
export function changedLines(diff) {
  const lines = diff.split("\n").filter((line) => !/^(---|\+\+\+) /.test(line));
  const kind = (/** @type {string} */ line) => (line.startsWith("+") ? "in" : line.startsWith("-") ? "out" : "");
  return lines.map((line) => element("span", { class: kind(line) }, `${line}\n`));
}

/**
 * @param {string} diff
 */
function showDiff(diff) {
  byId("diff").replaceChildren(...changedLines(diff));
  byId("diff").hidden = diff === "";
  byId("diff").scrollIntoView({ block: "nearest" });
}

function duplicate() {
  const { id: _, ...values } = about.values;
  about.values = {};
  fill("", values, page.state().revision);
  notify("A copy: give it another title or date, then save.");
}

async function remove() {
  await renewed;
  try {
    await write("/change", { revision: about.revision, change: { remove: { id: about.id } } });
    about.values = {};
    shut();
    page.after("");
    notify("Removed. Undo brings it back.");
  } catch (error) {
    refused(error);
  }
}

let asked = 0;

/** Says what the date means, as it is typed. */
async function explain() {
  const date = field("date").value.trim();
  const number = ++asked;
  const place = byId("date-meaning");
  byId("date-forms").replaceChildren();
  field("date").removeAttribute("aria-invalid");
  if (!date) return say(place, field("date").disabled ? "Written in several keys: change it in an editor." : "");
  const meaning = await ask("/date", { date }).catch((error) => ({ ok: false, error: error.message, forms: [] }));
  if (number !== asked) return;
  place.classList.toggle("wrong", !meaning.ok);
  if (meaning.ok) return say(place, meant(meaning, date));
  field("date").setAttribute("aria-invalid", "true");
  say(place, meaning.error);
  byId("date-forms").replaceChildren(...meaning.forms.map(choice));
}

/**
 * @param {string} date
 */
function choice(date) {
  const one = element("button", { type: "button" }, date);
  one.addEventListener("click", () => {
    field("date").value = date;
    field("date").focus();
    explain();
  });
  return one;
}

/**
 * Moves the date in the form by its own units.
 * @param {number} units
 */
async function step(units) {
  const meaning = await ask("/date", { date: field("date").value.trim(), units }).catch((error) => ({ ok: false, error: error.message }));
  if (!meaning.ok) return notify(meaning.error);
  field("date").value = meaning.date;
  byId("diff").hidden = true;
  explain();
}
