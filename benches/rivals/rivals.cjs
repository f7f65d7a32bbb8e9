// Three ways to put labels on an axis, on the same labels in one run: how long each takes, how far labels stand from their
// marks, how often a leader runs through a label or across a leader. Called by run.sh, with the path of our example and
// the seconds after which a rival is stopped.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { execFileSync, spawnSync } = require('node:child_process');
const labella = require('labella');

const HEIGHT = 20; // of a label, px
const PX_A_LABEL = 32; // of axis, so that all labels can be placed
const BIN = 200; // of the index by x, px

/** The same numbers on every machine. */
function dice(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

/** Labels of 6 to 30 characters at 6.2 px; of a bursty set 24 % lie within a thousandth of the axis. */
function labels(count, bursty) {
  const next = dice(count);
  const length = PX_A_LABEL * count;
  const one = (i) => {
    const burst = bursty && i * 100 < count * 24;
    const share = ((next(4096) * 4096 + next(4096)) / 16777216);
    const x = burst ? length * (0.6 + share / 1000) : length * share;
    return { x, width: 6.2 * (6 + next(25)) + 8 };
  };
  return Array.from({ length: count }, (_, i) => one(i)).sort((a, b) => a.x - b.x);
}

/** The least time of some rounds, ms, and what came out. */
function timed(rounds, work) {
  let least = Infinity;
  let found;
  for (let i = 0; i < rounds; i += 1) {
    const start = process.hrtime.bigint();
    found = work();
    least = Math.min(least, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return { ms: least, found };
}

/** labella 1.1.4 as it comes: its distributor and force, over as many layers as it asks for. */
function byLabella(input, length, rounds) {
  const { ms, found } = timed(rounds, () => {
    const nodes = input.map((label) => new labella.Node(label.x, label.width));
    return new labella.Force({ minPos: 0, maxPos: length }).nodes(nodes).compute().nodes();
  });
  const layer = 60 + HEIGHT;
  const placed = found.map((node) => {
    const steps = node.getPathFromRoot();
    const depth = steps.length - 1;
    const leader = [{ x: steps[0].idealPos, y: 0 }];
    steps.forEach((step, i) => {
      leader.push({ x: step.currentPos, y: 60 + i * layer });
      if (i < depth) leader.push({ x: step.currentPos, y: (i + 1) * layer });
    });
    const left = node.currentPos - node.width / 2;
    return { x: steps[0].idealPos, at: node.currentPos, left, width: node.width, top: 60 + depth * layer, leader };
  });
  return { name: 'labella 1.1.4', ms, placed };
}

/** vis-timeline's own `stack`, taken out of the module that does not export it: boxes centred over their marks. */
function byVis(input, length, rounds) {
  const file = path.join(__dirname, 'node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.js');
  const source = fs.readFileSync(file, 'utf8');
  const names = ['stack', 'performStacking', 'checkVerticalSpatialCollision', 'findIndexFrom', 'findLastIndexBetween', 'filterBetween'];
  const body = names.map((name) => {
    const start = source.indexOf(`\nfunction ${name}(`);
    if (start < 0) throw new Error(`vis-timeline has no function ${name}`);
    return source.slice(start, source.indexOf('\n}\n', start) + 3);
  });
  const stack = new Function(`const EPSILON = 0.001;${body.join('')}return stack;`)();
  const margin = { item: { horizontal: 10, vertical: 10 }, axis: 20 };
  const { ms, found } = timed(rounds, () => {
    const items = input.map(({ x, width }) => ({ x, left: x - width / 2, width, height: HEIGHT, top: null, stack: true, options: {} }));
    stack(items, margin, true, () => false);
    return items;
  });
  const placed = found.map(({ x, left, width, top }) => ({ x, at: x, left, width, top, leader: [{ x, y: 0 }, { x, y: top }] }));
  return { name: 'vis-timeline 8.5.4', ms, placed };
}

/** Ours: the example reads the labels and says where each stands. */
function byUs(program, input, length, rounds) {
  const asked = JSON.stringify({ length, height: HEIGHT, rounds, labels: input });
  const said = JSON.parse(execFileSync(program, { input: asked, maxBuffer: 1 << 28 }));
  return { name: 'dateline', ms: said.ms, placed: said.placed };
}

const sorted = (numbers) => numbers.sort((a, b) => a - b);

/** Whether a part of the segment lies inside the box, half a px from its edge. */
function enters(a, b, box) {
  let [from, to] = [0, 1];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const sides = [[-dx, a.x - box.left - 0.5], [dx, box.right - 0.5 - a.x], [-dy, a.y - box.top - 0.5], [dy, box.bottom - 0.5 - a.y]];
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    else if (step > 0) to = Math.min(to, room / step);
  }
  return from < to;
}

function side(a, b, c) {
  const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  return Math.abs(area) < 0.01 ? 0 : Math.sign(area);
}

const cross = (a, b, c, d) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** Things by the stretches of x that they touch. */
function index(things, span) {
  const bins = new Map();
  things.forEach((thing, i) => {
    const [from, to] = span(thing);
    for (let bin = Math.floor(from / BIN); bin <= Math.floor(to / BIN); bin += 1) {
      if (!bins.has(bin)) bins.set(bin, []);
      bins.get(bin).push(i);
    }
  });
  return (from, to) => {
    const near = new Set();
    for (let bin = Math.floor(from / BIN); bin <= Math.floor(to / BIN); bin += 1) (bins.get(bin) ?? []).forEach((i) => near.add(i));
    return near;
  };
}

/** Overlaps of labels, leaders through labels and across leaders, distances, height. */
function judged(placed) {
  const boxes = placed.map((one) => ({ left: one.left, right: one.left + one.width, top: one.top, bottom: one.top + HEIGHT }));
  const reach = (one) => [Math.min(...one.leader.map((p) => p.x)), Math.max(...one.leader.map((p) => p.x))];
  const nearBoxes = index(boxes, (box) => [box.left, box.right]);
  const nearLeaders = index(placed, reach);
  const pieces = placed.map((one) => one.leader.slice(1).map((point, i) => [one.leader[i], point]));
  let [overlaps, throughLabels, acrossLeaders] = [0, 0, 0];
  placed.forEach((one, i) => {
    for (const j of nearBoxes(boxes[i].left, boxes[i].right)) {
      const wide = Math.min(boxes[i].right, boxes[j].right) - Math.max(boxes[i].left, boxes[j].left);
      const high = Math.min(boxes[i].bottom, boxes[j].bottom) - Math.max(boxes[i].top, boxes[j].top);
      if (j > i && wide > 0.5 && high > 0.5) overlaps += 1;
    }
    const [from, to] = reach(one);
    for (const j of nearBoxes(from, to)) if (j !== i && pieces[i].some(([a, b]) => enters(a, b, boxes[j]))) throughLabels += 1;
    for (const j of nearLeaders(from, to)) {
      if (j > i && pieces[i].some(([a, b]) => pieces[j].some(([c, d]) => cross(a, b, c, d)))) acrossLeaders += 1;
    }
  });
  const moved = sorted(placed.map((one) => Math.abs(one.at - one.x)));
  const mean = moved.reduce((all, one) => all + one, 0) / moved.length;
  const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(0, ...boxes.map((box) => box.top));
  const p95 = moved[Math.floor((moved.length - 1) * 0.95)];
  return { overlaps, throughLabels, acrossLeaders, mean, p95, max: moved.at(-1), height };
}

/** Who takes part: each places the labels of a case in a process of its own, which can be stopped. */
const rivals = {
  dateline: (input, length, rounds, program) => byUs(program, input, length, rounds),
  'labella 1.1.4': byLabella,
  'vis-timeline 8.5.4': byVis,
};

/** What a rival came to, or why to nothing. A second more than the limit is for starting and handing over. */
function asked(name, { count, bursty }, seconds) {
  const each = [__filename, process.argv[2], String(seconds), name, String(count), String(bursty)];
  const timeout = (seconds * rounds(count) + 1) * 1000;
  const said = spawnSync(process.execPath, each, { timeout, killSignal: 'SIGKILL', maxBuffer: 1 << 29, encoding: 'utf8' });
  if (said.error?.code === 'ETIMEDOUT') return { why: `over ${seconds} s: stopped` };
  if (said.error) throw said.error;
  if (said.status !== 0) return { why: `failed: ${said.stderr.match(/^\w*Error: .*$/m)?.[0] ?? `status ${said.status}`}` };
  return JSON.parse(said.stdout);
}

const rounds = (count) => (count > 1000 ? 1 : 5);

/** One row of the table. */
function row(name, one, seconds) {
  const start = [`${one.count} ${one.bursty ? 'bursty' : 'even'}`, name];
  const { why, ms, placed } = asked(name, one, seconds);
  if (why) return [...start, why];
  if (placed.length !== one.count) throw new Error(`${name} placed ${placed.length} of ${one.count}`);
  const { overlaps, throughLabels, acrossLeaders, mean, p95, max, height } = judged(placed);
  return [...start, ms.toFixed(2), ...[mean, p95, max, height].map((value) => value.toFixed(1)), overlaps, throughLabels, acrossLeaders];
}

/** The table: every rival at every case, each for so many seconds at most. */
function table(seconds) {
  const columns = ['labels', 'who', 'ms', 'mean px', 'p95 px', 'max px', 'height px', 'label x label', 'leader x label', 'leader x leader'];
  console.log(columns.join('\t'));
  for (const count of [1000, 10000]) {
    for (const bursty of [false, true]) {
      for (const name of Object.keys(rivals)) console.log(row(name, { count, bursty }, seconds).join('\t'));
    }
  }
}

const [program, seconds, name, count, bursty] = process.argv.slice(2);
if (name) {
  const input = labels(Number(count), bursty === 'true');
  process.stdout.write(JSON.stringify(rivals[name](input, PX_A_LABEL * count, rounds(Number(count)), program)));
} else {
  table(Number(seconds));
}
