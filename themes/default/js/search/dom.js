// Elements, and the theme's words for the search page.
"use strict";
var KokaiDom = {
  found: document.getElementById("found"),
  // Those of the first results; words-more.js adds the others.
  words: { ...document.getElementById("found").dataset },

  // Properties by name, attributes with a "-" in it or "role"; children are elements, texts or nothing.
  element(name, properties, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (/-|role/.test(key)) made.setAttribute(key, value);
      else made[key] = value;
    }
    made.append(...children.flat().filter(Boolean));
    return made;
  },
  say: (word, ...values) => KokaiDom.words[word].replace(/\{(\d)\}/g, (_, i) => values[i]),
};
