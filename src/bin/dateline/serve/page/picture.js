// A timeline on the page: put in place without a flash, its events to be chosen by pointer and by keys.

import { byId } from "./elements.js";
import { draggable } from "./drag.js";
import { placePicture } from "./svg.js";

/** @typedef {(id: string) => void} Choose */
/** @typedef {import("./drag.js").Move} Move */

const KEYS = new Map([["ArrowRight", 1], ["ArrowDown", 1], ["ArrowLeft", -1], ["ArrowUp", -1]]);

/**
 * Shows a picture in place of the one before: its fonts are ready then, so that nothing moves twice.
 * @param {import("./server.js").Picture} picture
 * @param {Choose} choose
 * @param {Move} move
 */
export async function showPicture({ svg, axis }, choose, move) {
  const place = byId("picture");
  const before = place.querySelector(".dl-event:focus")?.getAttribute("data-id");
  if (!(await placePicture(place, svg))) return;
  enliven(place, axis, choose, move);
  if (before) marks(place).find((mark) => mark.dataset.id === before)?.focus();
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
    const address = withoutLinks(mark);
    nameAsShown(mark);
    mark.addEventListener("click", (event) => {
      if (mark.hasAttribute("data-dragged")) return;
      if (address && (event.ctrlKey || event.metaKey)) open(address, "_blank", "noopener");
      else choose(mark.dataset.id ?? "");
    });
  });
  draggable(place, all, axis, move);
}

/**
 * Puts the words that are shown into the name of an event, where it has others: who speaks to the page says what is seen.
 * @param {SVGGElement} mark
 */
function nameAsShown(mark) {
  const plain = (/** @type {string} */ words) => ` ${words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim()} `;
  const shown = [...mark.querySelectorAll("text")].map((one) => one.textContent?.trim()).join(" ").replace(/\s+/g, " ");
  const name = mark.getAttribute("aria-label") ?? "";
  if (!plain(name).includes(plain(shown))) mark.setAttribute("aria-label", `${shown}; ${name}`);
}

/**
 * Makes plain groups of the links in an event, which is a button and can hold none. Where the first of them leads.
 * @param {SVGGElement} mark
 */
function withoutLinks(mark) {
  let address = "";
  for (const link of mark.querySelectorAll("a")) {
    address ||= link.getAttribute("href") ?? "";
    const group = document.createElementNS(link.namespaceURI, "g");
    for (const { name, value } of link.attributes) if (/^(class|transform|fill|data-)/.test(name)) group.setAttribute(name, value);
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  return /^https?:/.test(address) ? address : "";
}

/**
 * @param {KeyboardEvent} event
 * @param {SVGGElement} mark
 * @param {SVGGElement[]} all
 * @param {Choose} choose
 * @param {Move} move
 */
function pressed(event, mark, all, choose, move) {
  // Moved is where the arrow shows, also where time runs left; the next event is the next one all the same.
  const isBack = mark.ownerSVGElement?.dataset.time === "left" && /Left|Right/.test(event.key);
  const step = KEYS.get(event.key);
  if (event.key === "Enter" || event.key === " ") choose(mark.dataset.id ?? "");
  else if (step && event.shiftKey) move(mark.dataset.id ?? "", isBack ? -step : step, event.altKey ? "last" : event.ctrlKey ? "first" : undefined);
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
