// The page: what the file holds, shown anew at every version of it.

import { byId, notify, say } from "./elements.js";
import { openEvent, openNew, opened, prepareForm } from "./form.js";
import { chooseRow, find, showProblems, showRows } from "./lists.js";
import { chooseMark, showPicture } from "./picture.js";
import { Refused, ask, enter, listen, readPicture, readState, write } from "./server.js";
import { listSources, prepareSources } from "./source-form.js";
import { knowSources } from "./source-choice.js";
import { showTabs } from "./tabs.js";
import { draftTimeline, isDrafting, leaveTimeline, prepareTimelines } from "./timeline-form.js";

/** @type {import("./server.js").State} */
let state;
/** The timeline that is shown, by its id: its place may change. */
let timeline = "";
let chosen = "";
/** Versions are shown one after the other. */
let work = Promise.resolve();

/** The picture of that name; of a timeline with several pictures the first. */
const place = () => {
  const all = state.content?.timelines ?? [];
  const own = all.findIndex((one) => one.id === timeline);
  return Math.max(0, own >= 0 ? own : all.findIndex((one) => one.entry === timeline));
};
const room = () => document.documentElement.clientWidth - (matchMedia("(max-width:44rem)").matches ? 0 : 32);

/** Shows the file as it is now. */
async function refresh() {
  state = await readState();
  const { content } = state;
  say(byId("title"), content?.title ?? "dateline");
  document.title = content?.title ?? "dateline";
  say(byId("file"), state.file + (state.read_only ? ", read only" : ""));
  /** @type {HTMLButtonElement} */ (byId("add")).disabled = state.read_only;
  /** @type {HTMLButtonElement} */ (byId("undo")).disabled = !state.can_undo;
  /** @type {HTMLButtonElement} */ (byId("redo")).disabled = !state.can_redo;
  byId("picture").classList.toggle("read-only", state.read_only);
  byId("move-help").hidden = state.read_only;
  // The sources are listed, and shown, with the content.
  byId("timelines").hidden = byId("events").hidden = !content;
  byId("all-sources").hidden = !content;
  byId("timeline-tools").hidden = state.read_only;
  showProblems(state);
  if (!content) return;
  // A form that is opened while the picture is drawn has the sources of the file as it is.
  knowSources(content.sources);
  await draw();
  // The picture is seen before the table is made, which takes long for many events.
  await painted();
  showRows(content, choose);
  listSources(content.sources, state.read_only);
  mark();
}

/** Waits until what is shown is seen; in a tab that nobody sees, not at all. */
function painted() {
  return new Promise((done) => {
    if (document.hidden) done(undefined);
    else requestAnimationFrame(() => setTimeout(done, 0));
    setTimeout(done, 100);
  });
}

/** Draws the timeline that is chosen, for the room that there is. */
async function draw() {
  if (!state.content) return;
  showTabs(state.content.timelines, place(), (at) => {
    timeline = state.content?.timelines[at]?.id ?? "";
    later(draw);
  });
  const draft = isDrafting() ? await draftTimeline(room()) : undefined;
  // What cannot be drawn leaves the picture before it.
  if (draft !== null) await showPicture(draft ?? (await readPicture(place(), room())), choose, move);
  mark();
}

/** Marks the event whose form is open, or that was chosen last. */
function mark() {
  chosen = opened() || chosen;
  chooseMark(chosen);
  chooseRow(chosen);
}

/**
 * @param {() => Promise<void>} act
 */
function later(act) {
  work = work.then(act).catch(failed);
}

/**
 * @param {unknown} error
 */
function failed(error) {
  if (error instanceof Refused && error.status === 401) {
    lost("This page is from an earlier run. Open the address that `dateline serve` printed last.");
  } else if (error instanceof Refused) notify(error.message);
}

/**
 * @param {string} words
 */
function lost(words) {
  byId("lost").hidden = !words;
  say(byId("lost"), words);
}

/**
 * Opens the form of an event, where the file itself holds it.
 * @param {string} id
 */
function choose(id) {
  const event = state.content?.events.find((one) => one.id === id);
  chosen = id;
  if (event?.included) notify(`This event stands in ${event.included}, line ${event.line}: change it there.`);
  else if (leaveTimeline()) openEvent(id);
  mark();
}

/**
 * Makes a change once all before it are shown, and shows it.
 * @param {() => Promise<string>} act
 */
function change(act) {
  later(async () => {
    try {
      notify(await act());
    } catch (error) {
      notify(error instanceof Refused ? [error.message, error.hint].filter(Boolean).join(": ") : String(error));
    }
    await refresh();
  });
}

/**
 * Moves the date of an event by its own units, or one end of it by those of that end.
 * @type {import("./drag.js").Move}
 */
function move(id, units, end) {
  change(async () => {
    if (state.read_only) return "The file is shown with --read-only.";
    const event = state.content?.events.find((one) => one.id === id);
    const meaning = await ask("/date", { date: event?.date ?? "", units, end });
    if (!meaning.ok) return meaning.error;
    chosen = id;
    await write("/change", { revision: state.revision, change: { set: { id, values: [["date", meaning.date]] } } });
    return `${event?.title}: ${meaning.words}`;
  });
}

/**
 * @param {"undo" | "redo"} way
 */
function step(way) {
  change(async () => {
    await write(`/${way}`, { revision: state.revision });
    return way === "undo" ? "Undone." : "Done again.";
  });
}

let isWaiting = false;

/** Shows a new version; one that nobody sees waits until somebody does. */
function onVersion(/** @type {number} */ version) {
  if (document.hidden) isWaiting = true;
  else if (version !== state?.version) later(refresh);
}

async function start() {
  const renew = () => {
    later(refresh);
    return work;
  };
  const after = (/** @type {string} */ id) => {
    chosen = id;
    renew();
  };
  prepareForm({ state: () => state, after, renew, closed: mark });
  prepareSources({ state: () => state, renew });
  prepareTimelines({
    state: () => state,
    shown: () => state.content?.timelines[place()],
    draw: () => later(draw),
    saved: (id) => {
      timeline = id || timeline;
      return renew();
    },
    renew,
    closed: () => later(draw),
  });
  byId("add").addEventListener("click", () => leaveTimeline() && openNew());
  byId("undo").addEventListener("click", () => step("undo"));
  byId("redo").addEventListener("click", () => step("redo"));
  byId("search").addEventListener("input", () => {
    find();
    mark();
  });
  document.addEventListener("keydown", (event) => {
    // The field of a form that was just closed has the focus until the page is painted again.
    const field = event.target instanceof HTMLElement && event.target.closest("input, textarea, select");
    const isTyping = field && !field.closest("dialog:not([open])");
    if (isTyping || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    step(event.shiftKey ? "redo" : "undo");
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && isWaiting) later(refresh);
    if (!document.hidden) isWaiting = false;
  });
  let width = room();
  addEventListener("resize", () => {
    if (Math.abs(room() - width) < 1) return;
    width = room();
    later(draw);
  });
  try {
    await enter();
  } catch (error) {
    return lost("This address was opened before. Open the one that `dateline serve` printed.");
  }
  later(refresh);
  listen(onVersion, (isLost) => lost(isLost ? "The program that serves this page has ended, or does not answer. What is shown may be old." : ""));
}

start();
