// Elements of the page: found, made, filled.

/**
 * The element with an id, which is there.
 * @template {HTMLElement} E
 * @param {string} id
 * @returns {E}
 */
export function byId(id) {
  return /** @type {E} */ (document.getElementById(id));
}

/**
 * A new element with attributes and what stands in it; words are never read as HTML.
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Gives an element other words, where they are other: a selection in it stays otherwise.
 * @param {Element} of
 * @param {string} words
 */
export function say(of, words) {
  if (of.textContent !== words) of.textContent = words;
}

/**
 * Whether a field gives a text back as it is: one of a single line drops the ends of the others, one of several makes a line feed
 * of each of them.
 * @param {Element} one
 * @param {string} text
 */
function fits(one, text) {
  return !(one instanceof HTMLTextAreaElement ? /\r/ : /[\r\n]/).test(text.trim());
}

/**
 * Fills a field with a value that is a text; any other is left to an editor.
 * @param {HTMLInputElement} one
 * @param {unknown} value
 */
export function fillField(one, value) {
  const isText = value === undefined || value === null || (typeof value === "string" && fits(one, value));
  const choices = /** @type {HTMLElement} */ (one);
  if (isText && value && choices instanceof HTMLSelectElement && ![...choices.options].some((option) => option.value === value)) {
    choices.append(element("option", {}, String(value)));
  }
  one.value = isText ? String(value ?? "") : "";
  one.disabled = !isText;
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let quiet;

/**
 * Tells what happened, for a while.
 * @param {string} words
 */
export function notify(words) {
  clearTimeout(quiet);
  say(byId("notice"), words);
  quiet = setTimeout(() => say(byId("notice"), ""), 8000);
}
