// What a word of the glossary means, beside its link: shown while the link or the text itself is pointed at or the link
// has the focus, gone with Esc. The link leads to the term's own page without any of this.
(function () {
  "use strict";
  var links = document.getElementsByClassName("w");
  if (links.length === 0) return;
  var loaded = {};
  var current = null;
  var timer = 0;
  var tip = document.createElement("span");
  tip.className = "tip";
  tip.id = "word-tip";
  tip.setAttribute("role", "tooltip");

  function folder(link) {
    return link.href.replace(/index\.html$/, "");
  }

  function idOf(link) {
    return link.href.split("/").slice(-2)[0];
  }

  function fill(word) {
    tip.textContent = "";
    var head = document.createElement("b");
    head.textContent = word[1] + (word[2] ? "（" + word[2] + "）" : "");
    tip.append(head, word[3]);
  }

  function hide() {
    clearTimeout(timer);
    if (current) current.removeAttribute("aria-describedby");
    current = null;
    tip.remove();
  }

  function place(link) {
    if (current !== link || !loaded[idOf(link)]) return;
    fill(loaded[idOf(link)]);
    link.after(tip);
    link.setAttribute("aria-describedby", tip.id);
  }

  window.kokaiTerm = function (word) {
    loaded[word[0]] = word;
    if (current && idOf(current) === word[0]) place(current);
  };

  function show(link) {
    if (current === link) return clearTimeout(timer);
    hide();
    current = link;
    if (loaded[idOf(link)]) return place(link);
    if (loaded[idOf(link)] === null) return;
    loaded[idOf(link)] = null;
    var script = document.createElement("script");
    script.src = folder(link) + "word.js";
    script.onerror = function () {
      delete loaded[idOf(link)];
      script.remove();
    };
    document.head.append(script);
  }

  function linkAt(event) {
    var link = event.target.closest && event.target.closest(".w");
    return link || (current && tip.contains(event.target) ? current : null);
  }

  document.addEventListener("pointerover", function (event) {
    if (event.pointerType === "touch") return;
    var link = linkAt(event);
    if (link === current && link) return clearTimeout(timer);
    if (!link && (!current || current === document.activeElement)) return clearTimeout(timer);
    clearTimeout(timer);
    timer = setTimeout(link ? function () { show(link); } : hide, 300);
  });
  document.addEventListener("focusin", function (event) {
    var link = linkAt(event);
    if (link) {
      show(link);
    } else {
      hide();
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && current) hide();
  });
})();
