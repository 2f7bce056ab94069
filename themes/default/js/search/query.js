// What was asked, taken apart; twin of generator/analysis/search/query.cpp, where the rules stand.
"use strict";
var KokaiQuery = (() => {
  const BLANK = /[\0- \x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
  const INVISIBLE = /[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  const QUOTE = /["＂“”]/;
  const BAR = /[|｜]/;
  const MINUS = /[-－−]/;
  const FIELD = /^(?:(title|題名)|見出し)[:：]/i;

  const words = (text) => {
    const c = [...text.replace(/\p{Cs}/gu, "\ufffd").replace(INVISIBLE, "")];
    const found = [];
    const ends = (i) => i >= c.length || BLANK.test(c[i]) || BAR.test(c[i]);
    for (let i = 0; i < c.length; ) {
      if (ends(i)) {
        if (BAR.test(c[i++])) found.push({ or: true });
        continue;
      }
      const from = i;
      while (!ends(i) && MINUS.test(c[i])) i++;
      const word = { not: i > from, field: 0, exact: false, raw: "" };
      if (ends(i)) {
        found.push(word);
        continue;
      }
      const field = FIELD.exec(c.slice(i, i + 8).join(""));
      if (field && !ends(i + field[0].length)) {
        word.field = field[1] ? 1 : 2;
        i += field[0].length;
      }
      if (QUOTE.test(c[i])) {
        let close = i + 1;
        while (close < c.length && !QUOTE.test(c[close])) close++;
        word.exact = close < c.length;
        if (word.exact) word.raw = c.slice(i + 1, close).join("");
        i = word.exact ? close + 1 : i + 1;
      }
      if (!word.exact) {
        const first = i;
        while (!ends(i) && !QUOTE.test(c[i])) i++;
        word.raw = c.slice(first, i).join("");
      }
      if (/^(OR|ＯＲ)$/.test(word.raw) && !word.not && !word.field && !word.exact) word.or = true;
      found.push(word);
    }
    return found;
  };

  const parse = (text) => {
    const query = { groups: [], terms: [], cut: false, reason: "" };
    let group = { must: [], not: [] };
    let left = 200;
    let minus = false;
    const close = () => {
      if (group.must.length) query.groups.push(group);
      group = { must: [], not: [] };
    };
    for (const word of words(text)) {
      if (word.or) {
        close();
        continue;
      }
      minus ||= word.not;
      let c = [...KokaiFold(word.raw)];
      if (!c.length) continue;
      if (!left || query.terms.length === 16) {
        query.cut = true;
        break;
      }
      if (c.length > left) {
        query.cut = true;
        c = c.slice(0, left);
      }
      left -= c.length;
      const term = { text: c.join(""), field: word.field, exact: word.exact, not: word.not };
      let at = query.terms.findIndex(
        (t) => t.text === term.text && t.field === term.field && t.exact === term.exact && t.not === term.not,
      );
      if (at < 0) at = query.terms.push(term) - 1;
      const list = term.not ? group.not : group.must;
      if (!list.includes(at)) list.push(at);
    }
    close();
    if (!query.groups.length) query.reason = minus ? "minus" : "empty";
    return query;
  };

  // サーバー: サーバ; サーバ室: サーバー室. Each run of katakana alone, then all at once.
  const longVowels = (text) => {
    const swaps = [];
    for (const run of text.matchAll(/[ァ-ヺー]{3,}/g)) {
      const end = run.index + run[0].length;
      if (text[end - 1] === "ー") swaps.push([end - 1, ""]);
      else if (end < text.length && /[アカガサザタダナハバパマヤャラワ]/.test(text[end - 1])) swaps.push([end, "ー"]);
    }
    const swapped = (list) =>
      list.reduceRight((t, [at, put]) => t.slice(0, at) + put + t.slice(put ? at : at + 1), text);
    const made = swaps.slice(0, 3).map((swap) => swapped([swap]));
    if (swaps.length > 1) made.push(swapped(swaps));
    return made;
  };

  return { parse, longVowels };
})();
