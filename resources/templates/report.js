"use strict";
/* What the page does beyond being read: light up counterparts, step through changes, filter, switch views. */
(() => {
const $ = (selector, root = document) => [...root.querySelectorAll(selector)];
const rows = $("table.rows tbody tr[id]");
const panes = $(".pane");
const tools = document.getElementById("tools");
if (!tools || !rows.length) return;

const KINDS = {
  verbatim: ["verbatim", row => row.classList.contains("v-verbatim")],
  edited: ["edited", row => row.classList.contains("v-edited")],
  paraphrased: ["paraphrased", row => row.classList.contains("v-paraphrased")],
  "new": ["new", row => row.classList.contains("v-new")],
  moved: ["moved", row => row.classList.contains("moved")],
  out: ["left out", row => row.classList.contains("left-out")],
  flags: ["may alter facts", row => row.querySelector(".flag") !== null],
};
const isChange = row => !row.classList.contains("v-verbatim") || row.classList.contains("moved");
const state = {only: new Set(), off: new Set(), view: "aligned", row: null};
const store = {
  get: key => { try { return localStorage.getItem("variorum." + key); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem("variorum." + key, value); } catch { /* kept for this visit only */ } },
};

function make(name, properties = {}, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}
function button(label, title, act) {
  const made = make("button", {type: "button", title}, label);
  made.addEventListener("click", act);
  return made;
}
function group(label, ...content) {
  const made = make("div", {className: "group"}, ...content);
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", label);
  return made;
}
const press = (element, on) => element.setAttribute("aria-pressed", String(on));

/* the bar */
const views = {
  aligned: button("Side by side", "A row for each sentence (v)", () => show("aligned")),
  reading: button("Reading", "Each article as it reads, in a pane of its own (v)", () => show("reading")),
};
const filters = {};
for (const [key, [label, test]] of Object.entries(KINDS)) {
  const number = rows.filter(test).length;
  if (!number) continue;
  filters[key] = button(`${label} `, `Show only what is ${label}`, () => toggle(state.only, key));
  filters[key].append(make("b", {}, String(number)));
}
const sources = {};
for (const pane of panes.slice(1)) {
  const siglum = pane.id.slice("text-".length);
  const chip = pane.querySelector(".chip").cloneNode(true);
  sources[siglum] = button("", `Show or hide source ${siglum}`, () => toggle(state.off, siglum));
  sources[siglum].append(chip);
}
const place = make("output", {className: "place"});
const bar = make("div", {className: "bar-of-tools"},
  group("View", views.aligned, views.reading),
  group("Show only", ...Object.values(filters)),
  group("Sources", ...Object.values(sources)),
  group("Changes", button("↑", "Previous change (k)", () => step(-1)), place, button("↓", "Next change (j)", () => step(1))),
  group("Display",
    button("A−", "Smaller text", () => resize(-1)), button("A+", "Larger text", () => resize(1)),
    button("◐", "Light or dark", retheme)),
);
tools.append(bar);
const inspector = make("aside", {className: "inspector", hidden: true});
inspector.setAttribute("aria-label", "The sentence in hand");
inspector.setAttribute("aria-live", "polite");
document.body.append(inspector);

/* the map: a bar for each row, as wide as the window is high */
const map = make("div", {className: "map"});
map.setAttribute("aria-hidden", "true");
for (const row of rows) {
  const mark = make("i");
  const colour = row.querySelector(".bar i");
  mark.className = colour ? colour.className : "gone";
  mark.style.flexGrow = Math.max(row.textContent.length, 40);
  mark.addEventListener("click", () => pin(row));
  row.mark = mark;
  map.append(mark);
}
document.body.append(map);

/* what belongs together */
const ids = (element, name) => (element.dataset[name] || "").split(" ").filter(Boolean);
const sentences = $(".s[data-s]");
const marks = $("[data-e]");
function byId(elements, name) {
  const found = new Map();
  for (const element of elements)
    for (const id of ids(element, name)) found.set(id, [...(found.get(id) || []), element]);
  return found;
}
const byLink = byId(sentences, "l");
const byEdit = byId(marks, "e");
const byPlace = byId(sentences, "s");
const together = sentence => new Set([
  ...byPlace.get(sentence.dataset.s), ...ids(sentence, "l").flatMap(link => byLink.get(link)),
]);
const rowOf = sentence => sentence.closest("tr[id]")
  || byPlace.get(sentence.dataset.s).map(other => other.closest("tr[id]")).find(Boolean);

function light(name, elements) {
  for (const lit of $("." + name)) lit.classList.remove(name);
  for (const element of elements) element.classList.add(name);
}
document.addEventListener("pointerover", event => {
  const sentence = event.target.closest(".s[data-s]");
  const mark = event.target.closest("[data-e]");
  light("near", sentence ? together(sentence) : []);
  light("lit", mark ? ids(mark, "e").flatMap(edit => byEdit.get(edit)) : []);
});
document.addEventListener("click", event => {
  if (event.target.closest("a, button, summary") || String(getSelection())) return;
  const sentence = event.target.closest(".s[data-s]");
  const row = sentence ? rowOf(sentence) : event.target.closest("table.rows tr[id]");
  if (row) pin(row, {from: sentence});
});

/* the sentence in hand */
function pin(row, {from = null, focus = false} = {}) {
  unpin();
  state.row = row;
  row.classList.add("pinned");
  row.mark.classList.add("here");
  const own = row.querySelector(".s[data-s]");
  const all = own ? together(own) : new Set();
  light("held", all);
  const said = row.dataset.why || row.querySelector("th .vh").textContent + ".";
  inspector.replaceChildren(
    make("p", {}, make("b", {}, row.querySelector("th .vh").textContent), make("br"), row.dataset.why ? said : ""),
    button("Close", "Let go (Esc)", unpin));
  inspector.hidden = false;
  if (state.view === "reading") centre(all, from);
  else if (!from) row.scrollIntoView({block: "center", behavior: ready ? "smooth" : "instant"});
  if (focus) { row.tabIndex = -1; row.focus({preventScroll: true}); }
  tell();
}
/* Each pane but the one the reader is in scrolls by itself; the window stays, or shows the panes. */
function centre(all, from) {
  for (const pane of panes) {
    const there = [...all].find(sentence => pane.contains(sentence));
    if (!there || there === from) continue;
    const own = pane.getBoundingClientRect(), its = there.getBoundingClientRect();
    pane.scrollBy({top: its.top + its.height / 2 - own.top - own.height / 2, behavior: ready ? "smooth" : "instant"});
  }
  if (!from) tools.scrollIntoView({block: "start", behavior: ready ? "smooth" : "instant"});
}
function unpin() {
  if (state.row) { state.row.classList.remove("pinned"); state.row.mark.classList.remove("here"); }
  state.row = null;
  light("held", []);
  inspector.hidden = true;
  tell();
}
const changes = () => rows.filter(row => isChange(row) && !row.hidden);
function step(by) {
  const list = changes();
  if (!list.length) return;
  const after = state.row ? list.findIndex(row => rows.indexOf(row) >= rows.indexOf(state.row)) : -1;
  let next = list.indexOf(state.row) >= 0 ? list.indexOf(state.row) + by : by > 0 ? Math.max(after, 0) : after - 1;
  if (next < 0) next = list.length - 1;
  pin(list[next % list.length], {focus: true});
}

/* filters and views */
function toggle(set, key) {
  if (!set.delete(key)) set.add(key);
  apply();
}
function show(view) {
  state.view = view;
  apply();
  if (state.row) pin(state.row);
}
function apply() {
  const tests = [...state.only].map(key => KINDS[key][1]);
  for (const row of rows) {
    const concerned = row.dataset.sources.split(" ").filter(Boolean);
    const away = row.classList.contains("left-out") && concerned.every(siglum => state.off.has(siglum));
    row.hidden = away || (tests.length > 0 && !tests.some(test => test(row)));
    row.mark.classList.toggle("faint", row.hidden);
  }
  for (const aside of $("tr.asides")) aside.hidden = tests.length > 0;
  for (const [key, element] of Object.entries(filters)) press(element, state.only.has(key));
  panes.slice(1).forEach((pane, position) => {
    const siglum = pane.id.slice("text-".length);
    const off = state.off.has(siglum);
    press(sources[siglum], !off);
    pane.hidden = off;
    for (const row of $("table.rows tr:not(.asides)")) row.cells[position + 2].hidden = off;
  });
  for (const [view, element] of Object.entries(views)) press(element, state.view === view);
  document.documentElement.classList.toggle("reading", state.view === "reading");
  tell();
}
function tell() {
  const list = changes();
  const at = list.indexOf(state.row);
  const number = `${list.length} ${list.length === 1 ? "change" : "changes"}`;
  place.textContent = at < 0 ? number : `${at + 1} of ${list.length}`;
  const parts = [state.row ? state.row.id : ""];
  if (state.view !== "aligned") parts.push("view=" + state.view);
  if (state.only.size) parts.push("only=" + [...state.only].join(","));
  if (state.off.size) parts.push("off=" + [...state.off].join(","));
  const address = parts.join("&");
  if (ready) history.replaceState(null, "", address ? "#" + address : location.pathname + location.search);
}
function resize(by) {
  const size = Math.min(200, Math.max(70, (Number(store.get("size")) || 100) + 10 * by));
  document.documentElement.style.fontSize = size + "%";
  store.set("size", size);
}
function retheme() {
  const dark = getComputedStyle(document.documentElement).colorScheme.includes("dark");
  document.documentElement.dataset.theme = dark ? "light" : "dark";
  store.set("theme", document.documentElement.dataset.theme);
}

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  const act = {
    j: () => step(1), k: () => step(-1), Escape: unpin,
    v: () => show(state.view === "aligned" ? "reading" : "aligned"),
  }[event.key];
  if (act) { event.preventDefault(); act(); }
});

/* where the address points */
let ready = false;
function restore() {
  ready = false;
  const [anchor, ...rest] = location.hash.slice(1).split("&");
  const given = Object.fromEntries(rest.map(part => part.split("=")));
  state.only = new Set((given.only || "").split(",").filter(key => Object.hasOwn(filters, key)));
  state.off = new Set((given.off || "").split(",").filter(siglum => Object.hasOwn(sources, siglum)));
  state.view = given.view === "reading" ? "reading" : "aligned";
  apply();
  const row = rows.find(candidate => candidate.id === anchor);
  if (row) pin(row);
  ready = true;
}
if (store.get("theme")) document.documentElement.dataset.theme = store.get("theme");
resize(0);
document.documentElement.classList.add("scripted");
new ResizeObserver(() => document.documentElement.style.setProperty("--tools", tools.offsetHeight + "px")).observe(tools);
addEventListener("hashchange", () => { if (rows.some(row => location.hash.slice(1).split("&")[0] === row.id)) restore(); });
restore();
})();
