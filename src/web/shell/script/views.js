// What is made of the printings: the comparison and the merged text, as pages to look at and as files to download.
const views = (() => {
  const kinds = {
    comparison: {
      name: "Comparison", work: "Comparing", done: n => `${n} printings are compared.`,
      command: () => ["diff"],
      page: ["--format", "html"],
      downloads: [
        ["Page (HTML)", "comparison.html", () => ["--format", "html"]],
        ["Word, tracked changes", "redline.docx", () => ["--format", "docx", ...accidentals()], 2],
        ["List (text)", "comparison.txt", () => ["--format", "text", "--width", "100", ...accidentals()]],
        ["JSON", "comparison.json", () => ["--format", "json"]],
      ],
    },
    edition: {
      name: "Merged text", work: "Merging", done: n => `${n} printings are merged.`,
      command: () => ["merge", "--style", one("#style").value, ...base(), ...decisions.options()],
      page: ["--format", "html", "--with-apparatus"],
      downloads: [
        ["Text", "merged.txt", () => ["--format", "text"]],
        ["Markdown", "merged.md", () => ["--format", "markdown"]],
        ["Text (HTML)", "merged.html", () => ["--format", "html"]],
        ["Page with all readings (HTML)", "edition.html", () => ["--format", "html", "--with-apparatus"]],
        ["TEI", "merged.xml", () => ["--format", "tei"]],
        ["JSON", "merged.json", () => ["--format", "json"]],
        ["Word, apparatus as comments", "merged.docx", () => ["--format", "docx"]],
        ["CourtListener's record", "courtlistener.json", () => ["--format", "courtlistener"]],
        ["Apparatus (text)", "apparatus.txt", () => ["--format", "text", "--apparatus", "/out/apparatus.txt"]],
      ],
    },
  };
  const accidentals = () => one("#accidentals").checked ? ["--all"] : [];
  // The sigla follow the order of the witnesses; a record may hold several.
  function base() {
    if (one("#base").value === "") return [];
    const before = printings.usable().slice(0, Number(one("#base").value)).reduce((sum, f) => sum + (f.known.witnesses?.length ?? 1), 0);
    return ["--base", String.fromCharCode(65 + before)];
  }
  let shown = "comparison", frame;

  async function make(run, text, options, output) {
    const files = printings.usable(), { command } = kinds[shown];
    const args = [...command(), ...options, "--threads", "1", "-o", `/out/${output === "apparatus.txt" ? "text" : output}`, "--", ...files.map(f => f.name)];
    const answer = await run(text, args, [...files, ...decisions.files()], output);
    if (answer.status === 2) throw new Error(answer.said);
    return answer;
  }
  function clear() {
    frame?.remove();
    frame = undefined;
    document.title = "Recension";
    document.body.classList.remove("has-result");
    for (const part of ["#views", "#options", "#downloads"]) one(part).hidden = true;
    showFiles(true);
    decisions.forget();
  }
  function show(answer) {
    const text = new TextDecoder().decode(answer.bytes), first = !frame;
    frame?.remove();
    // The result is a page of its own, shut in: it can neither reach this one nor the network.
    frame = element("iframe", "", { title: kinds[shown].name, srcdoc: text });
    frame.sandbox = "allow-scripts allow-forms allow-downloads allow-modals";
    one("#result").append(frame);
    const title = new DOMParser().parseFromString(text.slice(0, text.indexOf("</title>") + 8), "text/html").title;
    document.title = `${title} · Recension`;
    document.body.classList.add("has-result");
    for (const part of ["#views", "#options", "#downloads"]) one(part).hidden = false;
    if (first) showFiles(false);
    one("#intro").hidden = true;
    offer();
    if (answer.said) trouble(answer.said);
  }
  function offer() {
    one("#downloads > div").replaceChildren(...kinds[shown].downloads
      .filter(([, , , only]) => !only || printings.count() === only)
      .map(([label, name, options]) => element("button", label, { type: "button", onclick: () => download(label, name, options()) })));
    for (const view of Object.keys(kinds)) {
      one(`[data-view=${view}]`).ariaPressed = String(view === shown);
      for (const option of document.querySelectorAll(`.of-${view}`)) option.hidden = view !== shown;
    }
  }
  const download = (label, name, options) => tasks.start(async run => {
    const answer = await make(run, `Writing ${name}`, options, name);
    save(name, answer.bytes);
    one("#downloads").open = false;
    return `${name} is written.`;
  });
  const refresh = () => tasks.start(async (run, showStep) => {
    printings.draw();
    await printings.identify(run, showStep);
    const n = printings.count();
    if (n < 2) {
      clear();
      return n === 1 ? "Add another printing of the same opinion." : "";
    }
    try {
      show(await make(run, kinds[shown].work, kinds[shown].page, "page.html"));
    } catch (error) {
      if (error.name !== "AbortError") clear();
      throw error;
    }
    return kinds[shown].done(n);
  });
  for (const button of document.querySelectorAll("[data-view]"))
    button.onclick = () => { shown = button.dataset.view; offer(); decisions.forget(); refresh(); };
  one("#style").onchange = one("#base").onchange = () => refresh();
  return { refresh, isFrame: source => frame !== undefined && source === frame.contentWindow };
})();
