// The form of a timeline: what is chosen in it is drawn at once, and written once it is saved.

import { byId, element, fillField, notify, say } from "./elements.js";
import { changedLines, leaveEvent } from "./form.js";
import { isSame, mergeWords } from "./merge.js";
import { Refused, ask, meant, write } from "./server.js";

/** @typedef {import("./server.js").State} State */
/** @typedef {import("./server.js").Picture} Picture */
/** @typedef {string | null | unknown[] | Record<string, unknown>} Value */
/** @typedef {{ id: string, title: string, entry: string | null }} Timeline */

/** Keys with a field that holds a text. */
const TEXTS = ["id", "title", "layout", "lanes", "scale", "theme", "from", "to", "where.importance"];
/** Those that are dates, the window of the timeline. */
const WINDOW = ["from", "to"];
/** Keys of which several values can be chosen. */
const LISTS = ["where.category", "where.tag", "where.status"];
const STATUSES = ["confirmed", "reported", "disputed", "denied"];
/** How long we wait for the next key before we draw, ms. */
const PAUSE = 80;

/** What the form is about: the id of the timeline, empty for a new one; its values as the file has them; the text that was seen. */
const about = { id: "", values: /** @type {Record<string, Value>} */ ({}), revision: "", isOpen: false };
/** What the dates of the window would be written as, by what was typed. @type {Map<string, string>} */
const written = new Map();
/** The last draft, and what was asked for. */
const last = { wish: "", picture: /** @type {Picture | null} */ (null) };
/** @type {{ state: () => State, shown: () => Timeline | undefined, draw: () => void, saved: (id: string) => Promise<void>, renew: () => Promise<void>, closed: () => void }} */
let page;
/** @type {Element | null} */
let from = null;
let renewing = Promise.resolve();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

const form = () => /** @type {HTMLFormElement} */ (byId("timeline-form"));
const field = (/** @type {string} */ key) => /** @type {HTMLInputElement} */ (form().elements.namedItem(key));
const group = (/** @type {string} */ key) => /** @type {HTMLElement} */ (form().querySelector(`fieldset[data-key="${key}"]`));
const boxes = (/** @type {string} */ key) => [...group(key).querySelectorAll("input")];

/**
 * Makes the form work.
 * @param {typeof page} around
 */
export function prepareTimelines(around) {
  page = around;
  const on = (/** @type {string} */ id, /** @type {() => unknown} */ act) => byId(id).addEventListener("click", act);
  on("edit-timeline", () => mayLeave() && openTimeline());
  on("new-timeline", () => mayLeave() && fillTimeline("", { id: freeId("timeline") }, page.state().revision));
  on("timeline-close", () => leaveTimeline());
  on("timeline-preview", () => send(true));
  on("timeline-duplicate", duplicate);
  on("timeline-remove", remove);
  form().addEventListener("submit", (event) => {
    event.preventDefault();
    send(false);
  });
  byId("timeline-panel").addEventListener("keydown", (event) => event.key === "Escape" && leaveTimeline());
  addEventListener("beforeunload", (event) => about.isOpen && changes().length > 0 && event.preventDefault());
  form().addEventListener("input", () => {
    byId("timeline-diff").hidden = true;
    byId("lanes-field").hidden = field("layout").value !== "lanes";
    clearTimeout(waiting);
    waiting = setTimeout(redraw, PAUSE);
  });
}

async function redraw() {
  await Promise.all(WINDOW.map(explain));
  page.draw();
}

/** Whether a timeline is being changed: then what it would be is shown. */
export const isDrafting = () => about.isOpen;

/** Opens the form of the timeline that is shown; of a file that names none, that of a new one with its name. */
async function openTimeline() {
  const shown = page.shown();
  if (!shown) return;
  if (shown.entry === null) return fillTimeline("", { id: shown.id }, page.state().revision);
  try {
    const { values, revision } = await ask("/timeline", { id: shown.entry });
    fillTimeline(shown.entry, Object.fromEntries(values), revision);
  } catch (error) {
    notify(/** @type {Error} */ (error).message);
  }
}

/**
 * An id that no timeline has.
 * @param {string} base
 */
function freeId(base) {
  const taken = new Set(page.state().content?.timelines.flatMap(({ id, entry }) => [id, entry]));
  let [id, number] = [base, 2];
  while (taken.has(id)) id = `${base}-${number++}`;
  return id;
}

/**
 * The value under a key, or under a key of the filter.
 * @param {string} key
 * @returns {Value | undefined}
 */
function before(key) {
  const inner = key.startsWith("where.") ? key.slice(6) : "";
  if (!inner) return about.values[key];
  const filter = about.values.where;
  return filter && typeof filter === "object" && !Array.isArray(filter) ? /** @type {Value} */ (filter[inner]) : undefined;
}

/**
 * @param {unknown} value
 * @returns {string[]}
 */
