// The page's parts, and what the parts of the script share.
const one = selector => document.querySelector(selector);
const counted = (n, thing) => `${n.toLocaleString("en")} ${thing}${n === 1 ? "" : "s"}`;
function element(name, text = "", given = {}) {
  const out = document.createElement(name);
  out.textContent = text;
  return Object.assign(out, given);
}
// What a person must know, read aloud; nothing: all is well again.
function trouble(text = "") {
  one("#trouble").hidden = text === "";
  one("#trouble").textContent = text;
}
// The list of files makes room for the result.
function showFiles(is) {
  one("#files").hidden = !is;
  one("#show-files").ariaExpanded = String(is);
}
one("#show-files").onclick = () => showFiles(one("#files").hidden);
function save(name, bytes) {
  const link = element("a", "", { href: URL.createObjectURL(new Blob([bytes])), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
