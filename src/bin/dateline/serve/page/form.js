// The form of an event: what the file says of it, changed key by key.

import { byId, element, fillField, notify, say } from "./elements.js";
import { Refused, ask, meant, write } from "./server.js";
import { accountSteps, addAccount, renewAccounts, showAccounts } from "./accounts.js";
import { differing, isSame, mergeWords } from "./merge.js";
import { addSource, renewSources, showSources, sourceSteps } from "./sources.js";

/** @typedef {import("./server.js").State} State */
/** @typedef {string | null | unknown[] | Record<string, unknown>} Value */
/** @typedef {Record<string, Value>} Values */

/** Keys with a field of their own that holds a text. */
const TEXTS = ["date", "title", "summary", "category", "status", "importance", "place"];

/** What the form is about: the event's id, empty for a new one; its values as the file has them; the text that was seen; whether
 * no other event had its title. */
const about = { id: "", values: /** @type {Values} */ ({}), revision: "", isAlone: true, isOpen: false };
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
  const { content, read_only } = page.state();
  Object.assign(about, { id, values, revision, isAlone: isAlone(values) });
  const none = element("option", { value: "" }, "none");
  byId("category").replaceChildren(none, ...(content?.categories ?? []).map((one) => element("option", { value: one.id }, one.title)));
  for (const key of TEXTS) fillField(field(key), values[key]);
  fillTags(tags(values.tags));
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

/**
 * @param {string[]} words
 */
function fillTags(words) {
  field("tags").value = words.join(", ");
  field("tags").disabled = words.some((word) => word !== word.trim() || /[,\r\n]/.test(word));
}

/**
 * Whether no other event of the file has the title.
 * @param {Values} values
 */
function isAlone({ title }) {
  return (page.state().content?.events ?? []).filter((event) => event.title === title).length < 2;
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

/** The tags as they are typed. */
const typedTags = () => field("tags").value.split(",").map((word) => word.trim()).filter(Boolean);

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
  const words = typedTags();
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
    renewed = page.renew().then(layOver).then(tell).catch(() => {});
  }
}

/**
 * Says more of why the file was not changed.
 * @param {string} words
 */
function tell(words) {
  const place = byId("form-trouble");
  if (words && !place.hidden) say(place, `${place.textContent}. ${words}`);
}

/**
 * Lays what was typed over the event as it is now, and says what another program has changed in it. Of an event that may be
 * another now nothing is laid over: each try to save is refused.
 */
async function layOver() {
  if (!about.id) {
    about.revision = page.state().revision;
    return "";
  }
  const asked = await ask("/event", { id: about.id }).catch(() => null);
  const now = /** @type {Values | null} */ (asked && Object.fromEntries(asked.values));
  if (!now || !isSameEvent(now)) {
    return `The event “${about.values.title}” is no longer there under the id “${about.id}”: copy what you have typed, close the form, and open the event from the table again.`;
  }
  const others = differing(about.values, now);
  const typed = new Set(changes().map(([key]) => key));
  const both = others.filter((key) => typed.has(key) && renewField(key, now));
  for (const key of others) if (!typed.has(key)) showNow(key, now);
  Object.assign(about, { values: now, revision: asked.revision });
  const named = (/** @type {string[]} */ keys) => keys.map((key) => `“${key}”`).join(", ");
  const rest = others.filter((key) => !both.includes(key));
  const words = [rest.length ? `What it has changed of ${named(rest)} is in the form.` : ""];
  for (const key of both) {
    const value = now[key] === undefined ? "It is gone from the file" : typeof now[key] === "string" ? `The file has “${now[key]}” now` : "Both have changed it";
    words.push(`${named([key])}: ${value}; “Save” writes what the form has.`);
  }
  return words.filter(Boolean).join(" ");
}

/**
 * Whether the event that has the id now is the one that the form is about: one whose id is made from its title and year has another
 * as soon as one of the same title goes or comes before it.
 * @param {Values} now
 */
function isSameEvent(now) {
  const was = about.values;
  if (differing(was, now).length === 0) return true;
  const isLike = isSame(was.title, now.title) || isSame(was.date, now.date);
  return was.id !== undefined && now.id !== undefined ? isLike : isSame(was.title, now.title) && about.isAlone && isAlone(now);
}

/**
 * Lays what was typed of a key over its value now. Whether the other program's value is lost by it.
 * @param {string} key
 * @param {Values} now
 */
function renewField(key, now) {
  if (key === "sources") return renewSources(now.sources);
  if (key === "accounts") return renewAccounts(now.accounts);
  if (key !== "tags") return field(key).value.trim() !== now[key];
  fillTags(mergeWords(tags(about.values.tags), typedTags(), tags(now.tags)));
  return false;
}

/**
 * Shows the value of a key that was not touched.
 * @param {string} key
 * @param {Values} now
 */
function showNow(key, now) {
  if (TEXTS.includes(key)) fillField(field(key), now[key]);
  if (key === "tags") fillTags(tags(now.tags));
  if (key === "sources") showSources(now.sources);
  if (key === "accounts") showAccounts(now.accounts);
  if (key === "date") explain();
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
