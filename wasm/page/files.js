// Files that are opened and saved, on the machine alone.

import { byId, notify } from "./elements.js";

/** @typedef {{ name: string, text: string }} Opened */

/** The file that was opened, where the browser lets a page write it. @type {any} */
let handle = null;

const KIND = { description: "Events", accept: { "text/yaml": [".yaml", ".yml"] } };

/**
 * The text of a file, letter by letter.
 * @param {File} file
 * @returns {Promise<Opened>}
 */
async function read(file) {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return { name: file.name, text: text.decode(await file.arrayBuffer()) };
  } catch {
    throw new Error(`${file.name} is not UTF-8 text: save it in UTF-8`);
  }
}

/**
 * Asks for a file, and gives its text.
 * @returns {Promise<Opened | null>}
 */
export async function openFile() {
  if ("showOpenFilePicker" in window) {
    const chosen = await /** @type {any} */ (window).showOpenFilePicker({ types: [KIND] }).catch(cancelled);
    if (!chosen) return null;
    const opened = await read(await chosen[0].getFile());
    // Only now: where it cannot be read, the text stays that of the file before.
    handle = chosen[0];
    return opened;
  }
  const input = /** @type {HTMLInputElement} */ (byId("chosen-file"));
  input.value = "";
  input.click();
  await new Promise((done) => input.addEventListener("change", done, { once: true }));
  return input.files?.[0] ? read(input.files[0]) : null;
}

/**
 * Takes files that are dropped on the page. Who takes their text says so with `forgetFile`.
 * @param {(opened: Promise<Opened>) => void} take
 */
export function takeDropped(take) {
  const mark = (/** @type {boolean} */ isOver) => document.body.classList.toggle("dropping", isOver);
  addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  addEventListener("dragleave", () => mark(false));
  addEventListener("drop", (event) => {
    mark(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    take(read(file));
  });
}

/** The next text is of no file yet. */
export function forgetFile() {
  handle = null;
}

/**
 * Saves a text where it came from, or where the user says. The name that it has there, nothing where it was not saved.
 * @param {string} name
 * @param {string} text
 */
export async function saveFile(name, text) {
  if (!("showSaveFilePicker" in window)) {
    download(name, text, "text/yaml");
    return name;
  }
  handle ??= await /** @type {any} */ (window).showSaveFilePicker({ suggestedName: name, types: [KIND] }).catch(cancelled);
  if (!handle) return null;
  const out = await handle.createWritable();
  await out.write(text);
  await out.close();
  return handle.name;
}

/**
 * Gives the user a file.
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type
 */
export function download(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Who closes the window of files has changed their mind.
 * @param {Error} error
 */
function cancelled(error) {
  if (error.name !== "AbortError") notify(error.message);
  return null;
}
