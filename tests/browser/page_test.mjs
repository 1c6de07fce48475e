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
const pages = {
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
const shownPlaces = async page => Number(/(\d+)(?: places?)?$/.exec(await counted(page))?.[1] ?? 0);
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
    const rows = await page.$$eval(".legend tbody td.n", cells => cells.map(c => Number(c.textContent)));
    assert.equal(await shownPlaces(page), rows.reduce((a, b) => a + b));
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
    assert.match(await page.textContent("#place h3"), new RegExp(`Variant ${first.slice(2)}$`));
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
    assert.match(await page.textContent("#place .rule"), /^lacuna: eaten-bracket/);
    await page.click("text=Copy citation");
    await page.waitForFunction(() => !/Copy citation/.test(document.querySelector("#place").textContent));
    const said = await page.textContent("#place");
    assert.ok(/Copied/.test(said) || /U\.S\. at \d+.*\(variant 4\)/.test(said), said);
    await close(page);
  },
  async "filters by class, section and column"() {
    const page = await open(pages.two);
    const all = await shownPlaces(page);
    const typography = page.locator(".legend tr", { hasText: "typography" });
    const quiet = Number(await typography.locator("td.n").textContent());
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
    await page.uncheck("[data-column='3']");
    const without = await shownPlaces(page);
    assert.ok(without > 0 && without < all, `${without} of ${all}`);
    await close(page);
  },
  async "a fragment leads to its variant, whatever is filtered"() {
    const page = await open(pages.four + "#v9");
    assert.match(await page.textContent("#place h3"), /Variant 9$/);
    assert.ok(await inView(page, "#text :focus"));
    for (const box of await page.$$("[data-class]")) await box.uncheck();
    assert.equal(await counted(page), "none");
    await page.evaluate(() => { location.hash = "#v3"; });
    await page.waitForFunction(() => /Variant 3$/.test(document.querySelector("#place h3").textContent));
    assert.ok(await inView(page, "#text :focus"));
    await close(page);
  },
  async "a click on the map, and on a mark"() {
    const page = await open(pages.two);
    const map = await page.locator(".map").boundingBox();
    await page.mouse.click(map.x + map.width * 0.95, map.y + map.height / 2);
    const all = await shownPlaces(page), at = Number(/^\d+/.exec(await counted(page))[0]);
    assert.ok(at > all * 0.8, `${at} of ${all}`);
    await page.click("#v8");
    assert.match(await page.textContent("#place h3"), /Variant 8$/);
    await close(page);
  },
  async "the keys work after a filter was ticked"() {
    const page = await open(pages.two);
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
  async "a tap shows the readings on a phone"() {
    const page = await open(pages.two, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.tap("#v4");
    assert.match(await page.textContent("#place h3"), /Variant 4$/);
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
    assert.match(await page.textContent("#place .rule"), /^lacuna: lacuna-elsewhere — U\.S\. \d+/);
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
    assert.ok(await page.isHidden("nav"));
    assert.ok(await page.isVisible("#v4"));
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
          if (name === "merged") await page.check("#beside");
          await page.click("summary");
          await audit(page, `${name}, ${colorScheme}, ${width} px, a place open`);
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
