// The engine, asked from the page: it runs in a thread of its own, and another one is begun where it was lost.

/** @typedef {import("../src/types.js").Rendered} Rendered */
/** @typedef {{ done: (value: any) => void, failed: (error: Error) => void }} Waiting */

/**
 * The bytes of a part of this page: compressed, and written as base64.
 * @param {string} id
 */
async function part(id) {
  const letters = atob((document.getElementById(id)?.textContent ?? "").replace(/\s+/g, ""));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/** The engine. */
export class Engine {
  /** @type {Promise<[WebAssembly.Module, string]>} */
  #parts = Promise.all([part("engine").then((bytes) => WebAssembly.compile(bytes)), part("glue").then(address)]);
  /** @type {Promise<Worker> | null} */
  #worker = null;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #number = 0;

  /**
   * What a function of the engine gives.
   * @param {"check" | "date" | "edit" | "render"} name
   * @param {...unknown} values
   * @returns {Promise<any>}
   */
  async ask(name, ...values) {
    const number = ++this.#number;
    const worker = await (this.#worker ??= this.#begin());
    return new Promise((done, failed) => {
      this.#waiting.set(number, { done, failed });
      worker.postMessage({ number, name, values });
    });
  }

  async #begin() {
    const [module, source] = await this.#parts;
    const worker = new Worker(source);
    worker.onmessage = ({ data }) => this.#heard(worker, data);
    worker.onerror = () => this.#lose(worker, "the engine has ended");
    worker.postMessage({ module });
    return worker;
  }

  /**
   * @param {Worker} worker
   * @param {{ number: number, value?: unknown, error?: string, hint?: string, isLost?: boolean }} said
   */
  #heard(worker, { number, value, error, hint, isLost }) {
    if (isLost) return this.#lose(worker, error ?? "");
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (error === undefined) waiting?.done(value);
    else waiting?.failed(Object.assign(new Error(error), { hint }));
  }

  /**
   * @param {Worker} worker
   * @param {string} why
   */
  #lose(worker, why) {
    worker.terminate();
    this.#worker = null;
    for (const { failed } of this.#waiting.values()) failed(new Error(`the engine could not do this: ${why}`));
    this.#waiting.clear();
  }
}

/**
 * An address of a script.
 * @param {ArrayBuffer} bytes
 */
function address(bytes) {
  return URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
}
