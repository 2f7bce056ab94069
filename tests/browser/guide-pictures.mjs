// The pictures of the staff's handbook, taken from a site that kokai made of the shipped content:
//   node guide-pictures.mjs SITE FOLDER
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [site, folder] = process.argv.slice(2);
const PICTURES = [
  { name: "assessment", page: "990019/18/index.html", height: 760 },
  { name: "changes", page: "990019/18/changes/index.html", height: 760 },
  { name: "round", page: "990019/rounds/2026-juminzei/index.html", height: 760 },
  { name: "result", page: "990027/rounds/2025-jido-teate/index.html", height: 900 },
];

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium" });
for (const { name, page: file, height } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: 1000, height }, colorScheme: "light", locale: "ja-JP" });
  const answer = await page.goto(pathToFileURL(path.resolve(site, file)).href);
  if (!answer?.ok() && answer?.status() !== 0) throw new Error(`no page ${file}`);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
