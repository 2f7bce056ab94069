// The search page up to its first results: its state lies in the address, each change of it is one search.
//   ?q=…&city=271403&city=…&form=2&status=2&year=2024&task=…&versions=drafts|all&long=0&same=0
// What stands beside them (what was found, counts, filters, suggestions, moving on) is in a second script, loaded
// behind the first results. Before it is there, the form is a plain one.
"use strict";
(() => {
  const { found, element, say } = KokaiDom;
  // Results are shown as they are verified: the first one, then some at a time.
  const STEPS = [1, 3, 6];
  const TYPED = 250;
  const form = document.querySelector("form.large");
  const field = form.elements.q;
  const lists = document.getElementById("lists");

  const script = (path, version) =>
    new Promise((onload, onerror) => {
      const src = "../" + path + (location.protocol[0] === "h" && version ? "?v=" + version : "");
      const made = element("script", { src, onload, onerror });
      document.head.append(made);
      made.remove();
    });
  const engine = new KokaiSearch(script, found.dataset.build);

  const heading = element("h2", { tabIndex: -1 });
  const notes = element("div", { className: "notes" });
  const hits = element("ol", { className: "hits", "data-search-results": "" });
  // Documents that hold variants and synonyms alone: never among those that hold what was asked for.
  const loose = element("ol", { className: "hits" });
  const looseHits = element("section", { className: "loose" }, element("h2", {}, say("looseHeading")), loose);
  found.firstElementChild.append(heading);
  found.append(notes, element("div", {}, hits, looseHits));

  // The first new one, or undefined.
  const append = (list) => {
    const made = list.map(KokaiResult.item);
    made.forEach((item, i) => (list[i].loose ? loose : hits).append(item));
    looseHits.hidden = !loose.firstChild;
    return made[0];
  };
  const clear = () => {
    for (const each of [hits, loose]) each.replaceChildren();
    append([]);
  };

  const read = () => {
    const given = new URLSearchParams(location.search);
    const facets = {};
    for (const name of ["city", "form", "status", "year", "task"]) facets[name] = given.getAll(name);
    field.value = given.get("q") || "";
    page.state = {
      q: field.value,
      long: given.get("long") !== "0",
      synonyms: given.get("same") !== "0",
      versions: given.get("versions") || "current",
      facets,
    };
  };
  // Lent to page-more.js, which gives `beside`.
  const page = { engine, field, form, notes, heading, lists, append, clear, read, turn: 0, session: null };
  let beside = null;
  let loading = null;
  const broken = () => {
    loading = null;
    heading.textContent = say("trouble");
    notes.replaceChildren(element("p", { className: "notice doubt" }, element("a", { href: "" }, say("troubleReload"))));
    lists.hidden = false;
  };
  const load = () => (loading ||= script(found.dataset.script).then(() => (beside = KokaiBeside(page)), broken));

  // `asked`: "", or "told", or "focus", which moves the focus to what is said.
  const run = (page.run = async (asked) => {
    const mine = (page.turn += 1);
    const stale = () => mine !== page.turn;
    const { q, facets } = page.state;
    page.session = null;
    if (Object.values(facets).some((chosen) => chosen.length)) await load();
    if (q.trim() && (await engine.open())) {
      const session = await engine.find(page.state);
      for (const count of STEPS) {
        const next = await session.more(count);
        if (stale()) return;
        if (!page.session) clear();
        page.session = session;
        if (next[0]) lists.hidden = true;
        append(next);
        // Behind the frame that shows them.
        await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
      }
    } else clear();
    if (stale() || !(q || asked || beside)) return;
    await load();
    if (beside && !stale()) await beside.tell(asked);
  });

  let timer = 0;
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (field.value.trim() === page.state.q.trim()) return;
      page.state.q = field.value;
      run("");
    }, TYPED);
  };
  field.addEventListener("input", (event) => event.isComposing || typed());
  field.addEventListener("compositionend", typed);
  // Some browsers tell the Enter that ends a composition behind its end, by the code 229.
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });
  form.addEventListener("submit", () => clearTimeout(timer));

  read();
  run("");
})();
