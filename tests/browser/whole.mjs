// The page as a whole: paper, no script, hostile texts, accessibility.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { audit, close, folder, make, open, pages } from "./support.mjs";

export default {
  async "star pages are in the margin of their column"() {
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
    // Colours do not depend on the width, nor the help on either.
    const looks = [["light", 1280], ["light", 390], ["dark", 1280]];
    for (const [name, address] of Object.entries(pages))
      for (const [colorScheme, width] of looks) {
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
        if (width === 1280) {
          await page.keyboard.press("?");
          await audit(page, `${name}, ${colorScheme}, ${width} px, help open`);
        }
        await close(page);
      }
  },
};
