// Pages of changes: the filter works without a script, marks rebuild both texts, any two versions can be compared from a
// folder on disk, and every page of changes stays small.
import { statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { kindOf } from "../site.mjs";

const kMostBytes = 150000;

async function filtered(browser, url) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const problems = [];
  for (const choice of await page.locator(".pick label").all()) {
    const said = Number((await choice.innerText()).match(/\d+$/)[0]);
    await choice.click();
    const shown = await page.locator(".c:visible").count();
    if (shown !== said) problems.push(`${await choice.innerText()}: ${shown} rows are shown`);
    const empty = await page.locator(".form > .p:visible:has(.c):not(:has(.c:visible))").count();
    if (empty !== 0) problems.push(`${await choice.innerText()}: ${empty} headings without a row`);
  }
  await context.close();
  return problems;
}

async function compared(browser, folder, path) {
  const page = await browser.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(pathToFileURL(join(folder, path)).href);
  const versions = await page.locator("select[name=a] option").evaluateAll((all) => all.map((one) => one.value));
  await page.selectOption("select[name=a]", versions[0]);
  await page.selectOption("select[name=b]", versions[versions.length - 1]);
  await page.click("form.two button");
  const wrong = await page.evaluate(([a, b]) => {
    const found = [];
    const data = window.kokaiVersions;
    const items = data.items.filter((item) => item.texts[a] !== item.texts[b]);
    const boxes = [...document.querySelectorAll("[data-two] > .c")];
    if (boxes.length !== items.length || boxes.length === 0) found.push(`${boxes.length} boxes for ${items.length} items`);
    boxes.forEach((box, index) => {
      const before = box.querySelector(".be .lines");
      const after = box.querySelector(".af .lines");
      if ((before ? before.textContent : "") !== items[index].texts[a]) found.push(`before of ${items[index].label}`);
      if ((after ? after.textContent : "") !== items[index].texts[b]) found.push(`after of ${items[index].label}`);
    });
    return found;
  }, [0, versions.length - 1]);
  await page.close();
  return problems.concat(wrong);
}

export async function checkChanges(site, server, browser, report) {
  const pages = site.pages.filter((page) => kindOf(page) === "changes");
  report.claim("changes: no page over 150 kB", pages.filter((page) => statSync(join(site.root, page)).size > kMostBytes));
  for (const page of pages) {
    if (page.endsWith("/compare/index.html")) {
      report.claim(`${page}: any two versions, from a folder on disk`, await compared(browser, site.root, page));
    } else {
      report.claim(`${page}: the filter without a script`, await filtered(browser, server.url(page)));
    }
  }
  report.step("changes");
}
