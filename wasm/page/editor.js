// The text at the left, with the numbers of its lines, and what is wrong on which.

import { byId, element, say } from "./elements.js";

/** @typedef {import("../src/types.js").Problem} Problem */

/** Errors and warnings that are listed; of more only the number is told. */
const MOST_PROBLEMS = 100;

const area = () => /** @type {HTMLTextAreaElement} */ (byId("text"));

/** The text as it is. */
export const written = () => area().value;

/**
 * Makes the text tell of its changes.
 * @param {() => void} changed
 */
export function prepareEditor(changed) {
  area().addEventListener("input", changed);
  area().addEventListener("scroll", () => (byId("numbers").scrollTop = area().scrollTop));
  area().addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey) return;
    const before = written().slice(0, area().selectionStart).split("\n").pop() ?? "";
    const indent = /^ */.exec(before)?.[0] ?? "";
    if (!indent) return;
    event.preventDefault();
    insert(`\n${indent}`);
  });
}

/**
 * Takes another text, in one step that the browser's own undo takes back.
 * @param {string} text
 */
export function replaceText(text) {
  const [before, at] = [written(), area().selectionStart];
  let start = 0;
  while (start < before.length && before[start] === text[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, text.length) - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  area().focus();
  area().setSelectionRange(start, before.length - end);
  insert(text.slice(start, text.length - end));
  area().setSelectionRange(Math.min(at, text.length), Math.min(at, text.length));
}

/**
 * Writes in place of what is selected. There is no other way that keeps the browser's undo.
 * @param {string} text
 */
function insert(text) {
  const isDone = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (!isDone) area().setRangeText(text, area().selectionStart, area().selectionEnd, "end");
  if (!isDone) area().dispatchEvent(new Event("input"));
}

/**
 * The place of a line and a column, which count from 1 and in characters.
 * @param {string} text
 * @param {number} line
 * @param {number} column
 */
function place(text, line, column) {
  let at = 0;
  for (let before = 1; before < line; before++) at = text.indexOf("\n", at) + 1;
  for (const letter of text.slice(at, text.indexOf("\n", at) < 0 ? undefined : text.indexOf("\n", at))) {
    if (--column < 1) break;
    at += letter.length;
  }
  return at;
}

/**
 * Goes to a line, and selects it or a part of it.
 * @param {number} line
 * @param {{ column: number, end_line: number, end_column: number }} [part]
 */
export function goTo(line, part) {
  const text = written();
  const start = place(text, line, part?.column ?? 1);
  const ends = text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start);
  area().focus();
  area().setSelectionRange(start, part ? Math.max(start, place(text, part.end_line, part.end_column)) : ends);
  const height = Number.parseFloat(getComputedStyle(area()).lineHeight);
  area().scrollTop = Math.max(0, (line - 4) * height);
}

/**
 * The numbers of the lines, those with an error or a warning in a colour.
 * @param {Problem[]} problems
 * @param {string} file
 */
function number(problems, file) {
  /** @type {Map<number, string>} */
  const kinds = new Map();
  for (const { line, severity, file: one } of problems) {
    if (one === file && kinds.get(line) !== "error") kinds.set(line, severity);
  }
  const count = written().split("\n").length;
  const numbers = byId("numbers");
  while (numbers.children.length > count) numbers.lastElementChild?.remove();
  while (numbers.children.length < count) numbers.append(element("span", {}, String(numbers.children.length + 1)));
  [...numbers.children].forEach((one, at) => one.className !== (kinds.get(at + 1) ?? "") && (one.className = kinds.get(at + 1) ?? ""));
  numbers.scrollTop = area().scrollTop;
}

/**
 * Shows what is wrong: each with a button that leads to its place, and its fixes.
 * @param {Problem[]} problems
 * @param {string} file
 */
export function showWrong(problems, file) {
  number(problems, file);
  const errors = problems.filter((one) => one.severity === "error").length;
  byId("problems").classList.toggle("errors", errors > 0);
  byId("problems").classList.toggle("none", problems.length === 0);
  const counted = (/** @type {number} */ count, /** @type {string} */ word) => `${count} ${word}${count === 1 ? "" : "s"}`;
  say(byId("problems-heading"), problems.length === 0 ? "No errors or warnings" : `${counted(errors, "error")}, ${counted(problems.length - errors, "warning")}`);
  const sorted = [...problems].sort((one, other) => Number(one.severity !== "error") - Number(other.severity !== "error"));
  const items = sorted.slice(0, MOST_PROBLEMS).map((one) => item(one, file));
  if (problems.length > MOST_PROBLEMS) items.push(element("li", {}, `and ${problems.length - MOST_PROBLEMS} more`));
  byId("problem-list").replaceChildren(...items);
}

/**
 * @param {Problem} one
 * @param {string} file
 */
function item(one, file) {
  const where = one.file === file ? `line ${one.line}` : `${one.file}:${one.line}`;
  const way = element("button", { type: "button", class: "place" }, where);
  way.addEventListener("click", () => one.file === file && goTo(one.line, one));
  const words = element("span", {}, element("b", {}, one.severity), `: ${one.message}`);
  if (one.hint) words.append(element("span", { class: "hint" }, one.hint));
  const fixes = one.fixes.filter((fix) => one.file === file && fix.edits.every((edit) => !edit.file));
  if (fixes.length) words.append(element("span", { class: "fixes" }, ...fixes.map(fixButton)));
  return element("li", { class: one.severity }, way, words);
}

/**
 * @param {Problem["fixes"][number]} fix
 */
function fixButton(fix) {
  const made = element("button", { type: "button" }, fix.title);
  made.addEventListener("click", () => {
    let text = written();
    const edits = fix.edits.map((edit) => ({ start: place(text, edit.line, edit.column), end: place(text, edit.end_line, edit.end_column), text: edit.text }));
    edits.sort((one, other) => other.start - one.start);
    for (const { start, end, text: other } of edits) text = text.slice(0, start) + other + text.slice(end);
    replaceText(text);
  });
  return made;
}
