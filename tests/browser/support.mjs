// What the tests of the page share: pages made by the program, what is looked at in them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixtures, folder, program } from "./browser.mjs";

export * from "./browser.mjs";
export const opinion = name => join(fixtures, "opinions/marlow-v-harbor-board", name);
export const make = (name, ...args) => {
  const path = join(folder, name);
  try { execFileSync(program, [...args, "-o", path]); } catch (e) { assert.equal(e.status, 1, String(e.stderr)); }
  return `file://${path}`;
};
export const openFiles = ["a.txt", "b.txt"].map(name => join(fixtures, "cases/diff-every-class", name));
export const pages = {
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

export const counted = page => page.textContent("#count");
export const shownPlaces = async page => Number(/(\d+)(?: changes?)?$/.exec(await counted(page))?.[1] ?? 0);
export const inView = (page, selector) => page.$eval(selector, e => {
  const box = e.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
});
