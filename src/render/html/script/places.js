// The places of the page, read from the page itself, which is whole without its script. The files of this folder are
// one script in the order of embed.cmake's list; each uses what those before it define.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const data = JSON.parse(one("#data").textContent); // columns, classes, rules; by place: at (thousandths of the text), open
const root = document.documentElement, text = one("#text"), map = one(".map");
root.classList.add("js");
const isEdition = one("#beside") !== null;
const footnoteMark = 4; // the class whose readings are the marks of footnotes

// Each with its marks, in reading order; of each mark its column.
const places = [], byId = new Map(), columns = new Map(), rows = all("section .r", text);
for (const row of rows)
  [...row.children].forEach((cell, column) => {
    for (const mark of [cell, ...all("[data-v]", cell)]) {
      if (!mark.dataset.v || mark.tagName === "LI") continue;
      columns.set(mark, column);
      for (const id of mark.dataset.v.split(" ")) {
        if (!byId.has(id)) { byId.set(id, { id, row, marks: [], section: row.parentNode.dataset.s }); places.push(byId.get(id)); }
        byId.get(id).marks.push(mark);
      }
    }
  });
const isMark = mark => mark.tagName === "MARK", isText = mark => isMark(mark) && !mark.closest(".gap");
for (const place of places) {
  const mark = place.marks.find(isMark) ?? place.marks[0];
  place.klass = Number(/\bk(\d+)/.exec(mark.className)?.[1] ?? 3);
  place.rule = data.rules[place.marks.find(m => m.dataset.r)?.dataset.r];
  place.columns = new Set(place.marks.map(m => columns.get(m)));
}

// By what hides it, not by its layout: rows out of view have none, and asking would make it.
const isSeen = element => {
  const cell = element.closest(".c"), row = cell.closest(".r"), section = cell.closest("section");
  const alone = root.classList.contains("alone") && !cell.classList.contains("canon");
  return !cell.hidden && !row.hidden && !section.hidden && !alone;
};
// Where a place is shown: a mark that can be seen, if there is one with text.
function mainMark(place) {
  const seen = place.marks.filter(isSeen), from = seen.length ? seen : place.marks;
  return from.find(m => isText(m) && m.textContent) ?? from.find(isText) ?? from.find(isMark) ?? from[0];
}

// Text without what is set into it: marks of footnotes, star pages, links.
const inset = "sup, .pg, .mv, .nl, #place";
function ownText(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  return node.matches?.(inset) ? "" : [...node.childNodes].map(ownText).join("");
}
function readingOf(place, mark) {
  if (place.klass === footnoteMark) return mark.textContent;
  if (place.rule === "paragraph-break") return endsParagraph(mark) ? "¶ (a new paragraph)" : "(no new paragraph)";
  return ownText(mark);
}
function endsParagraph(mark) {
  const range = document.createRange(), part = mark.closest("p") ?? mark;
  range.selectNodeContents(part);
  range.setStartAfter(mark);
  const after = ownText(range.cloneContents()).trim();
  range.selectNodeContents(part);
  range.setEndBefore(mark);
  return after === "" || ownText(range.cloneContents()).trim() === "";
}
const opening = cell => { const t = ownText(cell).trim(); return t.length > 80 ? t.slice(0, 80) + "…" : t; };

const entries = new Map(all(".app li", text).map(entry => [entry.dataset.v, entry])); // of the apparatus, by place
// Who reads what at a place: [sigla, reading, "absent" or "same" where the page says it], all that are known.
function readings(place) {
  const listed = entries.get(place.id);
  if (listed) return all("[data-w]", listed).map(r => [r.dataset.w || "—", r.textContent]);
  const out = data.columns.map(() => null), cells = all(":scope > .c", place.row);
  for (const mark of place.marks) {
    const column = columns.get(mark), own = isMark(mark) ? readingOf(place, mark) || "(nothing)" : opening(mark);
    out[column] = (out[column] ? out[column] + " … " : "") + own;
  }
  const known = out.flatMap((reading, c) => reading === null ? [] : [[data.columns[c], reading]]);
  // Of a column without a mark: beside the place it has nothing, or it reads as the first does.
  const rest = data.columns.map((_, c) => c).filter(c => out[c] === null && !(isEdition && c === 0));
  const missing = rest.filter(c => c === 0 || cells[c].classList.contains("x")), same = rest.filter(c => !missing.includes(c));
  const sigla = list => list.map(c => data.columns[c]).join(" ");
  if (missing.length) known.push([sigla(missing), data.columns.length > 2 ? "(not here)" : "(nothing here)", "absent"]);
  if (same.length && !isEdition) known.push([sigla(same), `as ${data.columns[0]}`, "same"]);
  return known;
}

// The last page of each reporter that began before the place, in any column.
const pagesOfColumn = data.columns.map(() => []);
for (const row of rows)
  all(":scope > .c", row).forEach((cell, c) => pagesOfColumn[c].push(...all(".pg", cell)));
function pagesAt(place) {
  const pages = new Map();
  for (const mark of place.marks) {
    for (const page of pagesOfColumn[columns.get(mark)]) {
      const begins = mark.firstChild === page; // within the mark, before its first word
      if (!begins && page.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING) break;
      pages.set(page.dataset.p.replace(/ \d+$/, ""), /\d+$/.exec(page.dataset.p)[0]);
    }
  }
  return pages.size > 0 ? pages : pagesOfRow(place);
}
// Where no column that is marked has pages: those of the others, on which the paragraph is.
function pagesOfRow(place) {
  const row = place.marks[0].closest(".r"), pages = new Map();
  for (const all of pagesOfColumn)
    for (const page of all) {
      const [, reporter, number] = /^(.*) (\d+)$/.exec(page.dataset.p), known = pages.get(reporter);
      if (row.contains(page)) pages.set(reporter, known ? `${known.split("–")[0]}–${number}` : number);
      else if (page.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) pages.set(reporter, number);
      else break;
    }
  return pages;
}

const pagesInWords = place => [...pagesAt(place)].map(([reporter, page]) => `${reporter} ${page}`).join(", ");

const element = (name, content = "", className = "") => {
  const e = document.createElement(name);
  e.textContent = content;
  if (className) e.className = className;
  return e;
};
const button = (content, action) => {
  const e = element("button", content);
  e.type = "button";
  e.onclick = action;
  return e;
};
