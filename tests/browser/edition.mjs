// An edition: its text, its apparatus, decisions.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { close, counted, folder, inView, make, open, openFiles, pages, shownPlaces } from "./support.mjs";

export default {
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
};
