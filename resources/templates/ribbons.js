/* The reading view: panes that scroll to the linked place, and ribbons between the article and the sources beside it. */
(() => {
const root = document.documentElement;
const frame = document.querySelector(".panes");
if (!frame) return;
const panes = [...frame.querySelectorAll(".pane")];
const [base] = panes;
const holder = document.createElement("div");
holder.innerHTML = '<svg class="ribbons" aria-hidden="true"></svg>';
const canvas = holder.firstChild;
let active = null, waiting = false;

const isWide = () => root.classList.contains("reading") && matchMedia("(min-width:48rem)").matches;
const sentencesOf = pane => [...pane.querySelectorAll(".body .s")];
function badgesOf(sentence) {
  const found = [];
  for (let near = sentence.previousElementSibling; near && near.matches("a.badge, .score"); near = near.previousElementSibling)
    if (near.matches("a.badge")) found.push(near);
  return found;
}
/* What is linked to a sentence in another pane: by the links it names, or in a book by the badges before it. */
function partners(sentence, pane) {
  const links = (sentence.dataset.l || "").split(" ").filter(Boolean);
  if (links.length) return [...pane.querySelectorAll(links.map(link => `[data-l~="${CSS.escape(link)}"]`).join(","))];
  return badgesOf(sentence)
    .map(badge => document.getElementById(badge.hash.slice(1)))
    .map(target => target && target.closest("tr") ? document.getElementById(target.querySelector("[data-s]")?.dataset.s) : target)
    .filter(target => target && pane.contains(target));
}
const boxOf = sentence => {
  const lines = sentence.getClientRects();
  return {top: lines[0].top, bottom: lines[lines.length - 1].bottom};
};

/* Ribbons stand in the gaps between the article and its neighbours; what is out of sight has none. */
function draw() {
  const ribbons = [];
  if (!isWide()) return canvas.remove();
  if (!canvas.isConnected) frame.append(canvas);
  const outer = frame.getBoundingClientRect(), own = base.getBoundingClientRect();
  canvas.style.width = frame.scrollWidth + "px";
  const left = frame.scrollLeft - outer.left;
  const seen = box => box.bottom > outer.top && box.top < outer.bottom;
  const shown = sentencesOf(base).map(sentence => [sentence, boxOf(sentence)]).filter(([, box]) => seen(box));
  for (const pane of panes.slice(1)) {
    const its = pane.getBoundingClientRect();
    const before = its.right <= own.left, gap = before ? own.left - its.right : its.left - own.right;
    if (!its.width || gap < 0 || gap > own.width / 2) continue;
    const [from, to] = before ? [own.left, its.right] : [own.right, its.left];
    for (const [sentence, here] of shown)
      for (const partner of partners(sentence, pane)) {
        const there = boxOf(partner);
        if (!seen(there)) continue;
        const strength = sentence.classList.contains("held") ? " strong" : "";
        const line = shape(from + left, to + left, here, there, outer.top);
        ribbons.push(`<path class="c${panes.indexOf(pane)}${strength}" d="${line}"/>`);
      }
  }
  canvas.innerHTML = ribbons.join("");
}
function shape(from, to, here, there, above) {
  const half = (from + to) / 2;
  const [a, b, c, d] = [here.top, here.bottom, there.top, there.bottom].map(y => (y - above).toFixed(1));
  return `M${from} ${a}C${half} ${a} ${half} ${c} ${to} ${c}V${d}C${half} ${d} ${half} ${b} ${from} ${b}Z`;
}

/* The other panes follow the one the reader scrolls, to what is linked with the sentence in its middle. */
function follow() {
  if (!active || !isWide()) return;
  const own = active.getBoundingClientRect(), middle = own.top + own.height / 2;
  const near = sentencesOf(active)
    .filter(sentence => sentence.matches("[data-l]") || badgesOf(sentence).length)
    .map(sentence => [Math.abs(boxOf(sentence).top - middle), sentence])
    .reduce((best, each) => (best && best[0] <= each[0] ? best : each), null);
  if (!near) return;
  const centre = active === base ? near[1] : partners(near[1], base)[0];
  if (!centre) return;
  for (const pane of panes) {
    if (pane === active) continue;
    const there = pane === base ? centre : partners(centre, pane)[0];
    if (there) pane.scrollBy({top: boxOf(there).top - boxOf(near[1]).top, behavior: "instant"});
  }
}
function soon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => { waiting = false; draw(); });
}
for (const pane of panes) {
  for (const kind of ["pointerenter", "wheel", "touchstart", "focusin"])
    pane.addEventListener(kind, () => { active = pane; }, {passive: true});
  pane.addEventListener("scroll", () => { if (pane === active) follow(); soon(); }, {passive: true});
}
frame.addEventListener("scroll", soon, {passive: true});
frame.addEventListener("pointerleave", () => { active = null; });
new ResizeObserver(soon).observe(frame);
new MutationObserver(soon).observe(root, {attributes: true, attributeFilter: ["class", "data-theme", "style"]});
document.addEventListener("click", soon);
document.addEventListener("keyup", soon);
})();
