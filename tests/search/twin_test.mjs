// node twin_test.mjs SITE ANSWERS CONTENT: the search engine of the browser against the one in C++ (same answers to
// the byte) and both against a scan of all text, over 2,500 made-up queries.
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { openEngine } from "./search_engine.mjs";

const PAGE = 10;
const FORMS = ["基礎項目評価書", "重点項目評価書", "全項目評価書"];
const STATUS = ["素案", "意見聴取中", "公表", "終了"];
const FACETS = ["city", "form", "status", "year", "task"];

// mulberry32: the same numbers everywhere.
let seed = 20260401;
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};
const below = (n) => Math.floor(random() * n);
const one = (list) => list[below(list.length)];
const plain = (value) => JSON.parse(JSON.stringify(value));

// Few characters, so that bigrams meet by chance and candidates often hold no answer.
const LETTERS = [..."個人番号保管消去サーバーバｻﾊﾞＡb1・の-〜９", " ", "　"];
const words = (most) => Array.from({ length: 1 + below(most) }, () => one(LETTERS)).join("");
function makeContent(folder) {
  const put = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put("site.yaml", "title: 見本\npublisher: 見本市\nlanguages: [ja]\ntheme: default\n");
  for (let n = 1; n <= 60; n++) {
    for (const year of below(4) ? [2020 + below(6)] : [2018, 2024]) {
      const items = Array.from({ length: 2 + below(14) }, () => `### あ${words(6)}\n\nい${words(40)}\n\n- う${words(20)}\n`);
      put(
        `999016-mihon/${String(n).padStart(3, "0")}-jimu/${year}-04-01.md`,
        `---\nform: ${one(FORMS)}\nnumber: "${n}"\ntitle: 事務${words(6)}\nauthority: 見本市長\n` +
          `status: 公表\npublished: ${year}-04-01\n---\n# I 関連情報\n\n## 1. 事務\n\n${items.join("\n")}`,
      );
    }
  }
  put("999016-mihon/municipality.yaml", 'code: "999016"\nname: 見本市\nprefecture: 見本県\n');
  put("glossary/terms.yaml", "- id: kojin\n  term: 個人番号\n  reading: こじんばんごう\n  aliases: [マイナンバー, 番号保]\n  definition: 見本。\n");
}

class Scan {
  constructor(engine, query, fold) {
    Object.assign(this, { engine, query, fold });
  }
  async load() {
    this.synonyms = (await this.engine.rows("g", "個")).map(([, term, , aliases]) => [term, ...aliases.split("\n")].filter(Boolean));
    this.documents = [];
    for (const [n, document] of this.engine.documents.entries()) {
      const entries = [];
      let address = "";
      for (let k = 0; k < document.pieces.length; k++) {
        const piece = await this.engine.piece(n, k);
        assert(piece, JSON.stringify(this.engine.trouble));
        entries.push(...piece.entries);
        address = piece.address;
      }
      const folded = (blocks) => blocks.map(this.fold);
      const heads = entries.filter((entry) => !entry.id);
      const body = entries.filter((entry) => entry.id);
      this.documents.push({
        document,
        address,
        raw: entries.flatMap((entry) => [...entry.heading, ...entry.text]).filter(Boolean),
        fields: [
          folded(entries.flatMap((entry) => [...entry.heading, ...entry.text])),
          folded(heads.flatMap((entry) => entry.heading)),
          folded(body.flatMap((entry) => entry.heading)),
        ].map((blocks) => blocks.join("\n")),
      });
    }
    return this;
  }
  ways(term, wanted) {
    const ways = [term.text];
    if (!term.exact && !term.not && wanted.long) ways.push(...this.query.longVowels(term.text));
    if (!term.exact && !term.not && wanted.synonyms)
      ways.push(...(this.synonyms.find((all) => all.some((word) => this.fold(word) === term.text)) || []).map(this.fold));
    return ways;
  }
  find(wanted) {
    const { groups, terms } = this.query.parse(wanted.q);
    const ways = terms.map((term) => this.ways(term, wanted));
    const has = ({ fields }) => (at) => ways[at].some((way) => fields[terms[at].field].includes(way));
    return this.documents
      .filter(({ document }) => wanted.versions === "all" || !document.standing)
      .filter((one) => groups.some(({ must, not }) => must.every(has(one)) && !not.some(has(one))))
      .map(({ address }) => address);
  }
  // A query that a reader might ask: pieces of the text, cut anywhere, and sometimes none of it.
  piece() {
    const text = [...one(one(this.documents).raw)];
    const length = 1 + below(16);
    const from = below(Math.max(1, text.length - length));
    const found = text.slice(from, from + length).join("").replace(/["＂“”|｜\x01-\x03]/g, "");
    return below(12) ? found : [...found].reverse().join("");
  }
  question() {
    const term = () => one(["", "", "", "", "title:", "見出し:"]) + (below(4) ? this.piece().replace(/^[-－−]+/, "") : `"${this.piece()}"`);
    let q = term();
    if (below(3) === 0) q += one([" ", "　"]) + term();
    if (below(5) === 0) q += " -" + term();
    if (below(8) === 0) q += one([" OR ", "|"]) + term();
    return { q: q.replace(/[\n\t]/g, " "), long: below(2) === 0, synonyms: below(2) === 0, versions: one(["current", "all"]) };
  }
}

async function answerOf(engine, wanted, most) {
  const session = await engine.find(wanted);
  const hits = await session.more(most);
  await session.settle();
  assert.strictEqual(session.trouble, null, wanted.q);
  const near = hits.length || session.reason ? { alone: [], split: "", words: [] } : await session.near();
  return plain({
    schema: 1,
    query: wanted.q,
    reason: session.reason,
    cut: session.notices.some(({ kind }) => kind === "cut"),
    notices: session.notices.filter(({ kind }) => kind !== "cut"),
    count: session.count,
    exact: session.exact,
    hits: hits.map((hit) => ({
      address: hit.address,
      title: hit.title,
      code: hit.address.split("/")[0],
      municipality: hit.municipality,
      form: FORMS[hit.form],
      status: STATUS[hit.status],
      date: hit.date,
      loose: hit.loose,
      sections: hit.sections.map(({ id, heading, snippet }) => ({ id, heading, snippet })),
      more: hit.more,
      more_exact: hit.moreExact,
    })),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, Object.fromEntries(session.facets()[facet])])),
    alone: near.alone,
    split: near.split,
    near: near.words.map(({ text }) => text),
  });
}

