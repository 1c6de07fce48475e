// What people do in the page: give files, look at results, decide, take results away.
import assert from "node:assert/strict";
import { join } from "node:path";
import { readFileSync, writeFileSync } from "node:fs";
import { address, after, close, downloaded, fixtures, folder, give, open, opened, opinion, opinions, press, result, same, settled, shownFiles, written } from "./support.mjs";

const two = ["lexis-export.txt", "westlaw.txt"], three = ["findlaw.txt", ...two];
const paths = names => names.map(opinion);
const open_places = ["a.txt", "b.txt"].map(name => join(fixtures, "cases/diff-every-class", name));

export default {
  async "the example is compared"() {
    const page = await open(address);
    assert.equal(await page.isVisible("#views"), false);
    await after(page, () => page.click("#example"));
    assert.deepEqual(await shownFiles(page), two);
    assert.match(await page.textContent("#status"), /^2 printings are compared/);
    assert.match(await page.title(), /^lexis-export.txt and westlaw.txt · Recension$/);
    assert.ok(await result(page).locator("#text mark").first().isVisible());
    await result(page).locator("#next").click(); // the result's own script runs
    assert.match(await result(page).locator("#count").textContent(), /^1 of/);
    await close(page);
  },
  async "downloads of a comparison are the program's"() {
    const page = await opened(paths(two));
    for (const [label, ...args] of [["Page (HTML)", "--format", "html"], ["Word, tracked changes", "--format", "docx"],
      ["List (text)", "--format", "text", "--width", "100"], ["JSON", "--format", "json"]])
      same(await downloaded(page, label), written(opinions, "diff", ...args, ...two), label);
    await page.evaluate(() => { document.querySelector("#options").open = true; });
    await page.check("#accidentals");
    same(await downloaded(page, "List (text)"), written(opinions, "diff", "--width", "100", "--all", ...two), "list with all");
    await close(page);
  },
  async "downloads of a merged text are the program's"() {
    const page = await opened(paths(three));
    await after(page, () => page.click("[data-view=edition]"));
    assert.match(await page.textContent("#status"), /^3 printings are merged/);
    for (const [label, ...args] of [["Text", "--format", "text"], ["Markdown", "--format", "markdown"], ["Text (HTML)", "--format", "html"],
      ["Page with all readings (HTML)", "--format", "html", "--with-apparatus"], ["TEI", "--format", "tei"], ["JSON", "--format", "json"],
      ["Word, apparatus as comments", "--format", "docx"], ["CourtListener's record", "--format", "courtlistener"]])
      same(await downloaded(page, label), written(opinions, "merge", ...args, ...three), label);
    const apparatus = join(folder, "apparatus.txt");
    written(opinions, "merge", "--apparatus", apparatus, ...three);
    same(await downloaded(page, "Apparatus (text)"), readFileSync(apparatus), "apparatus");
    await page.evaluate(() => { document.querySelector("#options").open = true; });
    await after(page, () => page.selectOption("#style", "bluebook-plain"));
    await page.evaluate(() => { document.querySelector("#options").open = true; });
    await after(page, () => page.selectOption("#base", "2"));
    same(await downloaded(page, "Text"), written(opinions, "merge", "--style", "bluebook-plain", "--base", "C", ...three), "style and base");
    await close(page);
  },
  async "open places are decided, applied, kept and given back"() {
    const page = await opened(open_places);
    await after(page, () => page.click("[data-view=edition]"));
    const edition = result(page), before = await edition.locator(".canon mark.o").count();
    assert.ok(before > 0);
    await edition.locator("#view summary").click();
    await edition.locator("#open").check();
    await page.focus("#result iframe");
    await edition.locator("body").press("n");
    await edition.locator("#place input[type=radio]").nth(1).check();
    await edition.locator("#place form > label input").fill("as the “other” has it");
    await edition.locator("#place form button").click();
    await page.waitForSelector("#decided:not([hidden])");
    assert.match(await page.textContent("#decided"), /^\s*1 decision made/);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#keep")]);
    const file = join(folder, "kept.toml");
    await download.saveAs(file);
    await after(page, () => page.click("#apply"));
    assert.ok(await result(page).locator(".canon mark.o").count() < before);
    assert.equal(await page.isHidden("#decided"), true);
    const where = join(fixtures, "cases/diff-every-class"), names = ["a.txt", "b.txt"];
    const wanted = written(where, "merge", "--format", "json", "--accept", file, ...names);
    assert.match(String(wanted), /"accepted"/);
    same(await downloaded(page, "JSON"), wanted, "decided in the page");
    await close(page);

    const again = await opened([file, ...open_places]); // another day
    await after(again, () => again.click("[data-view=edition]"));
    same(await downloaded(again, "JSON"), wanted, "given as a file");
    await close(again);
  },
  async "files are dropped, moved and taken away"() {
    const page = await open(address);
    const dropped = three.map(name => [name, readFileSync(opinion(name), "utf8")]);
    await after(page, () => page.evaluate(dropped => {
      const data = new DataTransfer();
      for (const [name, text] of dropped) data.items.add(new File([text], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, dropped));
    assert.deepEqual(await shownFiles(page), three);
    await page.click("#show-files");
    await after(page, () => press(page, "Move westlaw.txt up"));
    assert.deepEqual(await shownFiles(page), ["findlaw.txt", "westlaw.txt", "lexis-export.txt"]);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Move westlaw.txt up", "the keyboard stays at the file");
    same(await downloaded(page, "JSON"), written(opinions, "diff", "--format", "json", "findlaw.txt", "westlaw.txt", "lexis-export.txt"), "in the new order");
    await after(page, () => press(page, "Take findlaw.txt away"));
    same(await downloaded(page, "JSON"), written(opinions, "diff", "--format", "json", "westlaw.txt", "lexis-export.txt"), "without the first");
    await after(page, () => press(page, "Take westlaw.txt away"));
    assert.match(await page.textContent("#status"), /^Add another printing/);
    assert.equal(await page.isVisible("#views"), false);
    await close(page);
  },
  async "two files of one name, and names that look like options"() {
    const page = await open(address);
    const text = readFileSync(opinion("westlaw.txt"), "utf8");
    await after(page, () => page.evaluate(text => {
      const data = new DataTransfer();
      for (const name of ["--only", "a#b.txt", "a#b.txt"]) data.items.add(new File([text], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, text));
    assert.deepEqual(await shownFiles(page), ["--only", "a#b.txt", "a#b (2).txt"]);
    assert.match(await page.textContent("#status"), /^3 printings are compared/);
    await close(page);
  },
  async "trouble is said where it is"() {
    const empty = join(folder, "empty.txt"), other = join(fixtures, "opinions/in-re-tolland-mills/westlaw.txt");
    writeFileSync(empty, "");
    const page = await opened([empty, opinion("lexis-marked.txt.zst"), opinion("westlaw.txt")]);
    const said = await page.$$eval("#list li", all => all.map(e => e.querySelector(".what").textContent));
    assert.match(said[0], /the file is empty/);
    assert.match(said[1], /is a Zstandard file, and the page in the browser has no reader for it/);
    assert.match(said[2], /^westlaw, [\d,]+ words/);
    await after(page, () => press(page, "Take lexis-marked.txt.zst away"));
    await give(page, [other]);
    assert.match(await result(page).locator(".notice").first().textContent(), /not printings of one opinion/);
    await after(page, () => page.click("[data-view=edition]"));
    assert.match(await page.textContent("#trouble"), /not printings of one opinion/);
    await close(page);
  },
  async "at most sixteen"() {
    const page = await open(address);
    const many = Array.from({ length: 17 }, (_, i) => ({ name: `${i}.txt`, mimeType: "text/plain", buffer: readFileSync(opinion("westlaw.txt")) }));
    await give(page, many);
    await page.waitForSelector("#trouble:not([hidden])");
    assert.match(await page.textContent("#trouble"), /At most 16 files .*; 16\.txt is left out/);
    assert.match(await page.textContent("#status"), /^16 printings are compared/);
    await close(page);
  },
  async "work is cancelled, and goes on afterwards"() {
    const long = readFileSync(opinion("westlaw.txt"), "utf8").repeat(400);
    const page = await open(address);
    await page.setInputFiles("#choose", ["a.txt", "b.txt"].map(name => ({ name, mimeType: "text/plain", buffer: Buffer.from(long) })));
    await page.click("#cancel");
    await settled(page);
    assert.equal(await page.textContent("#status"), "Cancelled.");
    assert.equal(await page.isHidden("#work"), true);
    for (const name of ["a.txt", "b.txt"]) { // each begins to read the other again
      await press(page, `Take ${name} away`);
      await page.click("#cancel", { timeout: 500 }).catch(() => {});
    }
    await give(page, paths(two));
    assert.match(await page.textContent("#status"), /^2 printings are compared/);
    await close(page);
  },
};
