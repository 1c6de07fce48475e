// From place to place, and what is shown of one.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { close, counted, folder, inView, make, open, opinion, pages, shownPlaces } from "./support.mjs";

export default {
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
  async "a place in a column without pages has those of its paragraph"() {
    const text = "The Board moved the vessel *102 without a word to its owner, who came back on the first of June.";
    const a = join(folder, "pages-a.txt"), b = join(folder, "pages-b.txt"), c = join(folder, "pages-c.txt");
    writeFileSync(a, `${text.replace(" *102", "")}\n`);
    writeFileSync(b, `${text.replace(" *102", "").replace("first of June", "third of June")}\n`);
    writeFileSync(c, `*101 ${text}\n`);
    const page = await open(make("row-pages.html", "diff", "--printing", "A=plain", "--printing", "B=plain", "--printing", "C=westlaw", a, b, c));
    await page.keyboard.press("n");
    assert.match(await page.textContent("#place .rule"), /10[12]/);
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
  async "moved text leads to where it is in the other"() {
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
};
