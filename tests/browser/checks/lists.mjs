// Lists: one kind by plain links, sorted in place; comparisons: what all say is folded.

export async function checkLists(site, server, browser, report) {
  const municipality = [...site.files].find((path) => /^\d{6}\/index\.html$/.test(path));
  const compared = [...site.files].find((path) => /^compare\/[^/]+\/(kiso|juten|zenkomoku)\/index\.html$/.test(path));
  const page = await browser.newPage();
  await page.goto(server.url(municipality));
  const kinds = page.locator(".kinds a:not(.all)");
  const problems = [];
  for (let i = 0; i < (await kinds.count()); i += 1) {
    const kind = kinds.nth(i);
    await kind.click();
    const mark = (await kind.getAttribute("id")).slice(-1);
    const seen = await page.locator("tbody tr:visible").evaluateAll((rows) => rows.map((row) => row.dataset.of.split(" ")));
    if (seen.length === 0 || seen.some((marks) => !marks.includes(mark))) problems.push(`kind ${mark}: ${seen.join(" / ")}`);
    if ((await kind.getAttribute("aria-current")) !== "true") problems.push(`kind ${mark} is not told as current`);
  }
  report.claim(`kinds of ${municipality}`, problems);
  await page.locator("th[data-sort] button").first().click();
  const sorted = await page.locator("th[aria-sort=ascending]").count();
  report.claim(`sorting of ${municipality}`, sorted === 1 ? [] : ["no column says that it is sorted"]);
  if (compared) {
    await page.goto(server.url(compared));
    const items = await page.locator(".compared .i").count();
    const folded = await page.locator(".compared details:not([open])").count();
    report.claim(`comparison ${compared}`, items > 0 && folded > 0 ? [] : [`${items} items, ${folded} folded`]);
  }
  await page.close();
  report.step("lists");
}
