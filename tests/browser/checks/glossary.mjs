// Words of the glossary: a link first; its explanation beside it can be kept, pointed at and sent away (WCAG 1.4.13).
import { pathToFileURL } from "node:url";
import { join, posix } from "node:path";

const claim = (report, kept, name) => report.claim(name, kept ? [] : ["it is not so"]);
const tips = (page) => page.locator(".tip").count();

async function explanation(page, report, where) {
  const link = page.locator("a.w").first();
  await link.focus();
  await page.locator(".tip").waitFor({ timeout: 5000 });
  const shown = await page.evaluate(() => {
    const tip = document.querySelector(".tip");
    const link = document.querySelector("a.w");
    const [a, b] = [tip.getBoundingClientRect(), link.getBoundingClientRect()];
    return {
      words: tip.textContent.length > 5,
      described: link.getAttribute("aria-describedby") === tip.id,
      beside: a.top >= b.bottom - 4 && a.left >= 0 && a.right <= innerWidth,
    };
  });
  for (const [what, kept] of Object.entries(shown)) claim(report, kept, `${where}: the explanation is ${what}`);
  await page.keyboard.press("Escape");
  claim(report, (await tips(page)) === 0, `${where}: Esc sends the explanation away`);
  claim(report, await link.evaluate((one) => one === document.activeElement), `${where}: Esc leaves the focus`);
  await page.mouse.move(0, 0);
  await link.hover();
  await page.locator(".tip").waitFor({ timeout: 5000 });
  await page.locator(".tip").hover();
  await page.waitForTimeout(500);
  claim(report, (await tips(page)) === 1, `${where}: the explanation can be pointed at`);
}

async function readings(page, report, where) {
  const seen = () => page.locator("a.w rt").first().isVisible();
  claim(report, !(await seen()), `${where}: readings are off at first`);
  await page.locator("#readings").check();
  claim(report, await seen(), `${where}: the switch shows readings`);
}

const NUMBER = /id="([^"]+)"><a class="n[^"]*" href="#[^"]*">(?:<span>)?([^<]*)/g;

/// Places are named by the number that stands beside the item on its page.
function checkNumbers(site, report) {
  const known = new Map();
  const numbersOf = (path) => {
    if (!known.has(path)) known.set(path, new Map([...site.read(path).matchAll(NUMBER)].map((m) => [m[1], m[2]])));
    return known.get(path);
  };
  const wrong = [];
  for (const path of site.pages.filter((one) => /^glossary\/.+\/index\.html$/.test(one)).slice(0, 200)) {
    const uses = site.read(path).split('id="uses"')[1];
    for (const [, address, item, number] of uses.matchAll(/<li><a href="([^"#]+)#([^"]+)">([^<]*)</g)) {
      const shown = numbersOf(posix.join(posix.dirname(path), address)).get(item);
      if (shown !== number && shown !== "#") wrong.push(`${path}: ${number} is ${shown} at ${address}#${item}`);
    }
  }
  report.claim("the places of a term have the numbers that their pages show", wrong);
}

export async function checkGlossary(site, server, browser, report) {
  checkNumbers(site, report);
  const found = site.samples.find((one) => one.kind === "assessment" && /class="w"/.test(site.read(one.path)));
  if (!found) return;
  const path = found.path;
  for (const [where, address] of [["http", server.url(path)], ["file", pathToFileURL(join(site.root, path)).href]]) {
    for (const width of [320, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const heard = [];
      page.on("pageerror", (error) => heard.push(error.message));
      page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
      await page.goto(address);
      await readings(page, report, `glossary ${where} ${width}`);
      await explanation(page, report, `glossary ${where} ${width}`);
      claim(report, heard.length === 0, `glossary ${where} ${width}: a silent console ${heard.join(" ")}`);
      await page.close();
    }
  }
  report.step("glossary");
}
