// Search without a page; twin of generator/analysis/search/search.cpp, where the rules of candidates and
// ranking stand. Nothing here throws: what goes wrong is a value {trouble, path}, trouble being "missing",
// "cut" or "other-build".
//
//   const engine = new KokaiSearch({ script(path, version) -> Promise }, build);
//     script loads a classic script below the site's root; on http it adds "?v=" + version.
//   await engine.open() -> null or a trouble
//   engine.cities [{code, name, prefecture}], engine.tasks [name], engine.total (documents)
//   const session = await engine.find({ q, long, synonyms, versions, facets })
//     long, synonyms: true or false; versions: "current", "drafts" (and drafts) or "all"
//     facets: {city: [code], form: ["0".."2"], status: ["0".."3"], year: ["2019"], task: [name]}
//   session.trouble  null or the first trouble; what could be found is there all the same
//   session.reason   "", or why nothing was looked for: "empty", "minus" (exclusions alone)
//   session.notices  [{kind: "long" | "synonym", word, also: [word]}, {kind: "cut"}]: what was added, and
//                    that only 200 characters in 16 words were looked at
//   session.count, session.exact   documents within the facets; exact once all are verified
//   session.loose    those of them that hold a variant or synonym alone; they come last
//   What is marked + is in engine-more.js, which may be loaded later.
// + session.facets() -> {city: Map(value -> documents), ...}: each as if it had no choice itself
//   session.facetsExact, session.outside (documents without facets, as known by now)
//   await session.more(n) -> the next n hits, verified; session.done: there are no more
// + await session.settle() -> true when everything is verified now; false: more than 300 pieces
//   hit: {document, code, municipality, prefecture, address, form, status, standing, year, task, date, loose,
//         title: parts, sections: [{id, heading: parts, snippet: [parts]}], more, moreExact}
//     parts: [{text, hit}]; standing 0 current, 1 older, 2 draft; loose: by a variant or synonym alone;
//     more: further places in the document
// + session.near() -> {alone: [{word, count}], split: query or "", words: [{kind, text, reading}]} for no result
// + await engine.suggest(prefix) -> [{kind, text, reading}], at most 7
"use strict";
var KokaiSearch = (() => {
  const FACETS = ["city", "form", "status", "year", "task"];
  const VERSIONS = ["current", "drafts", "all"];
  const FEW = 8;
  // Above the bit of a term, which stands for any of its ways: the word itself.
  const ITSELF = 16;
  const WIDE = 8;
  const LOG = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15];
  const ROOT = [65536, 62757, 60097, 57549, 55109, 52773, 50535, 48393, 46341, 44376, 42495, 40693, 38968, 37316, 35734, 34219];

  // 16 times the binary logarithm, in whole numbers; n > 0.
  const log = (n) => {
    const high = 31 - Math.clz32(n);
    return high * 16 + LOG[Math.floor((n * 16) / 2 ** high) & 15];
  };
  const both = (a, b) => {
    const found = [];
    for (let i = 0, j = 0; i < a.length && j < b.length; )
      if (a[i] === b[j]) {
        found.push(a[i++]);
        j++;
      } else if (a[i] < b[j]) i++;
      else j++;
    return found;
  };
  const either = (a, b) => [...new Set([...a, ...b])].sort((x, y) => x - y);
  const everything = (index) => Array.from({ length: index.lists ? index.documents.length : index.units }, (_, i) => i);

  // Numbers of the lists that may hold the word: {numbers, sure, trouble}.
  const candidates = async (index, text) => {
    const c = Array.from(text, (x) => x.codePointAt(0));
    if (c.length === 1) {
      const [low, high] = index.shardsFrom(c[0]);
      if (high - low >= WIDE) return { numbers: everything(index), sure: false };
      const lists = await index.postingsFrom(c[0]);
      if (lists.trouble) return { numbers: [], sure: false, trouble: lists };
      return { numbers: lists.reduce(either, []), sure: true };
    }
    const grams = c.slice(1).map((second, at) => ({ at, gram: [c[at], second], level: index.level([c[at], second]) }));
    if (grams.some((g) => !g.level)) return { numbers: [], sure: true };
    grams.sort((a, b) => a.level - b.level || a.at - b.at);
    const apart = grams.findIndex((g) => Math.abs(g.at - grams[0].at) > 1);
    if (apart > 1) grams.splice(1, 0, ...grams.splice(apart, 1));
    const chosen = grams.slice(0, 4);
    const first = await Promise.all(chosen.slice(0, 2).map((g) => index.postings(g.gram)));
    let numbers = null;
    let trouble = null;
    let shortest = Infinity;
    for (let i = 0; i < chosen.length; i++) {
      if (i > 1 && numbers) {
        const saysTheSame = numbers.length * 2 >= shortest && chosen[i].level >= chosen[i - 1].level;
        if (numbers.length <= FEW || saysTheSame) break;
      }
      const list = i < 2 ? first[i] : await index.postings(chosen[i].gram);
      if (list.trouble) {
        trouble = list;
        continue;
      }
      shortest = Math.min(shortest, list.length);
      numbers = numbers ? both(numbers, list) : list;
    }
    return { numbers: numbers || [], sure: c.length === 2 && !trouble, trouble };
  };

  class Session {
    constructor(index, wanted) {
      this.index = index;
      this.wanted = { facets: {}, versions: "current", ...wanted };
      this.trouble = null;
      this.notices = [];
      this.ranked = [];
      this.next = 0;
      const query = KokaiQuery.parse(String(this.wanted.q));
      this.reason = query.reason;
      this.groups = query.groups;
      this.terms = query.terms;
      if (query.cut) this.notices.push({ kind: "cut" });
    }

    note(result) {
      if (result && result.trouble) this.trouble ||= result.trouble.trouble ? result.trouble : result;
      return result;
    }

    async synonyms(text) {
      const rows = this.note(await this.index.rows("g", text, 4));
      if (rows.trouble) return [];
      for (const [, term, , aliases] of rows) {
        const all = [term, ...aliases.split("\n")].filter(Boolean);
        if (all.some((word) => KokaiFold(word) === text)) return all;
      }
      return [];
    }

    async gather(term) {
      const exact = this.note(await candidates(this.index, term.text));
      term.ways = [term.text];
      term.length = 0;
      term.sure = exact.sure && !term.field;
      let numbers = term.not && exact.trouble ? everything(this.index) : exact.numbers;
      const add = async (kind, words) => {
        const also = [];
        for (const word of words) {
          const way = KokaiFold(word);
          if (!way || term.ways.length > 4 || term.ways.some((known) => way.includes(known))) continue;
          const found = this.note(await candidates(this.index, way));
          if (!found.numbers.length) continue;
          term.ways.push(way);
          term.sure &&= found.sure;
          numbers = either(numbers, found.numbers);
          also.push(word);
        }
        if (also.length) this.notices.push({ kind, word: term.text, also });
      };
      if (!term.exact && !term.not) {
        if (this.wanted.long) await add("long", KokaiQuery.longVowels(term.text));
        if (this.wanted.synonyms) await add("synonym", await this.synonyms(term.text));
      }
      term.documents = this.byDocument(numbers, term.field);
      term.exactly = this.byDocument(exact.numbers, term.field);
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
        if (found.has(n)) found.get(n).push(number);
        else found.set(n, [number]);
      }
      return found;
    }

    async start() {
      await Promise.all(this.terms.map((term) => this.gather(term)));
      this.notices.sort((a, b) => this.order(a) - this.order(b));
      const best = new Map();
      for (const group of this.groups) this.rank(group, best);
      this.ranked = [...best.values()];
      this.sort();
      return this;
    }
    // Those that were not given yet.
    sort() {
      const rest = this.ranked.splice(this.next);
      rest.sort((a, b) => a.loose - b.loose || a.tier - b.tier || b.score - a.score || b.year - a.year || a.n - b.n);
      this.ranked.push(...rest);
    }
    order(notice) {
      return this.terms.findIndex((term) => term.text === notice.word);
    }
    rank(group, best) {
      const terms = group.must.map((at) => this.terms[at]);
      const nots = group.not.map((at) => this.terms[at]);
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
      return Math.floor((sum * ROOT[length & 15]) / 2 ** (10 + (length >> 4)));
    }
    isVersion(d) {
      const { versions } = this.wanted;
      return !d.standing || versions === "all" || (versions === "drafts" && d.standing === 2);
    }

    value(d, facet) {
      if (facet === "city") return this.index.cities[d.city].code;
      if (facet === "task") return d.task ? this.index.tasks[d.task - 1] : "";
      if (facet === "year") return d.year ? String(d.year) : "";
      return String(d[facet]);
    }
    passes({ n }, but) {
      return FACETS.every((facet) => {
        const chosen = this.wanted.facets[facet];
        return facet === but || !chosen || !chosen.length || chosen.includes(this.value(this.index.documents[n], facet));
      });
    }
    get alive() {
      return this.ranked.filter((one) => one.state >= 0);
    }
    get outside() {
      return this.alive.length;
    }
    get count() {
      return this.alive.filter((one) => this.passes(one)).length;
    }
    get loose() {
      return this.alive.filter((one) => one.loose && this.passes(one)).length;
    }
    get exact() {
      return this.alive.every((one) => one.state || !this.passes(one));
    }
    get facetsExact() {
      return this.alive.every((one) => one.state);
    }
    // Pieces of the document with the terms (as bits) that may stand in them, for what is asked for or not.
    pieces(n, wantNot) {
      const found = new Map();
      this.terms.forEach((term, bit) => {
        if (term.not !== wantNot) return;
        const ask = (where, as, units) => {
          if (!where.has(n)) return;
          const list = this.index.lists
            ? this.index.documents[n].pieces.map((_, k) => k)
            : where.get(n).map((unit) => this.index.pieceOf(n, unit));
          for (const k of list) {
            const piece = found.get(k) || { k, bits: 0, units: 0 };
            piece.bits |= 1 << as;
            piece.units += units;
            found.set(k, piece);
          }
        };
        ask(term.documents, bit, 1);
        ask(term.exactly, bit + ITSELF, 0);
      });
      const weight = ({ bits }) => this.terms.reduce((sum, _, bit) => sum + ((bits >> bit) & 1) + ((bits >> (bit + ITSELF)) & 1), 0);
      return [...found.values()].sort((a, b) => weight(b) - weight(a) || b.units - a.units || a.k - b.k);
    }
    bitsIn(folded, field) {
      let bits = 0;
      this.terms.forEach((term, bit) => {
        if (term.field && term.field !== field) return;
        if (folded.includes(term.text)) bits |= (1 << bit) | (1 << (bit + ITSELF));
        else if (term.ways.some((way) => folded.includes(way))) bits |= 1 << bit;
      });
      return bits;
    }
    // Loads a piece and looks at every block: entries with their bits, or null.
    async look(n, k) {
      const piece = this.note(await this.index.piece(n, k));
      if (piece.trouble) return null;
      const entries = piece.entries.map((entry, at) => {
        const inHeading = entry.folds[0].reduce((bits, block) => bits | this.bitsIn(block, entry.id ? 2 : 1), 0);
        const blocks = entry.folds[1].map((block) => this.bitsIn(block, 0));
        return { ...entry, at, k, inHeading, blocks, bits: blocks.reduce((a, b) => a | b, inHeading) };
      });
      return { title: piece.title, date: piece.date, entries };
    }
    async verify(one) {
      const looked = new Map();
      let bits = 0;
      const open = async (k) => {
        if (looked.has(k)) return;
        const piece = await this.look(one.n, k);
        looked.set(k, piece);
        if (piece) for (const entry of piece.entries) bits |= entry.bits;
      };
      const asked = this.pieces(one.n, false);
      for (const piece of asked) if (!looked.size || piece.bits & ~bits) await open(piece.k);
      const all = (list, above = 0) => list.every((at) => (bits >> (at + above)) & 1);
      const ways = this.groups.filter((group) => all(group.must));
      const unwanted = this.pieces(one.n, true);
      if (ways.length && !ways.some((group) => !group.not.length)) for (const piece of unwanted) await open(piece.k);
      const whole = [...looked.values()].every(Boolean);
      const holding = ways.filter((group) => !group.not.some((at) => (bits >> at) & 1) && (whole || !group.not.length));
      one.loose = +!holding.some((group) => all(group.must, ITSELF));
      one.state = holding.length ? 1 : -1;
      return holding.length ? { asked, looked } : null;
    }

    hit(one, { asked, looked }) {
      const { index, terms } = this;
      const d = index.documents[one.n];
      const mask = terms.reduce((bits, term, bit) => (term.not ? bits : bits | (1 << bit)), 0);
      const weight = (bits) => terms.filter((_, bit) => (bits & mask) >> bit & 1).length;
      const needles = (field) => terms.filter((t) => !t.not && (!t.field || t.field === field)).flatMap((t) => t.ways);
      const pieces = [...looked.values()].filter(Boolean);
      const found = pieces.flatMap((piece) => piece.entries).filter((entry) => entry.bits & mask);
      const body = found.filter((entry) => entry.id);
      const empty = ({ text }) => +!text[0];
      body.sort(
        (a, b) =>
          weight(b.bits) - weight(a.bits) ||
          empty(a) - empty(b) ||
          weight(b.inHeading) - weight(a.inHeading) ||
          a.k - b.k ||
          a.at - b.at,
      );
      const heads = found.filter((entry) => !entry.id && entry.blocks.some((bits) => bits & mask));
      const shown = body.length ? body.slice(0, 3) : heads;
      const unseen = asked.filter((piece) => !looked.has(piece.k));
      const city = index.cities[d.city];
      return {
        document: one.n,
        code: city.code,
        municipality: city.name,
        prefecture: city.prefecture,
        address: d.address,
        form: d.form,
        status: d.status,
        standing: d.standing,
        year: d.year,
        task: d.task ? index.tasks[d.task - 1] : "",
        date: pieces[0].date,
        loose: !!one.loose,
        title: KokaiSnippet.marked(pieces[0].title, needles(1), 0, 0),
        sections: shown.map((entry) => ({
          id: entry.id,
          heading: KokaiSnippet.marked(entry.heading[entry.heading.length - 1], needles(entry.id ? 2 : 1), 0, 0),
          snippet: this.snippet(entry, mask, weight, needles(0)),
        })),
        more: body.length - (body.length ? shown.length : 0) + unseen.reduce((sum, piece) => sum + piece.units, 0),
        moreExact: !unseen.length,
      };
    }
    // The block with the most words, then those with words that are not yet shown: at most three.
    snippet(entry, mask, weight, needles) {
      const blocks = entry.text.map((text, i) => ({ text, bits: entry.blocks[i] & mask }));
      if (entry.id && entry.heading.length > 1) {
        const [own, shown] = entry.folds[0].map((block) => this.bitsIn(block, 2));
        blocks.unshift({ text: entry.heading[0], bits: own & ~shown & mask });
      }
      const parts = [];
      let left = mask;
      while (parts.length < 3) {
        const best = blocks.reduce((a, b) => (weight(b.bits & left) > weight(a.bits & left) ? b : a));
        if (!(best.bits & left)) break;
        left &= ~best.bits;
        parts.push(KokaiSnippet.marked(best.text, needles, 24, parts.length ? 60 : 120));
      }
      if (!parts.length && entry.text[0]) parts.push(KokaiSnippet.marked(entry.text[0], [], 0, 80));
      return parts;
    }

    get done() {
      return !this.ranked.slice(this.next).some((one) => one.state >= 0 && this.passes(one));
    }
    async more(n) {
      const hits = [];
      while (hits.length < n && !this.done) {
        const few = [];
        const isLoose = (this.ranked[this.next] || {}).loose;
        while (few.length < n - hits.length && this.next < this.ranked.length && this.ranked[this.next].loose === isLoose) {
          const one = this.ranked[this.next++];
          if (one.state >= 0 && this.passes(one)) few.push(one);
        }
        const seen = await Promise.all(few.map((one) => this.verify(one)));
        // One that is only now seen to be loose waits for its turn among these.
        const late = few.filter((one) => one.state > 0 && one.loose > isLoose);
        seen.forEach((found, i) => found && !late.includes(few[i]) && hits.push(this.hit(few[i], found)));
        this.ranked = this.ranked.filter((one) => !late.includes(one));
        this.next -= late.length;
        this.ranked.push(...late);
        this.sort();
      }
      return hits;
    }
  }

  class Search extends KokaiIndex {
    get total() {
      return this.documents.length;
    }
    find(wanted) {
      return new Session(this, wanted).start();
    }
  }
  return Object.assign(Search, { Session, FACETS, VERSIONS });
})();
