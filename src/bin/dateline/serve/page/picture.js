// A timeline on the page: put in place without a flash, its events to be chosen by pointer and by keys.

import { byId } from "./elements.js";
import { draggable } from "./drag.js";

/** @typedef {(id: string) => void} Choose */
/** @typedef {(id: string, units: number) => void} Move */

/** @type {{ svg: string, sheet: CSSStyleSheet | null }} */
const shown = { svg: "", sheet: null };

const KEYS = new Map([["ArrowRight", 1], ["ArrowDown", 1], ["ArrowLeft", -1], ["ArrowUp", -1]]);

/**
 * Shows a picture in place of the one before: its fonts are ready then, so that nothing moves twice.
 * @param {import("./server.js").Picture} picture
 * @param {Choose} choose
 * @param {Move} move
 */
export async function showPicture({ svg: text, axis }, choose, move) {
  if (text === shown.svg) return;
  const svg = new DOMParser().parseFromString(withoutStyles(text), "image/svg+xml").documentElement;
  if (svg.localName !== "svg") return;
  const sheet = new CSSStyleSheet();
  const rules = [...svg.querySelectorAll("rules")];
  sheet.replaceSync(rules.map((one) => one.textContent ?? "").join("\n"));
  rules.forEach((one) => one.remove());
  const own = faces(sheet);
  const earlier = [...document.fonts];
  await Promise.all(own.map((face) => face.load().then(() => document.fonts.add(face), () => {})));
  const place = byId("picture");
  const before = place.querySelector(".dl-event:focus")?.getAttribute("data-id");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((one) => one !== shown.sheet), sheet];
  document.adoptNode(svg);
  for (const one of svg.querySelectorAll("[data-style]")) {
    /** @type {SVGElement} */ (one).style.cssText = one.getAttribute("data-style") ?? "";
    one.removeAttribute("data-style");
  }
  place.replaceChildren(svg);
  earlier.forEach((face) => document.fonts.delete(face));
  [shown.svg, shown.sheet] = [text, sheet];
  enliven(place, axis, choose, move);
  if (before) marks(place).find((mark) => mark.dataset.id === before)?.focus();
}

/**
 * A picture whose styles have other names: the policy of the page refuses all that stand in its markup, and they are set one by
 * one instead.
 * @param {string} text
 */
function withoutStyles(text) {
  return text.replace(/<[^>]*>/g, (tag) => tag.replace(/^<(\/?)style\b/, "<$1rules").replaceAll(' style="', ' data-style="'));
}

/**
 * The faces that a picture brings along, taken out of its rules.
 * @param {CSSStyleSheet} sheet
 * @returns {FontFace[]}
 */
function faces(sheet) {
  /** @type {FontFace[]} */
  const found = [];
  for (let at = sheet.cssRules.length - 1; at >= 0; at--) {
    const rule = sheet.cssRules[at];
    if (!(rule instanceof CSSFontFaceRule)) continue;
    const { style } = rule;
    const name = style.getPropertyValue("font-family").replace(/^["']|["']$/g, "");
    found.push(new FontFace(name, style.getPropertyValue("src"), { weight: style.getPropertyValue("font-weight") || "400" }));
    sheet.deleteRule(at);
  }
  return found;
}

/**
 * @param {Element} place
 * @returns {SVGGElement[]}
 */
function marks(place) {
  return [...place.querySelectorAll(".dl-event[data-id]")].map((mark) => /** @type {SVGGElement} */ (mark));
}

/**
 * Makes buttons of the events. Of all of them one can be reached with the tabulator, from there the others with the arrow keys.
 * @param {HTMLElement} place
 * @param {[number, number][]} axis
 * @param {Choose} choose
 * @param {Move} move
 */
function enliven(place, axis, choose, move) {
  const all = marks(place);
  all.forEach((mark, at) => {
    mark.setAttribute("role", "button");
    mark.setAttribute("tabindex", at === 0 ? "0" : "-1");
    mark.addEventListener("keydown", (event) => pressed(event, mark, all, choose, move));
    mark.addEventListener("focus", () => all.forEach((one) => one.setAttribute("tabindex", one === mark ? "0" : "-1")));
    mark.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (!mark.hasAttribute("data-dragged")) choose(mark.dataset.id ?? "");
    });
    // A link inside an event is opened from its form; here it would be a second way to it.
    mark.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
  });
  draggable(place, all, axis, move);
}

/**
 * @param {KeyboardEvent} event
 * @param {SVGGElement} mark
 * @param {SVGGElement[]} all
 * @param {Choose} choose
 * @param {Move} move
 */
function pressed(event, mark, all, choose, move) {
  const step = KEYS.get(event.key);
  if (event.key === "Enter" || event.key === " ") choose(mark.dataset.id ?? "");
  else if (step && event.shiftKey) move(mark.dataset.id ?? "", step);
  else if (step) all[(all.indexOf(mark) + step + all.length) % all.length].focus();
  else return;
  event.preventDefault();
}

/**
 * Marks the chosen event.
 * @param {string} id
 */
export function chooseMark(id) {
  for (const mark of marks(byId("picture"))) mark.classList.toggle("chosen", mark.dataset.id === id);
}
