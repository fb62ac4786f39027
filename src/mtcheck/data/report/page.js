"use strict";
const all = (selector) => [...document.querySelectorAll(selector)];
const boxes = all(".filters input");
const notes = all("li[data-count]");
const shown = document.getElementById("shown");
let current = null;

function filter() {
  const off = { family: new Set(), severity: new Set() };
  for (const box of boxes) if (!box.checked) off[box.name].add(box.value);
  const wanted = (item) => !off.family.has(item.dataset.family) && !off.severity.has(item.dataset.severity);
  let count = 0;
  for (const note of notes) {
    note.hidden = !wanted(note);
    if (!note.hidden) count += Number(note.dataset.count);
  }
  for (const mark of all("mark")) mark.classList.toggle("off", !wanted(mark));
  for (const part of all("section")) part.hidden = !part.querySelector("li[data-count]:not([hidden])");
  for (const row of all("tr[data-article]")) row.hidden = document.getElementById(row.dataset.article).hidden;
  shown.textContent = String(count);
}

function go(step) {
  const open = notes.filter((note) => !note.hidden);
  if (!open.length) return;
  current?.classList.remove("current");
  const at = open.indexOf(current);
  current = open[(at < 0 && step < 0 ? open.length - 1 : at + step + open.length) % open.length];
  current.classList.add("current");
  current.focus({ preventScroll: true });
  current.scrollIntoView({ block: "center" });
}

function turn() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
}

for (const box of boxes) box.addEventListener("change", filter);
document.getElementById("theme").addEventListener("click", turn);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input[type=text]")) return;
  if (event.key === "j" || event.key === "n") go(1);
  else if (event.key === "k" || event.key === "p") go(-1);
  else if (event.key === "f") boxes[0]?.focus();
  else if (event.key === "t") turn();
  else return;
  event.preventDefault();
});
for (const tool of all(".script")) tool.hidden = false;
