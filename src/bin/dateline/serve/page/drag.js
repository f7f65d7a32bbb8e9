// Marks that are dragged along the axis by whole units of their own dates, and ends of bars by those of the end.

import { byId, say } from "./elements.js";
import { ask } from "./server.js";

/** Days of each unit, on average. */
const DAYS = { day: 1, month: 30.436875, season: 91.310625, year: 365.2425, decade: 3652.425, century: 36524.25 };
/** Seconds of a day. */
const DAY = 86400;
/** Less than this is a shaking hand, px. */
const LEAST = 6;
/** A finger that rests so long on a mark takes it; one that moves before scrolls the page, ms. */
const HOLD = 350;

/** Whether a finger has taken a mark: then it does not scroll the page. */
let isHeld = false;

/**
 * When it is at a place, seconds; beyond the ends of the axis it goes on as between the last two ticks.
 * @param {[number, number][]} axis
 * @param {number} at
 */
function timeAt(axis, at) {
  const found = axis.findIndex(([place]) => place >= at);
  const next = found < 0 ? axis.length - 1 : Math.max(1, found);
  const [[one, first], [other, last]] = [axis[next - 1], axis[next]];
  return first + ((at - one) / (other - one)) * (last - first);
}

/** @typedef {"first" | "last" | undefined} End An end of an interval; none is the whole date. */
/** @typedef {(id: string, units: number, end: End) => void} Move */

/**
 * Lets marks be dragged, and the ends of bars.
 * @param {HTMLElement} place
 * @param {SVGGElement[]} marks
 * @param {[number, number][]} axis
 * @param {Move} move
 */
export function draggable(place, marks, axis, move) {
  const svg = /** @type {SVGSVGElement | null} */ (place.querySelector("svg"));
  if (!svg || axis.length < 2) return;
  const isDown = svg.dataset.time === "down";
  const on = { place, svg, isDown, axis };
  for (const mark of marks) {
    for (const handle of handles(mark, isDown, svg.dataset.time === "left")) {
      handle.addEventListener("pointerdown", (start) => {
        if (start.button !== 0 || place.classList.contains("read-only")) return;
        // What the finger would do else is to scroll, and the mark to move as a whole.
        start.stopPropagation();
        drag(start, mark, on, move, /** @type {End} */ (handle.dataset.end));
      });
    }
    mark.addEventListener("pointerdown", (start) => {
      if (start.button !== 0 || place.classList.contains("read-only")) return;
      if (start.pointerType === "touch") hold(start, () => drag(start, mark, on, move, undefined));
      else drag(start, mark, on, move, undefined);
    });
    mark.addEventListener("dragstart", (event) => event.preventDefault());
    // These are asked for before a finger comes down, or the page scrolls all the same.
    mark.addEventListener("touchmove", (event) => isHeld && event.cancelable && event.preventDefault(), { passive: false });
    mark.addEventListener("contextmenu", (event) => isHeld && event.preventDefault());
  }
}

/**
 * Does something once a finger has rested on its place.
 * @param {PointerEvent} start
 * @param {() => void} act
 */
function hold(start, act) {
  const ending = new AbortController();
  const options = { signal: ending.signal };
  const timer = setTimeout(() => {
    ending.abort();
    act();
  }, HOLD);
  const stop = () => {
    clearTimeout(timer);
    ending.abort();
  };
  window.addEventListener("pointermove", (event) => {
    if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > LEAST) stop();
  }, options);
  for (const end of ["pointerup", "pointercancel", "pointerdown"]) window.addEventListener(end, (event) => event !== start && stop(), options);
}

/**
 * What the ends of a bar are taken by; nothing where there is no bar.
 * @param {SVGGElement} mark
 * @param {boolean} isDown
 * @param {boolean} isLeft
 */
