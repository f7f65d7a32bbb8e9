// Compares the shapes and texts of pictures inside pages with the same pictures alone, and the page's own texts with those of
// a page without pictures. Writes a line for each page.
const LOOKS = ["fill", "stroke", "strokeWidth", "strokeDasharray", "strokeOpacity", "strokeLinecap", "fillOpacity", "visibility",
  "fontSize", "fontWeight", "fontFamily", "fontStyle", "letterSpacing", "textTransform", "textShadow", "textDecorationLine"];
const rounded = (px) => Math.round(px * 100) / 100;

async function laidOut(html) {
  const frame = document.createElement("iframe");
  frame.width = 1700;
  frame.height = 3000;
  frame.srcdoc = html;
  document.body.append(frame);
  await new Promise((done) => (frame.onload = done));
  await Promise.all([...frame.contentDocument.fonts].map((face) => face.load()));
  return frame.contentDocument;
}

// How much of an element is seen through the groups around it, 0 to 1.
function seen(element, svg) {
  let share = 1;
  for (let node = element; node !== svg; node = node.parentNode) {
    const style = getComputedStyle(node);
    share *= style.display === "none" ? 0 : Number(style.opacity);
  }
  return share;
}

function parts(svg) {
  return [...svg.querySelectorAll("text, path, rect, circle")].map((element) => {
    const box = element.getBBox();
    const length = element.getComputedTextLength ? element.getComputedTextLength() : 0;
    const style = getComputedStyle(element);
    return {
      place: [box.x, box.y, box.width, box.height, length].map(rounded).join(" "),
      look: LOOKS.map((name) => style[name]).join(" ") + " " + seen(element, svg),
      name: element.tagName + " " + element.textContent,
    };
  });
}

function own(page) {
  return [...page.querySelector(".own").querySelectorAll("h1, p, a, text")].map((element) => {
    const range = page.createRange();
    range.selectNodeContents(element);
    const box = range.getBoundingClientRect();
    const style = getComputedStyle(element);
    return [rounded(box.width), rounded(box.height), style.color, ...LOOKS.map((name) => style[name])].join(" ");
  });
}

async function compared() {
  const expected = [];
  for (const html of alone) expected.push(...parts((await laidOut(html)).querySelector("svg")));
  const lines = [];
  for (let at = 0; at < within.length; at++) {
    const page = await laidOut(within[at]);
    const found = [...page.querySelectorAll("svg[role]")].flatMap(parts);
    const moved = found.filter((part, i) => part.place !== expected[i].place);
    const other = found.filter((part, i) => part.look !== expected[i].look);
    const before = own(await laidOut(bare[at]));
    const changed = own(page).filter((text, i) => text !== before[i]);
    const first = [...moved, ...other].slice(0, 1).map((part) => part.name + " " + part.place + " " + part.look);
    const missing = found.length === expected.length ? "" : "of " + expected.length + ", ";
    lines.push(`${missing}${found.length} compared, ${moved.length} moved, ${other.length} of another look, ` +
      `${changed.length} of the page changed, ${first.concat(changed.slice(0, 1)).join("; ")}`);
  }
  return lines.join("\n");
}

function say(text) {
  const out = document.createElement("pre");
  out.id = "out";
  out.textContent = text;
  document.body.replaceChildren(out);
}

compared().then(say, (error) => say("failed: " + error));
