// Search in the text that is shown, across marks.
let hits = [], hit = -1;
function search(query) {
  const wanted = query.trim();
  hits = []; hit = -1;
  CSS.highlights?.delete("found");
  if (wanted === "") { one("#hits").textContent = ""; return; }
  for (const part of all(".c > p:not(.gap)", text)) if (isSeen(part)) hits.push(...rangesIn(part, folded(wanted)));
  if (window.Highlight && hits.length) CSS.highlights.set("found", new Highlight(...hits));
  one("#hits").textContent = `${hits.length} found`;
}
function rangesIn(part, wanted) {
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
  for (let i = whole.indexOf(wanted); i >= 0 && out.length < 1000; i = whole.indexOf(wanted, i + wanted.length)) {
    const range = document.createRange(), [last, offset] = at(i + wanted.length - 1);
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
