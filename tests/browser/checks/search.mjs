// Search as a reader meets it: by keys, by address, by finger, from disk, without script, and when files are broken.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const PAGE = "search/index.html";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const BAD = [
  "特".repeat(10000), "　 \t ", "-", "---", "-特定", "\"特定", "\"\"", "\ud800", "特\udc00定", "🙈", "👨‍👩‍👧", "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>", "\u202e特定", "\u0301\u0301", ".*+?^${}()|[\\]", "ｶﾞ", "ｶ", "\uff9e", "OR", "| |", "title:", "見出し:特定",
  "__proto__", "constructor toString", "\0", "%E3%81%ZZ", "a\nb", "９９９９", "特定 -特定", "\"-\" OR -",
];

const address = (server, query) => `${server.url(PAGE)}?${new URLSearchParams(query)}`;

/// A new page that counts errors, and how often the one status changed.
async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.heard = [];
  page.on("console", (message) => message.type() === "error" && page.heard.push(message.text()));
  page.on("pageerror", (error) => page.heard.push(String(error)));
  await page.goto(url);
  return page;
}
const told = (page) => page.waitForFunction(() => document.querySelector("[role=status] h2")?.textContent, null, { timeout: 15000 });
const status = (page) => page.locator("#found [role=status]").innerText();
const links = (page) => page.evaluate(() => [...document.querySelectorAll("[data-search-results] a[href]")].map((a) => a.href));
const close = (page) => page.context().close();

/// A word that stands in several documents, and the results for it.
async function answers(browser, server, site, word) {
  const page = await open(browser, address(server, { q: word }));
  await told(page);
  const problems = [...page.heard];
  const found = await links(page);
  if (!found.length) problems.push(`nothing for ${word}`);
  for (const link of found) {
    const { pathname, hash } = new URL(link);
    const path = decodeURIComponent(pathname.slice(site.base.length));
    if (!site.files.has(path)) problems.push(`${link} leads nowhere`);
    else if (hash && !hash.startsWith("#:~:") && !site.read(path).includes(`id="${decodeURIComponent(hash.slice(1))}"`)) problems.push(`${link}: no such place`);
  }
  if (!(await page.locator("[data-search-results] mark").count())) problems.push("no hit is marked");
  if ((await page.locator("#found [role=status]").count()) !== 1) problems.push("not one status");
  await close(page);
  return problems;
}

/// The numbers beside the places of a result are those in the rail of its page, with many files, too.
async function rails(browser, server, site) {
  const many = [...site.files].find((path) => /^\d{6}\/[^/]+\/index\.html$/.test(path) && site.read(path).includes('id="ii.2-'));
  if (!many) return ["no page with two files to look at"];
  const item = /id="(ii\.2-[^"]+)"><a class="n[^"]*" href="#[^"]+">(?:<span>)?[^<]+(?:<\/span>)?<\/a><h\d[^>]*>(?:<span[^>]*>[^<]*<\/span>)?([^<]+)</.exec(site.read(many));
  const title = /<h1[^>]*>([^<]+)/.exec(site.read(many))[1].trim();
  const page = await open(browser, address(server, { q: `title:"${title}" "${item[2].trim()}"` }));
  await told(page);
  const problems = [...page.heard];
  const shown = await page.evaluate(() => [...document.querySelectorAll("[data-search-results] .places a.n")].map((a) => [a.href, a.textContent]));
  let manyFiles = 0;
  for (const [href, number] of shown) {
    const { pathname, hash } = new URL(href);
    const id = decodeURIComponent(hash.slice(1));
    const html = site.read(decodeURIComponent(pathname.slice(site.base.length)));
    const at = html.indexOf(`id="${id}"><a class="n`);
    if (at < 0) continue;
    const rail = /href="[^"]*">(?:<span>)?([^<]*)/.exec(html.slice(at))[1];
    if (!rail || rail !== number) problems.push(`${id}: ${number} in the results, ${rail} in the rail`);
    if (/^II\.\d/.test(number)) manyFiles += 1;
  }
  if (!manyFiles) problems.push(`no place of a page with two files among ${shown.length}`);
  await close(page);
  return problems;
}

