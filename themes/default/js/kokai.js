// Two comforts that the pages do without: the colour scheme by hand, and a button that copies an item's address.
(function () {
  "use strict";
  var root = document.documentElement;
  var words = document.body.dataset;
  var order = ["auto", "light", "dark"];

  function stored() {
    try {
      var value = localStorage.getItem("kokai-theme");
      return order.indexOf(value) < 0 ? "auto" : value;
    } catch (refused) {
      return "auto";
    }
  }

  function apply(value) {
    if (value === "auto") {
      root.removeAttribute("data-theme");
    } else {
      root.setAttribute("data-theme", value);
    }
  }

  function addThemeButton() {
    var menu = document.querySelector(".menu");
    if (!menu || !window.CSS || !CSS.supports("color", "light-dark(#000, #fff)")) return;
    var value = stored();
    var button = document.createElement("button");
    button.type = "button";
    function show() {
      apply(value);
      button.textContent = words[value];
    }
    button.addEventListener("click", function () {
      value = order[(order.indexOf(value) + 1) % order.length];
      try {
        localStorage.setItem("kokai-theme", value);
      } catch (refused) {
        // The choice holds for this page only.
      }
      show();
    });
    show();
    menu.appendChild(button);
  }

  function addCopyButtons() {
    if (!navigator.clipboard) return;
    var status = document.createElement("p");
    status.className = "vh";
    status.setAttribute("role", "status");
    document.body.appendChild(status);
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.addEventListener("click", function () {
      var link = button.parentNode.querySelector("a.n");
      navigator.clipboard.writeText(link.href).then(function () {
        button.textContent = words.copied;
        status.textContent = words.copied;
      });
    });
    // One button for the whole page: it stands in the item that is pointed at or holds the focus.
    function move(event) {
      var item = event.target.closest ? event.target.closest(".form > div[id]") : null;
      if (!item || button.parentNode === item) return;
      button.textContent = words.copy;
      status.textContent = "";
      var heading = item.querySelector("h2, h3, h4, h5, h6");
      if (heading) heading.insertAdjacentElement("afterend", button);
    }
    document.addEventListener("pointerover", move);
    document.addEventListener("focusin", move);
  }

  addThemeButton();
  addCopyButtons();
})();
