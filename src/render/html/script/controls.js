// What people do with keys, buttons and the strip.
const help = one("#help"), field = one("#search"), view = one("#view");
function openSide(open) {
  root.classList.toggle("noside", !open);
  one("#sides").setAttribute("aria-expanded", String(open));
}
one("#next").onclick = () => step(1);
one("#previous").onclick = () => step(-1);
one("#helps").onclick = () => help.showModal();
one("#sides").onclick = () => openSide(root.classList.contains("noside"));
for (const input of [...boxes.klass, ...boxes.column, sections, single, one("#open"), changesOnly]) input?.addEventListener("change", filter);
needle.addEventListener("input", filter);
narrow.addEventListener("change", () => {
  openSide(!narrow.matches);
  filter();
  if (now >= 0) settle(mainMark(shown[now]));
});
one("#beside")?.addEventListener("change", event => {
  alone(!event.target.checked);
  stay();
});
one("#shut").onclick = () => openSide(false);
for (const chip of all("[data-jump]")) chip.addEventListener("click", event => { event.preventDefault(); jump(Number(chip.dataset.jump)); });
document.addEventListener("click", event => { if (view.open && !event.target.closest("#view")) view.open = false; });
field.addEventListener("input", () => search(field.value));
field.addEventListener("keydown", event => { if (event.key === "Enter") { event.preventDefault(); nextHit(); } });
text.addEventListener("click", event => {
  const mark = event.target.closest("[data-v]:not(.off)");
  if (!mark || event.target.closest("a, #place") || !getSelection().isCollapsed) return;
  const place = shown.indexOf(byId.get(mark.dataset.v.split(" ")[0]));
  if (place >= 0) go(place, { to: mark.tagName === "LI" ? undefined : mark });
});
// A click leads to the nearest place; the keyboard follows the links of the sections.
map.addEventListener("click", event => {
  if (event.detail === 0 || shown.length === 0) return;
  event.preventDefault();
  const box = map.getBoundingClientRect(), y = stripBegins + (event.clientY - box.top) / box.height * stripHeight;
  const far = place => Math.abs((data.at[place.id] ?? 0) - y);
  go(shown.reduce((best, place, i) => far(place) < far(shown[best]) ? i : best, 0));
});
addEventListener("keydown", event => {
  if (event.key === "Escape" && narrow.matches) openSide(false);
  if (event.target.matches("input[type=search], input[type=text], select, textarea") || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.key === "n") step(1);
  else if (event.key === "p") step(-1);
  else if (event.key === "h") changesOnly.click();
  else if (event.key === "l") openSide(root.classList.contains("noside"));
  else if (event.key === "d") { event.preventDefault(); toPanel(); }
  else if (event.key === "?") help.showModal();
  else if (event.key === "/") { event.preventDefault(); field.focus(); }
  else if (event.key === "Escape") { view.open = false; show(null); }
});
// The part of the text that is in the window, on the strip. The bar is as high as the window makes it; what a link
// leads to comes below it.
function moved() {
  const whole = Math.max(1, text.offsetHeight), top = scrollY - text.offsetTop, frame = one(".window", map);
  frame.setAttribute("y", String(stripBegins + Math.max(0, top / whole * stripHeight)));
  frame.setAttribute("height", String(Math.min(1, innerHeight / whole) * stripHeight));
}
function sized() {
  root.style.setProperty("--bar", `${one(".top").offsetHeight}px`);
  moved();
}
addEventListener("resize", sized);
addEventListener("scroll", moved, { passive: true });
addEventListener("hashchange", follow);
if (isEdition) alone(true);
openSide(!narrow.matches);
sized();
filter();
follow();
