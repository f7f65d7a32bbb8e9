// A picture put in place of the one before, where no style may stand in markup: without a flash, its fonts ready.

/** @type {{ svg: string, sheet: CSSStyleSheet | null }} */
const shown = { svg: "", sheet: null };
/** The faces that are there, by their rules: most pictures have those of the one before. @type {Map<string, FontFace>} */
const ready = new Map();
/** What the families of all pictures begin with here: in each file it is another word, and each face would be loaded anew. */
const SHOWN = "shown";

/**
 * Puts a picture in place of the one before. Whether it is another one.
 * @param {HTMLElement} place
 * @param {string} text
 */
export async function placePicture(place, text) {
  if (text === shown.svg) return false;
  /** @type {Set<string>} */
  const own = new Set();
  const root = /@font-face\s*\{font-family:"([^" ]+) /.exec(text)?.[1];
  const whole = text;
  if (root) text = text.replaceAll(`"${root} `, `"${SHOWN} `).replaceAll(`'${root} `, `'${SHOWN} `);
  const withoutFaces = (/** @type {string} */ style) => style.replace(/@font-face\s*\{[^}]*\}/g, (rule) => {
    own.add(rule);
    return "";
  });
  // Only in styles: a title may hold these letters.
  const markup = text.replace(/<style\b[^>]*>[^]*?<\/style>/g, withoutFaces);
  const svg = new DOMParser().parseFromString(withoutStyles(markup), "image/svg+xml").documentElement;
  if (svg.localName !== "svg") return false;
  const sheet = new CSSStyleSheet();
  const rules = [...svg.querySelectorAll("rules")];
  sheet.replaceSync(rules.map((one) => one.textContent ?? "").join("\n"));
  rules.forEach((one) => one.remove());
  const missing = [...own].filter((rule) => !ready.has(rule)).map((rule) => ({ rule, face: faceOf(rule) }));
  await Promise.all(missing.map(({ face }) => face?.load().catch(() => {})));
  // From here on nothing is painted between one picture and the next, and their faces have the same names.
  for (const { face } of missing) if (face) document.fonts.add(face);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((one) => one !== shown.sheet), sheet];
  document.adoptNode(svg);
  for (const one of svg.querySelectorAll("[data-style]")) {
    /** @type {SVGElement} */ (one).style.cssText = one.getAttribute("data-style") ?? "";
    one.removeAttribute("data-style");
  }
  place.replaceChildren(svg);
  for (const [rule, face] of ready) {
    if (own.has(rule)) continue;
    document.fonts.delete(face);
    ready.delete(rule);
  }
  for (const { rule, face } of missing) if (face) ready.set(rule, face);
  [shown.svg, shown.sheet] = [whole, sheet];
  return true;
}

/**
 * A picture whose styles have other names: the policy of the page refuses all that stand in its markup, and they are set one by
 * one instead.
 * @param {string} text
 */
function withoutStyles(text) {
  return text.replace(/<[^>]*>/g, (tag) => tag.replace(/^<(\/?)style\b/, "<$1rules").replaceAll(' style="', ' data-style="'));
}

/**
 * The face that a rule describes.
 * @param {string} rule
 */
function faceOf(rule) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  const [face] = sheet.cssRules;
  if (!(face instanceof CSSFontFaceRule)) return null;
  const value = (/** @type {string} */ name) => face.style.getPropertyValue(name);
  return new FontFace(value("font-family").replace(/^["']|["']$/g, ""), value("src"), { weight: value("font-weight") || "400" });
}
