// What stands beside the results: what was found, what was added to the query, counts, filters, what to try when
// nothing is found, suggestions; and the ways to another search. `page` is what page.js lends.
"use strict";
var KokaiBeside = (page) => {
  const { found, element, say } = KokaiDom;
  const { engine, field, heading, lists } = page;
  const PAGE = 10;
  const IDLE = 1500;
  const SHOWN = 60;
  const title = document.title;
  const clip = (text) => ([...text].length > SHOWN ? [...text].slice(0, SHOWN).join("") + "…" : text);
  const note = (...children) => element("p", {}, ...children);
  const facets = element("form", { className: "facets" });
  const fold = element("details", { className: "fold", hidden: true }, element("summary", {}, say("filters")), facets);
  const more = element("button", { type: "button", className: "more", hidden: true, "data-search-more": "" });
  page.notes.after(fold);
  found.append(more);
  const wide = matchMedia("(min-width: 60rem)");
  const unfold = () => (fold.open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();

  const addressOf = ({ q, long, synonyms, versions, facets: chosen }) => {
    const made = new URLSearchParams({ q: [...q].slice(0, 1000).join("") });
    for (const name of KokaiSearch.FACETS) for (const value of chosen[name]) made.append(name, value);
    if (versions !== "current") made.set("versions", versions);
    if (!long) made.set("long", "0");
    if (!synonyms) made.set("same", "0");
    return "?" + made;
  };
  const go = (to, asked) => {
    page.state = to;
    field.value = to.q;
    history.pushState(null, "", addressOf(to));
    return page.run(asked);
  };
  const link = (to, text) => {
    const made = element("a", { href: addressOf(to) }, text);
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(to, "focus");
    });
    return made;
  };
  const bare = (q) => ({ ...page.state, q, facets: Object.fromEntries(KokaiSearch.FACETS.map((name) => [name, []])) });

  const count = () => {
    const q = clip(page.state.q);
    const { count: all, loose: other, exact } = page.session;
    const plain = all - other;
    const more = other && say("foundLoose", other);
    if (plain) return say(exact ? "found" : "foundAtMost", q, plain) + (more || "");
    return say(page.session.outside && !all ? "noneNarrowed" : "none", q) + (more || "");
  };

  const listed = (items) => items.flatMap((one, i) => [i ? "、" : "", one]);
  const notices = (session) =>
    session.notices.map(({ kind, word, also }) => {
      if (kind === "cut") return note(say("tooLong", 200, 16));
      const off = kind === "long" ? { long: false } : { synonyms: false };
      return note(say(kind === "long" ? "longOn" : "sameOn", also.join("」「")) + " ", link({ ...page.state, ...off }, say("only", clip(word))));
    });
  const switchedOff = () => [
    !page.state.long && note(link({ ...page.state, long: true }, say("longAgain"))),
    !page.state.synonyms && note(link({ ...page.state, synonyms: true }, say("sameAgain"))),
  ];
  const filters = () => {
    const list = KokaiFacets.inForce(engine, page.state);
    return list.length > 0 && element("p", { className: "filters" }, say("filtersOn"),
      list.map(([text, without]) => {
        const drop = link(without, say("drop"));
        drop.setAttribute("aria-label", say("dropNamed", text));
        return element("span", {}, text + " ", drop);
      }));
  };
  // Terms of the glossary that were asked for: their pages.
  const glossary = async (session) => {
    const links = [];
    for (const { text, not } of session.terms.slice(0, 4)) {
      const rows = (!not && (await engine.rows("g", text))) || [];
      const row = rows.find(([, term, , aliases]) => [term, ...aliases.split("\n")].some((word) => KokaiFold(word) === text));
      if (row) links.push(element("a", { href: "../glossary/" + row[0] + "/index.html" }, row[1]), row[2] && "（" + row[2] + "）");
    }
    return links.length > 0 && note(say("glossary"), links);
  };
  // Names of the indexes that were asked for: their pages.
  const indexed = async (session) => {
    const asked = session.terms.slice(0, 4).filter((term) => !term.not);
    const rows = (await Promise.all(asked.map(({ text }) => engine.named(text)))).flat();
    const entry = ([name, page]) => element("span", {}, element("a", { href: "../" + page + "index.html" }, name), "（" + say(page.split("/")[0]) + "）");
    return rows.length > 0 && note(say("index"), listed(rows.map(entry)));
  };
  const nothing = async (session) => {
    const near = await session.near();
    const rows = [
      session.outside > 0 && [say("tryWide"), [link(bare(page.state.q), page.state.q), say("countDocuments", session.outside)]],
      near.alone.length > 0 && [say("tryShort"), near.alone.flatMap(({ word, count: n }, i) => [i ? "、" : "", n ? link(bare(word), word) : word, say("countDocuments", n)])],
      near.split && [say("trySplit"), [link(bare(near.split), near.split)]],
      near.words.length > 0 && [say("tryNear"), listed(near.words.map(({ text }) => link(bare(text), text)))],
      [say("tryList"), [element("a", { href: "#lists" }, say("listsHeading"))]],
    ];
    return element("div", { className: "help" }, rows.filter(Boolean).map(([what, links]) => note(what, links)));
  };

  const troubleNote = ({ trouble, path }) => {
    const kinds = { missing: "troubleMissing", cut: "troubleCut", "other-build": "troubleOther" };
    return element("div", { className: "notice doubt" },
      note(say("trouble"), say(kinds[trouble])),
      note(element("a", { href: addressOf(page.state) }, say("troubleReload")), " " + say("troubleLists")),
      element("p", { className: "small" }, path));
  };
  const notes = async (session) => {
    const pages = [await glossary(session), await indexed(session)];
    const help = !session.count && (await nothing(session));
    return [...notices(session), ...switchedOff(), ...pages, filters(), help];
  };
  // What is said once a search.
  const announce = (text) => {
    const { q } = page.state;
    heading.textContent = text;
    document.title = q ? say("titlePattern", clip(q)) + " " + title : title;
  };

  const drawFacets = () => {
    const here = document.activeElement;
    const kept = facets.contains(here) && here.name ? `[name="${here.name}"][value="${CSS.escape(here.value)}"]` : "";
    const openOnes = [...facets.querySelectorAll("details")].map((one) => one.open && one.parentNode.firstChild.textContent);
    facets.replaceChildren(...(engine.cities ? KokaiFacets.groups(engine, page.session, page.state) : []));
    for (const one of facets.querySelectorAll("details")) one.open = openOnes.includes(one.parentNode.firstChild.textContent);
    fold.hidden = !page.session.outside || !engine.cities;
    found.classList.toggle("beside", !fold.hidden);
    const again = kept && facets.querySelector(kept);
    if (again) again.focus();
  };
  const drawMore = () => {
    const shown = found.querySelectorAll(".hits > li").length;
    const left = page.session.count - shown;
    more.hidden = page.session.done || left < 1;
    more.textContent = say(page.session.exact ? "more" : "moreAtMost", left);
  };
  // Counts that turned out lower are set right in silence: the search was told already.
  const settle = async () => {
    const mine = page.turn;
    await new Promise((done) => setTimeout(done, IDLE));
    if (mine !== page.turn || page.session.facetsExact) return;
    await page.session.settle();
    if (mine !== page.turn) return;
    found.querySelector("[role=status]").setAttribute("aria-live", "off");
    announce(count());
    drawFacets();
    drawMore();
  };
  // Everything that a search leaves behind its results; `asked` as in page.js.
  const tell = async (asked) => {
    const mine = page.turn;
    const { session, state } = page;
    // While somebody types, the address follows.
    if (!asked) history.replaceState(null, "", (state.q ? addressOf(state) : location.pathname) + location.hash);
    found.querySelector("[role=status]").removeAttribute("aria-live");
    const isSearch = session && !session.reason;
    if (isSearch) await engine.facts();
    const told = isSearch ? await notes(session) : [];
    if (mine !== page.turn) return;
    const { trouble } = engine;
    engine.trouble = null;
    page.notes.replaceChildren(...[trouble && troubleNote(trouble), ...told].filter(Boolean));
    lists.hidden = !!(isSearch && session.count && !trouble);
    fold.hidden = more.hidden = true;
    found.classList.remove("beside");
    if (isSearch) {
      announce(count());
      drawFacets();
      drawMore();
      settle();
    } else if (trouble) announce(say("trouble"));
    else announce(asked || state.q ? say(session && session.reason === "minus" ? "onlyNot" : "noWords") : "");
    if (asked === "focus") heading.focus();
  };

  page.form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (box) box.close();
    go({ ...page.state, q: field.value }, "focus");
  });
  addEventListener("popstate", () => {
    page.read();
    page.run("");
  });
  more.addEventListener("click", async () => {
    const mine = page.turn;
    const next = await page.session.more(PAGE);
    if (mine !== page.turn) return;
    const made = page.append(next);
    drawMore();
    if (made) made.querySelector("a").focus();
  });
  facets.addEventListener("change", () => go({ ...page.state, ...KokaiFacets.chosen(facets) }, "told"));
  facets.addEventListener("submit", (event) => event.preventDefault());

  const box = found.dataset.suggest && KokaiSuggest(
    field,
    (text) => engine.open().then((ready) => (ready ? engine.suggest(text) : [])),
    (text) => go({ ...page.state, q: text }, "focus"),
  );
  return { tell };
};
