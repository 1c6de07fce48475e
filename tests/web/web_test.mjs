// The program in a page, in headless Chromium: web_test.mjs RECENSION FIXTURES RECENSION.html [PART OF A NAME]
import { rmSync } from "node:fs";
import { browser, folder } from "../browser/browser.mjs";
import results from "./results.mjs";
import steps from "./steps.mjs";
import whole from "./whole.mjs";

let failed = 0;
for (const [name, run] of Object.entries({ ...steps, ...whole, ...results })) {
  if (process.argv[5] && !name.includes(process.argv[5])) continue;
  try {
    await run();
    console.log(`ok      ${name}`);
  } catch (error) {
    ++failed;
    console.log(`FAILED  ${name}\n${error.stack}`);
  }
}
await browser.close();
rmSync(folder, { recursive: true });
process.exit(failed > 0 ? 1 : 0);
