"use strict";
/* What the page does beyond being read: light up counterparts, step through changes, filter, switch views.
   The rows of a book come in parts, kept as text until they are near the screen. */
(() => {
const $ = (selector, root = document) => [...root.querySelectorAll(selector)];
const panes = $(".pane");
const tools = document.getElementById("tools");

/* parts of a long page, and the rows of any page, whether they are laid out or not */
const parts = $(".part").map(box => ({box, text: box.querySelector("noscript").textContent, live: false, rows: []}));
for (const part of parts) part.box.textContent = "";
const rows = [];
function learn(markup, part) {
  const [, classes, id] = markup.match(/^class="([^"]*)" id="([^"]*)"/) || [];
  if (!id) return;
  const kinds = new Set(classes.split(" "));
  const origin = (markup.match(/ bar (?:o|(?=new))(\w+)"|class="bars"[^>]*><i class="c(\d+)"/) || []).slice(1).find(Boolean);
  const columns = kinds.has("left-out") ? [...markup.matchAll(/<td class="c(\d+)/g)].map(found => found[1]) : [];
  const row = {id, kinds, origin, columns, part, markup, size: Math.max(markup.length - 300, 100), place: rows.length};
  rows.push(row);
  if (part) part.rows.push(row);
}
for (const part of parts) for (const markup of part.text.split("<tr ").slice(1)) learn(markup, part);
for (const element of $("table.rows tbody tr[id]")) learn(element.outerHTML.slice("<tr ".length), null);
if (!tools || !rows.length) return;
const byId = new Map(rows.map(row => [row.id, row]));

const KINDS = {
  verbatim: ["verbatim", "v-verbatim"], edited: ["edited", "v-edited"], paraphrased: ["paraphrased", "v-paraphrased"],
  "new": ["new", "v-new"], moved: ["moved", "moved"], out: ["left out", "left-out"], flags: ["may alter facts", "flagged"],
};
const isChange = row => !row.kinds.has("v-verbatim") || row.kinds.has("moved") || row.kinds.has("flagged");
const state = {only: new Set(), off: new Set(), view: "aligned", row: null, fold: parts.length > 0, opened: new Set()};
const store = {
  get: key => { try { return localStorage.getItem("variorum." + key); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem("variorum." + key, value); } catch { /* kept for this visit only */ } },
};
const pace = () => !ready || parts.length || matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";

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
for (const [key, [label, kind]] of Object.entries(KINDS)) {
  const number = rows.filter(row => row.kinds.has(kind)).length;
  if (!number) continue;
  const rowsOf = `${number.toLocaleString("en")} ${number === 1 ? "row" : "rows"}`;
  filters[key] = button(`${label} `, `Show only the ${rowsOf} of the table: ${label}`, () => toggle(state.only, key));
  filters[key].append(make("b", {}, number.toLocaleString("en")));
}
const sources = {};
for (const pane of panes.slice(1)) {
  const siglum = pane.id.slice("text-".length);
  const chip = pane.querySelector(".chip").cloneNode(true);
  sources[siglum] = button("", `Show or hide source ${siglum}`, () => toggle(state.off, siglum));
  sources[siglum].append(chip);
}
const folding = button("Fold", "Fold away what is unchanged (u)", () => { state.fold = !state.fold; state.opened.clear(); apply(); });
const place = make("output", {className: "place"});
/* A browser searches what is laid out; in a long page that is not all. */
const finder = make("input", {type: "search", placeholder: "Find", size: 14});
finder.setAttribute("aria-label", "Find in all articles; Enter goes to the next place");
finder.addEventListener("keydown", event => { if (event.key === "Enter") find(finder.value.trim().toLowerCase()); });
function find(words) {
  if (!words) return;
  const start = state.row ? state.row.place + 1 : 0;
  const found = [...rows.slice(start), ...rows.slice(0, start)].find(row => readable(row.markup).includes(words));
  finder.setAttribute("aria-invalid", String(!found));
  if (found) pin(found);
}
const readable = markup => ["lt <", "gt >", "amp &"].reduce(
  (text, pair) => text.replaceAll(`&${pair.split(" ")[0]};`, pair.split(" ")[1]),
  markup.replace(/<span class="vh">[^<]*<\/span>|<[^>]*>/g, "").toLowerCase());
const bar = make("div", {className: "bar-of-tools"},
  group("View", views.aligned, views.reading, folding),
  group("Show only", make("span", {className: "about"}, "Rows"), ...Object.values(filters)),
  group("Sources", ...Object.values(sources)),
  group("Changes", button("↑", "Previous change (k)", () => step(-1)), place, button("↓", "Next change (j)", () => step(1))),
  ...(parts.length ? [group("Find", finder)] : []),
  group("Display",
    button("A−", "Smaller text", () => resize(-1)), button("A+", "Larger text", () => resize(1)),
    button("◐", "Light or dark", retheme)),
);
tools.append(bar);
const inspector = make("aside", {className: "inspector", hidden: true});
inspector.setAttribute("aria-label", "The sentence in hand");
inspector.setAttribute("aria-live", "polite");
document.body.append(inspector);

/* the map: a bar for each row, or for some rows of a long page, as tall as the window */
const map = make("div", {className: "map"});
map.setAttribute("aria-hidden", "true");
const each = Math.ceil(rows.length / 500);
for (let start = 0; start < rows.length; start += each) {
  const some = rows.slice(start, start + each);
  const origins = some.map(row => row.origin ? row.origin.replace(/^\d/, "c$&") : "gone").sort();
  const most = origins.reduce((best, own) =>
    origins.lastIndexOf(own) - origins.indexOf(own) > origins.lastIndexOf(best) - origins.indexOf(best) ? own : best);
  const mark = make("i", {className: most});
  mark.style.flexGrow = some.reduce((sum, row) => sum + row.size, 0);
  mark.addEventListener("click", () => pin(some[0]));
  for (const row of some) row.mark = mark;
  map.append(mark);
}
document.body.append(map);

/* parts come and go */
function lay(part) {
  if (part.live) return;
  part.live = true;
  part.box.style.height = "";
  part.box.innerHTML = part.text;
  settle(part.rows);
  if (!scale && part.box.offsetHeight) {
    scale = part.box.offsetHeight / part.text.length;
    parts.forEach(reserve);
  }
}
function take(part) {
  if (!part.live || printing || (state.row && state.row.part === part)) return;
  part.live = false;
  const height = part.box.offsetHeight;
  part.box.textContent = "";
  part.box.style.height = height + "px";
}
let scale = 0, printing = false;
function reserve(part) {
  if (part.live) return;
  const seen = part.rows.length ? part.rows.filter(row => !row.hidden && !row.folded) : null;
  const length = seen ? seen.reduce((sum, row) => sum + row.size, 0) : part.text.length;
  part.box.style.height = Math.ceil((scale || 0.12) * length) + "px";
  part.box.hidden = length === 0;
}
function reveal(id) {
  if (document.getElementById(id)) return;
  const part = parts.find(candidate => !candidate.live && candidate.text.includes(`id="${id}"`));
  if (part) { part.box.hidden = false; lay(part); }
}
const own = row => { if (row.part) { row.part.box.hidden = false; lay(row.part); } return document.getElementById(row.id); };

/* what belongs together */
const ids = (element, name) => (element.dataset[name] || "").split(" ").filter(Boolean);
const named = sentence => sentence.dataset.s || sentence.id;
function together(sentence) {
  const row = parts.length ? rowOf(sentence) : null;
  const names = row ? $(".s", own(row)).map(named) : [named(sentence)];
  const found = names.flatMap(name => [`[data-s="${CSS.escape(name)}"]`, `#${CSS.escape(name)}`]);
  found.push(...ids(sentence, "l").map(link => `[data-l~="${CSS.escape(link)}"]`));
  return new Set($(found.join(",")));
}
function rowOf(sentence) {
  const inside = sentence.closest("tr[id]");
  if (inside) return byId.get(inside.id);
  const shown = document.querySelector(`tr[id] [data-s="${CSS.escape(named(sentence))}"]`);
  if (shown) return byId.get(shown.closest("tr[id]").id);
  const part = parts.find(candidate => candidate.rows.length && candidate.text.includes(`data-s="${named(sentence)}"`));
  const before = part && part.text.slice(0, part.text.indexOf(`data-s="${named(sentence)}"`));
  const last = before && [...before.slice(before.lastIndexOf("<tr ")).matchAll(/id="([^"]*)"/g)][0];
  return last && byId.get(last[1]);
}
function light(name, elements) {
  for (const lit of $("." + name)) lit.classList.remove(name);
  for (const element of elements) element.classList.add(name);
}
document.addEventListener("pointerover", event => {
  const sentence = event.target.closest(".s");
  const mark = event.target.closest("[data-e]");
  light("near", sentence ? together(sentence) : []);
  light("lit", mark ? $(ids(mark, "e").map(edit => `[data-e~="${CSS.escape(edit)}"]`).join(",") || "x") : []);
});
document.addEventListener("click", event => {
  const link = event.target.closest('a[href^="#"]');
  if (link) reveal(decodeURIComponent(link.hash.slice(1)));
  if (event.target.closest("a, button, summary") || String(getSelection())) return;
  const sentence = event.target.closest(".s");
  const inside = event.target.closest("table.rows tr[id]");
  const row = sentence ? rowOf(sentence) : inside && byId.get(inside.id);
  if (row) pin(row, {from: sentence});
});

/* the sentence in hand */
function pin(row, {from = null, focus = false} = {}) {
  unpin();
  state.row = row;
  if (row.folded) { state.opened.add(row.fold); apply(); }
  const element = own(row);
  element.classList.add("pinned");
  row.mark.classList.add("here");
  const first = element.querySelector(".s");
  if (state.view === "reading") for (const sentence of $(".s", element)) reveal(named(sentence));
  const all = first ? together(first) : new Set();
  light("held", all);
  const head = element.querySelector("th .vh")?.textContent
    || `Sentence ${element.querySelector(".no").textContent}, ${element.querySelector(".verdict").textContent}`;
  inspector.replaceChildren(
    make("p", {}, make("b", {}, head), make("br"), element.dataset.why || ""),
    button("Close", "Let go (Esc)", unpin));
  inspector.hidden = false;
  if (state.view === "reading") centre(all, from);
  else if (!from) element.scrollIntoView({block: "center", behavior: pace()});
  if (focus) { element.tabIndex = -1; element.focus({preventScroll: true}); }
  tell();
}
/* Each pane but the one the reader is in scrolls by itself; the window stays, or shows the panes. */
function centre(all, from) {
  for (const pane of panes) {
    const there = [...all].find(sentence => pane.contains(sentence));
    if (!there || there === from) continue;
    const around = pane.getBoundingClientRect(), its = there.getBoundingClientRect();
    pane.scrollBy({top: its.top + its.height / 2 - around.top - around.height / 2, behavior: pace()});
  }
  if (!from) tools.scrollIntoView({block: "start", behavior: pace()});
}
function unpin() {
  if (state.row) {
    const element = document.getElementById(state.row.id);
    if (element) element.classList.remove("pinned");
    state.row.mark.classList.remove("here");
  }
  state.row = null;
  light("held", []);
  inspector.hidden = true;
  tell();
}
const changes = () => rows.filter(row => isChange(row) && !row.hidden);
function step(by) {
  const list = changes();
  if (!list.length) return;
  const after = state.row ? list.findIndex(row => row.place >= state.row.place) : -1;
  let next = list.indexOf(state.row) >= 0 ? list.indexOf(state.row) + by : by > 0 ? Math.max(after, 0) : after - 1;
  if (next < 0) next = list.length - 1;
  pin(list[next % list.length], {focus: true});
}

/* filters, folds and views */
const LEAST = 3;
let foldable = false;
function fold() {
  let run = [];
  foldable = false;
  const close = () => {
    foldable ||= run.length >= LEAST;
    const away = state.fold && run.length >= LEAST && !state.opened.has(run[0].id);
    for (const row of run) { row.folded = away; row.fold = run[0].id; row.stands = away && row === run[0] ? run.length : 0; }
    run = [];
  };
  for (const row of rows) {
    if (isChange(row) || row.hidden || (run.length && run[0].part !== row.part)) close();
    row.folded = false;
    row.stands = 0;
    if (!isChange(row) && !row.hidden) run.push(row);
  }
  close();
}
/* Rows that are laid out, as the filters and folds have them. */
function settle(some) {
  for (const row of some) {
    const element = document.getElementById(row.id);
    if (!element) continue;
    const before = element.previousElementSibling;
    if (before && before.className === "fold") before.remove();
    element.hidden = row.hidden || row.folded;
    if (!row.stands) continue;
    const more = button(`${row.stands} unchanged sentences`, "Show them", () => {
      state.opened.add(row.id);
      apply();
      element.tabIndex = -1;
      element.focus();
    });
    const cell = make("td", {colSpan: element.cells.length - 1}, more);
    element.before(make("tr", {className: "fold"}, make("td"), cell));
  }
}
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
  const wanted = [...state.only].map(key => KINDS[key][1]);
  const away = new Set(Object.keys(sources).flatMap((siglum, place) => state.off.has(siglum) ? [String(place + 1)] : []));
  for (const row of rows) {
    const gone = row.columns.length > 0 && row.columns.every(column => away.has(column));
    row.hidden = gone || (wanted.length > 0 && !wanted.some(kind => row.kinds.has(kind)));
    row.mark.classList.toggle("faint", row.hidden);
  }
  fold();
  parts.forEach(reserve);
  settle(parts.length ? parts.filter(part => part.live).flatMap(part => part.rows) : rows);
  const root = document.documentElement.classList;
  root.toggle("filtered", wanted.length > 0);
  for (const [key, element] of Object.entries(filters)) press(element, state.only.has(key));
  Object.keys(sources).forEach((siglum, position) => {
    press(sources[siglum], !state.off.has(siglum));
    root.toggle(`off-${position + 1}`, state.off.has(siglum));
  });
  for (const [view, element] of Object.entries(views)) press(element, state.view === view);
  press(folding, state.fold);
  folding.hidden = !foldable || state.view === "reading";
  root.toggle("reading", state.view === "reading");
  tell();
}
function tell() {
  const list = changes();
  const at = list.indexOf(state.row);
  const total = list.length.toLocaleString("en");
  place.textContent = at < 0 ? `${total} ${list.length === 1 ? "change" : "changes"}` : `${(at + 1).toLocaleString("en")} of ${total}`;
  const said = [state.row ? state.row.id : ""];
  if (state.view !== "aligned") said.push("view=" + state.view);
  if (state.only.size) said.push("only=" + [...state.only].join(","));
  if (state.off.size) said.push("off=" + [...state.off].join(","));
  if (state.fold !== parts.length > 0) said.push("fold=" + (state.fold ? "yes" : "no"));
  const address = said.join("&");
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
    j: () => step(1), k: () => step(-1), u: () => folding.click(), Escape: unpin,
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
  state.fold = given.fold ? given.fold === "yes" : parts.length > 0;
  apply();
  const row = byId.get(anchor);
  if (row) pin(row);
  else if (parts.length && /^[A-Z]+-\d+$/.test(anchor)) {
    reveal(anchor);
    document.getElementById(anchor)?.scrollIntoView();
  }
  ready = true;
}
if (store.get("theme")) document.documentElement.dataset.theme = store.get("theme");
resize(0);
document.documentElement.classList.add("scripted");
new ResizeObserver(() => document.documentElement.style.setProperty("--tools", tools.offsetHeight + "px")).observe(tools);
if (parts.length) {
  const owners = new Map(parts.map(part => [part.box, part]));
  const watcher = new IntersectionObserver(seen => {
    for (const {target, isIntersecting} of seen) (isIntersecting ? lay : take)(owners.get(target));
  }, {rootMargin: "100% 0px"});
  for (const part of parts) watcher.observe(part.box);
}
const legend = document.querySelector(".legend details");
let wasOpen = false;
addEventListener("beforeprint", () => { printing = true; parts.forEach(lay); wasOpen = legend.open; legend.open = true; });
addEventListener("afterprint", () => { printing = false; legend.open = wasOpen; });
addEventListener("hashchange", () => { if (byId.has(location.hash.slice(1).split("&")[0])) restore(); });
restore();
})();
