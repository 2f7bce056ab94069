// Every internal link and anchor of every page lands; nothing is loaded from elsewhere; ids are unique.
import { posix } from "node:path";

const ATTRIBUTE = /\s(href|src)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;
const unescape = (text) =>
  text.replace(/&amp;/g, "&").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, "<").replace(/&gt;/g, ">");
const withoutScripts = (html) => html.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, "");

/// What a page leads to or loads: the attribute, its name and the address.
export function* addresses(html) {
  for (const [whole, attribute, raw] of withoutScripts(html).matchAll(ATTRIBUTE)) yield { whole, attribute, address: unescape(raw) };
}
export const isForeign = (address) => /^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith("//");

function target(site, page, address) {
  const path = decodeURIComponent(address.split(/[?#]/)[0]);
  if (path === "") return page;
  if (path.startsWith("/")) {
    return page === "404.html" && path.startsWith(site.base) ? path.slice(site.base.length) || "index.html" : null;
  }
  const joined = posix.normalize(posix.join(posix.dirname(page), path));
  return joined.startsWith("..") ? null : joined;
}

/// The way to the pages before and after: whoever goes on and back again is where they were, or on the first page
/// of what they came from (a later part of a list, an older version).
function checkTurns(site, report) {
  const TURN = /<nav class="turn[^>]*>(.*?)<\/nav>/s;
  const WAY = /rel="(prev|next)" href="([^"]*)"/g;
  const ways = new Map();
  for (const page of site.pages) {
    const turn = TURN.exec(site.read(page));
    if (turn) ways.set(page, Object.fromEntries([...turn[1].matchAll(WAY)].map(([, way, raw]) => [way, target(site, page, unescape(raw))])));
  }
  const lost = [];
  for (const [page, { prev, next }] of ways) {
    for (const [to, back] of [[next, "prev"], [prev, "next"]]) {
      if (!to) continue;
      const returned = (ways.get(to) || {})[back] || "nowhere";
      if (!page.startsWith(posix.dirname(returned) + "/")) lost.push(`${page}: ${to} leads back to ${returned}`);
    }
  }
  report.claim(`the ways on and back of ${ways.size} pages meet`, lost);
  const lonely = site.pages.filter((page) => page.includes("/") && !/\/print\/index\.html$/.test(page) && !/<nav class="crumbs"/.test(site.read(page)));
  report.claim("every page below the home page says where it stands", lonely);
}

export function checkLinks(site, report) {
  const ids = new Map();
  const twins = [];
  for (const page of site.pages) {
    const all = [...withoutScripts(site.read(page)).matchAll(ID)].map((match) => unescape(match[1]));
    ids.set(page, new Set(all));
    if (ids.get(page).size !== all.length) twins.push(`${page}: an id twice`);
  }
  const dead = [];
  const foreign = [];
  let count = 0;
  for (const page of site.pages) {
    const html = site.read(page);
    for (const { whole, attribute, address } of addresses(html)) {
      if (isForeign(address)) {
        if (attribute === "src") foreign.push(`${page}: ${whole}`);
        continue;
      }
      count += 1;
      const file = target(site, page, address);
      const anchor = address.includes("#") ? decodeURIComponent(address.split("#")[1]) : "";
      if (file === null || !site.files.has(file)) dead.push(`${page}: ${address} leads nowhere`);
      else if (anchor && ids.has(file) && !ids.get(file).has(anchor)) dead.push(`${page}: ${address} has no such place`);
    }
    for (const [whole, address] of withoutScripts(html).matchAll(/<link rel="(?:stylesheet|icon|preload)[^>]*href="([^"]*)"/g)) {
      if (/^([a-z]+:)?\/\//i.test(address)) foreign.push(`${page}: ${whole}`);
    }
  }
  report.claim(`all ${count} internal links of ${site.pages.length} pages land`, dead);
  report.claim("no page loads a part from another host", foreign);
  report.claim("ids are unique on each page", twins);
  checkTurns(site, report);
  report.step("links");
}
