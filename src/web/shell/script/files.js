// The printings, in their order: the first is what the others are compared with.
const printings = (() => {
  const most = 16;
  const list = []; // name, bytes; known: form, words, versions, or why it cannot be read

  const without = name => name.replace(/[\/\\]/g, "_") || "unnamed";
  function free(name) {
    const [, stem, ending] = /^(.*?)(\.[^.]*)?$/s.exec(name);
    for (let n = 1, out = name; ; out = `${stem} (${++n})${ending ?? ""}`)
      if (!list.some(f => f.name === out)) return out;
  }
  function described({ known }) {
    if (!known) return "";
    if (known.bad) return known.bad;
    const { witnesses } = known, words = witnesses.reduce((sum, w) => sum + w.words, 0);
    const kinds = [...new Set(witnesses.map(w => w.printing))].join(", ");
    return `${kinds === "plain" ? "no publisher's form" : kinds}, ${counted(words, "word")}${witnesses.length > 1 ? `, ${witnesses.length} versions` : ""}`;
  }
  function button(text, label, act) {
    return element("button", text, { type: "button", ariaLabel: label, title: label, onclick: act });
  }
  function draw() {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    one("#list").replaceChildren(...list.map((file, i) => {
      const line = element("li"), tools = element("span", "", { className: "tools" });
      const usable = !file.known?.bad;
      line.append(element("b", usable ? letters.shift() : "–"), element("bdi", file.name),
        element("span", described(file), { className: usable ? "what" : "what bad" }), tools);
      for (let more = (file.known?.witnesses?.length ?? 1) - 1; usable && more > 0; --more) letters.shift();
      if (i > 0) tools.append(button("↑", `Move ${file.name} up`, () => move(i)));
      tools.append(button("✕", `Take ${file.name} away`, () => take(i)));
      return line;
    }));
    one("#count").textContent = list.length > 0 ? `(${list.length})` : "";
    const base = one("#base"), chosen = base.value;
    base.replaceChildren(element("option", "the best witness", { value: "" }),
      ...usable().map((file, i) => element("option", file.name, { value: String(i) })));
    if ([...base.options].some(o => o.value === chosen)) base.value = chosen;
  }
  const usable = () => list.filter(file => !file.known?.bad);
  function move(i) {
    list.splice(i - 1, 0, ...list.splice(i, 1));
    views.refresh();
    one(`#list li:nth-child(${i}) button`).focus();
  }
  function take(i) {
    list.splice(i, 1);
    views.refresh();
    (one(`#list li:nth-child(${Math.min(i + 1, list.length)}) .tools button:last-child`) ?? one("#choose")).focus();
  }
  // What the program says of a file: its printing, its words.
  async function identify(file, run) {
    const answer = await run(`Reading ${file.name}`, ["normalize", "--format", "json", "-o", "/out/facts", "--", file.name], [file], "facts");
    if (answer.status === 2) return { bad: answer.said.replace(`${file.name}: `, "") };
    const facts = JSON.parse(new TextDecoder().decode(answer.bytes));
    const witnesses = facts.witnesses.map(w => ({ printing: w.printing.name, words: w.words }));
    return witnesses.some(w => w.words > 0) ? { witnesses } : { bad: answer.said.replace(`${file.name}: `, "") || "holds no text of an opinion" };
  }
  return {
    draw,
    usable,
    count: () => usable().reduce((sum, file) => sum + (file.known?.witnesses?.length ?? 1), 0),
    async identify(run, show) {
      for (const [i, file] of list.entries()) {
        if (file.known) continue;
        show(`Reading ${file.name}`, i / list.length);
        file.known = await identify(file, run);
        draw();
      }
    },
    // Given: name, bytes.
    async add(given) {
      const room = most - list.length;
      for (const { name, bytes } of given.slice(0, room))
        list.push({ name: free(without(name)), bytes });
      await views.refresh();
      if (given.length > room) trouble(`At most ${most} files are compared at once; ${given.slice(room).map(f => f.name).join(", ")} ${given.length - room === 1 ? "is" : "are"} left out.`);
    },
  };
})();
