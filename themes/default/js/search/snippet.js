// Pieces of the text with the hits marked; twin of generator/analysis/search/snippet.cpp.
"use strict";
var KokaiSnippet = (() => {
  // One character with its marks: what folds as one.
  const PLACE = /.[\p{M}\u1161-\u11c2\u3133-\u3163\uff9e-\uffdc]*/gsu;
  const OPTIONS = { "\x01": "☑ ", "\x02": "☐ ", "\x03": "？ " };

  // The block from `before` places before its first hit on, `length` places at most; all of it
  // where length is 0. Parts {text, hit}, in turn.
  return (block, needles, before, length) => {
    const option = OPTIONS[block[0]] || "";
    if (option) block = block.slice(1);
    const folded = KokaiFold(block);
    const on = new Uint8Array(folded.length);
    for (const needle of needles) for (let at = 0; (at = folded.indexOf(needle, at)) >= 0; on.fill(1, at - needle.length, at)) at += needle.length;
    const places = block.match(PLACE) || [];
    let behind = 0;
    // What folds to nothing belongs to the hit it stands in.
    const isHit = places.map((place) => {
      const at = behind;
      behind += KokaiFold(place).length;
      return at < behind ? on.subarray(at, behind).includes(1) : !!(on[at - 1] && on[at]);
    });
    const from = length ? Math.max(0, isHit.indexOf(true) - before) : 0;
    const to = length ? Math.min(places.length, from + length) : places.length;
    const parts = [];
    const put = (text, hit) => {
      const last = parts.at(-1);
      if (last && last.hit === hit) last.text += text;
      else if (text) parts.push({ text, hit });
    };
    put(from ? "…" : option, false);
    for (let i = from; i < to; i++) put(places[i], isHit[i]);
    put(to < places.length ? "…" : "", false);
    return parts;
  };
})();
