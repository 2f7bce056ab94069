// Search without a page; twin of generator/analysis/search/search.cpp, where the rules of candidates and
// ranking stand. Nothing here throws: what goes wrong is told by `trouble`, {trouble, path}, trouble being
// "missing", "cut" or "other-build".
//
//   const engine = new KokaiSearch(script, build);
//     script(path, version) -> Promise: loads a classic script below the site's root; on http it adds
//     "?v=" + version.
//   await engine.open() -> true, or null in trouble
//   const session = await engine.find({ q, long, synonyms, versions, facets })
//     long, synonyms: true or false; versions: "current", "drafts" (and drafts) or "all"
//     facets: {city: [code], form: ["0".."2"], status: ["0".."3"], year: ["2019"], task: [name]}
//   session.reason   "", or why nothing was looked for: "empty", "minus" (exclusions alone)
//   session.notices  [{kind: "long" | "synonym", word, also: [word]}, {kind: "cut"}]: what was added, and
//                    that only 200 characters in 16 words were looked at
//   await session.more(n) -> the next n hits, verified; session.done: there are no more
//   hit: {address, municipality, form, status, standing, date, loose, title: parts,
//         sections: [{id, place, heading: parts, snippet: [parts]}], more, moreExact}
//     parts: [{text, hit}]; standing 0 current, 1 older, 2 draft; loose: by a variant or synonym alone;
//     more: further places in the document
// The rest, facets among it, is in engine-more.js, which is loaded later.
"use strict";
var KokaiSearch = (() => {
  const FEW = 8;
  // Above the bit of a term, which stands for any of its ways: the word itself.
  const ITSELF = 16;
  const WIDE = 8;

  // 16 times the binary logarithm, in whole numbers; n > 0.
  const log = (n) => {
    const high = 31 - Math.clz32(n);
    return 16 * high + Math.round(16 * Math.log2(Math.floor((16 * n) / 2 ** high) / 16));
  };
  const both = (a, b) => {
    const other = new Set(b);
    return a.filter((n) => other.has(n));
  };
  const either = (a, b) => [...new Set([...a, ...b])].sort((x, y) => x - y);
  const everything = ({ lists, documents, units }) => [...Array(lists ? documents.length : units).keys()];

  // Numbers of the lists that may hold the word; sure when they do hold it.
  const candidates = async (index, text) => {
    const c = Array.from(text, (x) => x.codePointAt(0));
    if (!c[1]) {
      const lists = await index.postings(c[0], 0, 0x10ffff, WIDE);
      return { numbers: lists ? lists.reduce(either, []) : everything(index), sure: !!lists };
    }
    const grams = c.slice(1).map((second, at) => ({ at, first: c[at], second, level: index.level(c[at], second) }));
    if (grams.some((g) => !g.level)) return { numbers: [], sure: true };
    grams.sort((a, b) => a.level - b.level || a.at - b.at);
    const apart = grams.findIndex((g) => Math.abs(g.at - grams[0].at) > 1);
    if (apart > 1) grams.splice(1, 0, ...grams.splice(apart, 1));
    const ask = ({ first, second }) => index.postings(first, second, second);
    const two = await Promise.all(grams.slice(0, 2).map(ask));
    let numbers;
    let shortest;
    let sure = !c[2];
    for (let i = 0; i < 4 && grams[i]; i++) {
      const saysTheSame = () => numbers.length * 2 >= shortest && grams[i].level >= grams[i - 1].level;
      if (i > 1 && numbers && (numbers.length <= FEW || saysTheSame())) break;
      const found = i < 2 ? two[i] : await ask(grams[i]);
      sure &&= !!found;
      if (!found) continue;
      const list = found[0] || [];
      shortest = numbers ? Math.min(shortest, list.length) : list.length;
      numbers = numbers ? both(numbers, list) : list;
    }
    return { numbers: numbers || [], sure, failed: !numbers };
  };

  class Session {
    constructor(index, wanted) {
      Object.assign(this, { index, wanted, notices: [], ranked: [], next: 0 }, KokaiQuery.parse(wanted.q));
      if (this.cut) this.notices.push({ kind: "cut" });
    }

    async synonyms(text) {
      for (const [, term, , aliases] of (await this.index.rows("g", text)) || []) {
        const all = [term, ...aliases.split("\n")].filter(Boolean);
        if (all.some((word) => KokaiFold(word) === text)) return all;
      }
      return [];
    }
    async gather(term) {
      const { index, wanted } = this;
      const exact = await candidates(index, term.text);
      let numbers = term.not && exact.failed ? everything(index) : exact.numbers;
      term.ways = [term.text];
      term.sure = exact.sure && !term.field;
      const add = async (kind, words) => {
        const also = [];
        for (const word of words) {
          const way = KokaiFold(word);
          if (!way || term.ways.length > 4 || term.ways.some((known) => way.includes(known))) continue;
          const found = await candidates(index, way);
          if (!found.numbers.length) continue;
          term.ways.push(way);
          term.sure &&= found.sure;
          numbers = either(numbers, found.numbers);
          also.push(word);
        }
        if (also.length) this.notices.push({ kind, word: term.text, also });
      };
      if (!term.exact && !term.not) {
        if (wanted.long) await add("long", KokaiQuery.longVowels(term.text));
        if (wanted.synonyms) await add("synonym", await this.synonyms(term.text));
      }
      term.documents = this.byDocument(numbers, term.field);
      term.exactly = this.byDocument(exact.numbers, term.field);
      term.length = 0;
      for (const here of term.documents.values()) term.length += here.length;
    }
    // Document -> its units, in order.
    byDocument(numbers, field) {
      const { lists, firsts } = this.index;
      const found = new Map();
      let n = 0;
      for (const number of numbers) {
        if (lists) n = number;
        else while (firsts[n + 1] <= number) n++;
        if (!lists && field === 1 && firsts[n] !== number) continue;
        if (!found.has(n)) found.set(n, []);
        found.get(n).push(number);
      }
      return found;
    }

    async start() {
      const { terms, groups } = this;
      await Promise.all(terms.map((term) => this.gather(term)));
      const order = ({ word }) => terms.findIndex((term) => term.text === word);
      this.notices.sort((a, b) => order(a) - order(b));
      const best = new Map();
      for (const { must, not } of groups) this.rank(must.map((at) => terms[at]), not.map((at) => terms[at]), best);
      this.ranked = [...best.values()];
      this.sort();
      return this;
    }
    // Those that were not given yet.
    sort() {
      const rest = this.ranked.splice(this.next);
      this.ranked.push(...rest.sort((a, b) => a.loose - b.loose || a.tier - b.tier || b.score - a.score || b.year - a.year || a.n - b.n));
    }
    rank(terms, nots, best) {
      for (const n of terms[0].documents.keys()) {
        const d = this.index.documents[n];
        const has = (term) => term.documents.has(n);
        if (!this.isVersion(d) || !terms.every(has) || nots.some((term) => term.sure && has(term))) continue;
        const one = {
          n,
          loose: +terms.some((term) => !term.exactly.has(n)),
          tier: +(d.status === 3 || d.standing === 1),
          score: this.score(terms, n, d),
          year: d.year,
          // 1: verified, -1: not what was asked for.
          state: +(terms.every((term) => term.sure) && !nots.some(has)),
        };
        const other = best.get(n) || one;
        const state = Math.max(one.state, other.state);
        const better = one.loose - other.loose || other.score - one.score;
        best.set(n, { ...(better < 0 ? one : other), state });
      }
    }
    score(terms, n, d) {
      const { lists, documents, units } = this.index;
      const all = log(lists ? documents.length : units);
      let sum = 0;
      for (const term of terms) {
        const found = term.documents.get(n);
        const inTitle = !lists && found[0] === d.first;
        sum += Math.max(4, all - log(term.length)) * (16 + Math.min(64, log(found.length)) + (inTitle ? 64 : 0));
      }
      const length = log(d.units) >> 2;
      return Math.floor((sum * Math.round(2 ** (16 - (length & 15) / 16))) / 2 ** (10 + (length >> 4)));
    }
    isVersion({ standing }) {
      const { versions } = this.wanted;
      return !standing || versions === "all" || (versions === "drafts" && standing === 2);
    }
    // Facets narrow it, in engine-more.js.
    passes() {
      return true;
    }

    // Pieces of the document with the terms (as bits) that may stand in them, for what is asked for or not.
    pieces(n, wantNot) {
      const { index, terms } = this;
      const found = new Map();
      terms.forEach((term, bit) => {
        if (term.not !== wantNot) return;
        const ask = (units, as, count) => {
          for (const k of index.lists && units ? index.documents[n].pieces.keys() : (units || []).map((unit) => index.pieceOf(n, unit))) {
            const piece = found.get(k) || { k, bits: 0, units: 0 };
            piece.bits |= 1 << as;
            piece.units += count;
            found.set(k, piece);
          }
        };
        ask(term.documents.get(n), bit, 1);
        ask(term.exactly.get(n), bit + ITSELF, 0);
      });
      const weight = ({ bits }) => terms.reduce((sum, _, bit) => sum + ((bits >> bit) & 1) + ((bits >> (bit + ITSELF)) & 1), 0);
      return [...found.values()].sort((a, b) => weight(b) - weight(a) || b.units - a.units || a.k - b.k);
    }
    bitsIn(folded, field) {
      return this.terms.reduce((bits, term, bit) => {
        if (term.field && term.field !== field) return bits;
        if (folded.includes(term.text)) return bits | (1 << bit) | (1 << (bit + ITSELF));
        return term.ways.some((way) => folded.includes(way)) ? bits | (1 << bit) : bits;
      }, 0);
    }
    // Loads a piece and looks at every block: entries with their bits; null in trouble.
    async look(n, k) {
      const piece = await this.index.piece(n, k);
      return piece && {
        ...piece,
        entries: piece.entries.map((entry, at) => {
          const inHeading = entry.folds[0].reduce((bits, block) => bits | this.bitsIn(block, entry.id ? 2 : 1), 0);
          const blocks = entry.folds[1].map((block) => this.bitsIn(block, 0));
          return { ...entry, at, k, inHeading, blocks, bits: blocks.reduce((a, b) => a | b, inHeading) };
        }),
      };
    }
    // What was asked for and looked at; null where the document does not hold it.
    async verify(one) {
      const looked = new Map();
      let bits = 0;
      const open = async ({ k }) => {
        if (looked.has(k)) return;
        const piece = await this.look(one.n, k);
        looked.set(k, piece);
        for (const entry of piece ? piece.entries : []) bits |= entry.bits;
      };
      const asked = this.pieces(one.n, false);
      for (const piece of asked) if (!looked.size || piece.bits & ~bits) await open(piece);
      const all = (list, above = 0) => list.every((at) => (bits >> (at + above)) & 1);
      const ways = this.groups.filter(({ must }) => all(must));
      if (ways.length && ways.every(({ not }) => not.length)) for (const piece of this.pieces(one.n, true)) await open(piece);
      const whole = [...looked.values()].every(Boolean);
      const holding = ways.filter(({ not }) => !not.length || (whole && !not.some((at) => (bits >> at) & 1)));
      one.loose = +!holding.some(({ must }) => all(must, ITSELF));
      one.state = holding.length ? 1 : -1;
      return holding.length ? { asked, looked } : null;
    }

    hit({ n, loose }, { asked, looked }) {
      const { terms } = this;
      const { form, status, standing } = this.index.documents[n];
      const mask = terms.reduce((bits, term, bit) => (term.not ? bits : bits | (1 << bit)), 0);
      const weight = (bits) => terms.filter((_, bit) => (bits & mask) >> bit & 1).length;
      const needles = (field) => terms.filter((t) => !t.not && (!t.field || t.field === field)).flatMap((t) => t.ways);
      const pieces = [...looked.values()].filter(Boolean);
      const found = pieces.flatMap((piece) => piece.entries).filter((entry) => entry.bits & mask);
      const body = found.filter((entry) => entry.id);
      body.sort(
        (a, b) => weight(b.bits) - weight(a.bits) || !a.text[0] - !b.text[0] || weight(b.inHeading) - weight(a.inHeading) || a.k - b.k || a.at - b.at,
      );
      const heads = found.filter((entry) => !entry.id && entry.blocks.some((bits) => bits & mask));
      const shown = body.length ? body.slice(0, 3) : heads;
      const unseen = asked.filter(({ k }) => !looked.has(k));
      const { title, date, address, municipality } = pieces[0];
      return {
        address, municipality, form, status, standing, date,
        loose: !!loose,
        title: KokaiSnippet(title, needles(1), 0, 0),
        sections: shown.map((entry) => ({
          id: entry.id,
          place: entry.place,
          heading: KokaiSnippet(entry.heading[entry.heading.length - 1], needles(entry.id ? 2 : 1), 0, 0),
          snippet: this.snippet(entry, mask, weight, needles(0)),
        })),
        more: body.length - (body.length ? shown.length : 0) + unseen.reduce((sum, piece) => sum + piece.units, 0),
        moreExact: !unseen.length,
      };
    }
    // The block with the most words, then those with words that are not yet shown: at most three.
    snippet(entry, mask, weight, needles) {
      const blocks = entry.text.map((text, i) => ({ text, bits: entry.blocks[i] & mask }));
      if (entry.id && entry.heading[1]) {
        const [own, shown] = entry.folds[0].map((block) => this.bitsIn(block, 2));
        blocks.unshift({ text: entry.heading[0], bits: own & ~shown & mask });
      }
      const parts = [];
      for (let left = mask; parts.length < 3; ) {
        const best = blocks.reduce((a, b) => (weight(b.bits & left) > weight(a.bits & left) ? b : a));
        if (!(best.bits & left)) break;
        left &= ~best.bits;
        parts.push(KokaiSnippet(best.text, needles, 24, parts.length ? 60 : 120));
      }
      if (!parts.length && entry.text[0]) parts.push(KokaiSnippet(entry.text[0], [], 0, 80));
      return parts;
    }

    get done() {
      return !this.ranked.slice(this.next).some((one) => one.state >= 0 && this.passes(one));
    }
    async more(n) {
      const hits = [];
      while (hits.length < n && !this.done) {
        const few = [];
        const { loose } = this.ranked[this.next];
        while (few.length < n - hits.length && this.next < this.ranked.length && this.ranked[this.next].loose === loose) {
          const one = this.ranked[this.next++];
          if (one.state >= 0 && this.passes(one)) few.push(one);
        }
        const seen = await Promise.all(few.map((one) => this.verify(one)));
        // One that is only now seen to be loose waits for its turn among these.
        const late = few.filter((one) => one.state > 0 && one.loose > loose);
        seen.forEach((found, i) => found && !late.includes(few[i]) && hits.push(this.hit(few[i], found)));
        this.ranked = this.ranked.filter((one) => !late.includes(one));
        this.next -= late.length;
        this.ranked.push(...late);
        this.sort();
      }
      return hits;
    }
  }

  return class extends KokaiIndex {
    static Session = Session;

    find(wanted) {
      this.trouble = null;
      return new Session(this, { facets: {}, versions: "current", ...wanted }).start();
    }
  };
})();
