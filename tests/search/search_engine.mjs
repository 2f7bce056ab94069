// The browser's search engine without a browser: over a built site, files read as a page would load them.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const scripts = join(dirname(fileURLToPath(import.meta.url)), "../../themes/default/js/search");

export async function openEngine(site) {
  const context = vm.createContext({});
  const run = (path) => vm.runInContext(readFileSync(path, "utf8"), context, { filename: path });
  for (const name of ["fold", "query", "index", "snippet", "engine", "engine-more"]) run(join(scripts, `${name}.js`));
  const loaded = { files: 0, bytes: 0 };
  const script = async (path) => {
    const file = join(site, path);
    if (!existsSync(file)) throw new Error(`no ${path}`);
    loaded.files += 1;
    loaded.bytes += readFileSync(file).length;
    run(file);
  };
  const build = /SX\.m\(3,"([0-9a-f]*)"/.exec(readFileSync(join(site, "search/m.js"), "utf8"))[1];
  context.script = script;
  context.build = build;
  const engine = vm.runInContext("new KokaiSearch(script, build)", context);
  if (!(await engine.open()) || !(await engine.facts())) throw new Error(JSON.stringify(engine.trouble));
  const inside = (name) => vm.runInContext(name, context);
  return { engine, loaded, query: inside("KokaiQuery"), fold: inside("KokaiFold") };
}
