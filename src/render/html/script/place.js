// One place: its readings beside the text, on a phone at their place in it; how one goes from place to place.
const panel = one("#place"), side = one("#side");
function around(mark) {
  const part = mark.closest("p") ?? mark, range = document.createRange();
  range.setStart(part, 0); range.setEndBefore(mark === part ? part.firstChild ?? part : mark);
  const before = ownText(range.cloneContents()).slice(-70).replace(/^\S*\s/, "");
  range.setEndAfter(part.lastChild ?? part); range.setStartAfter(mark === part ? part.lastChild ?? part : mark);
  return [before, ownText(range.cloneContents()).slice(0, 70).replace(/\s\S*$/, "")];
}
function whereIs(place) {
  const section = one("h2", place.row.parentNode).textContent;
  return place.row.dataset.n ? `${section}, note ${place.row.dataset.n}` : section;
}
function citation(place) {
  const pages = [...pagesAt(place)].map(([reporter, page]) => `${reporter} at ${page}`).join("; ");
  const what = readings(place).map(([who, reading]) => `${who}: “${reading}”`).join("; ");
  return `${document.title}, ${whereIs(place)}${pages ? ", " + pages : ""}. ${what} (change ${place.id}).`;
}
function show(place) {
  for (const old of all(".now", text)) old.classList.remove("now");
  if (!place) { panel.hidden = true; side.prepend(panel); here(""); return; }
  for (const mark of place.marks) mark.classList.add("now");
  const mark = mainMark(place), [before, after] = around(mark), readingList = element("dl");
  for (const [who, reading] of readings(place)) readingList.append(element("dt", who), element("dd", reading));
  const context = element("p", `… ${before}`, "context");
  context.append(element("b", isMark(mark) ? readingOf(place, mark) || "‸" : opening(mark)), `${after} …`);
  const copy = button("Copy citation", async () => {
    try { await navigator.clipboard.writeText(citation(place)); copy.textContent = "Copied"; }
    catch { copy.replaceWith(element("p", citation(place))); } // a page from disk may not write to the clipboard
  });
  const close = button("Close", () => { show(null); mark.focus({ preventScroll: true }); });
  const pages = pagesInWords(place);
  const where = element("p", pages ? `${whereIs(place)} — ${pages}` : whereIs(place), "rule");
  const rule = element("p", place.rule ? `rule ${place.rule}` : "", "rule");
  panel.replaceChildren(element("h2", `Change ${place.id}: ${data.classes[place.klass]}`), where, readingList,
    ...(mark.closest(".gap") ? [] : [context]), ...decisions.form(place), rule, copy, " ", close);
  panel.hidden = false;
  settle(mark);
  here(`M0 ${data.at[place.id] ?? 0}H20`);
}
// The text is read in one column on a phone: there the readings come at their place, else beside the text.
function settle(mark) {
  if (!narrow.matches) return side.prepend(panel);
  let outer = mark;
  while (outer.parentElement.closest("mark")) outer = outer.parentElement.closest("mark");
  if (isMark(outer)) outer.after(panel);
  else outer.append(panel);
}
// Where nothing of a place is shown: a column that has it.
function reveal(place) {
  if (place.marks.some(isSeen)) return;
  if (isEdition && !place.columns.has(0)) alone(false);
  if (narrow.matches) single.value = String([...place.columns][0]);
  showColumns();
}
function alone(on) {
  root.classList.toggle("alone", on);
  one("#beside").checked = !on;
}
const toPanel = () => one("input, button", panel)?.focus();
function here(line) { one(".here", map).setAttribute("d", line); }
function go(index, { push = true, to, focus = true } = {}) {
  if (shown.length === 0) return;
  now = (index + shown.length) % shown.length;
  view.open = false;
  const place = shown[now];
  reveal(place);
  const mark = to && isSeen(to) ? to : mainMark(place);
  show(place);
  count();
  list.mark();
  if (focus) {
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
  }
  mark.scrollIntoView({ block: narrow.matches ? "start" : "center", inline: "nearest", behavior: "instant" });
  try { if (push) history.replaceState(null, "", `#v${place.id}`); } catch { /* some browsers ration it */ }
}
// From where one reads: the first place at or below the top of the window.
function step(by) {
  if (now >= 0) return go(now + by);
  const top = one(".top").getBoundingClientRect().bottom;
  const next = shown.findIndex(p => isSeen(mainMark(p)) && mainMark(p).getBoundingClientRect().top >= top);
  go(next < 0 ? 0 : by > 0 ? next : next - 1);
}
// To the next place of a class after the one that is looked at.
function jump(klass) {
  const of = shown.map((place, i) => place.klass === klass ? i : -1).filter(i => i >= 0);
  if (of.length) go(of.find(i => i > now) ?? of[0], { focus: false });
}
function showAll() {
  for (const box of [...boxes.klass, ...boxes.column]) box.checked = true;
  sections.value = needle.value = "";
  if (one("#open")) one("#open").checked = false;
  filter();
}
function follow() {
  const id = /^#v(\d+)(-\d+)?$/.exec(location.hash)?.[1], place = byId.get(id);
  const target = document.getElementById(location.hash.slice(1));
  if (!place) { // a note, a section
    if (target?.closest("[hidden]")) { changesOnly.checked = false; showAll(); target.scrollIntoView(); }
    return;
  }
  if (!shown.includes(place)) showAll(); // a link leads to its place, whatever is filtered
  if (narrow.matches && single.value !== "" && columns.has(target)) { single.value = String(columns.get(target)); showColumns(); }
  go(shown.indexOf(place), { push: false, to: target });
}
