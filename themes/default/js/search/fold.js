// The fold of search; twin of generator/text/search_fold.cpp, held to tests/search/fold.tsv.
"use strict";
var KokaiFold = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{DI}]/gu, "")
    .replace(/ς/g, "σ")
    .replace(/[‐-―⁃−─]/g, "-")
    .replace(/[〜∼]/g, "~");
