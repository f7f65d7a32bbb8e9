// What each source says of an event, in its form: a row for each account, with what its date means.

import { byId, element, fillField, say } from "./elements.js";
import { mergeEntries } from "./merge.js";
import { ask, meant } from "./server.js";
import { awayButton, choiceOf } from "./source-choice.js";

/** @typedef {Record<string, unknown>} Account */

const KEYS = ["source", "date", "says"];

/** The accounts as the file has them. @type {Account[]} */
let before = [];

/**
 * Shows the accounts of an event.
 * @param {unknown} value
 */
export function showAccounts(value) {
  before = accounts(value);
  byId("account-rows").replaceChildren(...before.map((one, at) => row(one, at)));
}

/**
 * @param {unknown} value
 * @returns {Account[]}
 */
function accounts(value) {
  const list = Array.isArray(value) ? value : value ? [value] : [];
  return list.map((one) => (one && typeof one === "object" ? one : { source: one }));
}

/**
 * Lays what was changed in the form over the accounts as they are now. Whether another program has changed the same.
 * @param {unknown} value
 */
export function renewAccounts(value) {
  const now = accounts(value);
  const { rows, isBoth } = mergeEntries(before, given(), now, "source");
  before = now;
  byId("account-rows").replaceChildren(...rows.map((one) => row(one.value, one.at)));
  return isBoth;
}

/** Adds an empty row. */
export function addAccount() {
  const made = row({}, -1);
  byId("account-rows").append(made);
  made.querySelector("select")?.focus();
}

/**
 * @param {Account} account
 * @param {number} at of the account in the file; -1 for a new one
 */
function row(account, at) {
  const { source, date, says } = account;
  const select = choiceOf(String(source ?? ""), { "data-name": "source", "aria-label": "Source of the account" });
  const meaning = element("p", { class: "remark", "aria-live": "polite", id: `account-meaning-${++made}` });
  const day = field("input", "date", date, { "aria-label": "Date that it gives", placeholder: "its date", spellcheck: "false", "aria-describedby": meaning.id });
  const words = field("textarea", "says", says, { "aria-label": "What it says", placeholder: "what it says", rows: "2", dir: "auto" });
  const away = awayButton("Take this account away", "add-account");
  const whole = element("div", { class: "account", role: "group", "aria-label": "Account", "data-at": String(at) }, select, away, day, meaning, words);
  day.addEventListener("input", () => explain(day, meaning));
  explain(day, meaning);
  return whole;
}

let made = 0;

/**
 * A field of a value.
 * @param {"input" | "textarea"} kind
 * @param {string} name
 * @param {unknown} value
 * @param {Record<string, string>} attributes
 */
function field(kind, name, value, attributes) {
  const one = /** @type {HTMLInputElement} */ (element(kind, { "data-name": name, autocomplete: "off", ...attributes }));
  fillField(one, value);
  return one;
}

/**
 * Says what the date of an account means; what it would be written as is kept with its field.
 * @param {HTMLInputElement} day
 * @param {HTMLElement} place
 */
async function explain(day, place) {
  const date = day.value.trim();
  day.removeAttribute("data-written");
  day.removeAttribute("aria-invalid");
  place.classList.remove("wrong");
  if (!date) return say(place, "");
  const meaning = await ask("/date", { date }).catch((error) => ({ ok: false, error: error.message }));
  if (day.value.trim() !== date) return;
  if (meaning.ok) day.dataset.written = meaning.date;
  else day.setAttribute("aria-invalid", "true");
  place.classList.toggle("wrong", !meaning.ok);
  say(place, meaning.ok ? meant(meaning, date) : meaning.error);
}

/**
 * The account that a row says, with the keys that have no field.
 * @param {HTMLElement} whole
 * @returns {Account}
 */
function accountOf(whole) {
  const old = before[Number(whole.dataset.at)] ?? {};
  /** @type {Account} */
  const now = { ...old };
  for (const key of KEYS) {
    const one = /** @type {HTMLInputElement} */ (whole.querySelector(`[data-name=${key}]`));
    const typed = one.value.trim();
    if (one.disabled || typed === String(old[key] ?? "").trim()) continue;
    if (typed) now[key] = one.dataset.written ?? typed;
    else delete now[key];
  }
  return Object.fromEntries([...KEYS.filter((key) => key in now), ...Object.keys(now).filter((key) => !KEYS.includes(key))].map((key) => [key, now[key]]));
}

/**
 * The lists that lead from the accounts of the file to those of the form, each with one thing changed: so all else keeps its lines
 * and its comments.
 * @returns {unknown[][]}
 */
export function accountSteps() {
  return steps(before, given());
}

/** The accounts of the form, and where each stands in the file; -1 for a new one. */
function given() {
  const rows = [...byId("account-rows").children].map((one) => /** @type {HTMLElement} */ (one));
  const all = rows.map((whole) => ({ at: Number(whole.dataset.at), value: accountOf(whole) }));
  return all.filter(({ at, value }) => at >= 0 || Object.keys(value).length > 0);
}

/**
 * Lists of values, each of which has one change more than the one before it: one value is other, and of a mapping one key; one is
 * taken out; one comes in behind the others.
 * @param {unknown[]} old
 * @param {{ at: number, value: unknown }[]} rows what becomes of which value; new ones have no place
 */
export function steps(old, rows) {
  /** @type {unknown[][]} */
  const lists = [];
  let now = old;
  const next = (/** @type {unknown[]} */ list) => {
    if (JSON.stringify(list) !== JSON.stringify(now)) lists.push((now = list));
  };
  for (const { at, value } of rows) {
    if (at < 0) continue;
    const between = isMapping(now[at]) && isMapping(value) ? keySteps(now[at], value) : [value];
    for (const one of between) next(now.map((other, place) => (place === at ? one : other)));
  }
  const kept = rows.filter(({ at }) => at >= 0).map(({ at }) => at);
  for (let at = old.length - 1; at >= 0; at--) if (!kept.includes(at)) next(now.filter((_, place) => place !== at));
  for (const { at, value } of rows) if (at < 0) next([...now, value]);
  return lists;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {Record<string, unknown>} from
 * @param {Record<string, unknown>} to
 */
function keySteps(from, to) {
  const found = [];
  let now = from;
  for (const key of new Set([...Object.keys(to), ...Object.keys(from)])) {
    if (JSON.stringify(now[key]) === JSON.stringify(to[key])) continue;
    const { [key]: _, ...rest } = now;
    now = key in to ? { ...now, [key]: to[key] } : rest;
    found.push(now);
  }
  return found;
}
