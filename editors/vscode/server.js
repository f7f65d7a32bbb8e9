// How the language server is started, and for which documents. The server itself knows which YAML files are files of events.

"use strict";

/**
 * @param {string} program
 * @returns {import("vscode-languageclient/node").Executable}
 */
exports.server = (program) => ({ command: program, args: ["lsp"] });

/** @type {import("vscode-languageclient/node").LanguageClientOptions} */
exports.options = {
  documentSelector: [
    { scheme: "file", language: "yaml" },
    { scheme: "untitled", language: "yaml" },
  ],
};
