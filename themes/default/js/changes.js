// Compares any two versions of one assessment: the data lies in versions.js beside the page, which pairs the boxes
// of all versions; words are compared here.
(function () {
  "use strict";
  var place = document.querySelector("[data-two]");
  var data = window.kokaiVersions;
  if (!place || !data) return;
  var words = place.dataset;
  var form = document.querySelector("form.two");
  var said = document.querySelector(".two-said");
  var mostCells = 4000000;

  function tokens(text) {
    return text.match(/第?[0-9０-９]+(?:[.,][0-9０-９]+)*[年月日条項号件人]?|[ぁ-ゟ]+|[ァ-ヺー]+|[A-Za-zＡ-Ｚａ-ｚ]+|\s+|[^]/gu) || [];
  }

  // The longest common row of words, as pieces [kind, text]: 0 both, -1 before, 1 after. null: too much to compare.
  function compare(before, after) {
    var first = 0;
    var a = tokens(before);
    var b = tokens(after);
    while (first < a.length && first < b.length && a[first] === b[first]) first += 1;
    var endA = a.length;
    var endB = b.length;
    while (endA > first && endB > first && a[endA - 1] === b[endB - 1]) { endA -= 1; endB -= 1; }
    var n = endA - first;
    var m = endB - first;
    if (n * m > mostCells) return null;
    var width = m + 1;
    var best = new Uint32Array((n + 1) * width);
    var i;
    var j;
    for (i = n - 1; i >= 0; i -= 1) {
      for (j = m - 1; j >= 0; j -= 1) {
        best[i * width + j] = a[first + i] === b[first + j] ? best[(i + 1) * width + j + 1] + a[first + i].length
          : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
      }
    }
    var pieces = [];
    function put(kind, text) {
      if (pieces.length && pieces[pieces.length - 1][0] === kind) pieces[pieces.length - 1][1] += text;
      else if (text) pieces.push([kind, text]);
    }
    put(0, a.slice(0, first).join(""));
    i = 0;
    j = 0;
    while (i < n || j < m) {
      if (i < n && j < m && a[first + i] === b[first + j]) { put(0, a[first + i]); i += 1; j += 1; }
      else if (j >= m || (i < n && best[(i + 1) * width + j] >= best[i * width + j + 1])) { put(-1, a[first + i]); i += 1; }
      else { put(1, b[first + j]); j += 1; }
    }
    put(0, a.slice(endA).join(""));
    return pieces;
  }

  // Equal stretches under three characters between two changes join them.
  function joined(pieces) {
    var out = [];
    var before = "";
    var after = "";
    pieces.forEach(function (piece, index) {
      var crumb = piece[0] === 0 && index > 0 && index < pieces.length - 1 && piece[1].replace(/\s/g, "").length < 3;
      if (piece[0] <= 0 && (piece[0] < 0 || crumb)) before += piece[1];
      if (piece[0] >= 0 && (piece[0] > 0 || crumb)) after += piece[1];
      if (piece[0] === 0 && !crumb) {
        out.push([-1, before], [1, after], piece);
        before = "";
        after = "";
      }
    });
    out.push([-1, before], [1, after]);
    return out.filter(function (piece) { return piece[1]; });
  }

  function alike(pieces, before, after) {
    var shared = pieces.reduce(function (sum, piece) { return sum + (piece[0] === 0 ? piece[1].length : 0); }, 0);
    return 2 * shared >= 0.45 * (before.length + after.length);
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function side(className, label, text, pieces, own) {
    var box = element("div", className);
    box.appendChild(element("p", "l", label));
    var lines = box.appendChild(element("p", "lines", pieces ? "" : text));
    (pieces || []).forEach(function (piece) {
      if (piece[0] === 0) lines.appendChild(document.createTextNode(piece[1]));
      else if (piece[0] === own) lines.appendChild(element(own < 0 ? "del" : "ins", "", piece[1]));
    });
    return box;
  }

  function row(item, a, b) {
    var before = item.texts[a];
    var after = item.texts[b];
    var kind = !before ? "added" : !after ? "removed" : "changed";
    var pieces = null;
    if (kind === "changed") {
      pieces = compare(before, after);
      pieces = pieces && joined(pieces);
      if (!pieces || !alike(pieces, before, after)) { pieces = null; kind = "rewritten"; }
    }
    var box = element("div", "i c");
    var at = item.ids[b] ? b : a;
    var number = box.appendChild(element("a", "n", item.number || "#"));
    number.href = data.versions[at].url + "#" + item.ids[at];
    if (item.path) box.appendChild(element("p", "l", item.path));
    box.appendChild(element("h2", "", item.label));
    box.appendChild(element("p", "t", words[kind]));
    var both = box.appendChild(element("div", "ba"));
    if (before) both.appendChild(side("be", after ? words.before : words.removedText, before, pieces, -1));
    if (after) both.appendChild(side("af", before ? words.after : words.addedText, after, pieces, 1));
    return box;
  }

  function show(a, b) {
    place.textContent = "";
    if (a === b) { said.textContent = words.same; return; }
    var count = 0;
    data.items.forEach(function (item) {
      if (item.texts[a] === item.texts[b]) return;
      place.appendChild(row(item, a, b));
      count += 1;
    });
    said.textContent = count ? words.count.replace("{0}", count) : words.none;
  }

  function index(name) {
    return data.versions.findIndex(function (version) { return version.name === name; });
  }

  function start() {
    var asked = new URLSearchParams(location.search);
    ["a", "b"].forEach(function (name) {
      if (index(asked.get(name)) >= 0) form.elements[name].value = asked.get(name);
    });
    show(index(form.elements.a.value), index(form.elements.b.value));
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    try {
      history.replaceState(null, "", "?a=" + form.elements.a.value + "&b=" + form.elements.b.value);
    } catch (refused) {
      // From a folder on disk the address stays as it is.
    }
    show(index(form.elements.a.value), index(form.elements.b.value));
  });
  start();
})();