const ODD = ["-", "   ", "\"", "ﾞ", "\u0301\u0301", "😀", "<script>alert(1)</script>", "\u202E番号", ".*", "[", "あ".repeat(10000), "の", "号", "-番号", "OR", "title:", "番号 -番号"];

async function hold({ name, folder, units, queries }, scratch) {
  const site = join(scratch, name);
  execFileSync(builder, [folder, theme, site, String(units)], { stdio: ["ignore", "ignore", "inherit"] });
  const { engine, query, fold } = await openEngine(site);
  assert.strictEqual(engine.lists, units < engine.units ? 1 : 0);
  const atOnce = await Promise.all(engine.documents.map((_, n) => engine.piece(n, 0)));
  assert(atOnce.every(Boolean), JSON.stringify(engine.trouble));
  const scan = await new Scan(engine, query, fold).load();
  const wanted = ODD.map((q) => ({ q, long: true, synonyms: true, versions: "current" }));
  while (wanted.length < queries) wanted.push(scan.question());
  const file = join(scratch, `${name}.tsv`);
  const flags = ({ long, synonyms, versions }) => (long ? "l" : "") + (synonyms ? "s" : "") + (versions === "all" ? "a" : "");
  writeFileSync(file, wanted.map((one) => `${flags(one)}\t${one.q}\n`).join(""));
  const lines = execFileSync(answers, [site, file], { maxBuffer: 1 << 30, encoding: "utf8" }).trimEnd().split("\n");
  assert.strictEqual(lines.length, wanted.length);
  let answered = 0;
  for (const [i, one] of wanted.entries()) {
    const mine = await answerOf(engine, one, PAGE);
    assert.deepStrictEqual(JSON.parse(lines[i]), mine, one.q);
    const truth = scan.find(one);
    const all = await engine.find(one);
    const found = (await all.more(100000)).map(({ address }) => address);
    assert.deepStrictEqual([...found].sort(), truth.sort(), `${one.q} ${flags(one)}`);
    assert.strictEqual(all.count, truth.length, one.q);
    if (truth.length) answered += 1;
  }
  console.log(`${name}: ${wanted.length} queries over ${engine.total} documents, ${answered} with answers, all alike`);
}

const [builder, answers, content] = process.argv.slice(2);
const theme = join(dirname(fileURLToPath(import.meta.url)), "../../themes/default");
const scratch = mkdtempSync(join(tmpdir(), "kokai-search-"));
try {
  const made = join(scratch, "content");
  makeContent(made);
  const MANY = 100000;
  // The last two: lists that name documents, as where there are very many units.
  for (const one of [
    { name: "shipped", folder: content, units: MANY, queries: 1000 },
    { name: "made", folder: made, units: MANY, queries: 1000 },
    { name: "shipped-documents", folder: content, units: 10, queries: 250 },
    { name: "made-documents", folder: made, units: 10, queries: 250 },
  ])
    await hold(one, scratch);
} finally {
  rmSync(scratch, { recursive: true });
}
