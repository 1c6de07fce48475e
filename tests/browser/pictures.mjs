// The README's pictures, made anew: pictures.mjs RECENSION FIXTURES
// A terminal with the first example's output, and the page of the second, at twice the resolution they are shown at.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createRequire } from "node:module";

const { chromium } = createRequire(import.meta.url)("playwright-core");
const [, , program, fixtures] = process.argv;
const opinion = join(fixtures, "opinions/marlow-v-harbor-board"), folder = mkdtempSync(join(tmpdir(), "recension-pictures-"));
const run = (...args) => {
  try { return execFileSync(resolve(program), args, { cwd: opinion, encoding: "utf8" }); } catch (e) { if (e.status !== 1) throw e; return e.stdout; }
};

// Terminal colours as HTML.
const inks = { 1: "font-weight:bold", 2: "color:#9a9a9a", 31: "color:#ff7b72", 32: "color:#7ee787", 36: "color:#79c0ff" };
function html(text) {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return escaped.replace(/\x1B\[([\d;]+)m(.*?)\x1B\[0m/gs, (_, codes, inner) =>
    `<span style="${codes.split(";").map(c => inks[c] ?? "").join(";")}">${inner}</span>`);
}

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
async function picture(file, address, width, height, selector, act) {
  const page = await (await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1.5 })).newPage();
  await page.goto(address);
  if (act) await act(page);
  const path = join(fixtures, "pictures", file);
  await (selector ? page.locator(selector) : page).screenshot({ path });
  await page.close();
}

const said = run("diff", "--color", "always", "--width", "96", "lexis-export.txt", "westlaw.txt");
const terminal = join(folder, "terminal.html");
writeFileSync(terminal, `<!doctype html><meta charset="utf-8"><body style="margin:0"><pre style="display:inline-block;margin:0;padding:14px 18px;background:#161b22;color:#e6edf3;font:13px/1.45 'DejaVu Sans Mono','Liberation Mono',monospace"><span style="color:#9a9a9a">$</span> recension diff lexis-export.txt westlaw.txt\n${html(said)}</pre>`);
await picture("terminal.png", `file://${terminal}`, 1000, 600, "pre");

const comparison = join(folder, "comparison.html");
run("diff", "findlaw.txt", "lexis-export.txt", "westlaw.txt", "slip.pdf", "-o", comparison);
await picture("page.png", `file://${comparison}`, 1280, 760, "", async page => {
  await page.click(".chip.k1");
  await page.evaluate(() => scrollTo(0, 0));
});
await browser.close();
rmSync(folder, { recursive: true });
