// How files come: chosen, dropped anywhere, pasted, or the example.
async function take(files) {
  const given = await Promise.all([...files].map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const isDecisions = file => file.name.endsWith(".toml");
  for (const file of given.filter(isDecisions)) decisions.accept(new TextDecoder().decode(file.bytes));
  await printings.add(given.filter(file => !isDecisions(file)));
}
one("#choose").onchange = event => { take(event.target.files); event.target.value = ""; };
one("#example").onclick = () => printings.add(JSON.parse(one("#examples").textContent)
  .map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })));
const dragging = is => document.body.classList.toggle("dragging", is);
addEventListener("dragover", event => { event.preventDefault(); dragging(true); });
addEventListener("dragleave", event => { if (!event.relatedTarget) dragging(false); });
addEventListener("drop", event => { event.preventDefault(); dragging(false); take(event.dataTransfer.files); });
for (const menu of document.querySelectorAll(".menu"))
  menu.addEventListener("keydown", event => { if (event.key === "Escape") { menu.open = false; one(`#${menu.id} summary`).focus(); } });
addEventListener("click", event => {
  for (const menu of document.querySelectorAll(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});
