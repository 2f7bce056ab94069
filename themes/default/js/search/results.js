// One document of the results: title, facts, its best places.
"use strict";
var KokaiResult = (() => {
  const { found, element, say } = KokaiDom;
  const FORMS = found.dataset.forms.split("|");
  const STATUSES = found.dataset.statuses.split("|");
  // It stands in the rail.
  const SIGN = /^[①-⑳]/;
  const marked = (parts) => parts.map(({ text, hit }) => (hit ? element("mark", {}, text) : text));

  // `place`: the rail's number, and behind a line break the group it stands in: 委託事項2.
  const section = (address, { id, place, heading: [first, ...rest], snippet }) => {
    const [number, group] = place.split("\n");
    const href = address + "#" + id;
    return element("li", {},
      id && element("a", { className: "n", href, tabIndex: -1, "aria-hidden": "true" }, number || "#"),
      id && element("p", {}, element("a", { href },
        number && element("span", { className: "vh" }, number + " "),
        group && group + " › ",
        marked([{ ...first, text: first.text.replace(SIGN, "") }, ...rest]))),
      snippet.map((parts) => element("p", {}, marked(parts))),
    );
  };

  const item = (hit) => {
    const address = "../" + hit.address + "index.html";
    const number = hit.address.split("/")[1];
    const isDraft = hit.status < 2;
    const tag = isDraft || hit.status === 3 ? STATUSES[hit.status] : hit.standing === 1 && say("older");
    const parts = hit.sections.flatMap(({ heading, snippet }) => [heading, ...snippet].flat());
    const word = parts.find((part) => part.hit);
    return element("li", {},
      element("h3", {}, element("a", { href: address }, marked(hit.title))),
      element("ul", { className: "facts" },
        element("li", {}, hit.municipality),
        element("li", {}, FORMS[hit.form] + (/^\d/.test(number) ? " " + number : "")),
        hit.date && element("li", {}, element("time", { dateTime: hit.date }, hit.date), " " + say("published")),
        tag && element("li", {}, element("span", { className: "tag " + (isDraft ? "draft" : "ended") }, tag))),
      element("ol", { className: "places" }, hit.sections.filter(({ id, snippet }) => id || snippet.flat().some((part) => part.hit)).map((one) => section(address, one))),
      hit.more > 0 && element("p", { className: "t" },
        element("a", { href: address + (word ? "#:~:text=" + encodeURIComponent(word.text) : "") }, say(hit.moreExact ? "rest" : "restAbout", hit.more))),
    );
  };

  return { item, FORMS, STATUSES };
})();
