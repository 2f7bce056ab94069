// Reads the written index; its format stands in generator/decisions/0010-search-index.md.
"use strict";
var SX = {};
var KokaiIndex = (() => {
  const number = (c) => c - 0x23 - (c > 0xdfff ? 0x800 : 0);
  const numbers = (s) => Array.from(s, (c) => number(c.codePointAt(0)));
  const key = (a, b) => a * 0x110000 + b;
  const keysOf = (s) => {
    const c = Array.from(s, (x) => x.codePointAt(0));
    return Array.from({ length: c.length / 2 }, (_, i) => key(c[2 * i], c[2 * i + 1]));
  };
  // Place of the last one not above.
  const floorOf = (list, wanted) => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  };
  const posting = (s) => {
    const list = [];
    if (s[0] === " ") {
      numbers(s.slice(1)).forEach((bits, at) => {
        for (let bit = 0; bit < 6; bit++) if ((bits >> bit) & 1) list.push(at * 6 + bit);
      });
      return list;
    }
    let last = -1;
    for (const c of s) list.push((last += 1 + number(c.codePointAt(0))));
    return list;
  };

  class Index {
    constructor(loader, build) {
      this.loader = loader;
      this.build = build;
      this.loaded = new Map();
      this.calls = {};
      const keep = (name, parts) => {
        this.calls[name] = parts;
      };
      SX.m = (...parts) => keep("search/m.js", parts);
      SX.p = (i, ...parts) => keep(this.postingPath(i), parts);
      SX.d = (n, k, ...parts) => keep(this.piecePath(n, k), parts);
      SX.g = (i, ...parts) => keep("search/g/" + i + ".js", parts);
      SX.s = (i, ...parts) => keep("search/s/" + i + ".js", parts);
    }
    postingPath(i) {
      return `search/p/${Math.floor(i / 500)}/${i}.js`;
    }
    piecePath(n, k) {
      return `search/d/${Math.floor(n / 32)}/${n}-${k}.js`;
    }

    // The arguments of a file's call behind its numbers, or {trouble, path}.
    load(path, version, stampAt, stamp, read) {
      if (!this.loaded.has(path)) {
        const bad = (trouble) => {
          this.loaded.delete(path);
          return { trouble, path };
        };
        this.loaded.set(
          path,
          this.loader.script(path, version).then(
            () => {
              const parts = this.calls[path];
              delete this.calls[path];
              if (!parts) return bad("cut");
              if (stamp && parts[stampAt] !== stamp) return bad("other-build");
              try {
                return read(parts);
              } catch {
                return bad("cut");
              }
            },
            () => bad("missing"),
          ),
        );
      }
      return this.loaded.get(path);
    }

    async open() {
      const m = await this.load("search/m.js", this.build, 1, this.build, (p) => this.read(p));
      return m.trouble ? m : null;
    }
    read([version, build, , lists, units, bits, sketch, keys, places, counts, tasks, kinds, years, about, addresses, pieces, checks, words, suggestions]) {
      if (version !== 1) return { trouble: "other-build", path: "search/m.js" };
      Object.assign(this, { build, lists, units, bits, tasks, words, suggestions });
      this.sketch = numbers(sketch);
      this.keys = keysOf(keys);
      this.cities = [];
      for (let i = 0; i < places.length; i += 3)
        this.cities.push({ code: places[i], name: places[i + 1], prefecture: places[i + 2] });
      const cityOf = numbers(counts).flatMap((count, city) => Array(count).fill(city));
      const kind = numbers(kinds);
      const year = numbers(years);
      const task = numbers(about);
      const address = addresses.split("!");
      const cut = numbers(pieces);
      const check = [...checks];
      let unit = 0;
      let at = 0;
      this.firsts = [];
      this.documents = kind.map((k, n) => {
        const d = {
          city: cityOf[n],
          form: k % 3,
          status: Math.floor(k / 3) % 4,
          standing: Math.floor(k / 12),
          year: year[n] && year[n] + 1999,
          task: task[n],
          address: this.cities[cityOf[n]].code + "/" + address[n] + "/",
          first: unit,
          pieces: cut.slice(at + 1, at + 1 + cut[at]),
          check: check[n],
        };
        at += 1 + cut[at];
        d.units = d.pieces.reduce((sum, one) => sum + one, 0);
        unit += d.units;
        this.firsts.push(d.first);
        return d;
      });
      return this;
    }

    documentOf(unit) {
      return floorOf(this.firsts, unit);
    }
    pieceOf(n, unit) {
      const { first, pieces } = this.documents[n];
      let piece = 0;
      for (let end = first + pieces[0]; unit >= end; end += pieces[piece]) piece++;
      return piece;
    }
    level([a, b]) {
      let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
      h ^= h >>> 15;
      h = Math.imul(h, 0x2c1b3c6d) >>> (32 - this.bits);
      return Math.floor(this.sketch[Math.floor(h / 3)] / 5 ** (h % 3)) % 5;
    }
    // Postings of all bigrams from (a, b) to (a, c) in one shard.
    async range(shard, low, high) {
      const p = await this.load(this.postingPath(shard), this.build, 0, this.build, ([, grams, lists]) => ({
        grams: keysOf(grams),
        lists: lists.split("!"),
      }));
      if (p.trouble) return p;
      const found = [];
      for (let i = floorOf(p.grams, low - 1) + 1; p.grams[i] <= high; i++) found.push(posting(p.lists[i]));
      return found;
    }
    async postings([a, b]) {
      const wanted = key(a, b);
      const shard = floorOf(this.keys, wanted);
      if (shard < 0) return [];
      const found = await this.range(shard, wanted, wanted);
      return found.trouble ? found : found[0] || [];
    }
    shardsFrom(a) {
      return [Math.max(0, floorOf(this.keys, key(a, 0))), floorOf(this.keys, key(a, 0x10ffff))];
    }
    async postingsFrom(a) {
      const [low, high] = this.shardsFrom(a);
      const shards = Array.from({ length: high - low + 1 }, (_, i) =>
        this.range(low + i, key(a, 0), key(a, 0x10ffff)),
      );
      const found = await Promise.all(shards);
      return found.find((list) => list.trouble) || found.flat();
    }
    async piece(n, k) {
      const { check } = this.documents[n];
      const version = check.codePointAt(0).toString(16);
      return this.load(this.piecePath(n, k), version, 0, check, ([, title, date, flat]) => {
        const entries = [];
        for (let i = 0; i < flat.length; i += 3) {
          const [heading, text] = [flat[i + 1].split("\n"), flat[i + 2].split("\n")];
          entries.push({ id: flat[i], heading, text, folds: [heading.map(KokaiFold), text.map(KokaiFold)] });
        }
        return { title, date, entries };
      });
    }
    // Rows of the glossary ("g", 4 parts) or of the suggestions ("s", 3 parts).
    async rows(kind, first, width) {
      const shards = kind === "g" ? this.words : this.suggestions;
      if (!shards) return [];
      const i = first.codePointAt(0) % shards;
      return this.load(`search/${kind}/${i}.js`, this.build, 0, this.build, ([, flat]) => {
        const rows = [];
        for (let at = 0; at < flat.length; at += width) rows.push(flat.slice(at, at + width));
        return rows;
      });
    }
  }
  return Index;
})();
