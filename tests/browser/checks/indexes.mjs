// The reverse indexes: what stands on their pages, and that nothing is too large or leads nowhere.
import { statSync } from "node:fs";
import { join } from "node:path";

const KINDS = ["systems", "processors", "recipients", "records", "retention", "departments", "risks"];
const LARGEST = 150000;

const rowsOf = (site, kind) => JSON.parse(site.read(`data/${kind}.json`)).rows;

// Below the root, whether the site's own address is known or not.
function path(site, address) {
  if (!/^https?:/.test(address)) return address;
  const url = new URL(address);
  return url.pathname.slice(site.base.length) + url.hash;
}

// Rows of the data whose page or item is not there.
function lost(site, kind) {
  const texts = new Map();
  const textOf = (page) => {
    const file = `${page}index.html`;
    if (!texts.has(page)) texts.set(page, site.files.has(file) ? site.read(file) : "");
    return texts.get(page);
  };
  return rowsOf(site, kind)
    .flatMap((row) => [row.entry, row.page])
    .filter((address) => {
      if (!address) return false;
      const [page, item] = path(site, address).split("#");
      const text = textOf(page);
      return !text || (item && !text.includes(`id="${item}"`));
    });
}

function tooLarge(site, kind) {
  return site.pages.filter((page) => page.startsWith(`${kind}/`) && statSync(join(site.root, page)).size > LARGEST);
}

// The figure says what the table says.
async function sameAsTable(browser, server, entry) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(server.url(entry));
  const wrong = await page.evaluate(() => {
    const drawn = document.querySelector("#connections .drawn");
    if (!drawn) return [];
    const said = drawn.textContent.replace(/\s/g, "");
    const names = [...document.querySelectorAll("#connections tbody th")].map((cell) => cell.textContent);
    return names.slice(0, 4).filter((name) => !said.includes(name.replace(/\s/g, "")));
  });
  await page.close();
  return wrong.map((name) => `${name} is not in the figure`);
}

export async function checkIndexes(site, server, browser, report) {
  for (const kind of KINDS) {
    report.claim(`data of ${kind} lead to pages`, lost(site, kind));
    report.claim(`pages of ${kind} are small`, tooLarge(site, kind));
  }
  const entries = site.pages.filter((page) => /^systems\/[^/]+\/index\.html$/.test(page)).slice(0, 12);
  for (const entry of entries) {
    report.claim(`figure and table agree: ${entry}`, await sameAsTable(browser, server, entry));
  }
  report.step("indexes");
}
