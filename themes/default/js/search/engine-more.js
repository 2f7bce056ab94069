// The half of the engine that no first result waits for: facets, counts, what to try when nothing is found,
// suggestions.
//
//   engine.cities [{code, name, prefecture}], engine.tasks [name], engine.total (documents); they are there once
//   await engine.facts() has been true
//   session.trouble  null or the first trouble; what could be found is there all the same
//   session.count, session.exact   documents within the facets; exact once all are verified
//   session.loose    those of them that hold a variant or synonym alone; they come last
//   session.facets() -> {city: Map(value -> documents), ...}: each as if it had no choice itself
//   session.facetsExact, session.outside (documents without facets, as known by now)
//   await session.settle() -> true when everything is verified now; false: more than 300 pieces
//   session.near() -> {alone: [{word, count}], split: query or "", words: [{kind, text, reading}]} for no result
//   await engine.suggest(prefix) -> [{kind, text}], at most 7
//   await engine.named(text) -> [[name, page]]: entries of the indexes that are called so; `text` is folded
"use strict";
(() => {
  const PIECES = 300;
  KokaiSearch.FACETS = ["city", "form", "status", "year", "task"];
  KokaiSearch.VERSIONS = ["current", "drafts", "all"];

  // 個人番号の保管: 個人番号 保管
  const parted = (text) => {
    const runs = text.match(/[一-鿿々〆]+|[ァ-ヺー]+|[a-z0-9.-]+/g) || [];
    return runs.length > 1 ? runs.join(" ") : "";
  };
  const suggestion = ([kind, text]) => ({ kind, text });
  // Names of the indexes have their page where other words have their reading.
  const isName = ([kind]) => kind === "i";
  const hiragana = (text) => KokaiFold(text).replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));

  Object.defineProperties(KokaiSearch.Session.prototype, Object.getOwnPropertyDescriptors({
    get trouble() {
      return this.index.trouble;
    },
    value(d, facet) {
      if (facet === "city") return this.index.cities[d.city].code;
      if (facet === "task") return d.task ? this.index.tasks[d.task - 1] : "";
      if (facet === "year") return d.year ? String(d.year + 1999) : "";
      return String(d[facet]);
    },
    passes({ n }, but) {
      const { index, wanted } = this;
      return KokaiSearch.FACETS.every((facet) => {
        const chosen = wanted.facets[facet] || [];
        return facet === but || !chosen.length || !index.cities || chosen.includes(this.value(index.documents[n], facet));
      });
    },
    get alive() {
      return this.ranked.filter((one) => one.state >= 0);
    },
    get outside() {
      return this.alive.length;
    },
    get count() {
      return this.alive.filter((one) => this.passes(one)).length;
    },
    get loose() {
      return this.alive.filter((one) => one.loose && this.passes(one)).length;
    },
    get exact() {
      return this.alive.every((one) => one.state || !this.passes(one));
    },
    get facetsExact() {
      return this.alive.every((one) => one.state);
    },
    facets() {
      const counts = {};
      for (const facet of KokaiSearch.FACETS) {
        counts[facet] = new Map();
        for (const one of this.alive) {
          const value = this.value(this.index.documents[one.n], facet);
          if (value && this.passes(one, facet)) counts[facet].set(value, (counts[facet].get(value) || 0) + 1);
        }
      }
      return counts;
    },
    async settle() {
      const open = this.ranked.filter((one) => !one.state);
      let pieces = 0;
      for (const one of open) pieces += this.pieces(one.n, false).length;
      if (pieces > PIECES) return this.facetsExact;
      while (open.length) await Promise.all(open.splice(0, 8).map((one) => one.state || this.verify(one)));
      this.sort();
      return this.facetsExact;
    },
    async near() {
      const asked = this.terms.filter((term) => !term.not);
      const alone = asked.length > 1 ? asked.map((t) => ({ word: t.text, count: this.countOf(t) })) : [];
      const split = asked.length === 1 ? parted(asked[0].text) : "";
      const words = asked.length ? await this.index.nearest(asked[0].text) : [];
      return { alone, split, words };
    },
    countOf(term) {
      return [...term.documents.keys()].filter((n) => this.isVersion(this.index.documents[n])).length;
    },
  }));

  const number = (c) => c - 0x23 - (c > 0xdfff ? 0x800 : 0);
  const numbers = (s) => Array.from(s, (c) => number(c.codePointAt(0)));
  const { find } = KokaiSearch.prototype;

  Object.defineProperties(KokaiSearch.prototype, Object.getOwnPropertyDescriptors({
    // What facets are made of: the second half of the manifest. Null in trouble.
    facts() {
      return this.load("search/f.js", ["f", this.build], (_, suggestions, places, counts, tasks, about) => {
        Object.assign(this, { suggestions, tasks, cities: [] });
        for (let i = 0; i < places.length; i += 3) this.cities.push({ code: places[i], name: places[i + 1], prefecture: places[i + 2] });
        let n = 0;
        numbers(counts).forEach((count, city) => {
          for (; count > 0; count--) this.documents[n++].city = city;
        });
        numbers(about).forEach((task, at) => (this.documents[at].task = task));
        return true;
      });
    },
    async find(wanted) {
      if (Object.values(wanted.facets || {}).some((chosen) => chosen.length)) await this.facts();
      return find.call(this, wanted);
    },
    async suggest(prefix) {
      const wanted = hiragana(prefix);
      if (!wanted || !(await this.facts())) return [];
      const both = await Promise.all([KokaiFold(prefix), wanted].map((text) => this.rows("s", text, this.suggestions, 3)));
      const rows = [...new Set(both.flatMap((list) => list || []))];
      const place = (row) => {
        const at = row.slice(1, isName(row) ? 2 : 3).map((word) => hiragana(word).indexOf(wanted)).filter((i) => i >= 0);
        return at.length ? Math.min(1, ...at) : 2;
      };
      const found = rows.map((row) => [place(row), row]).filter(([at]) => at < 2);
      return found.sort((a, b) => a[0] - b[0]).slice(0, 7).map(([, row]) => suggestion(row));
    },
    get total() {
      return this.documents.length;
    },
    async named(text) {
      const rows = ((await this.facts()) && (await this.rows("s", text, this.suggestions, 3))) || [];
      return rows.filter((row) => isName(row) && KokaiFold(row[1]) === text).map(([, name, page]) => [name, page]);
    },
    // Suggestions that share the most pairs of characters with the word.
    async nearest(text) {
      const pairs = (word) => new Set(Array.from(word, (c, i) => c + (Array.from(word)[i + 1] || "")));
      const wanted = pairs(text);
      const rows = ((await this.facts()) && (await this.rows("s", text, this.suggestions, 3))) || [];
      const likeness = (word) => {
        const other = pairs(KokaiFold(word));
        const shared = [...other].filter((pair) => wanted.has(pair)).length;
        return Math.floor((shared * 200) / (other.size + wanted.size));
      };
      const found = rows.filter((row) => !isName(row)).map((row) => [likeness(row[1]), row]).filter(([like]) => like >= 30);
      return found.sort((a, b) => b[0] - a[0]).slice(0, 5).map(([, row]) => suggestion(row));
    },
  }));
})();
