// Filters, steps, search and what one place holds. Everything is read from the page itself, which is whole without it.
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const data = JSON.parse(one("#data").textContent); // columns, classes, rules
  const text = one("#text"), panel = one("#place");
  document.documentElement.classList.add("js");

  // The places, each with its marks, in reading order.
  const places = [], byId = new Map();
  for (const mark of all("[data-v]", text)) {
    for (const id of mark.dataset.v.split(" ")) {
      if (!byId.has(id)) { byId.set(id, { id, marks: [] }); places.push(byId.get(id)); }
      byId.get(id).marks.push(mark);
    }
  }
  const isText = mark => mark.tagName === "MARK" && !mark.closest(".gap");
  const mainMark = place => place.marks.find(m => isText(m) && m.textContent) ?? place.marks.find(isText) ??
    place.marks.find(m => m.tagName === "MARK") ?? place.marks[0];
  const cellOf = element => element.closest(".c");
  const columnOf = element => [...cellOf(element).parentNode.children].indexOf(cellOf(element));
  for (const place of places) {
    const mark = mainMark(place), row = mark.closest(".r");
    place.klass = Number(/\bk(\d+)/.exec(mark.className)?.[1] ?? 3);
    place.rule = data.rules[place.marks.find(m => m.dataset.r)?.dataset.r];
    place.section = row.parentNode.id;
    place.columns = new Set(place.marks.map(columnOf));
  }

  // --- filters ---
  const boxes = { klass: all("[data-class]"), column: all("[data-column]") }, sections = one("#section");
  const hiddenColumns = () => new Set(boxes.column.filter(b => !b.checked).map(b => Number(b.dataset.column)));
  const textIn = (place, column) => place.marks.filter(m => columnOf(m) === column).map(m => m.textContent).join(" … ");
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
      for (const mark of place.marks) if (mark.tagName === "MARK") mark.classList.toggle("off", !on);
      if (on) shown.push(place);
    }
    for (const part of all("section", text)) part.hidden = section !== "" && part.id !== section;
    for (const row of all(".r", text)) [...row.children].forEach((cell, c) => { cell.hidden = hidden.has(c); });
    now = shown.indexOf(current);
    count();
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
    const out = data.columns.map(() => null);
    for (const mark of place.marks) {
      const column = columnOf(mark);
      const own = mark.tagName !== "MARK" ? start(mark) : mark.textContent || "(nothing)";
      out[column] = (out[column] ? out[column] + " … " : "") + own;
    }
    const cells = mainMark(place).closest(".r").children;
    data.columns.forEach((_, c) => { if (out[c] === null && cells[c].classList.contains("x")) out[c] = "(nothing here)"; });
    const same = data.columns.filter((_, c) => out[c] === null);
    const known = out.flatMap((reading, c) => reading === null ? [] : [[data.columns[c], reading]]);
    return same.length && known.length ? [...known, [same.join(" "), "as " + data.columns[0]]] : known;
  }
  const start = cell => { const t = cell.textContent.trim(); return t.length > 80 ? t.slice(0, 80) + "…" : t; };
  function around(mark) {
    const part = mark.closest("p") ?? cellOf(mark), range = document.createRange();
    range.setStart(part, 0); range.setEndBefore(mark);
    const before = range.toString().slice(-70).replace(/^\S*\s/, "");
    range.setEndAfter(part.lastChild ?? part); range.setStartAfter(mark);
    return [before, range.toString().slice(0, 70).replace(/\s\S*$/, "")];
  }
  // The last page of each reporter that began before the place, in any column.
  function pagesAt(place) {
    const pages = new Map();
    for (const mark of place.marks) {
      const column = columnOf(mark);
      for (const page of pagesOfColumn[column]) {
        if (page.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING) break;
        pages.set(page.dataset.p.replace(/ \d+$/, ""), /\d+$/.exec(page.dataset.p)[0]);
      }
    }
    return pages;
  }
  const pagesOfColumn = data.columns.map((_, c) => all(".pg", text).filter(p => columnOf(p) === c));
  function citation(place) {
    const pages = [...pagesAt(place)].map(([reporter, page]) => `${reporter} at ${page}`).join("; ");
    const row = mainMark(place).closest(".r"), section = one("h2", row.parentNode).textContent;
    const where = row.dataset.n ? `${section}, note ${row.dataset.n}` : section;
    const what = readings(place).map(([who, reading]) => `${who}: “${reading}”`).join("; ");
    return `${document.title}, ${where}${pages ? ", " + pages : ""}. ${what} (variant ${place.id}).`;
  }
  function show(place) {
    for (const old of all(".now", text)) old.classList.remove("now");
    if (!place) { panel.hidden = true; one(".map .here")?.setAttribute("d", ""); return; }
    for (const mark of place.marks) mark.classList.add("now");
    const mark = mainMark(place), [before, after] = around(mark), list = element("dl");
    for (const [who, reading] of readings(place)) list.append(element("dt", who), element("dd", reading));
    const context = element("p", `… ${before}`);
    context.append(element("b", mark.textContent || "‸"), `${after} …`);
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
    one(".map .here")?.setAttribute("d", `M${data.at[place.id] ?? 0} 0V${one(".map").viewBox.baseVal.height}`);
  }
  function go(index, push = true) {
    if (shown.length === 0) return;
    now = (index + shown.length) % shown.length;
    const place = shown[now], mark = mainMark(place);
    show(place);
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center", behavior: "instant" });
    if (push) history.replaceState(null, "", `#v${place.id}`);
    count();
  }
  // From where one reads: the first place at or below the top of the window.
  function step(by) {
    if (now >= 0) return go(now + by);
    const top = one(".top").getBoundingClientRect().bottom;
    const next = shown.findIndex(p => mainMark(p).getBoundingClientRect().top >= top);
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
    go(shown.indexOf(place), false);
  }

  // --- search ---
  let hits = [], hit = -1, wanted = "";
  function search(query) {
    hits = []; hit = -1; wanted = query.trim();
    CSS.highlights?.delete("found");
    if (wanted === "") { one("#hits").textContent = ""; return; }
    const needle = wanted.toLowerCase();
    for (const part of all(".c > p", text)) {
      const found = part.textContent.toLowerCase().replace(/\s/g, " ").indexOf(needle);
      if (found >= 0) hits.push(...rangesIn(part, needle));
    }
    if (window.Highlight && hits.length) CSS.highlights.set("found", new Highlight(...hits));
    one("#hits").textContent = `${hits.length} found`;
  }
  function rangesIn(part, needle) {
    const nodes = [], walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), out = [];
    let whole = "";
    while (walker.nextNode()) { nodes.push([whole.length, walker.currentNode]); whole += walker.currentNode.data; }
    whole = whole.toLowerCase().replace(/\s/g, " ");
    const at = offset => { const [begin, node] = nodes.findLast(([b]) => b <= offset); return [node, offset - begin]; };
    for (let i = whole.indexOf(needle); i >= 0 && out.length < 1000; i = whole.indexOf(needle, i + needle.length)) {
      const range = document.createRange();
      range.setStart(...at(i)); range.setEnd(...at(i + needle.length - 1)); range.setEnd(range.endContainer, range.endOffset + 1);
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
  one("#beside")?.addEventListener("change", event => document.documentElement.classList.toggle("alone", !event.target.checked));
  const field = one("#search");
  field.addEventListener("input", () => search(field.value));
  field.addEventListener("keydown", event => { if (event.key === "Enter") { event.preventDefault(); nextHit(); } });
  text.addEventListener("click", event => {
    const mark = event.target.closest("mark[data-v]");
    if (!mark || mark.classList.contains("off") || event.target.closest("a") || !getSelection().isCollapsed) return;
    go(shown.indexOf(byId.get(mark.dataset.v.split(" ")[0])));
  });
  one(".map")?.addEventListener("click", event => {
    const box = one(".map").getBoundingClientRect(), x = (event.clientX - box.left) / box.width;
    if (event.target.closest("a") || shown.length === 0) return;
    const far = place => Math.abs((data.at[place.id] ?? 0) / 1000 - x);
    go(shown.reduce((best, place, i) => far(place) < far(shown[best]) ? i : best, 0));
  });
  addEventListener("keydown", event => {
    if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "?") help.showModal();
    else if (event.key === "/") { event.preventDefault(); field.focus(); }
    else if (event.key === "Escape") show(null);
  });
  addEventListener("hashchange", follow);
  if (one("#beside")) document.documentElement.classList.add("alone");
  count();
  follow();
})();
