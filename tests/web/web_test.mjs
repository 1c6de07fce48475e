// The program in a page, in headless Chromium: web_test.mjs RECENSION FIXTURES RECENSION.html [PART OF A NAME]
import { run } from "../browser/browser.mjs";
import results from "./results.mjs";
import steps from "./steps.mjs";
import whole from "./whole.mjs";

await run({ ...steps, ...whole, ...results }, process.argv[5]);
