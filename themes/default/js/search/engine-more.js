// The half of the engine that no first result waits for: counts of facets, what to try when nothing is
// found, suggestions.
"use strict";
(() => {
  const PIECES = 300;

  // 個人番号の保管: 個人番号 保管
  const parted = (text) => {
    const runs = text.match(/[一-鿿々〆]+|[ァ-ヺー]+|[a-z0-9.-]+/g) || [];
    return runs.length > 1 ? runs.join(" ") : "";
  };
  const suggestion = ([kind, text, reading]) => ({ kind, text, reading });
  const hiragana = (text) => KokaiFold(text).replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));

  Object.assign(KokaiSearch.Session.prototype, {
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
  });

  Object.assign(KokaiSearch.prototype, {
    async suggest(prefix) {
      const wanted = hiragana(prefix);
      if (!wanted) return [];
      const both = await Promise.all([KokaiFold(prefix), wanted].map((text) => this.rows("s", text, 3)));
      const rows = [...new Set(both.flatMap((list) => (list.trouble ? [] : list)))];
      const place = ([, text, reading]) => {
        const at = [text, reading].map((word) => hiragana(word).indexOf(wanted)).filter((i) => i >= 0);
        return at.length ? Math.min(1, ...at) : 2;
      };
      const found = rows.map((row) => [place(row), row]).filter(([at]) => at < 2);
      return found.sort((a, b) => a[0] - b[0]).slice(0, 7).map(([, row]) => suggestion(row));
    },
    // Suggestions that share the most pairs of characters with the word.
    async nearest(text) {
      const pairs = (word) => new Set(Array.from(word, (c, i) => c + (Array.from(word)[i + 1] || "")));
      const wanted = pairs(text);
      const rows = await this.rows("s", text, 3);
      if (rows.trouble) return [];
      const likeness = (word) => {
        const other = pairs(KokaiFold(word));
        const shared = [...other].filter((pair) => wanted.has(pair)).length;
        return Math.floor((shared * 200) / (other.size + wanted.size));
      };
      const found = rows.map((row) => [likeness(row[1]), row]).filter(([like]) => like >= 30);
      return found.sort((a, b) => b[0] - a[0]).slice(0, 5).map(([, row]) => suggestion(row));
    },
  });
})();
