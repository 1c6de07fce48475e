// Decisions about the open places of an edition, kept until they are downloaded as the file that merge --accept takes.
const decisions = (() => {
  const made = new Map(); // by place: the text chosen, the reason
  let saved = true;
  const open = Object.keys(data.open).length;
  // A basic string of TOML: JSON's escapes, and DEL too.
  const quoted = string => JSON.stringify(string).replace(/\u007f/g, "\\u007F");
  function toml() {
    return [...made].map(([id, { choose, reason }]) => {
      const { before, readings, nth } = data.open[id];
      return `[[decision]]\nbefore = ${quoted(before)}\nreadings = [${readings.map(quoted).join(", ")}]\nchoose = ${quoted(choose)}\nreason = ${quoted(reason)}\n${nth ? `nth = ${nth}\n` : ""}`;
    }).join("\n");
  }
  // Where the page is shown within the page that runs the program, that one keeps the decisions.
  const keeper = document.URL === "about:srcdoc" ? parent : undefined;
  function say() {
    keeper?.postMessage({ decisions: toml(), count: made.size }, "*");
    const line = one("#decided");
    if (!line) return;
    line.hidden = made.size === 0;
    one("span", line).textContent = `${made.size} of ${open} open places decided.`;
  }
  if (one("#download")) one("#download").onclick = () => {
    const link = element("a");
    link.href = URL.createObjectURL(new Blob([toml()], { type: "application/toml" }));
    link.download = "decisions.toml";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    saved = true;
  };
  addEventListener("beforeunload", event => { if (!saved) event.preventDefault(); });
  return {
    has: place => made.has(place.id),
    // What a person fills in at an open place; nothing at others.
    form(place) {
      const known = data.open[place.id], before = made.get(place.id);
      if (!known) return [];
      const form = element("form"), choice = element("fieldset"), legend = element("legend", "Decide");
      choice.append(legend);
      const radio = (value, label) => {
        const line = element("label"), input = element("input");
        Object.assign(input, { type: "radio", name: "choose", value });
        line.append(input, " ", label);
        choice.append(line);
        return input;
      };
      const inputs = known.readings.map((reading, i) => radio(String(i), reading || "(nothing)"));
      const other = element("input"), own = radio("own", "other text:");
      Object.assign(other, { type: "text", ariaLabel: "Other text" });
      other.oninput = () => { own.checked = true; };
      choice.append(other);
      const reason = element("input"), why = element("label", "Reason ");
      reason.type = "text";
      why.append(reason);
      if (before) {
        const at = known.readings.indexOf(before.choose);
        (inputs[at] ?? own).checked = true;
        if (at < 0) other.value = before.choose;
        reason.value = before.reason;
      }
      const keep = element("button", "Decide");
      form.append(choice, why, keep);
      form.onsubmit = event => {
        event.preventDefault();
        const chosen = one("input[name=choose]:checked", form);
        if (!chosen) { inputs[0].focus(); return; }
        made.set(place.id, { choose: chosen === own ? other.value : known.readings[Number(chosen.value)], reason: reason.value });
        for (const mark of place.marks) mark.classList.add("decided");
        saved = keeper !== undefined;
        say();
        const isLeft = p => data.open[p.id] && !made.has(p.id), later = shown.findIndex((p, i) => i > now && isLeft(p));
        const next = later >= 0 ? later : shown.findIndex(isLeft);
        list.renew();
        if (next >= 0) { go(next); toPanel(); }
        else keep.textContent = "Decided";
      };
      return [form];
    },
  };
})();
