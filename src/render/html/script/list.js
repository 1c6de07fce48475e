// The places in a list beside the text. It is made piece by piece, as far as it is scrolled.
const list = (() => {
  const view = one("#list"), piece = 100;
  let made = 0;
  const short = reading => reading.length > 60 ? reading.slice(0, 60) + "…" : reading;
  function item(place) {
    const entry = element("li"), link = element("a", "", `k${place.klass}`);
    link.href = `#v${place.id}`;
    link.title = data.classes[place.klass];
    const said = [];
    for (const [, reading, how] of readings(place)) if (!said.includes(reading) && !how) said.push(reading);
    const little = said.every(reading => reading.length < 4), mark = mainMark(place);
    const [before, after] = little && !mark.closest(".gap") ? around(mark) : ["", ""];
    if (before) link.append(element("span", `… ${before.split(" ").slice(-3).join(" ")}`, "to"));
    said.slice(0, 3).forEach((reading, i) => {
      if (i > 0) link.append(element("span", " → ", "to"));
      link.append(element("span", short(reading)));
    });
    if (after) link.append(element("span", `${after.split(" ").slice(0, 3).join(" ")} …`, "to"));
    const pages = pagesInWords(place);
    if (isOpen(place)) link.append(element("b", decisions.has(place) ? " decided" : " open"));
    if (pages) link.append(element("small", pages));
    entry.append(link);
    return entry;
  }
  function make(upTo) {
    for (; made < Math.min(upTo, shown.length); ++made) view.append(item(shown[made]));
  }
  view.addEventListener("scroll", () => { if (view.scrollTop + view.clientHeight * 2 > view.scrollHeight) make(made + piece); });
  view.addEventListener("click", event => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    if (narrow.matches) openSide(false);
    go([...view.children].indexOf(link.parentNode));
  });
  return {
    renew() {
      view.replaceChildren();
      made = 0;
      make(piece);
      this.mark();
    },
    // The place that is looked at.
    mark() {
      one("[aria-current]", view)?.removeAttribute("aria-current");
      if (now < 0) return;
      make(now + piece);
      const link = one("a", view.children[now]);
      link.setAttribute("aria-current", "true");
      const top = link.offsetTop - view.offsetTop;
      if (top < view.scrollTop || top + link.offsetHeight > view.scrollTop + view.clientHeight) view.scrollTop = top - view.clientHeight / 3;
    },
  };
})();
