// What the page makes is what the program makes, byte for byte: of every golden case, and of every printing of every
// invented opinion. The worker and the program are the page's own.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { ask, asked, close, fixtures, same, written } from "./support.mjs";

function filesBelow(folder) {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
// What a page has not: Zstandard, standard input and output, batch, help, colours by the terminal, threads.
const notInPage = /\.zst|\/dev\/|--color|'|"|^(batch|help|--)/;
const notRead = /\.(zst|tsv)$/;

export default {
  async "golden cases"() {
    const all = filesBelow(fixtures).map(path => [relative(fixtures, path), path]);
    const page = await asked(all.filter(([name]) => !notRead.test(name)));
    const cases = readdirSync(join(fixtures, "cases")).filter(name => existsSync(join(fixtures, "cases", name, "cmd")));
    let tried = 0;
    for (const name of cases) {
      const read = file => existsSync(join(fixtures, "cases", name, file)) ? readFileSync(join(fixtures, "cases", name, file)) : Buffer.alloc(0);
      const args = String(read("cmd")).trim().split(/\s+/);
      if (notInPage.test(args.join(" "))) continue;
      const answer = await ask(page, [...args, "-o", "/out/answer"], "answer");
      assert.equal(answer.status, Number(String(read("status"))), `${name}: ${answer.said}`);
      same(answer.bytes, read("out"), name);
      ++tried;
    }
    assert.ok(tried > 90, `${tried} cases`);
    await close(page);
  },
  async "every printing of every opinion, compared"() {
    for (const opinion of readdirSync(join(fixtures, "opinions")).filter(n => !n.endsWith(".opinion"))) {
      const folder = join(fixtures, "opinions", opinion), names = readdirSync(folder).filter(name => !notRead.test(name));
      const page = await asked(names.map(name => [name, join(folder, name)]));
      for (const name of names) {
        if (name === "westlaw.txt") continue;
        const args = ["diff", "--format", "json", "--", name, "westlaw.txt"];
        const answer = await ask(page, [...args.slice(0, 1), "-o", "/out/a", ...args.slice(1)], "a", [name, "westlaw.txt"]);
        same(answer.bytes, written(folder, ...args), `${opinion}: ${name}`);
      }
      await close(page);
    }
  },
  async "every opinion in every format"() {
    const formats = { diff: ["text", "inline", "json", "html", "docx"], merge: ["text", "markdown", "html", "tei", "json", "courtlistener", "docx"], collate: ["csv", "tei"], normalize: ["ledger"] };
    for (const opinion of readdirSync(join(fixtures, "opinions")).filter(n => !n.endsWith(".opinion"))) {
      const folder = join(fixtures, "opinions", opinion), witnesses = ["courtlistener.html", "lexis-export.txt", "westlaw.html", "word.docx", "delivery.rtf"];
      const page = await asked(witnesses.map(name => [name, join(folder, name)]));
      for (const [command, list] of Object.entries(formats))
        for (const format of list) {
          const names = command === "diff" && format !== "html" ? witnesses.slice(0, 2) : witnesses;
          const args = [command, "--format", format, "--", ...names];
          const answer = await ask(page, [command, "-o", "/out/a", ...args.slice(1)], "a", names);
          same(answer.bytes, written(folder, ...args), `${opinion}: ${command} as ${format}`);
        }
      await close(page);
    }
  },
};
