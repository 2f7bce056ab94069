#include "generator/rendering/page_frame.h"

#include "generator/diagnostics/findings.h"
#include "generator/rendering/addresses.h"
#include "generator/text/concat.h"

namespace kokai {
namespace {

void fill_head(Values page, const Archive& archive, const LoadedTheme& theme, const PageHead& head,
               const std::string& root) {
  const std::string& site = archive.settings.title;
  page.set("LANGUAGE", theme.language);
  page.set("TITLE",
           head.title == site ? site : fill(theme.words.title_pattern, {head.title, site}));
  page.set("DESCRIPTION", head.description);
  page.set("ROOT", root);
  page.set("SITE_TITLE", site);
  page.set("STYLE", theme.style.path + theme.style.query);
  page.set("SCRIPT", theme.script.path + theme.script.query);
  page.set("ICON", theme.icon.path + theme.icon.query);
  if (head.no_index) page.show("NO_INDEX");
  if (!head.own_search) page.show("HAS_SEARCH_BOX");
  page.has("GUIDE", !archive.guide.empty());
  if (head.runs_search) {
    page.show("RUNS_SEARCH");
    page.set("SEARCH_SCRIPT", theme.search_script.path + theme.search_script.query);
  }
  if (head.paper) page.show("IS_PAPER");
  page.set_or_not("FOOT", head.foot);
  if (!head.current.empty()) page.show(head.current);
  const std::string canonical =
      absolute(archive, head.canonical.empty() ? head.address : head.canonical);
  if (head.file.empty() && !canonical.empty()) {
    page.show("HAS_CANONICAL");
    page.set("CANONICAL", canonical);
  }
  if (!head.data.empty()) {
    page.show("HAS_DATA");
    page.set("DATA_URL", root + head.data);
  }
  if (!head.refresh.empty()) {
    page.show("LEADS_ON");
    page.set("LEADS_TO", head.refresh);
  }
  for (const PageFeed& feed : head.feeds) {
    Values row = page.add("FEED");
    row.set("FEED_TYPE", feed.type);
    row.set("FEED_TITLE", feed.title);
    row.set("FEED_URL", root + feed.file);
  }
  if (!archive.settings.base_url.empty()) {
    page.show("HAS_OPEN_SEARCH");
    page.set("OPEN_SEARCH", root + std::string(kOpenSearchFile));
  }
  if (!head.linked_data.empty()) {
    page.show("HAS_LINKED_DATA");
    page.lend("LINKED_DATA_JSON", head.linked_data);
  }
}

}  // namespace

std::string root_of_server(const SiteSettings& settings) {
  const std::string& base_url = settings.base_url;
  const std::size_t scheme = base_url.find("://");
  if (scheme == std::string::npos) return "./";
  const std::size_t slash = base_url.find('/', scheme + 3);
  return slash == std::string::npos ? "/" : base_url.substr(slash);
}

std::string absolute(const Archive& archive, std::string_view address) {
  if (archive.settings.base_url.empty()) return {};
  return concat({archive.settings.base_url, address});
}

std::string address_in_data(const Archive& archive, const std::string& path) {
  return archive.settings.base_url.empty() ? path : absolute(archive, path);
}

void fill_contact(Values page, const SiteSettings& settings) {
  page.set_or_not("PUBLISHER", settings.publisher);
  page.set_or_not("CONTACT", settings.contact);
  page.add_lines("CONTACT_LINE", "LINE", settings.contact);
  page.set_or_not("CONTACT_URL", settings.contact_url);
}

void fill_contact_lines(Values page, const Contact& contact) {
  bool any = false;
  for (const std::string* line :
       {&contact.department, &contact.address, &contact.phone, &contact.mail}) {
    if (line->empty()) continue;
    page.add("LINE").set("TEXT", *line);
    any = true;
  }
  page.has("CONTACT", any);
}

void fill_licence(Values page, const SiteSettings& settings) {
  page.set_or_not("LICENCE", settings.licence);
  page.set_or_not("LICENCE_URL", settings.licence_url);
}

Status write_page(const Archive& archive, const LoadedTheme& theme, const PageHead& head,
                  const Pieces& body, ArtifactSink& sink) {
  Page page;
  Values values = page.values();
  const std::string root = head.root.empty() ? root_from(head.address) : head.root;
  fill_head(values, archive, theme, head, root);
  fill_contact(values, archive.settings);
  fill_licence(values, archive.settings);
  values.has("PUBLIC_KEY", !archive.settings.public_key.empty());
  values.leave_open("BODY_HTML");
  const Frame frame = theme.engine.frame("page.html", page);
  return sink.write(head.file.empty() ? page_file(head.address) : head.file, frame.around(body));
}

Status write_page(const Archive& archive, const LoadedTheme& theme, const PageHead& head,
                  std::string_view body, ArtifactSink& sink) {
  return write_page(archive, theme, head, Pieces{body}, sink);
}

}  // namespace kokai
