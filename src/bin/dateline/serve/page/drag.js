// Marks that are dragged along the axis: by whole units of their own dates.

import { byId, say } from "./elements.js";
import { ask } from "./server.js";

/** Days of each unit, on average. */
const DAYS = { day: 1, month: 30.436875, season: 91.310625, year: 365.2425, decade: 3652.425, century: 36524.25 };
const DAY = 86400000;
/** Less than this is a shaking hand, px. */
const LEAST = 6;

/**
 * A place on the axis: px of the picture, and when.
 * @typedef {{ at: number, time: number }} Tick
 */

/**
 * Milliseconds of a date as the picture writes it; nothing where it is none of our calendar.
 * @param {string | null} text
 * @returns {number | null}
 */
function time(text) {
  const parts = /^(-?\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?$/.exec(text ?? "");
  if (!parts) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}

/**
 * The axis as far as its ticks and its pieces tell, in order of place.
 * @param {SVGSVGElement} svg
 * @param {boolean} isDown
 * @returns {Tick[]}
 */
function axis(svg, isDown) {
  /** @type {Map<number, number>} */
  const places = new Map();
  const add = (/** @type {number} */ at, /** @type {string | null} */ text) => {
    const when = time(text);
    if (when !== null && Number.isFinite(at)) places.set(at, when);
  };
  for (const tick of svg.querySelectorAll("g.dl-tick[data-at]")) {
    const start = /^M(-?[\d.]+) (-?[\d.]+)/.exec(tick.querySelector("path")?.getAttribute("d") ?? "");
    if (start) add(Number(start[isDown ? 2 : 1]), tick.getAttribute("data-at"));
  }
  for (const piece of svg.querySelectorAll("g.dl-piece[data-from]")) {
    const rect = piece.querySelector("rect");
    const [start, length] = (isDown ? ["y", "height"] : ["x", "width"]).map((name) => Number(rect?.getAttribute(name)));
    add(start, piece.getAttribute("data-from"));
    add(start + length, piece.getAttribute("data-to"));
  }
  return [...places].map(([at, time]) => ({ at, time })).sort((one, other) => one.at - other.at);
}

/**
 * When it is at a place; beyond the ends of the axis it goes on as between the last two ticks.
 * @param {Tick[]} ticks
 * @param {number} at
 */
function timeAt(ticks, at) {
  let next = ticks.findIndex((tick) => tick.at >= at);
  if (next < 0) next = ticks.length - 1;
  const [one, other] = next === 0 ? [ticks[0], ticks[1]] : [ticks[next - 1], ticks[next]];
  return one.time + ((at - one.at) / (other.at - one.at)) * (other.time - one.time);
}

/**
 * Lets marks be dragged.
 * @param {HTMLElement} place
 * @param {SVGGElement[]} marks
 * @param {(id: string, units: number) => void} move
 */
export function draggable(place, marks, move) {
  const svg = /** @type {SVGSVGElement | null} */ (place.querySelector("svg"));
  if (!svg) return;
  const isDown = svg.dataset.time === "down";
  const ticks = axis(svg, isDown);
  if (ticks.length < 2) return;
  for (const mark of marks) {
    mark.addEventListener("pointerdown", (start) => {
      if (start.button === 0 && start.pointerType !== "touch" && !place.classList.contains("read-only")) {
        drag(start, mark, { place, svg, isDown, ticks }, move);
      }
    });
    mark.addEventListener("dragstart", (event) => event.preventDefault());
  }
}

/**
 * One drag, from the pressed button to the released one. Escape ends it without a change.
 * @param {PointerEvent} start
 * @param {SVGGElement} mark
 * @param {{ place: HTMLElement, svg: SVGSVGElement, isDown: boolean, ticks: Tick[] }} on
 * @param {(id: string, units: number) => void} move
 */
function drag(start, mark, { place, svg, isDown, ticks }, move) {
  const ending = new AbortController();
  const date = mark.dataset.date ?? "";
  const meaning = ask("/date", { date }).catch(() => ({ ok: false }));
  const along = (/** @type {PointerEvent} */ event) => {
    const matrix = svg.getScreenCTM();
    const scale = matrix ? matrix.a : 1;
    return (isDown ? event.clientY - start.clientY : event.clientX - start.clientX) / scale;
  };
  const box = svg.getBoundingClientRect();
  const scale = svg.getScreenCTM()?.a ?? 1;
  const from = isDown ? (start.clientY - box.y) / scale : (start.clientX - box.x) / scale;
  let units = 0;
  let isDragged = false;
  const end = () => {
    ending.abort();
    mark.style.transform = "";
    place.classList.remove("dragging");
    byId("ghost").hidden = true;
    // The click that follows is the end of the drag and nothing else.
    setTimeout(() => mark.removeAttribute("data-dragged"), 0);
  };
  const moved = async (/** @type {PointerEvent} */ event) => {
    const px = along(event);
    if (!isDragged && Math.abs(px) < LEAST) return;
    if (!isDragged) {
      isDragged = true;
      mark.setAttribute("data-dragged", "");
      mark.setPointerCapture(start.pointerId);
      place.classList.add("dragging");
    }
    mark.style.transform = isDown ? `translate(0, ${px}px)` : `translate(${px}px, 0)`;
    const { unit } = await meaning;
    if (ending.signal.aborted) return;
    const length = DAYS[/** @type {keyof typeof DAYS} */ (unit)] * DAY;
    units = unit ? Math.round((timeAt(ticks, from + px) - timeAt(ticks, from)) / length) : 0;
    const wished = units;
    const said = unit ? await ask("/date", { date, units }).catch(() => null) : { words: "This date has no unit to move it by" };
    if (!ending.signal.aborted && wished === units) ghost(event, said?.words ?? "out of reach");
  };
  const options = { signal: ending.signal };
  window.addEventListener("pointermove", moved, options);
  window.addEventListener("pointercancel", end, options);
  window.addEventListener("keydown", (event) => event.key === "Escape" && end(), options);
  window.addEventListener("pointerup", () => {
    const wished = units;
    end();
    if (isDragged && wished !== 0) move(mark.dataset.id ?? "", wished);
  }, options);
}

/**
 * Words beside the pointer.
 * @param {PointerEvent} event
 * @param {string} words
 */
function ghost(event, words) {
  const label = byId("ghost");
  label.hidden = false;
  label.style.left = `${event.clientX}px`;
  label.style.top = `${event.clientY}px`;
  say(label, words);
}
