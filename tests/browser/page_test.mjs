// The page for comparing printings in a browser: page_test.mjs RECENSION FIXTURES
// Headless Chromium, driven by playwright-core; axe-core judges accessibility. Exit 77: they are not there, which in CI
// (CI=true) is a failure.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const [, , program, fixtures] = process.argv;
const chromiumPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
let chromium, axe;
try {
  ({ chromium } = require("playwright-core"));
  axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  if (!chromiumPath) throw new Error("chromium is not installed");
} catch (error) {
  console.log(`not tried: ${error.message.split("\n")[0]} (npm ci --prefix tests; apt-get install chromium)`);
  process.exit(process.env.CI === "true" ? 1 : 77);
}

const folder = mkdtempSync(join(tmpdir(), "recension-page-"));
const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

const opinion = name => join(fixtures, "opinions/marlow-v-harbor-board", name);
const make = (name, ...args) => {
  const path = join(folder, name);
  try { execFileSync(program, [...args, "-o", path]); } catch (e) { assert.equal(e.status, 1, String(e.stderr)); }
  return `file://${path}`;
};
const openFiles = ["a.txt", "b.txt"].map(name => join(fixtures, "cases/diff-every-class", name));
const pages = {
  marks: make("marks.html", "diff", ...["*", "1"].map((label, i) => {
    const path = join(folder, `marks-${i}.md`);
    writeFileSync(path, `The Board moved the vessel without a word to its owner.[^${label}] He sued, and the court below gave him nothing.\n\n[^${label}]: The vessel was a trawler of some age.\n`);
    return path;
  })),
  open: make("open.html", "merge", "--with-apparatus", ...openFiles),
  two: make("two.html", "diff", "--format", "html", opinion("lexis-export.txt"), opinion("westlaw.txt")),
  four: make("four.html", "diff", "--format", "html", opinion("findlaw.txt"), opinion("lexis-export.txt"), opinion("westlaw.txt"), opinion("slip.pdf")),
  merged: make("merged.html", "merge", "--format", "html", "--with-apparatus", opinion("findlaw.txt"), opinion("lexis-export.txt"), opinion("westlaw.txt")),
};

