// A built site: its files, and one page or a few of every kind.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

const KINDS = [
  ["home", /^index\.html$/],
  ["not-found", /^404\.html$/],
  ["guide", /^guide\/index\.html$/],
  ["guide page", /^guide\/.+\/index\.html$/],
  ["bundles", /^bundles\/(.+\/)?index\.html$/],
  ["data", /^data\/index\.html$/],
  ["about", /^about\/[^/]+\/index\.html$/],
  ["round", /^\d{6}\/rounds\/[^/]+\/index\.html$/],
  ["result page", /^\d{6}\/rounds\/[^/]+\/opinions\/\d+\/index\.html$/],
  ["result list", /^\d{6}\/rounds\/[^/]+\/(effect|items)\/(.+\/)?index\.html$/],
  ["write", /^\d{6}\/rounds\/[^/]+\/write\/index\.html$/],
  ["municipality", /^\d{6}\/index\.html$/],
  ["list", /^lists\/.+\/index\.html$/],
  ["search", /^search\/index\.html$/],
  ["new", /^new\/(.+\/)?index\.html$/],
  ["glossary", /^glossary\/index\.html$/],
  ["term", /^glossary\/.+\/index\.html$/],
  ["indexes", /^indexes\/index\.html$/],
  ...["systems", "processors", "recipients", "records", "retention", "departments", "risks", "laws", "compare"].flatMap((name) => [
    [name, new RegExp(`^${name}/index\\.html$`)],
    [`${name} entry`, new RegExp(`^${name}/.+/index\\.html$`)],
  ]),
  ["changes", /^\d{6}\/[^/]+\/changes\/(.+\/)?index\.html$/],
  ["print", /^\d{6}\/[^/]+\/print\/index\.html$/],
  ["version", /^\d{6}\/[^/]+\/(\d{4}-\d\d-\d\d|draft)\/index\.html$/],
  ["assessment", /^\d{6}\/[^/]+\/index\.html$/],
];
const ALL_SHOWN = new Set(["about", "round"]); // few pages, each in a state of its own
const DOCUMENTS = new Set(["version", "assessment"]);
const TRAITS = [/id="doubts"/, /class="tag draft"/, /class="tag ended"/, /id="changes"/, /class="fig"/, /class="same"/];

/// What a page whose address moved holds: it leads on at once.
export const LEADS_ON = /<meta http-equiv="refresh"[^>]*>/;

function walk(folder, found = []) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, found);
    else found.push(path);
  }
  return found;
}

export function kindOf(path) {
  const row = KINDS.find(([, pattern]) => pattern.test(path));
  return row ? row[0] : "other";
}

/// The smallest and the largest page of a kind; of documents also the first with each trait that they can show.
function chosen(kind, paths, read, size) {
  const bySize = [...paths].sort((a, b) => size(a) - size(b));
  const picked = new Set([bySize[0], bySize[bySize.length - 1]]);
  if (!DOCUMENTS.has(kind)) return [...picked].sort();
  for (const trait of TRAITS) {
    const first = bySize.slice(0, 400).find((path) => trait.test(read(path)));
    if (first) picked.add(first);
  }
  return [...picked].sort();
}

export function readSite(folder) {
  const root = resolve(folder);
  const files = new Set(walk(root).map((path) => relative(root, path).split(sep).join("/")));
  const pages = [...files].filter((path) => path.endsWith(".html")).sort();
  const read = (path) => readFileSync(join(root, path), "utf8");
  const size = (path) => statSync(join(root, path)).size;
  const samples = [];
  for (const [kind] of KINDS) {
    const paths = pages.filter((path) => kindOf(path) === kind);
    if (paths.length === 0) continue;
    const some = ALL_SHOWN.has(kind) ? paths : chosen(kind, paths, read, size);
    samples.push(...some.map((path) => ({ kind, path })));
  }
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(read("index.html"));
  const base = canonical ? new URL(canonical[1]).pathname : "/some/folder/";
  return { root, files, pages, samples, read, base, hasBase: Boolean(canonical) };
}