async function typing(browser, server, word) {
  const page = await open(browser, server.url(PAGE));
  await page.evaluate(() => {
    globalThis.told = 0;
    new MutationObserver(() => (globalThis.told += 1)).observe(document.querySelector("#found [role=status]"), { childList: true, subtree: true, characterData: true });
  });
  const problems = [];
  const field = page.locator("form.large input");
  await field.focus();
  await page.keyboard.type(word, { delay: 20 });
  await told(page);
  await page.waitForTimeout(600);
  const times = await page.evaluate(() => globalThis.told);
  if (times !== 1) problems.push(`the status changed ${times} times for one search`);
  if (!(await field.evaluate((each) => each === document.activeElement))) problems.push("typing lost the focus");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(800);
  const focus = await page.evaluate(() => document.activeElement.tagName);
  if (focus !== "H2") problems.push(`after Enter the focus is on ${focus}`);
  if (new URL(page.url()).searchParams.get("q") !== word) problems.push(`the address is ${page.url()}`);
  problems.push(...page.heard);
  await close(page);
  return problems;
}

/// The Enter that ends a composition submits nothing, and nothing is looked for meanwhile.
async function composing(browser, server) {
  const page = await open(browser, server.url(PAGE));
  const problems = [];
  await page.locator("form.large input").focus();
  const typist = await page.context().newCDPSession(page);
  await typist.send("Input.imeSetComposition", { text: "とくてい", selectionStart: 4, selectionEnd: 4 });
  await page.waitForTimeout(500);
  if (await page.locator("#found h2").first().innerText()) problems.push("searched while composing");
  const prevented = await page.evaluate(() => {
    const event = new KeyboardEvent("keydown", { key: "Enter", isComposing: true, keyCode: 229, bubbles: true, cancelable: true });
    return !document.querySelector("form.large input").dispatchEvent(event);
  });
  if (!prevented) problems.push("Enter of a composition goes through");
  await typist.send("Input.insertText", { text: "特定" });
  await told(page);
  if (!(await status(page)).includes("特定")) problems.push("no search after the composition");
  problems.push(...page.heard);
  await close(page);
  return problems;
}

/// Who asks for a name that has a page of its own is led there.
async function names(site, browser, server) {
  const row = /<a class="t" href="([^"]+)">(.*?)<\/a>/.exec(site.read("systems/index.html"));
  if (!row) return [];
  const name = row[2].replace(/<wbr>/g, "");
  const page = await open(browser, server.url(PAGE + "?q=" + encodeURIComponent(name)));
  const link = page.locator(".notes a[href^='../systems/']");
  await link.first().waitFor({ timeout: 5000 }).catch(() => {});
  const address = (await link.count()) ? await link.first().getAttribute("href") : "nowhere";
  await close(page);
  return address === row[1] ? [] : [`${name}: ${address}, not ${row[1]}`];
}

async function suggestions(browser, server) {
  const page = await open(browser, server.url(PAGE));
  const problems = [];
  const field = page.locator("form.large input");
  await field.focus();
  await page.keyboard.type("特定");
  const option = page.locator("[role=option]");
  await option.first().waitFor({ timeout: 5000 }).catch(() => problems.push("no suggestions"));
  if (!problems.length) {
    if ((await option.count()) > 6) problems.push("more than six suggestions");
    if (await page.locator("[role=option][aria-selected=true]").count()) problems.push("one is chosen by itself");
    if ((await field.getAttribute("aria-expanded")) !== "true") problems.push("not told as open");
    await page.keyboard.press("ArrowDown");
    if (!(await field.getAttribute("aria-activedescendant"))) problems.push("the arrow points at nothing");
    await page.keyboard.press("Escape");
    if ((await field.getAttribute("aria-expanded")) !== "false") problems.push("Escape does not close");
    if ((await field.inputValue()) !== "特定") problems.push("Escape changed the words");
  }
  await close(page);
  return problems;
}