// A page that must say nothing to the console and ask nothing of the network.
async function open(address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.heard = [];
  page.on("console", message => page.heard.push(message.text()));
  page.on("pageerror", error => page.heard.push(String(error)));
  page.on("dialog", dialog => { page.heard.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", request => { if (!request.url().startsWith("file:")) page.heard.push(`asks for ${request.url()}`); });
  await page.goto(address);
  return page;
}
async function close(page) {
  assert.deepEqual(page.heard, [], "the page should be silent");
  await page.context().close();
}
const counted = page => page.textContent("#count");
const shownPlaces = async page => Number(/(\d+)(?: changes?)?$/.exec(await counted(page))?.[1] ?? 0);
const inView = (page, selector) => page.$eval(selector, e => {
  const box = e.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
});
async function audit(page, what) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  const said = violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(" | ")}`);
  assert.deepEqual(said, [], what);
}

const tests = {
  async "opens with every place counted"() {
    const page = await open(pages.two);
    const chips = await page.$$eval(".chip", all => all.map(c => Number(/^\d+/.exec(c.textContent)[0])));
    assert.equal(await shownPlaces(page), chips.reduce((a, b) => a + b));
    assert.equal(await page.$$eval("#list li", all => all.length), await shownPlaces(page));
    assert.match(await page.textContent(".about"), /^A \(lexis\) has lost 6 bracketed words at 5 places; everything else is/);
    assert.ok(await page.isVisible("#next"));
    assert.ok(await page.isHidden("#place"));
    await close(page);
  },
  async "steps through the variants by key"() {
    const page = await open(pages.two);
    const all = await shownPlaces(page);
    await page.keyboard.press("n");
    assert.equal(await counted(page), `1 of ${all}`);
    assert.ok(await inView(page, "#text :focus"));
    const first = new URL(page.url()).hash;
    assert.match(first, /^#v\d+$/);
    assert.match(await page.textContent("#place h2"), new RegExp(`^Change ${first.slice(2)}:`));
    await page.keyboard.press("n");
    assert.equal(await counted(page), `2 of ${all}`);
    await page.keyboard.press("p");
    await page.keyboard.press("p");
    assert.equal(await counted(page), `${all} of ${all}`);
    await page.keyboard.press("Escape");
    assert.ok(await page.isHidden("#place"));
    await page.keyboard.press("?");
    assert.ok(await page.isVisible("#help"));
    await page.keyboard.press("n");
    assert.equal(await counted(page), `${all} of ${all}`, "keys are the dialog's while it is open");
    await page.keyboard.press("Escape");
    await close(page);
  },
  async "the panel says who reads what"() {
    const page = await open(pages.two + "#v4");
    assert.deepEqual(await page.$$eval("#place dl > *", list => list.map(e => e.textContent)), ["A", "(nothing)", "B", "[n]ot"]);
    assert.equal(await page.textContent("#place h2"), "Change 4: text lost in printing (lacuna)");
    assert.deepEqual(await page.$$eval("#place .rule", all => all.map(e => e.textContent)), ["Majority (Alden) — U.S. 102", "rule eaten-bracket"]);
    await page.click("text=Copy citation");
    await page.waitForFunction(() => !/Copy citation/.test(document.querySelector("#place").textContent));
    const said = await page.textContent("#place");
    assert.ok(/Copied/.test(said) || /U\.S\. at \d+.*\(change 4\)/.test(said), said);
    await close(page);
  },
  async "filters by class, section and column"() {
    const page = await open(pages.two);
    const all = await shownPlaces(page);
    await page.click("#view summary");
    const typography = page.locator(".legend label", { hasText: "typography" });
    const quiet = Number(/^\d+/.exec(await page.textContent(".chip.k10"))[0]);
    await typography.locator("input").uncheck();
    assert.equal(await shownPlaces(page), all - quiet);
    assert.equal(await page.$$eval("#text mark.k10:not(.off)", m => m.length), 0);
    await typography.locator("input").check();
    await page.selectOption("#section", { label: "Dissent (Calder)" });
    assert.ok(await page.isHidden("#s-majority"));
    assert.ok(await shownPlaces(page) < all);
    await page.selectOption("#section", "");
    await page.uncheck("[data-column='1']");
    assert.ok(await page.isHidden(".c[data-s=B] >> nth=0"));
    assert.equal(await counted(page), "none", "one column differs from nothing");
    await page.check("[data-column='1']");
    assert.equal(await shownPlaces(page), all);
    await close(page);
  },
  async "a variant that no visible column has is passed over"() {
    const page = await open(pages.four);
    const all = await shownPlaces(page);
    await page.click("#view summary");
    await page.uncheck("[data-column='3']");
    const without = await shownPlaces(page);
    assert.ok(without > 0 && without < all, `${without} of ${all}`);
    await close(page);
  },
  async "a fragment leads to its variant, whatever is filtered"() {
    const page = await open(pages.four + "#v9");
    assert.match(await page.textContent("#place h2"), /^Change 9:/);
    assert.ok(await inView(page, "#text :focus"));
    await page.click("#view summary");
    for (const box of await page.$$("[data-class]")) await box.uncheck();
    assert.equal(await counted(page), "none");
    await page.evaluate(() => { location.hash = "#v3"; });
    await page.waitForFunction(() => /^Change 3:/.test(document.querySelector("#place h2").textContent));
    assert.ok(await inView(page, "#text :focus"));
    await close(page);
  },
  async "a click on the strip, and on a mark"() {
    const page = await open(pages.two);
    const map = await page.locator(".map").boundingBox();
    await page.mouse.click(map.x + map.width / 2, map.y + map.height * 0.95);
    const all = await shownPlaces(page), at = Number(/^\d+/.exec(await counted(page))[0]);
    assert.ok(at > all * 0.8, `${at} of ${all}`);
    await page.click("#v8");
    assert.match(await page.textContent("#place h2"), /^Change 8:/);
    await close(page);
  },
  async "the keys work after a filter was ticked"() {
    const page = await open(pages.two);
    await page.click("#view summary");
    await page.click(".legend input >> nth=0");
    await page.keyboard.press("n");
    assert.match(await counted(page), /^1 of/);
    await close(page);
  },
  async "of the edition the visible column is stepped through"() {
    const page = await open(pages.merged);
    await page.keyboard.press("n");
    assert.match(await counted(page), /^1 of/);
    assert.equal(await page.$eval(":focus", e => e.closest(".c").classList.contains("canon")), true);
    await page.keyboard.press("p"); // the last
    await page.click("#view summary");
    await page.check("#beside");
    assert.ok(await inView(page, ".canon mark.now"), "what one was at stays in view");
    await page.uncheck("[data-column='0']");
    await page.click("#next");
    assert.ok(await inView(page, "#text :focus"));
    await close(page);
  },
  async "moved text leads to where it stands in the other"() {
    const moved = "The keeper of the light at Stag Point wrote in his log that the gale came up from the southeast at four in the morning and that no vessel could have held at anchor.\n\n";
    const rest = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} of the opinion says what the parties argued on point ${i * 7} and what the court below held of it in its order.\n\n`);
    const a = join(folder, "moved-a.txt"), b = join(folder, "moved-b.txt");
    writeFileSync(a, moved + rest.join(""));
    writeFileSync(b, rest.slice(0, 35).join("") + moved + rest.slice(35).join(""));
    const page = await open(make("moved.html", "diff", "--format", "html", a, b));
    await page.click(".mv >> nth=0");
    await page.waitForFunction(() => /-2$/.test(document.activeElement.id));
    assert.ok(await inView(page, ":focus"));
    await page.click(":focus + .mv");
    await page.waitForFunction(() => /^v\d+$/.test(document.activeElement.id));
    assert.ok(await inView(page, ":focus"));
    await close(page);
  },
  async "a section on the map leads to the section"() {
    const page = await open(pages.two);
    await page.focus(".map a >> nth=1");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash === "#s-dissent");
    await close(page);
  },
  async "a link leads below the bar on a phone"() {
    const page = await open(pages.merged + "#v5", { viewport: { width: 390, height: 844 } });
    await page.waitForTimeout(200);
    const bar = await page.$eval(".top", e => e.getBoundingClientRect().bottom);
    assert.ok(await page.$eval("#v5", e => e.getBoundingClientRect().top) >= bar);
    await close(page);
  },
  async "a count leads to the next place of its class"() {
    const page = await open(pages.two);
    await page.click(".chip.k1");
    assert.match(await page.textContent("#place h2"), /text lost in printing/);
    const first = await counted(page);
    await page.click(".chip.k1");
    assert.match(await page.textContent("#place h2"), /text lost in printing/);
    assert.notEqual(await counted(page), first);
    for (let i = 0; i < 4; ++i) await page.click(".chip.k1");
    assert.equal(await counted(page), first, "after the last comes the first");
    await close(page);
  },
  async "the list leads to its places and says where one is"() {
    const page = await open(pages.two);
    await page.click("#list a >> nth=20");
    assert.match(await counted(page), /^21 of/);
    assert.ok(await inView(page, "#text :focus"));
    assert.equal(await page.$$eval("#list [aria-current]", all => all.length), 1);
    await page.keyboard.press("n");
    assert.equal(await page.$eval("#list [aria-current]", e => [...e.closest("ol").children].indexOf(e.parentNode)), 21);
    await page.fill("#filter", "OWNER");
    const few = await shownPlaces(page);
    assert.ok(few >= 1 && few < 10, String(few));
    assert.equal(await page.$$eval("#list li", all => all.length), few);
    await page.fill("#filter", "no such reading");
    assert.equal(await counted(page), "none");
    await page.fill("#filter", "");
    await page.click("#sides");
    assert.ok(await page.isHidden("#side"));
    assert.equal(await page.getAttribute("#sides", "aria-expanded"), "false");
    await page.click("#filter", { timeout: 300 }).then(() => assert.fail("hidden"), () => {});
    await page.keyboard.press("l");
    assert.ok(await page.isVisible("#side"));
    await close(page);
  },
  async "a long list grows as it is scrolled"() {
    const words = i => `word${i} of the long opinion that has a great many of them and is set in one paragraph here`;
    const a = join(folder, "long-a.txt"), b = join(folder, "long-b.txt");
    writeFileSync(a, Array.from({ length: 700 }, (_, i) => words(i)).join("\n\n"));
    writeFileSync(b, Array.from({ length: 700 }, (_, i) => words(i).replace("great", i % 2 ? "great" : "good")).join("\n\n"));
    const page = await open(make("long.html", "diff", "--format", "html", a, b));
    assert.equal(await shownPlaces(page), 350);
    assert.equal(await page.$$eval("#list li", all => all.length), 100);
    await page.$eval("#list", e => { e.scrollTop = e.scrollHeight; });
    await page.waitForFunction(() => document.querySelectorAll("#list li").length >= 200);
    await page.keyboard.press("p");
    await page.waitForFunction(() => document.querySelectorAll("#list li").length === 350);
    assert.match(await counted(page), /^350 of 350|^\d+ of 350/);
    await close(page);
  },
  async "what is the same can be hidden and comes back"() {
    const page = await open(pages.two);
    const rows = async () => page.$$eval("section .r", all => all.filter(r => !r.hidden).length);
    const before = await rows();
    await page.keyboard.press("h");
    const few = await rows();
    assert.ok(few < before, `${few} of ${before}`);
    assert.equal(await page.$$eval("section .r", all => all.filter(r => !r.hidden && !r.querySelector("mark, .x")).length), 0);
    const said = await page.$$eval(".same", all => all.reduce((n, e) => n + Number(/^\d+/.exec(e.textContent)[0]), 0));
    assert.equal(few + said, before, "every paragraph is shown or counted");
    await page.click(".same >> nth=0");
    assert.ok(await rows() > few);
    await page.keyboard.press("h");
    assert.equal(await rows(), before);
    assert.equal(await page.$$eval(".same", all => all.length), 0);
    await close(page);
  },
  async "the readings never cover a column"() {
    for (const address of [pages.two, pages.four, pages.merged]) {
      const page = await open(address, { viewport: { width: 1440, height: 900 } });
      for (let i = 0; i < 6; ++i) {
        await page.keyboard.press("n");
        const covers = await page.evaluate(() => {
          const p = document.querySelector("#place").getBoundingClientRect();
          return [...document.querySelectorAll(".c")].some(c => {
            const b = c.getBoundingClientRect();
            return b.width > 0 && b.left < p.right && p.left < b.right && b.top < p.bottom && p.top < b.bottom;
          });
        });
        assert.equal(covers, false);
      }
      await close(page);
    }
  },
  async "footnote marks are shown as marks"() {
    const page = await open(pages.marks);
    await page.click(".chip.k4");
    const said = await page.$$eval("#place dd", all => all.map(e => e.textContent));
    assert.ok(said.length === 2 && said.every(t => /^[\d*†‡Fn+]+$/.test(t)) && said[0] !== said[1], said.join(" / "));
    await close(page);
  },
  async "the case's name is the title"() {
    const page = await open(pages.four);
    assert.match(await page.title(), /^Marlow v\. Harbor Board of Port Ellery/);
    assert.equal(await page.textContent("h1"), await page.title());
    await close(page);
  },
  async "open places are decided in the page, and merge takes the file"() {
    const page = await open(pages.open);
    const before = await page.$$eval(".canon mark.o", m => new Set(m.map(e => e.dataset.v)).size);
    assert.ok(before > 0);
    await page.click("#view summary");
    await page.check("#open");
    await page.keyboard.press("n");
    const readings = await page.$$eval("#place input[type=radio]", all => all.map(e => e.parentNode.textContent.trim()));
    assert.ok(readings.length >= 3, readings.join(" / "));
    const choice = readings[1];
    await page.click("#place form button");
    assert.ok(await page.isHidden("#decided"), "nothing is chosen yet");
    await page.check("#place input[type=radio] >> nth=1");
    await page.fill("#place form > label input", "the \"other\" printing is right");
    await page.click("#place form button");
    assert.match(await page.textContent("#decided"), new RegExp(`^1 of ${before} open places? decided`));
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#download")]);
    const file = join(folder, "decisions.toml");
    await download.saveAs(file);
    assert.match(readFileSync(file, "utf8"), /reason = "the \\"other\\" printing is right"/);
    const merged = JSON.parse(readFileSync(new URL(make("merged.json", "merge", "--accept", file, ...openFiles)), "utf8"));
    const accepted = merged.apparatus.filter(e => e.decision.rule === "accepted");
    assert.equal(accepted.length, 1);
    assert.equal(accepted[0].lemma, choice);
    await close(page);
  },
  async "on a phone one column is read, with the readings in place"() {
    const page = await open(pages.two, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    assert.ok(await page.isHidden("#side"));
    assert.ok(await page.isVisible(".c[data-s=A] >> nth=0"));
    assert.ok(await page.isHidden(".c[data-s=B] >> nth=0"));
    await page.tap("#v4");
    assert.ok(await page.$eval("#place", e => e.previousElementSibling.id === "v4"), "at its place");
    await page.selectOption("#single", "1");
    assert.ok(await page.isVisible(".c[data-s=B] >> nth=0"));
    assert.ok(await page.isHidden(".c[data-s=A] >> nth=0"));
    await page.selectOption("#single", "");
    assert.ok(await page.isVisible(".c[data-s=A] >> nth=0"));
    await page.fill("#search", "harbormaster");
    assert.match(await page.textContent("#hits"), /found/);
    await page.tap("#sides");
    assert.ok(await page.isVisible("#list"));
    await page.tap("#list a >> nth=3");
    assert.ok(await page.isHidden("#side"));
    assert.match(await counted(page), /^4 of/);
    await close(page);
  },
  async "the strip shows what part of the text is in the window"() {
    const page = await open(pages.two);
    const at = () => page.$eval(".window", e => [Number(e.getAttribute("y")), Number(e.getAttribute("height"))]);
    const [top, height] = await at();
    assert.equal(top, 0);
    assert.ok(height > 0 && height < 1000);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction(() => Number(document.querySelector(".window").getAttribute("y")) > 300);
    await close(page);
  },
  async "a tap shows the readings on a phone"() {
    const page = await open(pages.two, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.tap("#v4");
    assert.match(await page.textContent("#place h2"), /^Change 4:/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing hangs over the edge");
    await close(page);
  },
  async "search finds words across markup"() {
    const page = await open(pages.two);
    await page.keyboard.press("/");
    await page.keyboard.type("the harbormaster");
    const found = Number(/\d+/.exec(await page.textContent("#hits"))[0]);
    assert.ok(found >= 4 && found % 2 === 0, `${found}: as often in either column`);
    await page.keyboard.press("Enter");
    assert.equal(await page.textContent("#hits"), `1 of ${found}`);
    await page.fill("#search", "no such words here");
    assert.equal(await page.textContent("#hits"), "0 found");
    await page.click("#view summary");
    await page.uncheck("[data-column='0']");
    await page.fill("#search", "THE HARBORMASTER");
    assert.equal(await page.textContent("#hits"), `${found / 2} found`, "what is hidden is not searched");
    await page.fill("#search", "because he was in the hospital at Kingsport; his daughter"); // *102 stands in it
    assert.equal(await page.textContent("#hits"), "1 found");
    await close(page);
  },
  async "the apparatus: all readings, their sigla, the rule"() {
    const page = await open(pages.merged);
    assert.ok(await page.isHidden(".c[data-s=A] >> nth=0"), "the text alone at first");
    await page.click("#v1");
    assert.deepEqual(await page.$$eval("#place dl > *", list => list.map(e => e.textContent)), ["A C", "[n]ot", "B", "lost"]);
    assert.equal(await page.textContent("#place .rule >> nth=1"), "rule lacuna-elsewhere");
    await page.click("#view summary");
    await page.check("#beside");
    assert.ok(await page.isVisible(".c[data-s=A] >> nth=0"));
    await page.check("#open");
    assert.equal(await shownPlaces(page), await page.$$eval(".canon mark.o", m => m.length));
    await close(page);
  },
  async "star pages stand in the margin of their column"() {
    const page = await open(pages.two);
    const outside = await page.$$eval(".pg b", list => list.filter(b => {
      const own = b.getBoundingClientRect(), text = b.closest("p").getBoundingClientRect();
      return own.right > text.left + 1;
    }).map(b => b.textContent));
    assert.deepEqual(outside, []);
    await close(page);
  },
  async "without script it is a plain page with all variants in it"() {
    for (const address of [pages.two, pages.merged]) {
      const page = await open(address, { javaScriptEnabled: false });
      assert.ok(await page.isVisible("#v4"));
      assert.ok(await page.isHidden("#next"));
      assert.ok(await page.isVisible(".c >> nth=1"), "every column is there");
      await close(page);
    }
    const page = await open(pages.merged, { javaScriptEnabled: false });
    assert.ok(await page.isVisible(".app >> nth=0"), "and the apparatus");
    await close(page);
  },
  async "prints without its bar"() {
    const page = await open(pages.two);
    await page.emulateMedia({ media: "print" });
    for (const tool of ["nav", "#side", ".map"]) assert.ok(await page.isHidden(tool), tool);
    assert.ok(await page.isVisible("#v4"));
    await close(page);
  },
  async "a narrow sheet of paper has every column"() {
    const page = await open(pages.two);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 600, height: 900 });
    for (const siglum of ["A", "B"]) assert.ok(await page.isVisible(`.c[data-s=${siglum}] >> nth=0`), siglum);
    await close(page);
  },
  async "on a phone a witness of an edition is shown when it is asked for"() {
    const page = await open(pages.merged, { viewport: { width: 390, height: 844 } });
    await page.selectOption("#single", { label: "A · findlaw" });
    assert.ok(await page.isVisible(".c[data-s=A] >> nth=0"));
    await page.click("#next");
    assert.ok(await page.isVisible("#place"));
    await close(page);
  },
  async "a place that the chosen column does not have leads to one that has it"() {
    const page = await open(pages.four, { viewport: { width: 390, height: 844 } });
    await page.selectOption("#single", "3");
    for (let i = 0; i < 12; ++i) {
      await page.click("#next");
      assert.ok(await page.isVisible("#place"), `place ${i + 1}`);
    }
    await close(page);
  },
  async "on a phone the list is shut from the top of the page, by button and by key"() {
    const page = await open(pages.two, { viewport: { width: 390, height: 844 } });
    await page.click("#sides");
    await page.click("#shut");
    assert.ok(await page.isHidden("#side"));
    await page.click("#sides");
    await page.focus("#filter");
    await page.keyboard.press("Escape");
    assert.ok(await page.isHidden("#side"));
    await close(page);
  },
  async "the readings move with the window"() {
    const page = await open(pages.two + "#v4");
    await page.setViewportSize({ width: 390, height: 844 });
    assert.ok(await page.isVisible("#place"));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.waitForFunction(() => document.querySelector("#place").parentNode.id === "side");
    await close(page);
  },
  async "counts and the panel follow the filter"() {
    const page = await open(pages.two);
    await page.keyboard.press("n");
    await page.fill("#filter", "owner");
    assert.equal(await shownPlaces(page), await page.$$eval("[data-jump] b", all => all.reduce((n, e) => n + Number(e.textContent), 0)));
    assert.ok(await page.$$eval("[data-jump][aria-disabled=true]", all => all.length) > 0);
    await page.fill("#filter", "no such reading");
    assert.ok(await page.isHidden("#place"));
    await close(page);
  },
  async "what a text holds does not run"() {
    const text = join(folder, "hostile.txt"), words = "the quick brown fox jumps over the lazy dog and runs far away from here ";
    writeFileSync(text, `${words}<script>alert(1)</script> <img src=x onerror=alert(2)> ]]> &lt;b&gt; \u202Eturned\n\n${words}\n`);
    writeFileSync(text + ".2", `${words}<script>alert(1)</script> <img src=x onerror=alert(2)> ]]> &lt;b&gt; \u202Eturning\n\n${words}\n`);
    const page = await open(make("hostile.html", "diff", "--format", "html", "--container", "text", text, text + ".2"));
    assert.match(await page.textContent("#text"), /<script>alert\(1\)<\/script> <img src=x onerror=alert\(2\)> \]\]> &lt;b&gt; RLO ?turned/);
    await page.keyboard.press("n");
    await close(page);
  },
  async "the policy stops what was not meant to run"() {
    const path = join(folder, "tampered.html");
    writeFileSync(path, readFileSync(new URL(pages.two), "utf8").replace("<main", "<script>document.title = 'run'</script><main"));
    const page = await open(`file://${path}`);
    assert.notEqual(await page.title(), "run");
    assert.match(page.heard.join(), /Content Security Policy/);
    await page.context().close();
  },
  async "accessible: axe-core finds nothing"() {
    for (const [name, address] of Object.entries(pages))
      for (const colorScheme of ["light", "dark"])
        for (const width of [1280, 390]) {
          const page = await open(address, { colorScheme, viewport: { width, height: 900 } });
          await audit(page, `${name}, ${colorScheme}, ${width} px`);
          await page.keyboard.press("n");
          await page.click("#view summary");
          if (name === "merged") await page.check("#beside");
          await page.check("#changes-only");
          await audit(page, `${name}, ${colorScheme}, ${width} px, a place open`);
          await page.keyboard.press("Escape");
          if (await page.$("#overview summary")) await page.click("#overview summary"); // where there are pages
          await page.click("#sides");
          await audit(page, `${name}, ${colorScheme}, ${width} px, the list and the pages open or shut`);
          await page.keyboard.press("?");
          await audit(page, `${name}, ${colorScheme}, ${width} px, help open`);
          await close(page);
        }
  },
};

let failed = 0;
for (const [name, run] of Object.entries(tests)) {
  try {
    await run();
    console.log(`ok      ${name}`);
  } catch (error) {
    ++failed;
    console.log(`FAILED  ${name}\n${error.stack}`);
  }
}
await browser.close();
rmSync(folder, { recursive: true });
process.exit(failed > 0 ? 1 : 0);
