// Puts the page together: make_page.mjs OUT PROGRAM.js PROGRAM.wasm PAGE_ASSETS.cpp EXAMPLE…
// The program is packed with gzip and written as base64, which a browser unpacks. The policy names the digest of each
// script and style, those of the results too (they are in PAGE_ASSETS.cpp), because a result inherits it.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";

const [, , out, program, wasm, assets, ...examples] = process.argv;
const folder = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "shell");
const read = path => readFileSync(path, "utf8");
const digest = text => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const resultDigests = [...read(assets).matchAll(/\)asset", "([0-9a-f]{64})"/g)]
  .map(([, hex]) => `'sha256-${Buffer.from(hex, "hex").toString("base64")}'`);
if (resultDigests.length !== 2) throw new Error(`${assets}: the digests of one style and one script are wanted`);

const scripts = ["page", "program", "files", "decisions", "views", "drop"];
const script = `"use strict";\n(() => {\n${scripts.map(name => read(join(folder, "script", `${name}.js`))).join("")}})();\n`;
const style = read(join(folder, "shell.css"));
const parts = {
  style, script,
  worker: read(program) + read(join(folder, "worker.js")),
  program: gzipSync(readFileSync(wasm), { level: 9 }).toString("base64"),
  examples: JSON.stringify(examples.map(path => ({ name: basename(path), text: read(path) }))).replaceAll("<", "\\u003c"),
  policy: ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "worker-src blob:",
    `style-src ${digest(style)} ${resultDigests[0]}`,
    `script-src ${digest(script)} ${resultDigests[1]} blob: 'wasm-unsafe-eval'`].join("; "),
};
for (const [name, text] of Object.entries(parts))
  if (name !== "policy" && /<\/s(cript|tyle)/i.test(text)) throw new Error(`${name} holds what would end it in the page`);
const page = read(join(folder, "shell.html")).replace(/\{\{(\w+)\}\}/g, (_, name) => {
  if (!(name in parts)) throw new Error(`shell.html: nothing is called ${name}`);
  return parts[name];
});
writeFileSync(out, page);
