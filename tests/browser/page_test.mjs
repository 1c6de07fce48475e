// The page for comparing printings in a browser: page_test.mjs RECENSION FIXTURES [PART OF A NAME]
import { rmSync } from "node:fs";
import { browser, folder } from "./support.mjs";
import steps from "./steps.mjs";
import filters from "./filters.mjs";
import edition from "./edition.mjs";
import phone from "./phone.mjs";
import whole from "./whole.mjs";

let failed = 0;
for (const [name, run] of Object.entries({ ...steps, ...filters, ...edition, ...phone, ...whole })) {
  if (process.argv[4] && !name.includes(process.argv[4])) continue;
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
