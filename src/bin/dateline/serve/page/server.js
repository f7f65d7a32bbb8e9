// The program that serves the page: what it is asked, and what it tells.

/** @typedef {{ id: string, title: string }} Named */
/** @typedef {{ id: string, date: string, words: string, title: string, summary: string | null, category: string | null,
 *   status: string, line: number, included: string | null }} EventRow */
/** @typedef {{ code: string, severity: string, message: string, hint: string | null, file: string, line: number }} Problem */
/** @typedef {{ title: string | null, timelines: (Named & { entry: string | null })[], categories: Named[], sources: Named[],
 *   tags: string[], events: EventRow[] }} Content */
/** @typedef {{ version: number, revision: string, file: string, read_only: boolean, can_undo: boolean, can_redo: boolean,
 *   trouble: string | null, problem_count: number, problems: Problem[], is_stale: boolean, content: Content | null }} State */
/** @typedef {{ revision: string, id: string, diff: string, warnings: string[] }} Done */
/** @typedef {{ ok: true, date: string, words: string, unit: string | null }
 *   | { ok: false, error: string, forms: string[] }} Meaning */

const KEPT = "dateline-secret";
/** How long we wait before we ask again, ms. */
const PAUSE = 1000;

/**
 * The words of a date, with what it is written as where that is other than what was typed.
 * @param {{ words: string, date: string }} meaning
 * @param {string} typed
 */
export const meant = (meaning, typed) => (meaning.date === typed ? meaning.words : `${meaning.words}, written as ${meaning.date}`);

/** Why something was refused. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {{ message?: string, hint?: string, field?: { key: string, message: string } }} said
   */
  constructor(status, said) {
    super(said.message ?? "the program did not answer as expected");
    this.status = status;
    this.hint = said.hint ?? "";
    this.field = said.field ?? null;
  }
}

/** @type {string} */
let secret = "";

/**
 * Takes the secret from the address, where it stands once, and keeps it for as long as this tab is open.
 */
export async function enter() {
  const given = location.hash.slice(1);
  if (given) history.replaceState(null, "", location.pathname);
  if (given.startsWith("once-")) {
    secret = (await ask("/open", { ticket: given.slice(5) })).secret;
  } else {
    secret = given || sessionStorage.getItem(KEPT) || "";
  }
  sessionStorage.setItem(KEPT, secret);
}

/**
 * @param {string} path
 * @param {RequestInit} [more]
 * @returns {Promise<Response>}
 */
async function request(path, more = {}) {
  const headers = { "X-Dateline-Secret": secret, ...more.headers };
  const answer = await fetch(path, { ...more, headers, cache: "no-store", credentials: "omit", redirect: "error" });
  if (answer.ok) return answer;
  throw new Refused(answer.status, await answer.json().catch(() => ({})));
}

/** @returns {Promise<State>} */
export async function readState() {
  return (await request("/state")).json();
}

/**
 * A timeline for so much room in px: as SVG, and when it is at which places along its axis, px and seconds since 1970.
 * @typedef {{ svg: string, axis: [number, number][] }} Picture
 * @param {number} timeline
 * @param {number} room
 * @returns {Promise<Picture>}
 */
export async function readPicture(timeline, room) {
  return (await request(`/picture?timeline=${timeline}&room=${Math.max(1, Math.floor(room))}`)).json();
}

/**
 * Asks for something that changes nothing.
 * @param {string} path
 * @param {object} message
 * @returns {Promise<any>}
 */
export async function ask(path, message) {
  const headers = { "Content-Type": "application/json" };
  return (await request(path, { method: "POST", body: JSON.stringify(message), headers })).json();
}

/**
 * Asks for a change of the file.
 * @param {string} path
 * @param {object} message
 * @returns {Promise<Done>}
 */
export async function write(path, message) {
  const headers = { "Content-Type": "application/json", "X-Dateline-Write": "1" };
  return (await request(path, { method: "POST", body: JSON.stringify(message), headers })).json();
}

/**
 * Tells each version of the state that there is. Of all tabs one listens to the program, and tells the others: a browser has
 * few connections to one address.
 * @param {(version: number) => void} onVersion
 * @param {(isLost: boolean) => void} onLost
 */
export function listen(onVersion, onLost) {
  const channel = new BroadcastChannel(`dateline ${location.port}`);
  const heard = (/** @type {number} */ version) => {
    onLost(version === 0);
    if (version > 0) onVersion(version);
  };
  channel.onmessage = (message) => heard(Number(message.data));
  const tell = (/** @type {number} */ version) => {
    heard(version);
    channel.postMessage(version);
  };
  const forever = async () => {
    for (;;) {
      await stream(tell).catch(() => {});
      tell(0);
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  };
  navigator.locks.request(`dateline ${location.port}`, forever);
}

/**
 * Reads the stream of events until it ends.
 * @param {(version: number) => void} tell
 */
async function stream(tell) {
  const answer = await request("/events");
  const reader = /** @type {ReadableStream<Uint8Array>} */ (answer.body).getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith("data: ")) tell(Number(line.slice(6)));
  }
}
