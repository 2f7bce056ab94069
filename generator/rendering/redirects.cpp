#include "generator/rendering/redirects.h"

#include <vector>

#include "generator/formats/json.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

std::vector<const Redirect*> redirected_pages(const Archive& archive) {
  std::vector<const Redirect*> pages;
  for (const Redirect& redirect : archive.redirects) {
    if (item_part(redirect.from).empty()) pages.push_back(&redirect);
  }
  return pages;
}

Status draw_page(const Archive& archive, const LoadedTheme& theme, const Redirect& redirect,
                 ArtifactSink& sink) {
  const bool elsewhere = names_a_site(redirect.to);
  PageHead head;
  head.address = redirect.from;
  head.title = theme.words.moved_heading;
  head.description = theme.words.moved_lead;
  head.no_index = true;
  if (!elsewhere) head.canonical = page_part(redirect.to);
  const std::string root = root_from(redirect.from);
  head.refresh = leads_to(redirect, root);
  Page page;
  Values values = page.values();
  values.set("ROOT", root);
  values.set("URL", head.refresh);
  values.set("NAME", elsewhere ? redirect.to : theme.words.moved_to);
  std::string body;
  theme.engine.expand("moved.html", page, body);
  return write_page(archive, theme, head, body, sink);
}

/// Both addresses as a server knows them. Reading let no letter through that quotes or settings
/// would trip over.
struct OnServer {
  std::string from;
  std::string to;
};

std::vector<OnServer> on_server(const Archive& archive) {
  const bool known = !archive.settings.base_url.empty();
  const std::string root = known ? root_of_server(archive.settings) : "/";
  std::vector<OnServer> all;
  for (const Redirect* redirect : redirected_pages(archive)) {
    all.push_back(
        {root + redirect->from, names_a_site(redirect->to) ? redirect->to : root + redirect->to});
  }
  return all;
}

std::string nginx_map(const std::vector<OnServer>& all) {
  std::string out =
      "# http { map_hash_bucket_size 512; include .../nginx.map; server { if ($kokai_moved) { "
      "return "
      "301 $kokai_moved; } } }\nmap $uri $kokai_moved {\n  default \"\";\n";
  for (const OnServer& one : all) {
    out += "  \"" + one.from + "\" \"" + one.to + "\";\n";
    out += "  \"" + page_file(one.from) + "\" \"" + one.to + "\";\n";
  }
  return out + "}\n";
}

/// '&' would stand for what matched.
std::string for_apache(const std::string& address) {
  std::string out;
  for (const char c : address) out.append(c == '&' ? "\\" : "") += c;
  return out;
}

std::string apache_conf(const std::vector<OnServer>& all) {
  std::string out;
  for (const OnServer& one : all) {
    out +=
        "RedirectMatch 301 \"^" + one.from + "(index\\.html)?$\" \"" + for_apache(one.to) + "\"\n";
  }
  return out;
}

std::string redirect_lines(const std::vector<OnServer>& all) {
  std::string out;
  for (const OnServer& one : all) out += one.from + ' ' + one.to + " 301\n";
  return out;
}

}  // namespace

std::string leads_to(const Redirect& redirect, const std::string& root) {
  if (names_a_site(redirect.to)) return redirect.to;
  const std::string item(item_part(redirect.to));
  return root + page_file(page_part(redirect.to)) + (item.empty() ? "" : "#" + item);
}

Status draw_redirects(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  const std::vector<OnServer> all = on_server(archive);
  if (all.empty()) return Done{};
  for (const Redirect* redirect : redirected_pages(archive)) {
    if (Status page = draw_page(archive, theme, *redirect, sink); !page) return page;
  }
  if (Status nginx = sink.write("redirects/nginx.map", nginx_map(all)); !nginx) return nginx;
  Status apache = sink.write("redirects/apache.conf", apache_conf(all));
  return apache.ok() ? sink.write("_redirects", redirect_lines(all)) : apache;
}

Status draw_ledger(const Archive& archive, ArtifactSink& sink) {
  if (!archive.ledger) return Done{};
  json::Writer json(false);
  json.begin_object().key("ledger").begin_array();
  for (const RecordedRow& row : *archive.ledger) {
    json.begin_object().member("recorded", iso(row.recorded));
    json.member("kind", recorded_word(row.kind));
    json.member("page", address_in_data(archive, row.address));
    if (!row.sha256.empty()) json.member("sha256", row.sha256);
    if (!row.reason.empty()) json.member("reason", row.reason);
    json.end_object();
  }
  json.end_array().end_object();
  return sink.write("data/ledger.json", json.take());
}

}  // namespace kokai
