// The extension in an editor that is none: each command of the manifest is there, and a change draws anew.

"use strict";

const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");
const { test } = require("node:test");
const { program } = require("./program.js");

const manifest = JSON.parse(readFileSync(join(__dirname, "../package.json"), "utf8"));

/** @type {Map<string, () => unknown>} */
const commands = new Map();
/** @type {((event: any) => void)[]} */
const changed = [];
/** @type {string[]} */
const warned = [];
const panel = { webview: { html: "" }, onDidDispose: () => {} };
let text = "title: T\nevents:\n  - { date: 1914, title: War }\n";
const document = { uri: { scheme: "untitled", path: "/a", fsPath: "/a" }, getText: () => text };
const editor = {
  ViewColumn: { Beside: -2 },
  commands: { registerCommand: (/** @type {string} */ name, /** @type {() => unknown} */ act) => commands.set(name, act) },
  window: {
    activeTextEditor: { document },
    createWebviewPanel: () => panel,
    // A warning that nobody closes.
    showWarningMessage: (/** @type {string} */ words) => {
      warned.push(words);
      return new Promise(() => {});
    },
  },
  workspace: {
    getConfiguration: () => ({ get: () => program }),
    onDidChangeTextDocument: (/** @type {(event: any) => void} */ hear) => {
      changed.push(hear);
      return { dispose: () => {} };
    },
  },
};
let started = 0;
let isThere = true;
class LanguageClient {
  async start() {
    if (!isThere) throw new Error("spawn dateline ENOENT");
    started += 1;
  }
  async stop() {
    started -= 1;
  }
}

/** @type {any} */
const loader = Module;
const load = loader._load;
loader._load = (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) => {
  if (name === "vscode") return editor;
  return name === "vscode-languageclient/node" ? { LanguageClient } : load(name, ...rest);
};
const extension = require("../extension.js");

/** What does not come in this time is a failure, ms. */
const timeout = 20_000;

test("the commands of the manifest are there, and the preview follows the text", { timeout }, async () => {
  await extension.activate(/** @type {any} */ ({ subscriptions: [] }));
  assert.equal(started, 1);
  assert.deepEqual([...commands.keys()].sort(), manifest.contributes.commands.map((/** @type {any} */ one) => one.command).sort());
  await commands.get("dateline.preview")?.();
  assert.ok(panel.webview.html.includes(">War<"), panel.webview.html.slice(0, 500));
  const until = async (/** @type {() => boolean} */ isSo) => {
    while (!isSo()) await new Promise((done) => setTimeout(done, 20));
  };
  text = text.replace("War", "Peace");
  changed.forEach((hear) => hear({ document }));
  await until(() => panel.webview.html.includes(">Peace<"));
  text = text.replace("1914", "soon");
  changed.forEach((hear) => hear({ document }));
  await until(() => panel.webview.html.includes("The text has errors") && panel.webview.html.includes(">Peace<"));
  await extension.deactivate();
  assert.equal(started, 0);
});

test("where the program is missing, the extension starts, and starts the server once the program is there", { timeout }, async () => {
  isThere = false;
  await extension.activate(/** @type {any} */ ({ subscriptions: [] }));
  assert.equal(warned.length, 1);
  assert.match(warned[0], /cannot be started as .*ENOENT.*dateline\.path/);
  isThere = true;
  await commands.get("dateline.restart")?.();
  assert.equal(started, 1);
  await extension.deactivate();
});