function list(value) {
  return (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(String);
}

/**
 * @param {string} id
 * @param {Record<string, Value>} values
 * @param {string} revision
 */
function fillTimeline(id, values, revision) {
  if (!leaveEvent()) return;
  Object.assign(about, { id, values, revision });
  last.wish = "";
  for (const key of TEXTS) fillField(field(key), before(key));
  const { content } = page.state();
  offer("where.category", content?.categories ?? []);
  offer("where.tag", (content?.tags ?? []).map((tag) => ({ id: tag, title: tag })));
  offer("where.status", STATUSES.map((status) => ({ id: status, title: status })));
  byId("lanes-field").hidden = field("layout").value !== "lanes";
  say(byId("timeline-heading"), id ? "Timeline" : "New timeline");
  for (const button of ["timeline-duplicate", "timeline-remove"]) byId(button).hidden = !id;
  byId("timeline-first").hidden = page.shown()?.entry !== null;
  byId("timeline-diff").hidden = true;
  refuse(null);
  show();
  redraw();
}

/**
 * A box for each value that can be chosen, those that the file has although they are unknown too.
 * @param {string} key
 * @param {import("./server.js").Named[]} known
 */
function offer(key, known) {
  const chosen = list(before(key));
  const others = chosen.filter((one) => known.every(({ id }) => id !== one)).map((id) => ({ id, title: id }));
  const choices = [...known, ...others].map(({ id, title }) => {
    const box = element("input", { type: "checkbox", value: id });
    /** @type {HTMLInputElement} */ (box).checked = chosen.includes(id);
    return element("label", { dir: "auto" }, box, ` ${title}`);
  });
  /** @type {Element} */ (group(key).querySelector(".choices")).replaceChildren(...choices);
  group(key).hidden = choices.length === 0;
}

function show() {
  const panel = /** @type {HTMLDialogElement} */ (byId("timeline-panel"));
  if (!panel.open) {
    from = document.activeElement;
    panel.show();
  }
  about.isOpen = true;
  notify("");
  document.body.classList.add("editing", "drafting");
  field(about.id ? "layout" : "id").focus({ preventScroll: true });
  byId("timelines").scrollIntoView({ block: "start" });
}

/** Whether the form may be left: nothing in it is unsaved, or it may be lost. */
const mayLeave = () => !about.isOpen || changes().length === 0 || confirm("Leave the form of the timeline? What you have chosen is not saved.");

/** Closes the form, if it may be left. */
export function leaveTimeline() {
  if (!mayLeave()) return false;
  shut();
  return true;
}

function shut() {
  if (!about.isOpen) return;
  clearTimeout(waiting);
  about.isOpen = false;
  /** @type {HTMLDialogElement} */ (byId("timeline-panel")).close();
  document.body.classList.remove("editing", "drafting");
  byId("draft").hidden = true;
  page.closed();
  if (from instanceof HTMLElement) from.focus({ preventScroll: true });
}

/**
 * The keys that have another value in the form than in the file; of a new timeline all that are given.
 * @returns {[string, Value][]}
 */
function changes() {
  /** @type {[string, Value][]} */
  const found = [];
  for (const key of TEXTS) {
    const [one, was] = [field(key), String(before(key) ?? "").trim()];
    const now = one.value.trim();
    if (!one.disabled && now !== was) found.push([key, (WINDOW.includes(key) ? (written.get(now) ?? now) : now) || null]);
  }
  for (const key of LISTS) {
    const was = list(before(key));
    const chosen = boxes(key).filter((box) => box.checked).map((box) => box.value);
    const now = [...was.filter((one) => chosen.includes(one)), ...chosen.filter((one) => !was.includes(one))];
    const isOne = typeof before(key) === "string" && now.length === 1;
    if (now.join("\n") !== was.join("\n")) found.push([key, now.length === 0 ? null : isOne ? now[0] : now]);
  }
  return found;
}

/** The change of the file that the form means; none where there is nothing to change. */
function change() {
  const changed = changes();
  if (about.id) return changed.length ? { "set-timeline": { id: about.id, values: changed } } : null;
  /** @type {Record<string, Value>} */
  const values = { ...about.values };
  /** @type {Record<string, Value>} */
  const filter = { .../** @type {Record<string, Value>} */ (values.where ?? {}) };
  for (const [key, value] of changed) {
    const [of, name] = key.startsWith("where.") ? [filter, key.slice(6)] : [values, key];
    if (value === null) delete of[name];
    else of[name] = value;
  }
  delete values.where;
  if (Object.keys(filter).length) values.where = filter;
  const { id = "", ...rest } = values;
  return { "add-timeline": { id: String(id), values: Object.entries(rest) } };
}

/**
 * The timeline as it would be, for so much room in px. Nothing where it would be as it is; `null` where it cannot be so.
 * @param {number} room
 * @returns {Promise<Picture | null | undefined>}
 */
export async function draftTimeline(room) {
  const wish = change();
  byId("draft").hidden = !wish;
  if (!wish) {
    refuse(null);
    return undefined;
  }
  const message = { revision: page.state().revision, room: Math.max(1, Math.floor(room)), change: wish };
  const key = JSON.stringify(message);
  if (key === last.wish) return last.picture;
  try {
    const picture = await ask("/draft", message);
    refuse(null);
    say(byId("draft"), ["Not saved yet: this is how it would be.", ...picture.warnings].join(" "));
    Object.assign(last, { wish: key, picture });
  } catch (error) {
    refuse(/** @type {Error} */ (error));
    say(byId("draft"), "Not saved: this is how it was before the value that cannot be.");
    // What failed on the way is asked again.
    Object.assign(last, { wish: error instanceof Refused ? key : "", picture: null });
  }
  return last.picture;
}

/**
 * Saves what was chosen, or shows what that would do.
 * @param {boolean} preview
 */
async function send(preview) {
  await Promise.all([renewing, ...WINDOW.map(explain)]);
  const wish = change();
  if (!wish) return notify("Nothing has changed.");
  try {
    const done = await write("/change", { revision: about.revision, preview, change: wish });
    refuse(null);
    byId("timeline-diff").replaceChildren(...changedLines(done.diff));
    byId("timeline-diff").hidden = done.diff === "";
    if (preview) return byId("timeline-diff").scrollIntoView({ block: "nearest" });
    const words = about.id ? "Saved." : "Added.";
    shut();
    await page.saved(done.id);
    notify(words);
  } catch (error) {
    refuse(/** @type {Error} */ (error), "Not saved: ");
    renewed(error);
  }
}

async function remove() {
  await renewing;
  try {
    await write("/change", { revision: about.revision, change: { "remove-timeline": { id: about.id } } });
    shut();
    await page.saved("");
    notify("Removed. Undo brings it back.");
  } catch (error) {
    refuse(/** @type {Error} */ (error), "Not removed: ");
    renewed(error);
  }
}

/**
 * Where the file has changed, the next try is about the file as it is.
 * @param {unknown} error
 */
function renewed(error) {
  if (!(error instanceof Refused) || error.status !== 409) return;
  renewing = page.renew().then(layOver).catch(() => {});
}

/** Lays what was chosen over the timeline as it is now, and says what both have changed. A timeline that is gone is refused again. */
async function layOver() {
  if (!about.id) return void (about.revision = page.state().revision);
  const typed = new Set(changes().map(([key]) => key));
  const was = Object.fromEntries([...TEXTS, ...LISTS].map((key) => [key, before(key)]));
  const chosen = Object.fromEntries(LISTS.map((key) => [key, boxes(key).filter((box) => box.checked).map((box) => box.value)]));
  const { values, revision } = await ask("/timeline", { id: about.id });
  Object.assign(about, { values: Object.fromEntries(values), revision });
  const others = Object.keys(was).filter((key) => !isSame(was[key], before(key)));
  for (const key of others) {
    if (LISTS.includes(key)) check(key, mergeWords(list(was[key]), chosen[key], list(before(key))));
    else if (!typed.has(key)) fillField(field(key), before(key));
  }
  const both = others.filter((key) => typed.has(key) && TEXTS.includes(key) && field(key).value.trim() !== before(key));
  const words = both.map((key) => `“${key}”: the file has “${before(key) ?? ""}” now; “Save” writes what the form has.`);
  if (words.length) say(byId("timeline-trouble"), [`${byId("timeline-trouble").textContent}.`, ...words].join(" "));
  redraw();
}

/**
 * Offers the values anew, those of a list chosen.
 * @param {string} key
 * @param {string[]} chosen
 */
function check(key, chosen) {
  offer(key, boxes(key).map((box) => ({ id: box.value, title: box.parentElement?.textContent?.trim() ?? box.value })));
  for (const box of boxes(key)) box.checked = chosen.includes(box.value);
}

function duplicate() {
  const { id, ...values } = about.values;
  fillTimeline("", { id: freeId(String(id)), ...values }, page.state().revision);
  notify("A copy: change it, then save.");
}

/**
 * Says what cannot be, at its field where that is known.
 * @param {Error | null} error
 * @param {string} [lead]
 */
function refuse(error, lead = "") {
  for (const place of form().querySelectorAll(".at-field")) {
    place.toggleAttribute("hidden", true);
    say(place, "");
  }
  for (const one of form().querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  const at = error instanceof Refused ? error.field : null;
  const owner = at && form().querySelector(`[data-key="${at.key}"]`);
  const hint = error instanceof Refused && error.hint ? `: ${error.hint}` : "";
  const trouble = byId("timeline-trouble");
  trouble.hidden = !error || (Boolean(owner) && !lead);
  say(trouble, error ? `${lead}${at?.message ?? error.message}${hint}` : "");
  if (!error || !owner || !at) return;
  const place = /** @type {HTMLElement} */ (owner.querySelector(".at-field"));
  say(place, `${at.message}${hint}`);
  place.hidden = false;
  owner.querySelector("input, select")?.setAttribute("aria-invalid", "true");
}

/**
 * Says what a date of the window means.
 * @param {string} key
 */
async function explain(key) {
  const date = field(key).value.trim();
  const place = byId(`timeline-${key}-meaning`);
  if (!date) return say(place, key === "from" ? "the first event" : "the last event");
  const meaning = await ask("/date", { date }).catch(() => ({ ok: false }));
  if (field(key).value.trim() !== date) return;
  if (meaning.ok) written.set(date, meaning.date);
  say(place, meaning.ok ? meant(meaning, date) : "");
}