async function filters(browser, server, word) {
  const page = await open(browser, address(server, { q: word }));
  await told(page);
  const problems = [];
  const all = (await links(page)).length;
  const box = page.locator(".facets [name=form]").first();
  const count = Number(await box.locator("xpath=..").locator("small").innerText());
  await box.check();
  await page.waitForFunction(() => document.querySelector(".filters"), null, { timeout: 8000 }).catch(() => problems.push("no filter in force"));
  if (!/[?&]form=\d/.test(page.url())) problems.push(`the address is ${page.url()}`);
  const said = Number(/(\d+)件/.exec(await status(page))?.[1]);
  if (said !== count) problems.push(`the filter promised ${count}, the status says ${said}`);
  if (!(await page.evaluate(() => document.activeElement.name === "form"))) problems.push("the filter lost the focus");
  await page.reload();
  await told(page);
  if (!(await page.locator(".facets [name=form]:checked").count())) problems.push("the address does not keep the filter");
  await page.locator(".filters a").first().click();
  await page.waitForFunction(() => !document.querySelector(".filters"), null, { timeout: 8000 }).catch(() => problems.push("the filter stays"));
  await page.goBack();
  await page.waitForFunction(() => document.querySelector(".filters"), null, { timeout: 8000 }).catch(() => problems.push("going back does not bring the filter"));
  if (!all) problems.push("nothing to filter");
  problems.push(...page.heard);
  await close(page);
  return problems;
}

async function more(browser, server, word) {
  const page = await open(browser, address(server, { q: word }));
  await told(page);
  const problems = [];
  const button = page.locator("[data-search-more]");
  if (await button.isVisible()) {
    const before = await page.locator(".hits > li").count();
    await button.click();
    await page.waitForFunction((count) => document.querySelectorAll(".hits > li").length > count, before, { timeout: 8000 }).catch(() => problems.push("no more hits"));
    const at = await page.evaluate(() => [...document.querySelectorAll(".hits > li")].findIndex((item) => item.contains(document.activeElement)));
    if (at !== before) problems.push(`the focus is on hit ${at + 1}, not on ${before + 1}`);
  }
  await close(page);
  return problems;
}

async function badInput(browser, server, word) {
  const page = await open(browser, address(server, { q: word }));
  await told(page);
  const problems = [];
  for (const query of BAD) {
    const shown = JSON.stringify(query.slice(0, 20));
    await page.evaluate((text) => {
      const field = document.querySelector("form.large input");
      field.value = text;
      document.querySelector("#found h2").textContent = "";
      field.form.requestSubmit();
    }, query);
    await told(page).catch(() => problems.push(`${shown}: nothing is said`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
    if (wide) problems.push(`${shown}: scrolls sideways`);
    problems.push(...page.heard.splice(0).map((text) => `${shown}: ${text}`));
  }
  await close(page);
  return problems;
}

/// Files of the index that are missing, cut short or of another build.
async function broken(browser, server, word, pattern, spoil) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => /SyntaxError/.test(String(error)) || problems.push(String(error)));
  await page.route(pattern, spoil);
  await page.goto(address(server, { q: word }));
  await told(page).catch(() => problems.push("nothing is said"));
  if (!(await page.locator("#found .notice a").count())) problems.push("no way on is offered");
  if (!(await page.locator("#lists").isVisible())) problems.push("the lists are hidden");
  await context.close();
  return problems;
}

async function fromDisk(browser, site, word) {
  const start = pathToFileURL(join(site.root, "about/privacy/index.html")).href;
  const page = await open(browser, start);
  await page.fill("header input[type=search]", word);
  await page.locator("header form button").click();
  await told(page).catch(() => {});
  const problems = [...page.heard];
  if (!/\/search\/index\.html\?q=/.test(page.url())) problems.push(`the box leads to ${page.url()}`);
  if (!(await links(page)).length) problems.push("no results from disk");
  await close(page);
  return problems;
}

