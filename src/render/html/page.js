// Filters, steps, search and what one place holds. Everything is read from the page itself, which is whole without it.
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const data = JSON.parse(one("#data").textContent); // columns, classes, rules; at: thousandths of the text, by place
  const text = one("#text"), panel = one("#place"), map = one(".map");
  document.documentElement.classList.add("js");

  // The places, each with its marks, in reading order; of each mark its column.
  const places = [], byId = new Map(), columns = new Map();
  for (const row of all(".r", text))
    [...row.children].forEach((cell, column) => {
      for (const mark of [cell, ...all("[data-v]", cell)]) {
        if (!mark.dataset.v || mark.tagName === "LI") continue;
        columns.set(mark, column);
        for (const id of mark.dataset.v.split(" ")) {
          if (!byId.has(id)) { byId.set(id, { id, marks: [], section: row.parentNode.dataset.s }); places.push(byId.get(id)); }
          byId.get(id).marks.push(mark);
        }
      }
    });
  const isMark = mark => mark.tagName === "MARK", isText = mark => isMark(mark) && !mark.closest(".gap");
  // By what hides it, not by its layout: rows out of view have none, and asking would make it.
  const isSeen = element => {
    const cell = element.closest(".c"), section = cell.closest("section");
    const alone = document.documentElement.classList.contains("alone") && !cell.classList.contains("canon");
    return !cell.hidden && !section.hidden && !alone;
  };
  for (const place of places) {
    const mark = place.marks.find(isMark) ?? place.marks[0];
    place.klass = Number(/\bk(\d+)/.exec(mark.className)?.[1] ?? 3);
    place.rule = data.rules[place.marks.find(m => m.dataset.r)?.dataset.r];
    place.columns = new Set(place.marks.map(m => columns.get(m)));
  }
  // Where a place is shown: a mark that can be seen, if there is one with text.
  function mainMark(place) {
    const seen = place.marks.filter(isSeen), from = seen.length ? seen : place.marks;
    return from.find(m => isText(m) && m.textContent) ?? from.find(isText) ?? from.find(isMark) ?? from[0];
  }
  // Text without what is set into it: calls, star pages, links.
  const inset = "sup, .pg, .mv, .nl";
  function ownText(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    return node.matches?.(inset) ? "" : [...node.childNodes].map(ownText).join("");
  }

  // --- filters ---
  const boxes = { klass: all("[data-class]"), column: all("[data-column]") }, sections = one("#section");
  const hiddenColumns = () => new Set(boxes.column.filter(b => !b.checked).map(b => Number(b.dataset.column)));
  const textIn = (place, column) => place.marks.filter(m => columns.get(m) === column).map(ownText).join(" … ");
  function differs(place, hidden) {
    const visible = data.columns.length - hidden.size, marked = [...place.columns].filter(c => !hidden.has(c));
    const others = marked.filter(c => c !== 0); // a column without a mark reads as the first does
    if (visible < 2 || marked.length === 0) return false;
    if (others.length === 0) return place.columns.size === 1;
    return others.length < visible || new Set(others.map(c => textIn(place, c))).size > 1;
  }
  let shown = places, now = -1;
  function filter() {
    const classes = new Set(boxes.klass.filter(b => b.checked).map(b => Number(b.dataset.class)));
    const hidden = hiddenColumns(), section = sections.value, open = one("#open")?.checked;
    const current = shown[now];
    shown = [];
    for (const place of places) {
      const on = classes.has(place.klass) && (!section || place.section === section) && differs(place, hidden) &&
        (!open || place.marks.some(m => m.classList.contains("o")));
      for (const mark of place.marks) if (isMark(mark)) mark.classList.toggle("off", !on);
      if (on) shown.push(place);
    }
    for (const part of all("section", text)) part.hidden = section !== "" && part.dataset.s !== section;
    for (const row of all(".r", text)) [...row.children].forEach((cell, c) => { cell.hidden = hidden.has(c); });
    now = shown.indexOf(current);
    count();
    stay();
  }
  // The place that one was at stays in view when columns and rows come and go.
  function stay() {
    if (now >= 0) mainMark(shown[now]).scrollIntoView({ block: "center", behavior: "instant" });
  }
  function count() {
    one("#count").textContent = shown.length === 0 ? "none" : now < 0 ? `${shown.length} place${shown.length === 1 ? "" : "s"}` : `${now + 1} of ${shown.length}`;
  }

  // --- one place ---
  const element = (name, content = "", className = "") => {
    const e = document.createElement(name);
    e.textContent = content;
    if (className) e.className = className;
    return e;
  };
  function readings(place) {
    const listed = one(`.app [data-v="${place.id}"]`, text);
    if (listed) return all("[data-w]", listed).map(r => [r.dataset.w || "—", r.textContent]);
    const out = data.columns.map(() => null), cells = mainMark(place).closest(".r").children;
    for (const mark of place.marks) {
      const column = columns.get(mark), own = isMark(mark) ? ownText(mark) || "(nothing)" : start(mark);
      out[column] = (out[column] ? out[column] + " … " : "") + own;
    }
    data.columns.forEach((_, c) => { if (out[c] === null && (c === 0 || cells[c].classList.contains("x"))) out[c] = "(nothing here)"; });
    const known = out.flatMap((reading, c) => reading === null ? [] : [[data.columns[c], reading]]);
    const same = data.columns.filter((_, c) => out[c] === null);
    return same.length ? [...known, [same.join(" "), "as " + data.columns[0]]] : known;
  }
  const start = cell => { const t = ownText(cell).trim(); return t.length > 80 ? t.slice(0, 80) + "…" : t; };
  function around(mark) {
    const part = mark.closest("p") ?? mark, range = document.createRange();
    range.setStart(part, 0); range.setEndBefore(mark === part ? part.firstChild ?? part : mark);
    const before = ownText(range.cloneContents()).slice(-70).replace(/^\S*\s/, "");
    range.setEndAfter(part.lastChild ?? part); range.setStartAfter(mark === part ? part.lastChild ?? part : mark);
    return [before, ownText(range.cloneContents()).slice(0, 70).replace(/\s\S*$/, "")];
  }
  // The last page of each reporter that began before the place, in any column.
  function pagesAt(place) {
    const pages = new Map();
    for (const mark of place.marks) {
      for (const page of pagesOfColumn[columns.get(mark)]) {
        if (page.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING) break;
        pages.set(page.dataset.p.replace(/ \d+$/, ""), /\d+$/.exec(page.dataset.p)[0]);
      }
    }
    return pages;
  }
  const pagesOfColumn = data.columns.map(() => []);
  for (const row of all(".r", text))
    [...row.children].forEach((cell, c) => pagesOfColumn[c].push(...all(".pg", cell)));
  function citation(place) {
    const pages = [...pagesAt(place)].map(([reporter, page]) => `${reporter} at ${page}`).join("; ");
    const row = mainMark(place).closest(".r"), section = one("h2", row.parentNode).textContent;
    const where = row.dataset.n ? `${section}, note ${row.dataset.n}` : section;
    const what = readings(place).map(([who, reading]) => `${who}: “${reading}”`).join("; ");
    return `${document.title}, ${where}${pages ? ", " + pages : ""}. ${what} (variant ${place.id}).`;
  }
  function show(place) {
    for (const old of all(".now", text)) old.classList.remove("now");
    if (!place) { panel.hidden = true; here(""); return; }
    for (const mark of place.marks) mark.classList.add("now");
    const mark = mainMark(place), [before, after] = around(mark), list = element("dl");
    for (const [who, reading] of readings(place)) list.append(element("dt", who), element("dd", reading));
    const context = element("p", `… ${before}`);
    context.append(element("b", isMark(mark) ? ownText(mark) || "‸" : start(mark)), `${after} …`);
    const copy = element("button", "Copy citation"), close = element("button", "Close");
    copy.type = close.type = "button";
    copy.onclick = async () => {
      try { await navigator.clipboard.writeText(citation(place)); copy.textContent = "Copied"; }
      catch { copy.replaceWith(element("p", citation(place))); } // a page from disk may not write to the clipboard
    };
    close.onclick = () => { show(null); mark.focus({ preventScroll: true }); };
    const rule = data.classes[place.klass] + (place.rule ? `: ${place.rule}` : "");
    const pages = [...pagesAt(place)].map(([reporter, page]) => `${reporter} ${page}`).join(", ");
    panel.replaceChildren(element("h3", `Variant ${place.id}`), element("p", pages ? `${rule} — ${pages}` : rule, "rule"), list, context, copy, " ", close);
    panel.hidden = false;
    here(`M${data.at[place.id] ?? 0} 0V${map.viewBox.baseVal.height}`);
  }
  function here(line) { one(".here", map).setAttribute("d", line); }
  function go(index, { push = true, to } = {}) {
    if (shown.length === 0) return;
    now = (index + shown.length) % shown.length;
    const place = shown[now], mark = to ?? mainMark(place);
    show(place);
    count();
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center", behavior: "instant" });
    try { if (push) history.replaceState(null, "", `#v${place.id}`); } catch { /* some browsers ration it */ }
  }
  // From where one reads: the first place at or below the top of the window.
  function step(by) {
    if (now >= 0) return go(now + by);
    const top = one(".top").getBoundingClientRect().bottom;
    const next = shown.findIndex(p => isSeen(mainMark(p)) && mainMark(p).getBoundingClientRect().top >= top);
    go(next < 0 ? 0 : by > 0 ? next : next - 1);
  }
  function follow() {
    const id = /^#v(\d+)(-\d+)?$/.exec(location.hash)?.[1], place = byId.get(id);
    if (!place) return;
    if (!shown.includes(place)) { // a link leads to its place, whatever is filtered
      for (const box of [...boxes.klass, ...boxes.column]) box.checked = true;
      sections.value = "";
      if (one("#open")) one("#open").checked = false;
      filter();
    }
    go(shown.indexOf(place), { push: false, to: document.getElementById(location.hash.slice(1)) });
  }

  // --- search ---
  let hits = [], hit = -1, wanted = "";
  function search(query) {
    hits = []; hit = -1; wanted = query.trim();
    CSS.highlights?.delete("found");
    if (wanted === "") { one("#hits").textContent = ""; return; }
    for (const part of all(".c > p:not(.gap)", text)) if (isSeen(part)) hits.push(...rangesIn(part, folded(wanted)));
    if (window.Highlight && hits.length) CSS.highlights.set("found", new Highlight(...hits));
    one("#hits").textContent = `${hits.length} found`;
  }
  // Without case, and of the same length.
  const folded = string => string.replace(/\s/g, " ").replace(/\p{Lu}/gu, c => c.toLowerCase().length === c.length ? c.toLowerCase() : c);
  function rangesIn(part, needle) {
    const nodes = [], out = [];
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      node => node.matches?.(inset) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    let whole = "";
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE) { nodes.push([whole.length, node]); whole += node.data; }
    }
    whole = folded(whole);
    const at = offset => { const [begin, node] = nodes.findLast(([b]) => b <= offset); return [node, offset - begin]; };
    for (let i = whole.indexOf(needle); i >= 0 && out.length < 1000; i = whole.indexOf(needle, i + needle.length)) {
      const range = document.createRange(), [last, offset] = at(i + needle.length - 1);
      range.setStart(...at(i)); range.setEnd(last, offset + 1);
      out.push(range);
    }
    return out;
  }
  function nextHit() {
    if (!hits.length) return;
    hit = (hit + 1) % hits.length;
    hits[hit].startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
    one("#hits").textContent = `${hit + 1} of ${hits.length}`;
  }

  // --- what people do ---
  const help = one("#help");
  one("#next").onclick = () => step(1);
  one("#previous").onclick = () => step(-1);
  one("#helps").onclick = () => help.showModal();
  for (const input of [...boxes.klass, ...boxes.column, sections, one("#open")]) input?.addEventListener("change", filter);
  one("#beside")?.addEventListener("change", event => {
    document.documentElement.classList.toggle("alone", !event.target.checked);
    stay();
  });
  // The bar is as high as the window makes it; what a link leads to stands below it.
  const clear = () => { document.documentElement.style.scrollPaddingTop = `${one(".top").offsetHeight + 16}px`; };
  addEventListener("resize", clear);
  const field = one("#search");
  field.addEventListener("input", () => search(field.value));
  field.addEventListener("keydown", event => { if (event.key === "Enter") { event.preventDefault(); nextHit(); } });
  text.addEventListener("click", event => {
    const mark = event.target.closest("[data-v]:not(.off)");
    if (!mark || event.target.closest("a") || !getSelection().isCollapsed) return;
    const place = shown.indexOf(byId.get(mark.dataset.v.split(" ")[0]));
    if (place >= 0) go(place, { to: mark });
  });
  // A click leads to the nearest place; the keyboard follows the links of the sections.
  map.addEventListener("click", event => {
    if (event.detail === 0 || shown.length === 0) return;
    event.preventDefault();
    const box = map.getBoundingClientRect(), x = (event.clientX - box.left) / box.width * 1000;
    const far = place => Math.abs((data.at[place.id] ?? 0) - x);
    go(shown.reduce((best, place, i) => far(place) < far(shown[best]) ? i : best, 0));
  });
  addEventListener("keydown", event => {
    if (event.target.matches("input[type=search], select, textarea") || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "?") help.showModal();
    else if (event.key === "/") { event.preventDefault(); field.focus(); }
    else if (event.key === "Escape") show(null);
  });
  addEventListener("hashchange", follow);
  if (one("#beside")) document.documentElement.classList.add("alone");
  clear();
  count();
  follow();
})();
