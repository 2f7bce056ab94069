// The site as the sample of nginx serves it, at the root and below a path: no dead link, no report of the policy, search.
// From disk the same is looked at in behaviour.mjs (pages), links.mjs and search.mjs.
import { spawn } from "node:child_process";
import { Agent, request } from "node:https";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { inLanes } from "../lanes.mjs";
import { LEADS_ON } from "../site.mjs";
import { listen } from "./behaviour.mjs";
import { addresses, isForeign } from "./links.mjs";

const SERVER = fileURLToPath(new URL("../../publish/served.py", import.meta.url));
const PLACES = ["", "gyosei/kojinjoho/pia/"];
const WORD = "特定個人情報";

/// Starts a server a place; their addresses. Without nginx it says so and there are none.
async function start(site) {
  const served = spawn("python3", ["-B", SERVER, site.root, ...PLACES], { stdio: ["pipe", "pipe", "inherit"] });
  const gone = new Promise((done) => served.on("close", done));
  const bases = [];
  for await (const line of createInterface(served.stdout)) if (bases.push(line) === PLACES.length) break;
  const stop = () => {
    served.stdin.end();
    return gone;
  };
  return { bases, stop };
}

/// The page that any address gets which is not there knows one place only, the one in site.yaml.
const stands = (site, base) => (path) => path !== "404.html" || new URL(base).pathname === site.base;

/// Every file, and what every page leads to or loads.
function targets(site, base) {
  const published = [...site.files].filter((path) => !path.startsWith("."));
  const found = new Set(published.map((path) => new URL(path.split("/").map(encodeURIComponent).join("/"), base).href));
  for (const page of site.pages.filter(stands(site, base))) {
    const from = new URL(page, base);
    for (const { address } of addresses(site.read(page))) if (!isForeign(address)) found.add(new URL(address, from).href.split("#")[0]);
  }
  return [...found];
}

async function links(all) {
  const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });
  const problems = [];
  const status = (url) => new Promise((done) => request(url, { agent, method: "HEAD" }, (answer) => done(answer.resume().statusCode)).on("error", done).end());
  await inLanes(all, async (url) => {
    const told = await status(url);
    if (told !== 200) problems.push(`${told} ${url}`);
  });
  agent.destroy();
  return problems;
}

/// A page that keeps what it hears.
async function listening(context, base) {
  const page = await context.newPage();
  page.heard = listen(page, new URL(base).origin);
  await page.addInitScript(() => document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`)));
  return page;
}

async function quiet(page, site, url, path) {
  const answer = await page.goto(url);
  if (LEADS_ON.test(site.read(path))) await page.waitForURL((now) => now.href !== url);
  const problems = page.heard.splice(0);
  if (answer.status() !== 200) problems.push(`${answer.status()}`);
  if (!(await page.locator("main").innerText()).trim()) problems.push("no text");
  return problems;
}

async function searched(page, base) {
  await page.goto(base + "index.html");
  await page.fill("input[type=search]", WORD);
  await page.press("input[type=search]", "Enter");
  await page.locator("[data-search-results] .places a[href]").first().click({ timeout: 15000 });
  await page.waitForLoadState();
  const problems = page.heard.splice(0);
  if (!page.url().startsWith(base) || !(await page.locator("main").innerText()).includes(WORD)) problems.push(`the first result leads to ${page.url()}`);
  return problems;
}

/// What the policy forbids is heard here: else a silence would mean nothing.
async function hears(page, base) {
  await page.goto(base + "index.html");
  await page.evaluate(() => new Promise((done) => {
    document.addEventListener("securitypolicyviolation", done);
    document.body.append(Object.assign(document.createElement("style"), { textContent: "p {}" }));
  }));
  return page.heard.splice(0).some((each) => /policy: style-src/.test(each)) ? [] : ["an inline style was not reported"];
}

export async function checkServed(site, server, browser, report) {
  const { bases, stop } = await start(site);
  report.claim("nginx serves the site with the sample's settings", bases.length === PLACES.length ? [] : ["no nginx"]);
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    for (const base of bases) {
      const { pathname } = new URL(base);
      const all = targets(site, base);
      report.claim(`nginx at ${pathname}: all ${all.length} files and targets of links answer 200`, await links(all));
      const page = await listening(context, base);
      report.claim(`nginx at ${pathname}: search leads to an item`, await searched(page, base));
      report.claim(`nginx at ${pathname}: what the policy forbids is reported`, await hears(page, base));
      const look = async (path, own) => {
        report.claim(`nginx at ${pathname}: no report of the policy, quiet console: ${path}`, await quiet(own, site, base + path, path));
      };
      await inLanes(site.samples.map(({ path }) => path).filter(stands(site, base)), look, () => listening(context, base));
    }
  } finally {
    await context.close();
    await stop();
  }
  report.step("served");
}
