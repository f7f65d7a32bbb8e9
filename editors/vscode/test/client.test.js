// The extension with the real server: the client library of VS Code's own protocol over the server's standard streams.

"use strict";

const assert = require("node:assert/strict");
const { spawn } = require("node:child_process");
const { test } = require("node:test");
const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = require("vscode-languageserver-protocol/node");
const { options, server } = require("../server.js");
const { program } = require("./program.js");

const URI = "file:///somewhere/events.yaml";
const TEXT = "title: T\nsources: { tass: { title: Tass } }\nevents:\n  - { id: war, date: May 2012, title: War, sources: [tass] }\n";

test("the server is asked as the extension asks it", async () => {
  const { command, args } = server(program);
  const child = spawn(command, args ?? []);
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  const told = new Promise((done) => connection.onNotification("textDocument/publishDiagnostics", done));
  const { capabilities } = await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri: URI, languageId: "yaml", version: 1, text: TEXT } });
  const { diagnostics } = await told;
  assert.equal(diagnostics[0].code, "date-invalid");
  assert.ok(capabilities.completionProvider && capabilities.renameProvider && capabilities.hoverProvider && capabilities.codeActionProvider);
  const at = (/** @type {string} */ words) => {
    const before = TEXT.slice(0, TEXT.indexOf(words)).split("\n");
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const { range } = diagnostics[0];
  const actions = await connection.sendRequest("textDocument/codeAction", { textDocument: { uri: URI }, range, context: { diagnostics } });
  assert.ok(actions.some((/** @type {any} */ one) => JSON.stringify(one).includes("2012-05")), JSON.stringify(actions));
  const renamed = await connection.sendRequest("textDocument/rename", { textDocument: { uri: URI }, position: at("tass:"), newName: "agency" });
  assert.equal(JSON.stringify(renamed).match(/"newText":"agency"/g)?.length, 2);
  await connection.sendRequest("shutdown");
  const ended = new Promise((done) => child.on("close", done));
  await connection.sendNotification("exit");
  assert.equal(await ended, 0);
  connection.dispose();
});

test("only YAML is handed over", () => {
  const selector = /** @type {{ language: string }[]} */ (options.documentSelector);
  assert.ok(selector.length > 0 && selector.every(({ language }) => language === "yaml"));
});
