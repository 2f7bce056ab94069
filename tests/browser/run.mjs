// node run.mjs SITE: every check over a built site. Closes with "N passed, N failed".
import { chromium } from "playwright-core";

import { checkAxe } from "./checks/axe.mjs";
import { checkBehaviour } from "./checks/behaviour.mjs";
import { checkBundles } from "./checks/bundles.mjs";
import { checkChanges } from "./checks/changes.mjs";
import { checkGlossary } from "./checks/glossary.mjs";
import { checkIndexes } from "./checks/indexes.mjs";
import { checkLaws } from "./checks/laws.mjs";
import { checkLinks } from "./checks/links.mjs";
import { checkLists } from "./checks/lists.mjs";
import { checkMarkup } from "./checks/markup.mjs";
import { checkSearch } from "./checks/search.mjs";
import { checkServed } from "./checks/served.mjs";
import { Report } from "./report.mjs";
import { serve } from "./server.mjs";
import { readSite } from "./site.mjs";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node run.mjs SITE");
  process.exit(2);
}
const site = readSite(folder);
const report = new Report();
checkLinks(site, report);
await checkMarkup(site, report);
const server = await serve(site);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run"],
});
const checks = [
  checkAxe,
  checkBehaviour,
  checkLists,
  checkChanges,
  checkGlossary,
  checkIndexes,
  checkLaws,
  checkSearch,
  checkBundles,
  checkServed,
];
for (const check of checks) {
  try {
    await check(site, server, browser, report);
  } catch (error) {
    report.claim(`${check.name} came to its end`, [error.stack]);
  }
}
await browser.close();
server.close();
process.exit(report.close());
