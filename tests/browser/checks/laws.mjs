// Laws and figures: every number of the list of provisions has its heading, figures say the same as the lists beneath
// them, and a narrow screen gets lists instead of small pictures.

/** The text of a figure that is one picture to those who hear the page. */
async function pictureTexts(page) {
  return page.locator(".drawn svg text").evaluateAll((all) => all.map((each) => each.textContent));
}

export async function checkLaws(site, server, browser, report) {
  const laws = site.samples.filter(({ path }) => /^laws\/[^/]+\/index\.html$/.test(path)).slice(0, 3);
  const flows = site.samples.filter(({ kind }) => kind === "assessment").slice(0, 3);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  for (const { path } of laws) {
    await page.goto(server.url(path));
    const lost = await page.locator("#provisions a[href^='#']").evaluateAll((links) =>
      links.filter((link) => !document.getElementById(link.hash.slice(1))).map((link) => link.hash));
    report.claim(`laws: ${path} provisions have their headings`, lost);
  }
  for (const { path } of flows) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(server.url(path));
    if ((await page.locator("#flow").count()) === 0) continue;
    const named = await page.locator(".drawn svg").getAttribute("aria-label");
    report.claim(`figure: ${path} has a name`, named ? [] : ["no aria-label"]);
    const small = await page.locator(".drawn svg text").evaluateAll((all) =>
      all.filter((each) => each.getBoundingClientRect().height < 11).map((each) => each.textContent));
    report.claim(`figure: ${path} is readable`, small);
    const listed = (await page.locator(".flow").textContent()).replace(/\s/g, "");
    const lines = await pictureTexts(page);
    const unsaid = lines.filter((line) => !/…$|^ほか/.test(line) && !listed.includes(line.replace(/\s/g, "")));
    report.claim(`figure: ${path} shows nothing that its list lacks`, unsaid);
    await page.setViewportSize({ width: 320, height: 900 });
    const drawn = await page.locator(".drawn svg").isVisible();
    report.claim(`figure: ${path} is a list on a narrow screen`, drawn ? ["the picture is shown"] : []);
  }
  await context.close();
  report.step("laws");
}
