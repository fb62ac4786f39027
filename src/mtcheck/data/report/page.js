"use strict";
const all = (selector) => [...document.querySelectorAll(selector)];
const boxes = all(".filters input");
const shown = document.getElementById("shown");
let current = -1;

function filter() {
  const off = { family: new Set(), severity: new Set() };
  for (const box of boxes) if (!box.checked) off[box.name].add(box.value);
  const wanted = (item) => !off.family.has(item.dataset.family) && !off.severity.has(item.dataset.severity);
  let count = 0;
  for (const note of all(".notes li")) {
    note.hidden = !wanted(note);
    count += !note.hidden;
  }
  for (const mark of all("mark")) mark.classList.toggle("off", !wanted(mark));
  for (const article of all("section.article")) article.hidden = !article.querySelector(".notes li:not([hidden])");
  shown.textContent = String(count);
  current = -1;
}

function go(step) {
  const notes = all(".notes li:not([hidden])");
  if (!notes.length) return;
  notes[current]?.classList.remove("current");
  current = (current + step + notes.length) % notes.length;
  notes[current].classList.add("current");
  notes[current].focus({ preventScroll: true });
  notes[current].scrollIntoView({ block: "center" });
}

function turn() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
}

for (const box of boxes) box.addEventListener("change", filter);
document.getElementById("theme").addEventListener("click", turn);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
  if (event.key === "j" || event.key === "n") go(1);
  else if (event.key === "k" || event.key === "p") go(-1);
  else if (event.key === "f") boxes[0]?.focus();
  else if (event.key === "t") turn();
  else return;
  event.preventDefault();
});
for (const tool of all(".script")) tool.hidden = false;
