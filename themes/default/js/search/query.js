// What was asked, taken apart; twin of generator/analysis/search/query.cpp, where the rules stand.
"use strict";
var KokaiQuery = (() => {
  const ENDS = "|｜\\s\\p{Cc}";
  const QUOTES = '"＂“”';
  // A bar; or: signs of exclusion, a field, a phrase in quotes or what goes up to the next blank, bar or quote.
  const WORD = new RegExp(
    `([|｜])|([-－−]*)(?:(?:(title|題名)|(見出し))[:：](?=[^${ENDS}]))?(?:[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]|[${QUOTES}]?([^${ENDS}${QUOTES}]*))`,
    "giu",
  );
  const INVISIBLE = /[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

  const parse = (text) => {
    const terms = [];
    const groups = [{ must: [], not: [] }];
    let left = 200;
    let cut = false;
    let minus = false;
    for (const [, bar, not, title, heading, exact, plain] of text.replace(/\p{Cs}/gu, "\ufffd").replace(INVISIBLE, "").matchAll(WORD)) {
      const field = title ? 1 : heading ? 2 : 0;
      if (bar || (/^(OR|ＯＲ)$/.test(plain) && !not && !field)) {
        groups.push({ must: [], not: [] });
        continue;
      }
      minus ||= !!not;
      const c = [...KokaiFold(exact || plain || "")];
      if (!c.length) continue;
      cut ||= c.length > left || terms.length === 16;
      if (!left || terms.length === 16) break;
      const term = { text: c.slice(0, left).join(""), field, exact: exact !== undefined, not: !!not };
      left -= Math.min(left, c.length);
      const same = (t) => t.text === term.text && t.field === field && t.exact === term.exact && t.not === term.not;
      let at = terms.findIndex(same);
      if (at < 0) at = terms.push(term) - 1;
      const list = groups[groups.length - 1][not ? "not" : "must"];
      if (!list.includes(at)) list.push(at);
    }
    const asked = groups.filter(({ must }) => must.length);
    return { groups: asked, terms, cut, reason: asked.length ? "" : minus ? "minus" : "empty" };
  };

  // サーバー: サーバ; サーバ室: サーバー室. Each run of katakana alone, then all at once.
  const longVowels = (text) => {
    const swaps = [];
    for (const { 0: run, index } of text.matchAll(/[ァ-ヺー]{3,}/g)) {
      const end = index + run.length;
      if (text[end - 1] === "ー") swaps.push([end - 1, end, ""]);
      else if (end < text.length && /[アカガサザタダナハバパマヤャラワ]/.test(text[end - 1])) swaps.push([end, end, "ー"]);
    }
    const swapped = (list) => list.reduceRight((t, [from, to, put]) => t.slice(0, from) + put + t.slice(to), text);
    const made = swaps.slice(0, 3).map((swap) => swapped([swap]));
    return swaps[1] ? [...made, swapped(swaps)] : made;
  };

  return { parse, longVowels };
})();
