// Pieces of the text with the hits marked; twin of generator/analysis/search/snippet.cpp.
"use strict";
var KokaiSnippet = (() => {
  // One character with its marks: what folds as one.
  const PLACE = /.[\p{M}\u1161-\u11c2\u3133-\u3163\uff9e-\uffdc]*/gsu;
  const OPTIONS = { "\x01": "☑ ", "\x02": "☐ ", "\x03": "？ " };

  // [first, behind) of all occurrences in the folded block, joined where they touch.
  const hits = (folded, needles) => {
    const found = [];
    for (const needle of needles)
      for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length))
        found.push([at, at + needle.length]);
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const joined = [];
    for (const [first, behind] of found) {
      const last = joined[joined.length - 1];
      if (last && first <= last[1]) last[1] = Math.max(last[1], behind);
      else joined.push([first, behind]);
    }
    return joined;
  };

  // The block from `before` places before its first hit on, `length` places at most; all of it
  // where length is 0. Parts {text, hit}, in turn.
  const marked = (block, needles, before, length) => {
    const option = OPTIONS[block[0]] || "";
    if (option) block = block.slice(1);
    const found = hits(KokaiFold(block), needles);
    const places = block.match(PLACE) || [];
    const isHit = [];
    let at = 0;
    let next = 0;
    let firstHit = -1;
    places.forEach((place, i) => {
      const behind = at + KokaiFold(place).length;
      while (next < found.length && found[next][1] <= at) next++;
      isHit[i] = next < found.length && (behind > at ? found[next][0] < behind : found[next][0] < at);
      if (isHit[i] && firstHit < 0) firstHit = i;
      at = behind;
    });
    const from = length ? Math.max(0, firstHit - before) : 0;
    const to = length ? Math.min(places.length, from + length) : places.length;
    const parts = [];
    const put = (text, hit) => {
      const last = parts[parts.length - 1];
      if (last && last.hit === hit) last.text += text;
      else if (text) parts.push({ text, hit });
    };
    put(from ? "…" : option, false);
    for (let i = from; i < to; i++) put(places[i], isHit[i]);
    put(to < places.length ? "…" : "", false);
    return parts;
  };

  return { marked };
})();
