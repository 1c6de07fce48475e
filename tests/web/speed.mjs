// How long the page's program takes, beside the program itself, on the same files in the same run; not a test:
//     node tests/web/speed.mjs RECENSION FIXTURES RECENSION.html A B
// The best of seven runs each. The page's time holds a fresh memory for each command, the program's its start.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { asked, browser, folder } from "./support.mjs";

const program = resolve(process.argv[2]), files = process.argv.slice(5).map(path => resolve(path));
const names = files.map(path => basename(path));
const args = ["diff", "--threads", "1", "--format", "html"];
const best = times => Math.min(...times).toFixed(0);
const page = await asked(files.map((path, i) => [names[i], path]));
const inPage = [], native = [];
for (let run = 0; run < 7; ++run) {
  inPage.push(await page.evaluate(async ([args, names]) => {
    const begun = performance.now();
    await window.ask([...args, "-o", "/out/a.html", "--", ...names], "a.html", names);
    return performance.now() - begun;
  }, [args, names]));
  const begun = performance.now();
  try { execFileSync(program, [...args, "-o", join(folder, "a.html"), ...files]); } catch { /* 1: they differ */ }
  native.push(performance.now() - begun);
}
const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0);
console.log(`${dirname(files[0])}: ${bytes} bytes; page ${best(inPage)} ms, program ${best(native)} ms, ratio ${(Math.min(...inPage) / Math.min(...native)).toFixed(2)}`);
await browser.close();
