// The preview draws what the command draws, of texts that are saved nowhere.

"use strict";

const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { test } = require("node:test");
const { draw, page } = require("../preview.js");
const { program } = require("./program.js");

const TEXT = "title: A & B\nevents:\n  - { date: 1914, title: War }\ntimelines: [{ id: z }, { id: a }]\n";

test("all timelines are drawn, in the order of the file, to the byte", async () => {
  const folder = mkdtempSync(join(tmpdir(), "preview-"));
  try {
    const { pictures, trouble } = await draw(program, TEXT, folder);
    writeFileSync(join(folder, "events.yaml"), TEXT);
    execFileSync(program, ["render", "-o", "out"], { cwd: folder });
    assert.deepEqual(pictures, ["z", "a"].map((id) => readFileSync(join(folder, "out", `${id}.svg`), "utf8")));
    assert.equal(trouble, "");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what is wrong is told, and nothing is drawn", async () => {
  const { pictures, trouble } = await draw(program, TEXT.replace("1914", "soon"), tmpdir());
  assert.deepEqual(pictures, []);
  assert.match(trouble, /soon/);
  const shown = page([], "a <b> & c");
  assert.ok(shown.includes("a &lt;b> &amp; c") && shown.includes("default-src 'none'") && !shown.includes("<script"));
});

test("a program that is not there is an error", async () => {
  await assert.rejects(draw("/nowhere/dateline", TEXT, tmpdir()), /ENOENT/);
});
