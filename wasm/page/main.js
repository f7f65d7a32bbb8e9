// The playground: each text that is typed becomes its timelines, errors and warnings.

import { byId, notify, say } from "./elements.js";
import { Engine } from "./engine.js";
import { goTo, prepareEditor, replaceText, showWrong, written } from "./editor.js";
import { download, forgetFile, openFile, saveFile, takeDropped } from "./files.js";
import { placePicture } from "./svg.js";
import { showTabs } from "./tabs.js";

/** @typedef {import("../src/types.js").Rendered} Rendered */

const engine = new Engine();
/** The file's name, its text when it was last saved, and how its lines end: in the editor all end with a line feed. */
const file = { name: "events.yaml", saved: "", lineEnd: "\n" };
/** The timeline that is shown, by its id. */
let timeline = "";
/** What is shown. @type {Rendered | null} */
let shownNow = null;
let isBusy = false;
let isWaiting = false;

const room = () => Math.max(1, Math.floor(byId("picture").clientWidth));
const isUnsaved = () => written() !== file.saved;

/** Draws the text as it is now; while that is done, only the last of further texts waits. */
async function draw() {
  if (isBusy) return void (isWaiting = true);
  isBusy = true;
  try {
    await drawn(written());
  } catch (error) {
    notify(/** @type {Error} */ (error).message);
  }
  isBusy = false;
  document.documentElement.dataset.drawn = String(Number(document.documentElement.dataset.drawn ?? 0) + 1);
  if (!isWaiting) return;
  isWaiting = false;
  draw();
}

/**
 * @param {string} text
 */
async function drawn(text) {
  const ask = (/** @type {string | undefined} */ only) => engine.ask("render", text, { name: file.name, only, room: room() });
  const made = /** @type {Rendered} */ (await ask(timeline || undefined).catch((error) => (timeline ? ask(undefined) : Promise.reject(error))));
  if (!timeline && made.timelines.length) timeline = made.timelines[0].id;
  showWrong(made.problems, file.name);
  const names = [file.name + (isUnsaved() ? ", not saved" : "")];
  say(byId("file"), names.join());
  const picture = made.pictures.find((one) => one.id === timeline) ?? made.pictures[0];
  byId("stale").hidden = Boolean(picture) || !shownNow;
  if (!picture) return;
  shownNow = made;
  timeline = picture.id;
  document.title = made.title ?? "dateline";
  say(byId("title"), made.title ?? "dateline");
  showTabs(made.timelines, Math.max(0, made.timelines.findIndex((one) => one.id === timeline)), (at) => {
    timeline = made.timelines[at].id;
    draw();
  });
  for (const id of ["svg", "png"]) /** @type {HTMLButtonElement} */ (byId(id)).disabled = false;
  if (await placePicture(byId("picture"), picture.svg)) enliven(made);
}

/**
 * Leads from marks and labels to their lines.
 * @param {Rendered} made
 */
function enliven(made) {
  const lines = new Map(made.events.map(({ id, line }) => [id, line]));
  const all = [...byId("picture").querySelectorAll(".dl-event[data-id]")].map((one) => /** @type {SVGGElement} */ (one));
  all.forEach((mark, at) => {
    mark.setAttribute("role", "button");
    mark.setAttribute("tabindex", at === 0 ? "0" : "-1");
    mark.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
    const choose = () => goTo(lines.get(mark.dataset.id ?? "") ?? 1);
    mark.addEventListener("focus", () => all.forEach((one) => one.setAttribute("tabindex", one === mark ? "0" : "-1")));
    mark.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      choose();
    });
    mark.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === "Enter" || event.key === " ") choose();
      else if (step) all[(at + step + all.length) % all.length].focus();
      else return;
      event.preventDefault();
    });
  });
}

/** Whether the text may be replaced: it is saved, or may be lost. */
const mayLeave = () => !isUnsaved() || confirm("Leave this text? It is not saved.");

/**
 * How the lines of a text end; where they end in several ways, how most of them do, and the user is told.
 * @param {{ name: string, text: string }} opened
 */
function lineEndOf({ name, text }) {
  const ends = text.match(/\r\n|\r|\n/g) ?? [];
  if (new Set(ends).size > 1) notify(`${name}: its lines end in several ways; when it is saved, all end as most of them do`);
  const count = (/** @type {string} */ end) => ends.filter((one) => one === end).length;
  return ["\n", "\r\n", "\r"].reduce((most, end) => (count(end) > count(most) ? end : most));
}

/**
 * Takes another text for the one that is edited.
 * @param {{ name: string, text: string }} opened
 */
function take({ name, text }) {
  [file.name, file.lineEnd, timeline, shownNow] = [name, lineEndOf({ name, text }), "", null];
  /** @type {HTMLTextAreaElement} */ (byId("text")).value = text;
  file.saved = written();
  draw();
}

/**
 * @param {() => Promise<void>} act
 */
function whenAsked(act) {
  act().catch((error) => notify(error.message));
}

async function open() {
  if (!mayLeave()) return;
  const opened = await openFile();
  if (opened) take(opened);
}

async function save() {
  const text = written();
  const name = await saveFile(file.name, text.replaceAll("\n", file.lineEnd));
  if (name === null) return;
  [file.name, file.saved] = [name, text];
  notify(`Saved: ${name}`);
  draw();
}

/**
 * Gives the timeline that is shown as a file, in the width of the text and not of this window.
 * @param {"svg" | "png"} format
 */
async function give(format) {
  const png = format === "png" ? { scale: 2 } : undefined;
  const made = /** @type {Rendered} */ (await engine.ask("render", written(), { name: file.name, only: timeline, png }));
  const picture = made.pictures[0];
  if (!picture) throw new Error("The text has errors: there is no picture of it");
  if (format === "svg") download(`${picture.id}.svg`, picture.svg, "image/svg+xml");
  else download(`${picture.id}.png`, /** @type {BlobPart} */ (picture.png), "image/png");
}

function startPage() {
  const on = (/** @type {string} */ id, /** @type {() => Promise<void>} */ act) => byId(id).addEventListener("click", () => whenAsked(act));
  on("open", open);
  on("save", save);
  on("svg", () => give("svg"));
  on("png", () => give("png"));
  byId("new").addEventListener("click", () => {
    if (!mayLeave()) return;
    forgetFile();
    take({ name: "events.yaml", text: "title: \nevents:\n  - date: \n    title: \n" });
    byId("text").focus();
  });
  takeDropped((opened) => whenAsked(async () => {
    const one = await opened;
    if (!mayLeave()) return;
    forgetFile();
    take(one);
  }));
  prepareEditor(draw);
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    const act = { s: save, o: open }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    whenAsked(act);
  });
  addEventListener("beforeunload", (event) => isUnsaved() && event.preventDefault());
  let width = room();
  addEventListener("resize", () => {
    if (width === room()) return;
    width = room();
    draw();
  });
  take({ name: file.name, text: /** @type {HTMLTemplateElement} */ (byId("starter")).content.textContent ?? "" });
  // What tests and other scripts of this page ask.
  Object.assign(window, { dateline: engine, replaceText });
}

startPage();
