// Lists that a reader can narrow by words (data-narrow, its label; data-narrow-count, "{0}" of "{1}" are shown), tables
// that sort by a column (data-sort on its head: text, number), and links that show one kind of rows (.kinds).
(function () {
  "use strict";
  var kFew = 8;

  function rowsOf(list) {
    return Array.prototype.slice.call((list.tBodies ? list.tBodies[0] : list).children);
  }
  function folded(text) {
    return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  }

  function addField(list, number) {
    var rows = rowsOf(list);
    if (rows.length < kFew) return;
    var texts = rows.map(function (row) { return folded(row.textContent); });
    var box = document.createElement("p");
    box.className = "narrow";
    box.dataset.scripted = "";
    var label = document.createElement("label");
    label.textContent = list.dataset.narrow;
    var field = document.createElement("input");
    field.type = "search";
    field.id = "narrow-" + number;
    label.htmlFor = field.id;
    var status = document.createElement("span");
    status.setAttribute("role", "status");
    field.addEventListener("input", function () {
      var wanted = folded(field.value);
      var shown = 0;
      rows.forEach(function (row, i) {
        row.hidden = texts[i].indexOf(wanted) < 0;
        if (!row.hidden) shown += 1;
      });
      status.textContent = wanted && list.dataset.narrowCount.replace("{0}", shown).replace("{1}", rows.length);
    });
    box.append(label, field, status);
    list.before(box);
  }

  function keyOf(row, column, kind) {
    var cell = row.cells[column];
    var day = cell.querySelector("time");
    var text = (day ? day.dateTime : cell.textContent).trim();
    if (kind !== "number") return text;
    var digits = parseFloat(text.replace(/[^0-9.]/g, ""));
    return isNaN(digits) ? Infinity : digits;
  }
  function addSorting(head) {
    var table = head.closest("table");
    var button = document.createElement("button");
    button.type = "button";
    button.append.apply(button, Array.prototype.slice.call(head.childNodes));
    head.append(button);
    button.addEventListener("click", function () {
      var up = head.getAttribute("aria-sort") !== "ascending";
      table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      var keys = new Map();
      var rows = rowsOf(table);
      rows.forEach(function (row) { keys.set(row, keyOf(row, head.cellIndex, head.dataset.sort)); });
      rows.sort(function (a, b) {
        var one = keys.get(a);
        var other = keys.get(b);
        var order = typeof one === "number" ? one - other || 0 : one.localeCompare(other, "ja");
        return up ? order : -order;
      });
      table.tBodies[0].append.apply(table.tBodies[0], rows);
    });
  }

  function markKind() {
    document.querySelectorAll(".kinds a").forEach(function (link) {
      var chosen = link.classList.contains("all") ? !document.querySelector(".kinds :target") : link.matches(":target");
      if (chosen) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  }

  document.querySelectorAll("[data-narrow]").forEach(addField);
  document.querySelectorAll("th[data-sort]").forEach(addSorting);
  if (document.querySelector(".kinds")) {
    window.addEventListener("hashchange", markKind);
    markKind();
  }
})();
