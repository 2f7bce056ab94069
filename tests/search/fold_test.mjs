// node fold_test.mjs: the browser's fold against the table that the builder's fold is held to.
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const here = dirname(fileURLToPath(import.meta.url));
const script = join(here, "../../themes/default/js/search/fold.js");
vm.runInThisContext(readFileSync(script, "utf8"), { filename: script });
const fold = vm.runInThisContext("KokaiFold");

const unescaped = (text) =>
  text.replace(/\\u\{([0-9A-F]+)\}|\\\\/g, (all, hex) => (hex ? String.fromCodePoint(parseInt(hex, 16)) : "\\"));

let rows = 0;
for (const line of readFileSync(join(here, "fold.tsv"), "utf8").split("\n")) {
  if (!line || line.startsWith("#")) continue;
  const [original, folded] = line.split("\t").map(unescaped);
  assert.strictEqual(fold(original), folded, line);
  rows += 1;
}
assert(rows > 30);
console.log(`${rows} rows fold alike`);
