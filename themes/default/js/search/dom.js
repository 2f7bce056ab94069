// Elements, and the theme's words that the page carries for its script.
"use strict";
var KokaiDom = (() => {
  const found = document.getElementById("found");

  // Properties by name, attributes with a "-" in it or "role"; children are elements, texts or nothing.
  const element = (name, properties, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key === "role" || key.includes("-")) made.setAttribute(key, value);
      else made[key] = value;
    }
    made.append(...children.flat().filter((child) => child || child === 0));
    return made;
  };
  const say = (word, ...values) => found.dataset[word].replace(/\{(\d)\}/g, (_, i) => values[i]);
  // Parts of KokaiSnippet.
  const marked = (parts) => parts.map(({ text, hit }) => (hit ? element("mark", {}, text) : text));

  return { found, element, say, marked };
})();
