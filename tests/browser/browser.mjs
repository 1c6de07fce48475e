// What all tests in a browser share: the browser, how a page is opened, audited and closed.
// Headless Chromium, driven by playwright-core; axe-core judges accessibility. Exit 77: they are not there, which in CI
// (CI=true) is a failure.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
export const [, , program, fixtures] = process.argv;
// The shell has no window of its own to draw, and takes half the time.
const chromiumPath = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
let chromium, axe;
try {
  ({ chromium } = require("playwright-core"));
  axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  if (!chromiumPath) throw new Error("chromium is not installed");
} catch (error) {
  console.log(`not tried: ${error.message.split("\n")[0]} (npm ci --prefix tests; apt-get install chromium-headless-shell)`);
  process.exit(process.env.CI === "true" ? 1 : 77);
}

export const folder = mkdtempSync(join(tmpdir(), "recension-page-"));
export const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

// A page that must say nothing to the console and ask nothing of the network.
export async function open(address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.heard = [];
  page.on("console", message => page.heard.push(message.text()));
  page.on("pageerror", error => page.heard.push(String(error)));
  page.on("dialog", dialog => { page.heard.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", request => { if (!/^(file|blob|data):/.test(request.url())) page.heard.push(`asks for ${request.url()}`); });
  await page.goto(address);
  return page;
}
export async function close(page) {
  assert.deepEqual(page.heard, [], "the page should be silent");
  await page.context().close();
}
// What is in a frame is audited as a page of its own: a frame without an origin takes no script.
export async function audit(page, what) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { iframes: false, resultTypes: ["violations"] }));
  const said = violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(" | ")}`);
  assert.deepEqual(said, [], what);
}
// Runs the tests, or those whose name holds `part`, and ends with their outcome.
export async function run(tests, part = "") {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    if (!name.includes(part)) continue;
    try {
      await test();
      console.log(`ok      ${name}`);
    } catch (error) {
      ++failed;
      console.log(`FAILED  ${name}\n${error.stack}`);
    }
  }
  await browser.close();
  rmSync(folder, { recursive: true });
  process.exit(failed > 0 ? 1 : 0);
}
