// Serves the site below the path that its own address names, so that sub-folders are proved on the way.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { LEADS_ON } from "./site.mjs";

const TYPES = {
  html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", svg: "image/svg+xml",
  json: "application/json", csv: "text/csv", xml: "application/xml", txt: "text/plain",
};

/// A page that leads on at once is looked at where it stands.
const body = (site, file) => {
  const bytes = readFileSync(join(site.root, file));
  return file.endsWith(".html") ? bytes.toString("utf8").replace(LEADS_ON, "") : bytes;
};

export function serve(site) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    let file = path.startsWith(site.base) ? path.slice(site.base.length) : "404.html";
    if (file === "" || file.endsWith("/")) file += "index.html";
    const known = site.files.has(file);
    if (!known) file = "404.html";
    response.writeHead(known ? 200 : 404, { "content-type": TYPES[file.split(".").pop()] || "application/octet-stream" });
    response.end(site.files.has(file) ? body(site, file) : "");
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const origin = `http://127.0.0.1:${server.address().port}`;
      done({ origin, url: (path) => origin + site.base + path, close: () => server.close() });
    });
  });
}
