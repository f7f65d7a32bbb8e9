// The tabs of the timelines.

import { byId, element, say } from "./elements.js";

/**
 * A tab for each timeline; none where there is one alone.
 * @param {import("./server.js").Named[]} timelines
 * @param {number} chosen
 * @param {(at: number) => void} choose
 */
export function showTabs(timelines, chosen, choose) {
  const list = byId("tabs");
  list.hidden = timelines.length < 2;
  const isSame = list.children.length === timelines.length;
  if (!isSame) list.replaceChildren(...timelines.map((_, at) => tab(at, choose)));
  timelines.forEach((timeline, at) => {
    const one = list.children[at];
    const isOnly = timelines.every((other) => other === timeline || other.title !== timeline.title);
    say(one, isOnly ? timeline.title : `${timeline.title} (${timeline.id})`);
    one.setAttribute("aria-selected", String(at === chosen));
    one.setAttribute("tabindex", at === chosen ? "0" : "-1");
  });
  byId("picture").setAttribute("aria-label", timelines[chosen]?.title ?? "Timeline");
}

/**
 * @param {number} at
 * @param {(at: number) => void} choose
 */
function tab(at, choose) {
  const one = element("button", { type: "button", role: "tab", "aria-controls": "picture", dir: "auto" });
  one.addEventListener("click", () => choose(at));
  one.addEventListener("keydown", (event) => {
    const all = [...(one.parentElement?.children ?? [])];
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + all.length) % all.length;
    choose(next);
    /** @type {HTMLElement} */ (all[next]).focus();
  });
  return one;
}
