// What the tests of the program in a page share: files given to it, what it shows and writes, what the program gives.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fixtures as fixturesGiven, folder, open, program as programGiven } from "../browser/browser.mjs";

export { audit, browser, close, folder, open } from "../browser/browser.mjs";
const program = resolve(programGiven);
export const fixtures = resolve(fixturesGiven);
export const pageFile = resolve(process.argv[4]);
export const address = `file://${pageFile}`;
export const opinions = join(fixtures, "opinions/marlow-v-harbor-board");
export const opinion = name => join(opinions, name);

// A page with files chosen, once the program has answered.
export async function opened(paths, options) {
  const page = await open(address, options);
  await give(page, paths);
  return page;
}
export const give = (page, paths) => after(page, () => page.setInputFiles("#choose", paths));
export const settled = page => page.waitForFunction(() => document.body.ariaBusy === "false", undefined, { timeout: 60000 });
// Does what starts a task, and waits for its end.
export async function after(page, act) {
  await page.evaluate(() => { document.body.ariaBusy = null; });
  await act();
  await settled(page);
}
// A button of the list of files. By key: a click right after the list opens can reach the result that was there before.
export const press = (page, label) => page.press(`[aria-label='${label}']`, "Enter");
export const result = page => page.frameLocator("#result iframe");
export const shownFiles = page => page.$$eval("#list bdi", all => all.map(e => e.textContent));

// The bytes that a button of the menu of downloads writes.
export async function downloaded(page, label) {
  await page.evaluate(() => { document.querySelector("#downloads").open = true; });
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`#downloads button:text-is("${label}")`)]);
  const path = join(folder, `downloaded-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return readFileSync(path);
}
// What the program writes for files of one folder, named as the page names them.
export function written(where, ...args) {
  const out = join(folder, "written");
  try {
    execFileSync(program, [...args.slice(0, 1), "--threads", "1", "-o", out, ...args.slice(1)], { cwd: where, stdio: "pipe" });
  } catch (error) {
    assert.equal(error.status, 1, String(error.stderr));
  }
  return readFileSync(out);
}
export function same(got, wanted, what) {
  if (Buffer.compare(got, wanted) === 0) return;
  let at = 0;
  while (got[at] === wanted[at]) ++at;
  const around = bytes => bytes.subarray(Math.max(0, at - 40), at + 80).toString();
  assert.fail(`${what}: ${got.length} bytes for ${wanted.length}, which differ from byte ${at} on:\n${around(got)}\nwanted:\n${around(wanted)}`);
}

// A page whose worker can be asked: ask(page, args, output) → status, said, bytes.
export async function asked(files) {
  const page = await open(address);
  const given = files.map(([name, path]) => ({ name, text: readFileSync(path).toString("base64") }));
  await page.evaluate(given => {
    const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
    const files = given.map(({ name, text }) => ({ name, bytes: bytes(text) }));
    const worker = new Worker(URL.createObjectURL(new Blob([document.querySelector("#worker").textContent], { type: "text/javascript" })));
    worker.postMessage({ packed: bytes(document.querySelector("#program").textContent) });
    window.ask = (args, output, names) => new Promise(resolve => {
      worker.onmessage = ({ data }) => {
        if (data.share !== undefined) return;
        if (data.broken) return resolve({ broken: data.broken });
        let text = "";
        for (let at = 0; at < data.bytes.length; at += 8192) text += String.fromCharCode(...data.bytes.subarray(at, at + 8192));
        resolve({ status: data.status, said: data.said, bytes: btoa(text) });
      };
      worker.postMessage({ args, output, files: names ? files.filter(f => names.includes(f.name)) : files });
    });
  }, given);
  return page;
}
export async function ask(page, args, output, names) {
  const answer = await page.evaluate(([args, output, names]) => window.ask(args, output, names), [args, output, names]);
  assert.equal(answer.broken, undefined, args.join(" "));
  return { ...answer, bytes: Buffer.from(answer.bytes, "base64") };
}
