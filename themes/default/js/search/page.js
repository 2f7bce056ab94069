// The search page: its state lies in the address, each change of it is one search.
//   ?q=…&city=271403&city=…&form=2&status=2&year=2024&task=…&versions=drafts|all&long=0&same=0
"use strict";
(() => {
  const { found, element, say } = KokaiDom;
  const FIRST = 1;
  const PAGE = 10;
  const TYPED = 250;
  const IDLE = 1500;
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
  const facets = element("form", { className: "facets" });
  const fold = element("details", { className: "fold", hidden: true }, element("summary", {}, say("filters")), facets);
  const hits = element("ol", { className: "hits", "data-search-results": "" });
  // Documents that hold variants and synonyms alone: never among those that hold what was asked for.
  const loose = element("ol", { className: "hits" });
  const looseHeading = element("h2", {}, say("looseHeading"));
  const looseHits = element("section", { className: "loose", hidden: true }, looseHeading, loose);
  const more = element("button", { type: "button", className: "more", hidden: true, "data-search-more": "" });
  const status = found.querySelector("[role=status]");
  status.append(heading);
  found.append(notes, fold, element("div", {}, hits, looseHits), more);
  const wide = matchMedia("(min-width: 60rem)");
  const unfold = () => (fold.open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();

  // State and address.
  let state = null;
  let session = null;
  let turn = 0;
  const read = () => {
    const given = new URLSearchParams(location.search);
    const versions = given.get("versions");
    return {
      q: given.get("q") || "",
      long: given.get("long") !== "0",
      same: given.get("same") !== "0",
      versions: KokaiFacets.VERSIONS.includes(versions) ? versions : "current",
      facets: Object.fromEntries(KokaiFacets.NAMES.map((name) => [name, given.getAll(name)])),
    };
  };
  const addressOf = ({ q, long, same, versions, facets: chosen }) => {
    const made = new URLSearchParams({ q: [...q].slice(0, 1000).join("") });
    for (const name of KokaiFacets.NAMES) for (const value of chosen[name]) made.append(name, value);
    if (versions !== "current") made.set("versions", versions);
    if (!long) made.set("long", "0");
    if (!same) made.set("same", "0");
    return "?" + made;
  };
  const link = (to, text) => {
    const made = element("a", { href: addressOf(to) }, text);
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(to, true);
    });
    return made;
  };
  const bare = (q) => ({ ...state, q, facets: Object.fromEntries(KokaiFacets.NAMES.map((name) => [name, []])) });

  // What is said once a search.
  const tell = (text) => {
    heading.textContent = text;
    document.title = state.q ? say("titlePattern", clip(state.q)) + " " + title : title;
  };
  const title = document.title;
  const count = () => {
    const q = clip(state.q);
    const { count: all, loose: other, exact } = session;
    const plain = all - other;
    const more = other && say("foundLoose", other);
    if (plain) return say(exact ? "found" : "foundAtMost", q, plain) + (more || "");
    return say(session.outside && !all ? "noneNarrowed" : "none", q) + (more || "");
  };

  const note = (...children) => element("p", {}, ...children);
  const listed = (items) => items.flatMap((one, i) => [i ? "、" : "", one]);
  const troubleNote = ({ trouble, path }) => {
    const kinds = { missing: "troubleMissing", cut: "troubleCut", "other-build": "troubleOther" };
    const reload = element("a", { href: addressOf(state) }, say("troubleReload"));
    return element("div", { className: "notice doubt" },
      note(say("trouble"), say(kinds[trouble] || kinds.missing)), note(reload, " " + say("troubleLists")), element("p", { className: "small" }, path));
  };
  const notices = () =>
    session.notices.map(({ kind, word, also }) => {
      if (kind === "cut") return note(say("tooLong", 200, 16));
      const off = kind === "long" ? { long: false } : { same: false };
      return note(say(kind === "long" ? "longOn" : "sameOn", also.join("」「")) + " ", link({ ...state, ...off }, say("only", clip(word))));
    });
  const switchedOff = () => [
    !state.long && note(link({ ...state, long: true }, say("longAgain"))),
    !state.same && note(link({ ...state, same: true }, say("sameAgain"))),
  ];
  const filters = () => {
    const list = KokaiFacets.inForce(engine, state);
    return list.length > 0 && element("p", { className: "filters" }, say("filtersOn"),
      list.map(([text, without]) => {
        const drop = link(without, say("drop"));
        drop.setAttribute("aria-label", say("dropNamed", text));
        return element("span", {}, text + " ", drop);
      }));
  };
  // Terms of the glossary that were asked for: their pages.
  const glossary = async () => {
    const links = [];
    for (const { text, not } of session.terms.slice(0, 4)) {
      const rows = not ? [] : await engine.rows("g", text, 4);
      if (rows.trouble) break;
      const row = rows.find(([, term, , aliases]) => [term, ...aliases.split("\n")].some((word) => KokaiFold(word) === text));
      if (row) links.push(element("a", { href: "../glossary/" + row[0] + "/index.html" }, row[1]), row[2] && "（" + row[2] + "）");
    }
    return links.length > 0 && note(say("glossary"), links);
  };
  const nothing = async () => {
    const near = await session.near();
    const rows = [
      session.outside > 0 && [say("tryWide"), [link(bare(state.q), state.q), say("countDocuments", session.outside)]],
      near.alone.length > 0 && [say("tryShort"), near.alone.flatMap(({ word, count: n }, i) => [i ? "、" : "", n ? link(bare(word), word) : word, say("countDocuments", n)])],
      near.split && [say("trySplit"), [link(bare(near.split), near.split)]],
      near.words.length > 0 && [say("tryNear"), listed(near.words.map(({ text }) => link(bare(text), text)))],
      [say("tryList"), [element("a", { href: "#lists" }, say("listsHeading"))]],
    ];
    return element("div", { className: "help" }, rows.filter(Boolean).map(([what, links]) => note(what, links)));
  };

  const drawFacets = () => {
    const here = document.activeElement;
    const kept = facets.contains(here) && here.name ? `[name="${here.name}"][value="${CSS.escape(here.value)}"]` : "";
    const openOnes = [...facets.querySelectorAll("details")].map((one) => one.open && one.parentNode.firstChild.textContent);
    facets.replaceChildren(...KokaiFacets.groups(engine, session, state));
    for (const one of facets.querySelectorAll("details")) one.open = openOnes.includes(one.parentNode.firstChild.textContent);
    fold.hidden = !session.outside;
    found.classList.toggle("beside", !fold.hidden);
    const again = kept && facets.querySelector(kept);
    if (again) again.focus();
  };
  // The first new one, or undefined.
  const append = (list) => {
    const made = list.map(KokaiResult.item);
    made.forEach((item, i) => (list[i].loose ? loose : hits).append(item));
    looseHits.hidden = !loose.children.length;
    return made[0];
  };
  const drawMore = () => {
    const left = session.count - hits.children.length - loose.children.length;
    more.hidden = session.done || left < 1;
    more.textContent = say(session.exact ? "more" : "moreAtMost", left);
  };
  const clear = () => {
    session = null;
    notes.replaceChildren();
    hits.replaceChildren();
    loose.replaceChildren();
    fold.hidden = more.hidden = looseHits.hidden = true;
    found.classList.remove("beside");
    lists.hidden = false;
  };
  // Counts that turned out lower are set right in silence: the search was told already.
  const settle = async (mine) => {
    await new Promise((done) => setTimeout(done, IDLE));
    if (mine !== turn || session.facetsExact) return;
    await session.settle();
    if (mine !== turn) return;
    status.setAttribute("aria-live", "off");
    tell(count());
    drawFacets();
    drawMore();
  };

  const run = async (isAsked) => {
    const mine = (turn += 1);
    const stale = () => mine !== turn;
    if (!state.q.trim()) {
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
    const next = await engine.find({ q: state.q, long: state.long, synonyms: state.same, versions: state.versions, facets: state.facets });
    const first = await next.more(FIRST);
    if (stale()) return;
    session = next;
    if (session.reason) {
      clear();
      tell(say(next.reason === "minus" ? "onlyNot" : "noWords"));
      return;
    }
    lists.hidden = session.count > 0;
    hits.replaceChildren();
    loose.replaceChildren();
    append(first);
    await new Promise(requestAnimationFrame);
    const rest = await next.more(PAGE - FIRST);
    if (stale()) return;
    append(rest);
    const line = await glossary();
    const help = !session.count && (await nothing());
    if (stale()) return;
    lists.hidden = session.count > 0 && !session.trouble;
    notes.replaceChildren(...[session.trouble && troubleNote(session.trouble), ...notices(), ...switchedOff(), line, filters(), help].filter(Boolean));
    drawFacets();
    drawMore();
    tell(count());
    if (isAsked === "focus") heading.focus();
    settle(mine);
  };

  const go = (to, focus) => {
    state = to;
    field.value = state.q;
    history.pushState(null, "", addressOf(state));
    return run(focus ? "focus" : true);
  };

  more.addEventListener("click", async () => {
    const mine = turn;
    const next = await session.more(PAGE);
    if (mine !== turn) return;
    const made = append(next);
    drawMore();
    if (made) made.querySelector("a").focus();
  });
  facets.addEventListener("change", () => go({ ...state, ...KokaiFacets.chosen(facets) }, false));
  facets.addEventListener("submit", (event) => event.preventDefault());

  const suggest = found.dataset.suggest && KokaiSuggest(
    field,
    async (text) => ((await open()) ? [] : engine.suggest(text)),
    (text) => go({ ...state, q: text }, true),
  );
  let timer = 0;
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (suggest) suggest.update();
      if (field.value.trim() === state.q.trim()) return;
      state = { ...state, q: field.value };
      history.replaceState(null, "", addressOf(state));
      run(false);
    }, TYPED);
  };
  field.addEventListener("input", (event) => event.isComposing || typed());
  field.addEventListener("compositionend", typed);
  // Some browsers tell the Enter that ends a composition behind its end, by the code 229.
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (suggest) suggest.close();
    go({ ...state, q: field.value }, true);
  });
  addEventListener("popstate", () => {
    state = read();
    field.value = state.q;
    run(false);
  });

  state = read();
  field.value = state.q;
  run(false);
})();
