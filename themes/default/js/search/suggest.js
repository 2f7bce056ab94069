// Words under the box while one types: a combobox that never chooses by itself.
"use strict";
var KokaiSuggest = (field, ask, choose) => {
  const { element, say } = KokaiDom;
  const MOST = 6;
  const list = element("ul", { role: "listbox", id: "suggestions", hidden: true, "aria-label": say("suggestions") });
  let at = -1;
  let asked = 0;
  field.parentNode.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id })) {
    field.setAttribute(name, value);
  }

  const point = (to) => {
    at = to;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[at].id);
  };
  const show = (words) => {
    list.replaceChildren(...words.map((text, i) => element("li", { role: "option", id: "suggestion-" + i }, text)));
    list.hidden = !words.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    point(-1);
  };
  const close = () => {
    asked += 1;
    show([]);
  };
  const enough = (text) => [...text].length > 1 || /\p{Script=Han}/u.test(text);

  field.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const count = list.children.length;
    if (event.key === "ArrowDown") point(at + 1 < count ? at + 1 : -1);
    else if (event.key === "ArrowUp") point(at < 0 ? count - 1 : at - 1);
    else if (event.key === "Enter" && at >= 0) choose(list.children[at].textContent);
    else if (event.key !== "Escape") return;
    if (event.key === "Escape" || event.key === "Enter") close();
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (!option) return;
    choose(option.textContent);
    close();
  });
  const update = async () => {
    const text = field.value.trim();
    const mine = (asked += 1);
    const found = enough(text) ? await ask(text) : [];
    if (mine !== asked || document.activeElement !== field) return;
    show([...new Set(found.map((one) => one.text))].filter((word) => word !== text).slice(0, MOST));
  };
  field.addEventListener("input", (event) => event.isComposing || update());
  field.addEventListener("compositionend", update);
  close();
  // What was typed before this script was there.
  update();

  return { close };
};
