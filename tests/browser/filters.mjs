// What is shown and found: counts, filters, the list, search.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { close, counted, folder, inView, make, open, opinion, pages, shownPlaces } from "./support.mjs";

export default {
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
    const [, begins, , height] = (await page.getAttribute(".map", "viewBox")).split(" ").map(Number);
    assert.ok(begins > 0 && height < 1000, "the strip shows the section alone");
    await page.click("#view summary");
    const strip = await page.locator(".map").boundingBox();
    await page.mouse.click(strip.x + strip.width / 2, strip.y + strip.height * 0.5);
    assert.match(await page.textContent("#place .rule"), /^Dissent/);
    await page.keyboard.press("Escape");
    await page.click("#view summary");
    await page.selectOption("#section", "");
    assert.equal(await page.getAttribute(".map", "viewBox"), "0 0 20 1000");
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
  async "the keys work after a filter was ticked"() {
    const page = await open(pages.two);
    await page.click("#view summary");
    await page.click(".legend input >> nth=0");
    await page.keyboard.press("n");
    assert.match(await counted(page), /^1 of/);
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
    await page.fill("#search", "because he was in the hospital at Kingsport; his daughter"); // *102 is in it
    assert.equal(await page.textContent("#hits"), "1 found");
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
};
