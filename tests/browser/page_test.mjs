// The page for comparing printings in a browser: page_test.mjs RECENSION FIXTURES [PART OF A NAME]
import { run } from "./browser.mjs";
import steps from "./steps.mjs";
import filters from "./filters.mjs";
import edition from "./edition.mjs";
import phone from "./phone.mjs";
import whole from "./whole.mjs";

await run({ ...steps, ...filters, ...edition, ...phone, ...whole }, process.argv[4]);
