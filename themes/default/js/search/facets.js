// Filters beside the results: what is in force, and what can be chosen.
"use strict";
var KokaiFacets = (() => {
  const { element, say } = KokaiDom;
  const FEW = 8;
  const { FACETS, VERSIONS } = KokaiSearch;

  const label = (engine, facet, value) => {
    if (facet === "form") return KokaiResult.FORMS[value] || value;
    if (facet === "status") return KokaiResult.STATUSES[value] || value;
    if (facet === "city") return (engine.cities.find(({ code }) => code === value) || { name: value }).name;
    return value;
  };
  const versionsLabel = (versions) => say("versions" + VERSIONS.indexOf(versions));

  const box = (type, name, value, checked, text, count) =>
    element("label", {},
      element("input", { type, name, value, checked }), element("span", {}, text), count !== undefined && element("small", {}, String(count)));

  const group = (engine, facet, counts, chosen) => {
    for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
    const values = [...counts.keys()];
    if (facet === "year") values.sort().reverse();
    else if (facet === "form" || facet === "status") values.sort();
    else values.sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
    const row = (value) => box("checkbox", facet, value, chosen.includes(value), label(engine, facet, value), counts.get(value));
    const near = values.filter((value, i) => i < FEW || chosen.includes(value));
    const far = values.filter((value) => !near.includes(value));
    return !!values.length && element("fieldset", {},
      element("legend", {}, say(facet)), near.map(row),
      far.length > 0 && element("details", {}, element("summary", {}, say("allValues", values.length)), far.map(row)));
  };

  // All groups, as children of the form. `state` is what page.js keeps.
  const groups = (engine, session, state) => {
    const counts = session.facets();
    return [
      ...FACETS.map((facet) => group(engine, facet, counts[facet], state.facets[facet])),
      element("fieldset", {}, element("legend", {}, say("scope")),
        VERSIONS.map((one) => box("radio", "versions", one, one === state.versions, versionsLabel(one)))),
    ].filter(Boolean);
  };

  // [text, state without it] of each filter in force.
  const inForce = (engine, state) => {
    const list = FACETS.flatMap((facet) => state.facets[facet].map((value) => [
      say(facet) + "「" + label(engine, facet, value) + "」",
      { ...state, facets: { ...state.facets, [facet]: state.facets[facet].filter((other) => other !== value) } },
    ]));
    if (state.versions !== "current") list.push([versionsLabel(state.versions), { ...state, versions: "current" }]);
    return list;
  };

  const chosen = (form) => {
    const values = (name) => [...form.querySelectorAll(`[name=${name}]:checked`)].map((one) => one.value);
    return { facets: Object.fromEntries(FACETS.map((name) => [name, values(name)])), versions: values("versions")[0] };
  };

  return { groups, inForce, chosen };
})();
