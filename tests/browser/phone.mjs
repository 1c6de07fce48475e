// Small windows.
import assert from "node:assert/strict";
import { close, counted, open, pages } from "./support.mjs";

export default {
  async "a link leads below the bar on a phone"() {
    const page = await open(pages.merged + "#v5", { viewport: { width: 390, height: 844 } });
    await page.waitForTimeout(200);
    const bar = await page.$eval(".top", e => e.getBoundingClientRect().bottom);
    assert.ok(await page.$eval("#v5", e => e.getBoundingClientRect().top) >= bar);
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
  async "a tap shows the readings on a phone"() {
    const page = await open(pages.two, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.tap("#v4");
    assert.match(await page.textContent("#place h2"), /^Change 4:/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing hangs over the edge");
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
};
