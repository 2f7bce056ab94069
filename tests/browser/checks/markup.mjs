// html-validate and the Nu Html Checker over all pages, or over the chosen ones when there are many.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

const MANY = 300;
const RULES = {
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    "valid-id": ["error", { relaxed: true }], // ids are the forms' numbers: i-2.1
    "long-title": "off", // a page's title holds the whole name of its 事務
    "tel-non-breaking": "off", // text of the documents, not ours to change
    "no-trailing-whitespace": "off",
  },
};

async function validated(site, pages) {
  const validator = new HtmlValidate(new FileSystemConfigLoader({ root: true, ...RULES }));
  const problems = [];
  for (const page of pages) {
    const result = await validator.validateString(site.read(page), RULES);
    for (const file of result.results) {
      for (const message of file.messages) {
        if (message.severity === 2) problems.push(`${page}:${message.line}: ${message.ruleId}: ${message.message}`);
      }
    }
  }
  return problems;
}

function nu(site, pages, options = []) {
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const files = pages.map((page) => join(site.root, page));
  return new Promise((done) => {
    execFile("java", ["-jar", jar, "--errors-only", "--format", "gnu", ...options, ...files], { maxBuffer: 1 << 26 },
      (error, _, told) => done(told.split("\n").filter(Boolean).concat(error && !told ? [String(error)] : [])));
  });
}

export async function checkMarkup(site, report) {
  const pages = site.pages.length > MANY ? site.samples.map(({ path }) => path) : site.pages;
  report.claim(`html-validate: no error on ${pages.length} pages`, await validated(site, pages));
  report.claim(`Nu: no error on ${pages.length} pages`, await nu(site, pages));
  const sheet = [...site.files].filter((path) => path.endsWith(".svg"));
  report.claim("Nu: no error in pictures", sheet.length ? await nu(site, sheet, ["--svg"]) : []);
  report.step("markup");
}
