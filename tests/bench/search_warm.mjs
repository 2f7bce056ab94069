#!/usr/bin/env node
// How long a reader waits for the first result on a page that is warm: open, one search done before.
//
//   node tests/bench/search_warm.mjs --site OUTPUT --queries QUERIES.jsonl [--limit 40] [--pagefind SITE]
//
// OUTPUT is a site that kokai built. From Enter to the first result that stands in the page, median and
// worst, in milliseconds, over http on this machine. With --pagefind, a site that Pagefind indexed is
// asked the same questions in turn in the same browser: from its search() to the data of its first result.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { serve } from "../browser/server.mjs";
import { readSite } from "../browser/site.mjs";

const { chromium } = createRequire(new URL("../browser/", import.meta.url))("playwright-core");

function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
}

function questions(file, limit) {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const answered = lines.filter((line) => line.count > 0);
  const step = Math.max(1, Math.floor(answered.length / limit));
  return answered.filter((_, i) => i % step === 0).slice(0, limit).map((line) => line.query);
}

/// With the first question in the address: what answers further ones in place comes behind its results.
async function openKokai(browser, url, first) {
  const page = await browser.newPage();
  await page.goto(`${url("search/index.html")}?q=${encodeURIComponent(first)}`, { waitUntil: "networkidle" });
  return (query) => page.evaluate(async (words) => {
    const input = document.querySelector("main input[type=search]");
    const list = document.querySelector("[data-search-results]");
    list.replaceChildren();
    const seen = () => list.querySelector("a");
    input.value = words;
    const begun = performance.now();
    const shown = new Promise((done, fail) => {
      setTimeout(() => fail(new Error(`no result for ${words}`)), 20000);
      new MutationObserver((_, watcher) => {
        if (!seen()) return;
        watcher.disconnect();
        done(performance.now() - begun);
      }).observe(list, { childList: true, subtree: true });
    });
    input.form.requestSubmit();
    return shown;
  }, query);
}

async function openPagefind(browser, url) {
  const page = await browser.newPage();
  await page.goto(url("index.html"));
  await page.evaluate(async (script) => {
    window.pagefind = await import(script);
    await window.pagefind.init();
  }, url("pagefind/pagefind.js"));
  return (query) => page.evaluate(async (words) => {
    const begun = performance.now();
    const found = await window.pagefind.search(words);
    if (found.results.length) await found.results[0].data();
    return performance.now() - begun;
  }, query);
}

function tell(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  console.log(`${name.padEnd(9)} ${sorted.length} queries  median ${at(0.5)} ms  p90 ${at(0.9)} ms  worst ${at(1)} ms`);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
const peers = [["kokai", option("site"), openKokai], ["pagefind", option("pagefind"), openPagefind]].filter(([, folder]) => folder);
const asked = questions(option("queries"), Number(option("limit", "40")));
const running = [];
for (const [name, folder, open] of peers) {
  const server = await serve({ ...readSite(folder), base: "/" });
  running.push({ name, server, ask: await open(browser, server.url, asked[0]), times: [] });
}
for (const peer of running) await peer.ask(asked[0]);
for (const query of asked) {
  for (const peer of running) peer.times.push(await peer.ask(query));
}
for (const peer of running) {
  tell(peer.name, peer.times);
  peer.server.close();
}
await browser.close();
