// Reads the written index; its format stands in generator/decisions/0020-search-in-two-parts.md.
"use strict";
var SX = {};
var KokaiIndex = (() => {
  // Calls of scripts that were run and not yet heard of.
  const calls = [];
  for (const name of "mfpdgs") SX[name] = (...parts) => calls.push([name, ...parts]);

  const codes = (s) => Array.from(s, (c) => c.codePointAt(0));
  const number = (c) => c - 0x23 - (c > 0xdfff ? 0x800 : 0);
  const numbers = (s) => codes(s).map(number);
  const key = (a, b) => a * 0x110000 + b;
  const keysOf = (s) => codes(s).flatMap((a, i, c) => (i % 2 ? [] : key(a, c[i + 1])));
  // Place of the last one not above.
  const floorOf = (list, wanted) => {
    let low = 0;
    for (let high = list.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (list[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  };
  const posting = (s) => {
    if (s[0] === " ")
      return numbers(s.slice(1)).flatMap((bits, at) => [0, 1, 2, 3, 4, 5].filter((bit) => (bits >> bit) & 1).map((bit) => at * 6 + bit));
    let last = -1;
    return numbers(s).map((step) => (last += 1 + step));
  };

  return class {
    constructor(script, build) {
      this.script = script;
      this.build = build;
      this.loaded = {};
      // The first thing that went wrong since it was last taken: {trouble, path}.
      this.trouble = null;
    }

    // What `read` makes of the call's arguments behind `head`, whose last is the stamp; null in trouble.
    load(path, head, read) {
      const bad = (trouble) => {
        delete this.loaded[path];
        this.trouble ||= { trouble, path };
        return null;
      };
      const heard = () => {
        const last = head.length - 1;
        const at = calls.findIndex((parts) => head.every((one, i) => i === last || one === parts[i]));
        if (at < 0) return bad("cut");
        const [parts] = calls.splice(at, 1);
        if (parts[last] !== head[last]) return bad("other-build");
        try {
          return read(...parts.slice(last + 1));
        } catch {
          return bad("cut");
        }
      };
      return (this.loaded[path] ||= this.script(path, this.build).then(heard, () => bad("missing")));
    }

    // True when there is a manifest.
    open() {
      return this.load("search/m.js", ["m", 3, this.build], (from, lists, units, words, bits, sketch, steps, seconds, kinds, years, pieces, checks) => {
        const year = numbers(years);
        const cut = numbers(pieces);
        const signs = [...checks];
        const second = codes(seconds);
        let a = 0;
        let at = 0;
        let first = 0;
        Object.assign(this, { from, lists, units, words, bits, sketch: codes(sketch), keys: numbers(steps).map((step, i) => key((a += step), second[i])) });
        this.documents = numbers(kinds).map((kind, n) => {
          const own = cut.slice(at + 1, (at += 1 + cut[at]));
          const d = { form: kind % 3, status: ((kind / 3) | 0) % 4, standing: (kind / 12) | 0, year: year[n], check: signs[n], pieces: own, first, units: 0 };
          for (const count of own) d.units += count;
          first += d.units;
          return d;
        });
        this.firsts = this.documents.map((d) => d.first);
        return true;
      });
    }

    pieceOf(n, unit) {
      const { first, pieces } = this.documents[n];
      let k = 0;
      for (let end = first + pieces[0]; unit >= end; end += pieces[k]) k++;
      return k;
    }
    // 0: the bigram stands nowhere; else how common it is at most.
    level(a, b) {
      let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
      h ^= h >>> 15;
      h = Math.imul(h, 0x2c1b3c6d) >>> (32 - this.bits);
      const two = this.sketch[h >> 1] - 0x23;
      return h & 1 ? (two / 5) | 0 : two % 5;
    }
    // Lists of all bigrams from (a, low) to (a, high); null in trouble, or when they are in more than `most` shards.
    async postings(a, low, high, most) {
      const last = floorOf(this.keys, key(a, high));
      let i = Math.max(0, floorOf(this.keys, key(a, low)));
      if (last - i >= most) return null;
      const shards = [];
      for (; i <= last; i++)
        shards.push(
          this.load(`search/p/${(i / 500) | 0}/${i}.js`, ["p", i, this.build], (grams, lists) => ({ grams: keysOf(grams), lists: lists.split("!") })),
        );
      const found = [];
      for (const shard of await Promise.all(shards)) {
        if (!shard) return null;
        shard.grams.forEach((gram, at) => gram >= key(a, low) && gram <= key(a, high) && found.push(posting(shard.lists[at])));
      }
      return found;
    }
    // A text piece: {title, date, address, municipality, entries}. In a part of a site its name counts from `from`.
    piece(n, k) {
      const { check } = this.documents[n];
      const named = this.from + n;
      return this.load(`search/d/${named >> 5}/${named}-${k}.js`, ["d", named, k, check], (title, date, address, municipality, flat) => {
        const entries = [];
        for (let i = 0; i < flat.length; i += 4) {
          const [heading, text] = [flat[i + 2].split("\n"), flat[i + 3].split("\n")];
          entries.push({ id: flat[i], place: flat[i + 1], heading, text, folds: [heading.map(KokaiFold), text.map(KokaiFold)] });
        }
        return { title, date, address, municipality, entries };
      });
    }
    // Rows of the glossary ("g": id, term, reading, aliases), or of the suggestions ("s": kind, text, reading or page).
    rows(kind, first, shards = this.words, width = 4) {
      const i = first.codePointAt(0) % (shards || 1);
      if (!shards) return [];
      return this.load(`search/${kind}/${i}.js`, [kind, i, this.build], (flat) =>
        flat.flatMap((_, at) => (at % width ? [] : [flat.slice(at, at + width)])),
      );
    }
  };
})();
