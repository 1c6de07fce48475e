// The page as a whole: its size, the network, accessibility, the keyboard, a phone.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { address, after, audit, close, open, opened, opinion, pageFile, result, settled } from "./support.mjs";

const two = ["lexis-export.txt", "westlaw.txt"].map(opinion);

export default {
  async "at most 4 MB"() {
    assert.ok(statSync(pageFile).size <= 4e6, `${statSync(pageFile).size} bytes`);
  },
  async "nothing leaves the machine"() {
    const page = await opened(two);
    const tried = await page.evaluate(async () => {
      const broken = [];
      document.addEventListener("securitypolicyviolation", event => broken.push(event.effectiveDirective));
      const fails = async act => { try { await act(); return false; } catch { return true; } };
      const out = [
        await fails(() => fetch("https://example.org/")),
        await fails(() => new Promise((_, reject) => { const s = new WebSocket("wss://example.org/"); s.onerror = reject; })),
        await fails(() => new Promise((resolve, reject) => Object.assign(new Image(), { onload: resolve, onerror: reject, src: "https://example.org/a.png" }))),
      ];
      const script = document.createElement("script");
      script.textContent = "window.stranger = true";
      document.body.append(script);
      await new Promise(resolve => setTimeout(resolve, 50));
      return { out, stranger: window.stranger, broken };
    }).finally(() => { page.heard = page.heard.filter(line => !/Content Security Policy|asks for https:\/\/example.org\/a.png/.test(line)); }); // asked for, not sent
    assert.deepEqual(tried.out, [true, true, true]);
    assert.equal(tried.stranger, undefined, "a script that is not the page's");
    assert.ok(tried.broken.includes("connect-src") && tried.broken.includes("img-src"), tried.broken.join(" "));
    const reached = await result(page).locator("body").evaluate(async () => {
      let reached = false;
      try { await fetch("https://example.org/"); reached = true; } catch {}
      try { reached ||= parent.document !== null; } catch {}
      return reached;
    }).finally(() => { page.heard = page.heard.filter(line => !/Content Security Policy/.test(line)); });
    assert.equal(reached, false, "the result reaches neither the network nor the page around it");
    await close(page);
  },
  async "accessible: axe-core finds nothing"() {
    for (const colorScheme of ["light", "dark"]) {
      const empty = await open(address, { colorScheme });
      await audit(empty, "at first");
      await close(empty);
      const page = await opened([...two, opinion("slip.pdf")], { colorScheme });
      await audit(page, "with a result");
      await page.click("#show-files");
      await page.click("#downloads summary");
      await audit(page, "with the files and a menu open");
      await after(page, () => page.click("[data-view=edition]"));
      await page.click("#options summary");
      await audit(page, "a merged text, with options");
      await close(page);
    }
  },
  async "by keyboard alone"() {
    const page = await open(address);
    await page.keyboard.press("Tab");
    assert.equal(await page.textContent(":focus"), "To the result");
    for (let i = 0; i < 8 && await page.evaluate(() => document.activeElement.id) !== "example"; ++i) await page.keyboard.press("Tab");
    await after(page, () => page.keyboard.press("Enter"));
    await page.focus("#downloads summary");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await page.textContent(":focus"), "Page (HTML)");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    assert.equal(download.suggestedFilename(), "comparison.html");
    await settled(page);
    await page.click("#options summary");
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.querySelector("#options").open), false);
    assert.equal(await page.textContent(":focus"), "Options");
    assert.equal(await page.getAttribute("#status", "role"), "status", "what goes on is read aloud");
    await close(page);
  },
  async "on a phone nothing sticks out"() {
    const page = await opened(two, { viewport: { width: 390, height: 844 } });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 390, `${width} px`);
    const room = await page.$eval("#result iframe", e => e.getBoundingClientRect().height);
    assert.ok(room >= 600, `${room} px for the result`);
    await page.click("#downloads summary");
    const menu = await page.$eval("#downloads > div", e => [e.getBoundingClientRect().left, e.getBoundingClientRect().right]);
    assert.ok(menu[0] >= 0 && menu[1] <= 390, menu.join(" to "));
    await page.keyboard.press("Escape");
    await page.click("#show-files");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390);
    await close(page);
  },
};
