// Decisions about open places: made in the page of the merged text, or dropped as the file of an earlier day.
const decisions = (() => {
  let accepted = "", made = "", count = 0; // in force; made in the page that is shown, and how many
  function say() {
    one("#decided").hidden = count === 0;
    one("#decided span").textContent = `${counted(count, "decision")} made.`;
  }
  const all = () => [accepted, made].filter(Boolean).join("\n");
  addEventListener("message", ({ source, data }) => {
    if (!views.isFrame(source) || typeof data?.decisions !== "string") return;
    made = data.decisions;
    count = data.count;
    say();
  });
  one("#apply").onclick = async () => {
    accepted = all();
    made = "";
    count = 0;
    say();
    if (!await views.refresh()) return;
    one("#result").focus();
  };
  one("#keep").onclick = () => save("decisions.toml", all());
  return {
    options: () => accepted ? ["--accept", "/decisions.toml"] : [],
    files: () => accepted ? [{ name: "/decisions.toml", bytes: new TextEncoder().encode(accepted) }] : [],
    accept(text) { accepted = [accepted, text].filter(Boolean).join("\n"); },
    forget() { made = ""; count = 0; say(); },
  };
})();