function handles(mark, isDown, isLeft) {
  const boxes = [...mark.querySelectorAll(".dl-span")].map((one) => /** @type {SVGGraphicsElement} */ (one).getBBox());
  if (boxes.length === 0 || !mark.dataset.date?.includes("/")) return [];
  const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const [begin, stop] = isDown ? [top, bottom] : isLeft ? [right, left] : [left, right];
  const middle = isDown ? (left + right) / 2 : (top + bottom) / 2;
  return ["first", "last"].map((end) => {
    const along = end === "first" ? begin : stop;
    const handle = document.createElementNS("http://www.w3.org/2000/svg", "circle");
    const values = { class: "end", "data-end": end, cx: isDown ? middle : along, cy: isDown ? along : middle, r: 7 };
    for (const [name, value] of Object.entries(values)) handle.setAttribute(name, String(value));
    mark.append(handle);
    return handle;
  });
}

/**
 * One drag, from the pressed button, or the finger that rests, to the release. Escape ends it without a change.
 * @param {PointerEvent} start
 * @param {SVGGElement} mark
 * @param {{ place: HTMLElement, svg: SVGSVGElement, isDown: boolean, axis: [number, number][] }} on
 * @param {Move} move
 * @param {End} end
 */
function drag(start, mark, { place, svg, isDown, axis }, move, end) {
  const ending = new AbortController();
  const date = mark.dataset.date ?? "";
  const meaning = ask("/date", { date, end }).catch(() => ({ ok: false }));
  const along = (/** @type {PointerEvent} */ event) => {
    const matrix = svg.getScreenCTM();
    const scale = matrix ? matrix.a : 1;
    return (isDown ? event.clientY - start.clientY : event.clientX - start.clientX) / scale;
  };
  const box = svg.getBoundingClientRect();
  const scale = svg.getScreenCTM()?.a ?? 1;
  const from = isDown ? (start.clientY - box.y) / scale : (start.clientX - box.x) / scale;
  /** @type {SVGElement} */
  const moving = (end && mark.querySelector(`.end[data-end=${end}]`)) || mark;
  let units = 0;
  let isDragged = false;
  const isTouch = start.pointerType === "touch";
  const take = () => {
    isDragged = true;
    mark.setAttribute("data-dragged", "");
    place.classList.add("dragging");
    // The finger may be gone already.
    if (moving.isConnected) moving.setPointerCapture(start.pointerId);
  };
  const stop = () => {
    ending.abort();
    isHeld = false;
    moving.style.transform = "";
    place.classList.remove("dragging");
    byId("ghost").hidden = true;
    // The click that follows is the end of the drag and nothing else.
    setTimeout(() => mark.removeAttribute("data-dragged"), 0);
  };
  const moved = async (/** @type {PointerEvent} */ event) => {
    if (event.pointerId !== start.pointerId) return;
    const px = along(event);
    if (!isDragged && Math.abs(px) < LEAST) return;
    if (!isDragged) take();
    moving.style.transform = isDown ? `translate(0, ${px}px)` : `translate(${px}px, 0)`;
    const { unit } = await meaning;
    if (ending.signal.aborted) return;
    const length = DAYS[/** @type {keyof typeof DAYS} */ (unit)] * DAY;
    units = unit ? Math.round((timeAt(axis, from + px) - timeAt(axis, from)) / length) : 0;
    const wished = units;
    const said = unit ? await ask("/date", { date, units, end }).catch(() => null) : { words: end ? "This end has no unit to move it by" : "This date has no unit to move it by" };
    if (!ending.signal.aborted && wished === units) ghost(event, said?.words ?? "out of reach");
  };
  const options = { signal: ending.signal };
  window.addEventListener("pointermove", moved, options);
  window.addEventListener("pointercancel", stop, options);
  window.addEventListener("keydown", (event) => event.key === "Escape" && stop(), options);
  if (isTouch) {
    isHeld = true;
    take();
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(15);
    moved(start);
  }
  window.addEventListener("pointerup", (event) => {
    if (event.pointerId !== start.pointerId) return;
    const wished = units;
    stop();
    if (isDragged && wished !== 0) move(mark.dataset.id ?? "", wished, end);
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
  // A finger hides what is right above it.
  label.classList.toggle("above-finger", event.pointerType === "touch");
  label.style.left = `${event.clientX}px`;
  label.style.top = `${event.clientY}px`;
  say(label, words);
}
