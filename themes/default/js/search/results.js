// One document of the results: title, facts, its best places.
"use strict";
var KokaiResult = (() => {
  const { found, element, say, marked } = KokaiDom;
  const FORMS = found.dataset.forms.split("|");
  const STATUSES = found.dataset.statuses.split("|");
  const SIGN = /^[①-⑳]/;
  const isHit = (parts) => parts.some((part) => part.hit);

  // The rail's number by the id's steps and the sign that the heading itself begins with:
  // "ii.1-4.2-5" with 「⑤…」 is II-4.2-⑤. Beside it, groups that the id names: 委託事項2.
  const place = (id, heading) => {
    const attached = /^(betten|besshi)-(\d+)|^(c|changes)(-|$)/.exec(id);
    if (attached) {
      if (attached[3]) return { number: attached[3] === "c" ? "#" : say("changes"), groups: [] };
      return { number: say(attached[1]) + attached[2], groups: [] };
    }
    const [part, section = "", ...rest] = id.replace(/_\d+$/, "").split("-");
    const [roman, file = "1"] = part.split(".");
    if (!/^[iv]+$/.test(roman)) return { number: "", groups: [] };
    const [at, repeat = ""] = section.split(".");
    const groups = [];
    const group = /^([pt]?)(\d+)$/.exec(repeat);
    const names = { "i-2": "system", "ii-4": "processing", p: "recipient", t: "transfer" };
    const name = group && names[group[1] || roman + "-" + at];
    if (name) groups.push(say(name, group[2]));
    const risk = rest.find((step) => /^r\d/.test(step));
    if (risk) groups.push(say("risk", risk.slice(1)));
    const sign = SIGN.exec(heading);
    let number = roman.toUpperCase() + (file > 1 ? "." + file : "");
    if (at && !at.startsWith("x")) number += "-" + at + (group && !group[1] ? "." + repeat : "");
    if (sign) number += "-" + sign[0];
    return { number, groups };
  };

  const section = (address, { id, heading, snippet }) => {
    const words = heading.map((part) => part.text).join("");
    const { number, groups } = id ? place(id, words) : { number: "", groups: [] };
    if (!id && !snippet.some(isHit)) return "";
    const path = groups.filter((name) => !words.startsWith(name)).flatMap((name) => [name, " › "]);
    const href = address + (id && "#" + id);
    return element("li", {},
      number && element("a", { className: "n", href, tabIndex: -1, "aria-hidden": "true" }, number),
      id && element("p", {}, element("a", { href }, number && element("span", { className: "vh" }, number + " "), path, marked(unsigned(heading)))),
      snippet.map((parts) => element("p", {}, marked(parts))),
    );
  };

  // The sign stands in the rail.
  const unsigned = ([first, ...rest]) => [{ ...first, text: first.text.replace(SIGN, "") }, ...rest];

  const facts = (hit) => {
    const number = /^\d+\/([^/]+)\//.exec(hit.address)[1];
    const draft = hit.status < 2;
    const tag = draft || hit.status === 3 ? STATUSES[hit.status] : hit.standing === 1 && say("older");
    return element("ul", { className: "facts" },
      element("li", {}, hit.municipality),
      element("li", {}, FORMS[hit.form] + (/^\d/.test(number) ? " " + number : "")),
      hit.date && element("li", {}, element("time", { dateTime: hit.date }, hit.date), " " + say("published")),
      tag && element("li", {}, element("span", { className: "tag " + (draft ? "draft" : "ended") }, tag)),
    );
  };

  const item = (hit) => {
    const address = "../" + hit.address + "index.html";
    const word = hit.sections.flatMap(({ heading, snippet }) => [heading, ...snippet].flat()).find((part) => part.hit);
    const rest = address + (word ? "#:~:text=" + encodeURIComponent(word.text.toWellFormed ? word.text.toWellFormed() : word.text) : "");
    return element("li", {},
      element("h3", {}, element("a", { href: address }, marked(hit.title))),
      facts(hit),
      element("ol", { className: "places" }, hit.sections.map((one) => section(address, one))),
      hit.more > 0 && element("p", { className: "t" }, element("a", { href: rest }, say(hit.moreExact ? "rest" : "restAbout", hit.more))),
    );
  };

  return { item, FORMS, STATUSES };
})();
