// The search page up to its first results: its state lies in the address, each change of it is one search.
//   ?q=…&city=271403&city=…&form=2&status=2&year=2024&task=…&versions=drafts|all&long=0&same=0
// What stands beside them (counts, filters, suggestions) is in a second script, loaded behind the first
// results, or when somebody is about to type.
"use strict";
(() => {
  const { found, element, say } = KokaiDom;
  const { FACETS, VERSIONS } = KokaiSearch;
  const FIRST = 1;
  const PAGE = 10;
  const TYPED = 250;
  const SHOWN = 60;
  const form = document.querySelector("form.large");
  const field = form.elements.q;
  const lists = document.getElementById("lists");
  const onWeb = location.protocol.startsWith("http");
  const clip = (text) => ([...text].length > SHOWN ? [...text].slice(0, SHOWN).join("") + "…" : text);

  const script = (path, version) =>
    new Promise((loaded, missing) => {
      const made = element("script", { src: "../" + path + (onWeb && version ? "?v=" + version : "") });
      made.onload = loaded;
      made.onerror = missing;
      document.head.append(made);
      made.remove();
    });
  const engine = new KokaiSearch({ script }, found.dataset.build);
  let opened = null;
  const open = async () => {
    opened ||= engine.open();
    const trouble = await opened;
    if (trouble) opened = null;
    return trouble;
  };

  // Places of the page.
  const heading = element("h2", { tabIndex: -1 });
  const notes = element("div", { className: "notes" });
  const hits = element("ol", { className: "hits", "data-search-results": "" });
  // Documents that hold variants and synonyms alone: never among those that hold what was asked for.
  const loose = element("ol", { className: "hits" });
  const looseHits = element("section", { className: "loose", hidden: true }, element("h2", {}, say("looseHeading")), loose);
  const status = found.querySelector("[role=status]");
  status.append(heading);
  found.append(notes, element("div", {}, hits, looseHits));

  // State and address. `page` is lent to page-more.js, which gives `beside`.
  const page = { engine, open, field, notes, clip, turn: 0, state: null, session: null };
  let beside = null;
  let loading = null;
  const load = () => (loading ||= script(found.dataset.script).then(() => (beside = KokaiBeside(page)), () => (loading = null)));

  const read = () => {
    const given = new URLSearchParams(location.search);
    const versions = given.get("versions");
    return {
      q: given.get("q") || "",
      long: given.get("long") !== "0",
      same: given.get("same") !== "0",
      versions: VERSIONS.includes(versions) ? versions : "current",
      facets: Object.fromEntries(FACETS.map((name) => [name, given.getAll(name)])),
    };
  };
  const addressOf = ({ q, long, same, versions, facets: chosen }) => {
    const made = new URLSearchParams({ q: [...q].slice(0, 1000).join("") });
    for (const name of FACETS) for (const value of chosen[name]) made.append(name, value);
    if (versions !== "current") made.set("versions", versions);
    if (!long) made.set("long", "0");
    if (!same) made.set("same", "0");
    return "?" + made;
  };
  // What is said once a search.
  const tell = (text) => {
    heading.textContent = text;
    document.title = page.state.q ? say("titlePattern", clip(page.state.q)) + " " + title : title;
  };
  const title = document.title;
  const note = (...children) => element("p", {}, ...children);
  const troubleNote = ({ trouble, path }) => {
    const kinds = { missing: "troubleMissing", cut: "troubleCut", "other-build": "troubleOther" };
    const reload = element("a", { href: addressOf(page.state) }, say("troubleReload"));
    return element("div", { className: "notice doubt" },
      note(say("trouble"), say(kinds[trouble] || kinds.missing)), note(reload, " " + say("troubleLists")), element("p", { className: "small" }, path));
  };
  // The first new one, or undefined.
  const append = (list) => {
    const made = list.map(KokaiResult.item);
    made.forEach((item, i) => (list[i].loose ? loose : hits).append(item));
    looseHits.hidden = !loose.children.length;
    return made[0];
  };
  const clear = () => {
    page.session = null;
    notes.replaceChildren();
    hits.replaceChildren();
    loose.replaceChildren();
    looseHits.hidden = true;
    if (beside) beside.clear();
    lists.hidden = false;
  };

  const run = async (isAsked) => {
    const mine = (page.turn += 1);
    const stale = () => mine !== page.turn;
    if (!page.state.q.trim()) {
      clear();
      tell(isAsked ? say("noWords") : "");
      return;
    }
    const refused = await open();
    if (stale()) return;
    status.removeAttribute("aria-live");
    if (refused) {
      clear();
      tell(say("trouble"));
      notes.append(troubleNote(refused));
      return;
    }
    const next = await engine.find({ q: page.state.q, long: page.state.long, synonyms: page.state.same, versions: page.state.versions, facets: page.state.facets });
    const first = await next.more(FIRST);
    if (stale()) return;
    page.session = next;
    if (next.reason) {
      clear();
      tell(say(next.reason === "minus" ? "onlyNot" : "noWords"));
      return;
    }
    lists.hidden = next.count > 0;
    hits.replaceChildren();
    loose.replaceChildren();
    append(first);
    await new Promise(requestAnimationFrame);
    const rest = await next.more(PAGE - FIRST);
    if (stale()) return;
    append(rest);
    await load();
    if (stale()) return;
    const told = beside && (await beside.notes(next));
    if (stale()) return;
    const trouble = next.trouble || (!beside && { trouble: "missing", path: found.dataset.script });
    lists.hidden = next.count > 0 && !trouble;
    notes.replaceChildren(...(trouble ? [troubleNote(trouble)] : []), ...(told || []));
    tell(beside ? beside.count() : say("trouble"));
    if (beside) beside.draw();
    if (isAsked === "focus") heading.focus();
  };

  const go = (to, focus) => {
    page.state = to;
    field.value = page.state.q;
    history.pushState(null, "", addressOf(page.state));
    return run(focus ? "focus" : true);
  };

  Object.assign(page, { tell, note, addressOf, go, append });
  let timer = 0;
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      load().then(() => beside && beside.suggest && beside.suggest.update());
      if (field.value.trim() === page.state.q.trim()) return;
      page.state = { ...page.state, q: field.value };
      history.replaceState(null, "", addressOf(page.state));
      run(false);
    }, TYPED);
  };
  field.addEventListener("focus", () => page.state.q || load());
  field.addEventListener("input", (event) => event.isComposing || typed());
  field.addEventListener("compositionend", typed);
  // Some browsers tell the Enter that ends a composition behind its end, by the code 229.
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (beside && beside.suggest) beside.suggest.close();
    go({ ...page.state, q: field.value }, true);
  });
  addEventListener("popstate", () => {
    page.state = read();
    field.value = page.state.q;
    run(false);
  });

  page.state = read();
  field.value = page.state.q;
  run(false);
})();
