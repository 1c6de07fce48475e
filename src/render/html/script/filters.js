// What is shown: classes, sections, columns, rows.
const boxes = { klass: all("[data-class]"), column: all("[data-column]") };
const sections = one("#section"), single = one("#single"), needle = one("#filter"), changesOnly = one("#changes-only");
const narrow = matchMedia("screen and (max-width: 44rem)"); // one column, as in page.css
const hiddenColumns = () => new Set(boxes.column.filter(b => !b.checked).map(b => Number(b.dataset.column)));
const textIn = (place, column) => place.marks.filter(m => columns.get(m) === column).map(m => readingOf(place, m)).join(" … ");
function differs(place, hidden) {
  const visible = data.columns.length - hidden.size, marked = [...place.columns].filter(c => !hidden.has(c));
  const others = marked.filter(c => c !== 0); // a column without a mark reads as the first does
  if (visible < 2 || marked.length === 0) return false;
  if (others.length === 0) return place.columns.size === 1;
  return others.length < visible || new Set(others.map(c => textIn(place, c))).size > 1;
}
const isOpen = place => place.marks.some(m => m.classList.contains("o"));
const says = (place, words) => readings(place).some(([, reading]) => folded(reading).includes(words));
// Without case, and of the same length.
const folded = string => string.replace(/\s/g, " ").replace(/\p{Lu}/gu, c => c.toLowerCase().length === c.length ? c.toLowerCase() : c);

let shown = places, now = -1;
let stripBegins = 0, stripHeight = 1000; // of the strip's 1000 units, those that are shown
function filter() {
  const classes = new Set(boxes.klass.filter(b => b.checked).map(b => Number(b.dataset.class)));
  const hidden = hiddenColumns(), section = sections.value, open = one("#open")?.checked, words = folded(needle.value.trim());
  const current = shown[now];
  shown = [];
  for (const place of places) {
    const on = classes.has(place.klass) && (!section || place.section === section) && differs(place, hidden) &&
      (!open || isOpen(place)) && (!words || says(place, words));
    for (const mark of place.marks) if (isMark(mark)) mark.classList.toggle("off", !on);
    entries.get(place.id)?.classList.toggle("off", !on);
    if (on) shown.push(place);
  }
  for (const part of all("section", text)) part.hidden = section !== "" && part.dataset.s !== section;
  showStrip();
  showColumns();
  now = shown.indexOf(current);
  if (current && now < 0) show(null);
  hideSame();
  count();
  countClasses();
  list.renew();
  stay();
}

// The strip is of what is shown: the whole text, or one section.
function showStrip() {
  const link = sections.value && one(`a[href="#${CSS.escape(sections.value)}"] rect`, map);
  stripBegins = link ? Number(link.getAttribute("y")) : 0;
  stripHeight = link ? Number(link.getAttribute("height")) : 1000;
  map.setAttribute("viewBox", `0 ${stripBegins} 20 ${stripHeight}`);
  moved();
}
function showColumns() {
  const hidden = hiddenColumns(), only = narrow.matches && single.value !== "" ? Number(single.value) : null; // on a phone
  root.classList.toggle("one-column", only !== null);
  if (isEdition && (only > 0 || hidden.has(0))) alone(false); // else nothing would be left
  for (const row of rows) all(":scope > .c", row).forEach((cell, c) => { cell.hidden = hidden.has(c) || (only !== null && c !== only); });
}
function countClasses() {
  const counts = new Map();
  for (const place of shown) counts.set(place.klass, (counts.get(place.klass) ?? 0) + 1);
  for (const chip of all("[data-jump]")) {
    const n = counts.get(Number(chip.dataset.jump)) ?? 0;
    one("b", chip).textContent = String(n);
    chip.setAttribute("aria-disabled", String(n === 0));
  }
}

// Rows without a place that is shown make way for a line that says how many they are.
function hideSame() {
  for (const line of all(".same", text)) line.remove();
  for (const row of rows) row.hidden = false;
  if (!changesOnly.checked) return;
  const kept = new Set(shown.flatMap(place => place.marks.map(m => m.closest(".r"))));
  let run = [];
  const close = () => {
    const gone = run;
    run = [];
    if (gone.length === 0) return;
    const line = button(gone.length === 1 ? "1 paragraph is the same" : `${gone.length} paragraphs are the same`,
      () => { for (const row of gone) row.hidden = false; line.remove(); });
    line.className = "same";
    gone[0].before(line);
  };
  rows.forEach((row, i) => {
    if (i > 0 && row.parentNode !== rows[i - 1].parentNode) close();
    if (kept.has(row) || one(".x", row)) close(); // what one column has alone is not the same
    else { row.hidden = true; run.push(row); }
  });
  close();
}

// The place that one was at stays in view when columns and rows come and go.
function stay() {
  if (now >= 0) mainMark(shown[now]).scrollIntoView({ block: "center", behavior: "instant" });
}
function count() {
  one("#count").textContent = shown.length === 0 ? "none" : now < 0 ? `${shown.length} ${shown.length === 1 ? "change" : "changes"}` : `${now + 1} of ${shown.length}`;
}
