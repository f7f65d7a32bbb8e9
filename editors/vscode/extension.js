// dateline in VS Code: its language server, and the timelines beside the text.

"use strict";

const { dirname } = require("node:path");
const { tmpdir } = require("node:os");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");
const { draw, page } = require("./preview.js");
const { options, server } = require("./server.js");

/** After the last letter, ms. */
const PAUSE = 150;

/** @type {LanguageClient | undefined} */
let client;

const program = () => vscode.workspace.getConfiguration("dateline").get("path", "dateline");

/**
 * Starts the language server; where there is none, says so once.
 */
async function start() {
  client = new LanguageClient("dateline", "dateline", server(program()), options);
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    const words = `dateline cannot be started as "${program()}": ${error instanceof Error ? error.message : error}. Install it, or name it in the setting dateline.path.`;
    // Not waited for: the commands are there while it is shown.
    void vscode.window.showWarningMessage(words, "Open the setting").then((chosen) => chosen && vscode.commands.executeCommand("workbench.action.openSettings", "dateline.path"));
  }
}

/**
 * The timelines of a document beside it, anew at each change. While it has errors, the last good ones stay.
 * @param {vscode.TextDocument} document
 */
function preview(document) {
  const name = document.uri.path.split("/").pop();
  const panel = vscode.window.createWebviewPanel("dateline.preview", `${name}: timelines`, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, {});
  /** @type {string[]} */
  let last = [];
  let drawn = 0;
  let asked = 0;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const show = async () => {
    const number = ++asked;
    const folder = document.uri.scheme === "file" ? dirname(document.uri.fsPath) : tmpdir();
    const made = await draw(program(), document.getText(), folder).catch((error) => ({ pictures: [], trouble: String(error.message) }));
    // A later text may be drawn already.
    if (number < drawn) return;
    drawn = number;
    if (made.pictures.length) last = made.pictures;
    panel.webview.html = page(last, made.trouble && (last.length ? "The text has errors. This is how it was before them." : made.trouble));
  };
  const changed = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document) return;
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
  panel.onDidDispose(() => {
    clearTimeout(timer);
    drawn = Number.POSITIVE_INFINITY;
    changed.dispose();
  });
  return show();
}

/**
 * What a command is about: the text that is edited.
 * @param {(document: vscode.TextDocument) => unknown} act
 */
const withDocument = (act) => () => {
  const document = vscode.window.activeTextEditor?.document;
  return document ? act(document) : vscode.window.showInformationMessage("Open a file of events first.");
};

/**
 * @param {vscode.ExtensionContext} context
 */
exports.activate = async (context) => {
  const on = (/** @type {string} */ name, /** @type {() => unknown} */ act) => context.subscriptions.push(vscode.commands.registerCommand(name, act));
  on("dateline.preview", withDocument(preview));
  on("dateline.serve", withDocument((document) => {
    const terminal = vscode.window.createTerminal({ name: "dateline serve", shellPath: program(), shellArgs: ["serve", document.uri.fsPath] });
    terminal.show(true);
  }));
  on("dateline.restart", async () => {
    await exports.deactivate();
    await start();
  });
  await start();
};

exports.deactivate = async () => {
  await client?.stop();
  client = undefined;
};
