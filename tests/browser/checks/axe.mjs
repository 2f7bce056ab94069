// axe-core on each kind of page, in every colour scheme and at two widths.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const SCHEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
};
const LOOKS = [["light", 320], ["light", 1280], ["dark", 320], ["forced", 1280]];
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((each) => `${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map((node) => node.target).join(" ")}`);
}

async function look([scheme, width], site, server, browser, report) {
  const pictures = process.env.KOKAI_PICTURES;
  const context = await browser.newContext({ ...SCHEMES[scheme], viewport: { width, height: 900 }, bypassCSP: true });
  for (const { kind, path } of site.samples) {
    const page = await context.newPage();
    await page.goto(server.url(path));
    report.claim(`axe: ${path} ${scheme} ${width}`, await violations(page));
    if (pictures) {
      const name = `${kind}-${path.replace(/\/?index\.html$/, "").replace(/[^\w]+/g, "_")}-${width}-${scheme}.png`;
      await page.screenshot({ path: join(pictures, name) });
    }
    await page.close();
  }
  await context.close();
}

export async function checkAxe(site, server, browser, report) {
  if (process.env.KOKAI_PICTURES) mkdirSync(process.env.KOKAI_PICTURES, { recursive: true });
  await Promise.all(LOOKS.map((each) => look(each, site, server, browser, report)));
  report.step("axe");
}
