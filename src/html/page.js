"use strict";
const form = document.querySelector("form");
const rows = [...document.querySelectorAll("table[role] tbody tr")];
const count = form.querySelector("output");
// Without the marks on letters, and with one sign for each quote: what a keyboard lacks is found all the same.
const plain = (text) => text.normalize("NFKD").replace(/\p{Mn}/gu, "").replace(/[\u2018\u2019\u02bc]/gu, "'").toLocaleLowerCase();
const texts = rows.map((row) => plain(row.textContent));

function chosen(name) {
  const boxes = [...form.querySelectorAll(`input[name=${name}]`)];
  return boxes.length ? new Set(boxes.filter((box) => box.checked).map((box) => box.value)) : null;
}

function apply() {
  const wanted = plain(form.elements.search.value).split(/\s+/u).filter(Boolean);
  const categories = chosen("category");
  const statuses = chosen("status");
  let shown = 0;
  rows.forEach((row, at) => {
    const fits = wanted.every((word) => texts[at].includes(word))
      && (!categories || categories.has(row.dataset.category))
      && (!statuses || statuses.has(row.dataset.status));
    row.hidden = !fits;
    shown += fits ? 1 : 0;
  });
  count.value = `${shown} / ${rows.length}`;
}

function reveal() {
  const row = rows.find((one) => one.id === decodeURIComponent(location.hash.slice(1)));
  if (row && row.hidden) {
    form.reset();
    apply();
    row.scrollIntoView();
  }
}

form.addEventListener("input", apply);
form.addEventListener("reset", () => setTimeout(apply));
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", reveal);
form.hidden = false;
apply();