async function withoutScript(browser, server) {
  const page = await open(browser, address(server, { q: "特定" }), { javaScriptEnabled: false });
  const problems = [];
  if (!/JavaScript/.test(await page.locator("main").innerText())) problems.push("nothing is said of JavaScript");
  if ((await page.locator("#lists a").count()) < 3) problems.push("no lists");
  await close(page);
  return problems;
}

async function states(browser, server, word) {
  const problems = [];
  for (const [name, query] of [["results", word], ["nothing", "無い言葉だけの検索"]]) {
    for (const width of [320, 1280]) {
      for (const colorScheme of ["light", "dark"]) {
        const page = await open(browser, address(server, { q: query }), { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
        await told(page);
        await page.evaluate(AXE);
        const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
        problems.push(...found.violations.map((each) => `${name} ${width} ${colorScheme}: ${each.id}: ${each.nodes.slice(0, 2).map((node) => node.target).join(" ")}`));
        if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)) problems.push(`${name} ${width}: scrolls sideways`);
        await close(page);
      }
    }
  }
  return problems;
}

export async function checkSearch(site, server, browser, report) {
  if (!site.files.has(PAGE)) return;
  const word = "特定個人情報";
  report.claim("search: results lead to items that are there", await answers(browser, server, site, word));
  report.claim("search: numbers of places are those of the page", await rails(browser, server, site));
  report.claim("search: one status while typing, focus stays, Enter moves it", await typing(browser, server, "特定個人"));
  report.claim("search: a composition is left alone", await composing(browser, server));
  report.claim("search: suggestions by keys", await suggestions(browser, server));
  report.claim("search: names lead to their pages", await names(site, browser, server));
  report.claim("search: filters live in the address and keep their promise", await filters(browser, server, word));
  report.claim("search: more hits take the focus", await more(browser, server, word));
  report.claim("search: bad input is answered kindly", await badInput(browser, server, word));
  const cut = async (route) => {
    const whole = await (await route.fetch()).text();
    await route.fulfill({ contentType: "text/javascript", body: whole.slice(0, whole.length >> 1) });
  };
  const other = async (route) => {
    const whole = await (await route.fetch()).text();
    await route.fulfill({ contentType: "text/javascript", body: whole.replace(/"[0-9a-f]{12}"/, '"000000000000"') });
  };
  for (const [what, spoil] of [["missing", (route) => route.abort()], ["cut short", cut], ["of another build", other]]) {
    report.claim(`search: a manifest that is ${what}`, await broken(browser, server, word, /\/search\/m\.js/, spoil));
    report.claim(`search: postings that are ${what}`, await broken(browser, server, word, /\/search\/p\//, spoil));
    report.claim(`search: facts that are ${what}`, await broken(browser, server, word, /\/search\/f\.js/, spoil));
    report.claim(`search: glossary words that are ${what}`, await broken(browser, server, word, /\/search\/g\//, spoil));
  }
  const oldText = async (route) => {
    const whole = await (await route.fetch()).text();
    await route.fulfill({ contentType: "text/javascript", body: whole.replace(/,"."/u, ',"あ"') });
  };
  for (const [what, spoil] of [["missing", (route) => route.abort()], ["cut short", cut], ["of another build", oldText]]) {
    report.claim(`search: a text that is ${what}`, await broken(browser, server, word, /\/search\/d\//, spoil));
  }
  report.claim("search: a second script that is missing", await broken(browser, server, word, /\/search-more\.js/, (route) => route.abort()));
  report.claim("search: from a folder on disk, by the header's box", await fromDisk(browser, site, word));
  report.claim("search: without script", await withoutScript(browser, server));
  report.claim("search: axe and width of results and of nothing found", await states(browser, server, word));
  report.step("search");
}
