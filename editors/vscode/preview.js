// The pictures of a text: drawn by the program as the command draws them, and shown in a page without scripts.

"use strict";

const { spawn } = require("node:child_process");
const { mkdtemp, readFile, rm } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

/** @typedef {{ pictures: string[], trouble: string }} Drawn The pictures, and what the program said where there are none. */

/**
 * Runs the program with a text on its standard input.
 * @param {string} program
 * @param {string[]} args
 * @param {string} text
 * @param {string} folder
 * @returns {Promise<{ isFine: boolean, answer: string, trouble: string }>}
 */
function run(program, args, text, folder) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd: folder });
    let [answer, trouble] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (part) => (answer += part));
    child.stderr.setEncoding("utf8").on("data", (part) => (trouble += part));
    child.on("error", failed);
    child.on("close", (code) => done({ isFine: code === 0, answer, trouble }));
    // It may end before it has read all.
    child.stdin.on("error", () => {});
    child.stdin.end(text);
  });
}

/**
 * Draws a text, which need not be saved. The files that it names are looked for in a folder.
 * @param {string} program
 * @param {string} text
 * @param {string} folder
 * @returns {Promise<Drawn>}
 */
exports.draw = async (program, text, folder) => {
  const out = await mkdtemp(join(tmpdir(), "dateline-"));
  try {
    const { isFine, answer, trouble } = await run(program, ["render", "-", "--output", out], text, folder);
    if (!isFine) return { pictures: [], trouble };
    const paths = answer.split("\n").map((line) => line.split(".svg  ")).filter((parts) => parts.length > 1);
    return { pictures: await Promise.all(paths.map(([path]) => readFile(`${path}.svg`, "utf8"))), trouble: "" };
  } finally {
    await rm(out, { recursive: true });
  }
};

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * The page around pictures.
 * @param {string[]} pictures
 * @param {string} remark
 */
exports.page = (pictures, remark) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Timelines</title>
<style>body{background:#fff;color:#17191c;margin:0;padding:1rem}svg{display:block;max-width:100%;height:auto;margin:0 auto 2rem}p{border-left:.3rem solid #a8201a;padding-left:.75rem;white-space:pre-wrap}</style>
</head><body>${remark && `<p role="status">${escaped(remark)}</p>`}${pictures.join("\n")}</body></html>`;

/**
 * @param {string} text
 */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
