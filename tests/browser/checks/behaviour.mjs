// What a reader meets: narrow screens, keys, no script, no server, paper, and a silent console.
import { pathToFileURL } from "node:url";
import { join } from "node:path";

import { inLanes } from "../lanes.mjs";
import { LEADS_ON } from "../site.mjs";

/// Requests that leave the site, errors on the console and reports of the security policy.
export function listen(page, origin) {
  const heard = [];
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/.test(message.text())) heard.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) heard.push(`request: ${request.url()}`);
  });
  return heard;
}

async function narrow(browser, server, path) {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  await page.goto(server.url(path));
  const wide = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    if (document.documentElement.scrollWidth <= edge) return [];
    return [...document.querySelectorAll("body *")]
      .filter((each) => each.getBoundingClientRect().right > edge)
      .slice(0, 5)
      .map((each) => `${each.tagName.toLowerCase()}.${each.className} ${each.textContent.slice(0, 40)}`);
  });
  await page.close();
  return wide;
}

async function keys(browser, server, path) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(server.url(path));
  const problems = [];
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const here = document.activeElement;
      if (!here || here === document.body) return null;
      const style = getComputedStyle(here);
      const box = here.getBoundingClientRect();
      const before = globalThis.lastStop;
      globalThis.lastStop = here;
      return {
        name: `${here.tagName.toLowerCase()} ${here.textContent.slice(0, 30)}`,
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        inOrder: !before || Boolean(before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING),
        inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      };
    });
    if (!seen) break;
    if (stop === 0 && !/^a /.test(seen.name)) problems.push(`the first stop is no link: ${seen.name}`);
    if (!seen.ring) problems.push(`no ring on ${seen.name}`);
    if (!seen.inOrder) problems.push(`out of order: ${seen.name}`);
    if (!seen.inView) problems.push(`out of view: ${seen.name}`);
  }
  await page.close();
  return problems;
}

const mainText = () => document.querySelector("main").innerText.replace(/\s+/g, " ").trim();

async function withoutScript(browser, server, path) {
  const texts = [];
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(server.url(path));
    // Controls that a script brings with it say so.
    await page.locator("[data-scripted]").evaluateAll((all) => all.forEach((one) => one.remove()));
    texts.push(await page.locator("main").innerText());
    const dead = javaScriptEnabled ? 0 : await page.locator("button:not([type=submit])").count();
    if (dead) texts.push(`${dead} buttons that do nothing`);
    await context.close();
  }
  return texts[0] === texts[1] ? [] : ["the text differs with and without script"];
}

async function fromDisk(browser, site, path) {
  const page = await browser.newPage();
  const heard = listen(page, "file://");
  const address = pathToFileURL(join(site.root, path)).href;
  await page.goto(address);
  if (LEADS_ON.test(site.read(path))) await page.waitForURL((now) => now.href !== address);
  const styled = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent").trim());
  if (!styled) heard.push("the style sheet did not load");
  if (!(await page.evaluate(mainText))) heard.push("no text");
  await page.close();
  return heard;
}

async function onPaper(browser, server, path) {
  const page = await browser.newPage();
  await page.goto(server.url(path));
  const paper = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  const sheets = paper.toString("latin1").match(/\/Type\s*\/Page\b/g) || [];
  return sheets.length > 0 ? [] : ["the PDF has no pages"];
}

async function quiet(browser, server, path) {
  const page = await browser.newPage();
  const heard = listen(page, server.origin);
  await page.goto(server.url(path));
  await page.waitForLoadState("networkidle");
  const shape = await page.evaluate(() => ({
    h1: document.querySelectorAll("h1").length,
    main: document.querySelectorAll("main").length,
    lang: document.documentElement.lang,
    inline: document.querySelectorAll("[style], style, script:not([src]):not([type='application/ld+json'])").length,
  }));
  if (shape.h1 !== 1) heard.push(`${shape.h1} h1`);
  if (shape.main !== 1) heard.push(`${shape.main} main`);
  if (!shape.lang) heard.push("no lang");
  if (shape.inline) heard.push(`${shape.inline} inline styles or scripts`);
  await page.close();
  return heard;
}

async function themeButton(browser, server) {
  const page = await browser.newPage({ colorScheme: "light" });
  await page.goto(server.url("index.html"));
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await ground();
  const button = page.locator(".menu button");
  if ((await button.count()) !== 1) return ["no button for the colour scheme"];
  await button.click();
  await button.click();
  const dark = await ground();
  await page.reload();
  const kept = await ground();
  await page.close();
  return before !== dark && dark === kept ? [] : [`${before} -> ${dark} -> after loading again ${kept}`];
}

async function look({ kind, path }, site, server, browser, report) {
  report.claim(`quiet console, no foreign request, one h1: ${path}`, await quiet(browser, server, path));
  report.claim(`no sideways scrolling at 320 px: ${path}`, await narrow(browser, server, path));
  report.claim(`keys: ${path}`, await keys(browser, server, path));
  // Search and the comparison of any two versions say that they need one.
  if (kind !== "search" && !path.endsWith("/changes/compare/index.html")) {
    report.claim(`same text without script: ${path}`, await withoutScript(browser, server, path));
  }
  if (kind !== "not-found" || !site.hasBase) {
    report.claim(`from file://: ${path}`, await fromDisk(browser, site, path));
  }
  if (kind === "print" || kind === "assessment") {
    report.claim(`prints: ${path}`, await onPaper(browser, server, path));
  }
}

export async function checkBehaviour(site, server, browser, report) {
  await inLanes(site.samples, (sample) => look(sample, site, server, browser, report));
  report.claim("the colour scheme chosen by hand stays", await themeButton(browser, server));
  report.step("behaviour");
}
