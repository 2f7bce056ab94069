// What residents take home, as they meet it: unpacked, without a network, from the start page to the item that was searched for.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const START = "はじめに.html";
const WORD = "委託";

/// A page without a network that counts errors and whatever is asked for outside of the folder.
async function open(browser, folder, options = {}) {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const inside = pathToFileURL(folder).href + "/";
  page.heard = [];
  page.on("console", (message) => message.type() === "error" && page.heard.push(message.text()));
  page.on("pageerror", (error) => page.heard.push(String(error)));
  page.on("request", (request) => request.url().startsWith(inside) || page.heard.push(`asks for ${request.url()}`));
  await page.goto(pathToFileURL(join(folder, START)).href);
  return page;
}

/// From the start page to the site, a search in its header, the first result, and its place.
async function searched(browser, folder) {
  const page = await open(browser, folder);
  await page.click("#read .rows a");
  await page.fill("input[type=search]", WORD);
  await page.press("input[type=search]", "Enter");
  await page.waitForSelector("[data-search-results] a[href]", { timeout: 15000 });
  const link = page.locator("[data-search-results] .places a[href]").first();
  const { hash } = new URL(await link.evaluate((a) => a.href));
  await link.click();
  await page.waitForLoadState();
  const problems = page.heard;
  if (!readFileSync(fileURLToPath(page.url().split(/[?#]/)[0]), "utf8").includes(WORD)) problems.push(`${page.url()} does not hold ${WORD}`);
  const id = decodeURIComponent(hash.slice(1).split(":~:")[0]);
  if (!id || !(await page.evaluate((wanted) => Boolean(document.getElementById(wanted)), id))) problems.push(`no place ${hash} on ${page.url()}`);
  await page.context().close();
  return problems;
}

/// Every link of the start page that stays in the folder opens; nothing is asked for outside.
async function walked(browser, folder) {
  const page = await open(browser, folder);
  const inside = await page.evaluate(() => [...document.querySelectorAll("a[href]:not([rel~=external])")].map((a) => a.href));
  for (const link of new Set(inside.map((link) => link.split("#")[0]))) {
    const answer = await page.goto(link).catch((error) => page.heard.push(String(error)));
    if (!answer) page.heard.push(`${link} does not open`);
  }
  const problems = inside.some((link) => link.includes("/data/site/")) ? page.heard : [...page.heard, "the start page leads nowhere"];
  await page.context().close();
  return problems;
}

async function looked(browser, folder, width, colorScheme) {
  const page = await open(browser, folder, { bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  if (process.env.KOKAI_PICTURES) await page.screenshot({ path: join(process.env.KOKAI_PICTURES, `start-${width}-${colorScheme}.png`), fullPage: true });
  await page.context().close();
  return [...found.violations.map((each) => `${each.id}: ${each.help}`), ...(wide ? ["moves sideways"] : [])];
}

export async function checkBundles(site, server, browser, report) {
  const zips = [...site.files].filter((path) => /^bundles\/[^/]+\.zip$/.test(path));
  report.claim("the site has bundles of itself, of municipalities and of assessments", [/site\.zip/, /\/\d{6}\.zip/, /\/\d{6}-/].filter((kind) => !zips.some((path) => kind.test(path))));
  const scratch = mkdtempSync(join(tmpdir(), "kokai-bundles-"));
  try {
    const unpacked = (zip) => {
      execFileSync("unzip", ["-q", join(site.root, zip), "-d", scratch], { env: { ...process.env, LC_ALL: "C.UTF-8" } });
      return join(scratch, zip.replace(/^bundles\/|\.zip$/g, ""));
    };
    const municipality = zips.find((path) => /\/\d{6}\.zip$/.test(path));
    const assessment = zips.find((path) => /\/\d{6}-\d+\.zip$/.test(path));
    for (const zip of ["bundles/site.zip", municipality]) {
      const folder = unpacked(zip);
      report.claim(`${zip}: from disk, 「${WORD}」 leads to an item`, await searched(browser, folder));
      report.claim(`${zip}: the start page's links open from disk`, await walked(browser, folder));
    }
    const alone = unpacked(assessment);
    report.claim(`${assessment}: the start page's links open from disk`, await walked(browser, alone));
    for (const [width, scheme] of [[320, "light"], [1280, "dark"]]) report.claim(`axe: ${START} ${scheme} ${width}`, await looked(browser, alone, width, scheme));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  report.step("bundles");
}
