#include "generator/rendering/addresses.h"
#include "generator/rendering/archive_pages.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

Status draw_text_page(const Archive& archive, const LoadedTheme& theme, const std::string& file,
                      const std::string& lead, PageHead head, ArtifactSink& sink) {
  Page inner;
  fill_contact(inner.values(), archive.settings);
  inner.values().set_or_not("PUBLIC_KEY", archive.settings.public_key);
  std::string sections;
  theme.engine.expand(file, inner, sections);
  Page page;
  Values values = page.values();
  values.set("ROOT", root_from(head.address));
  values.set("HEADING", head.title);
  values.set("LEAD", lead);
  values.lend("SECTIONS_HTML", sections);
  std::string body;
  theme.engine.expand("text_page.html", page, body);
  head.linked_data =
      breadcrumb_linked_data(archive, {{archive.settings.title, ""}, {head.title, head.address}});
  return write_page(archive, theme, head, body, sink);
}

Status draw_not_found(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  PageHead head;
  head.file = "404.html";
  head.root = root_of_server(archive.settings);  // a server shows this page at any address
  head.title = theme.words.not_found_heading;
  head.description = theme.words.not_found_heading;
  head.no_index = true;
  Page page;
  page.values().set("ROOT", head.root);
  std::string body;
  theme.engine.expand("not_found.html", page, body);
  return write_page(archive, theme, head, body, sink);
}

}  // namespace

Status draw_about(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  const Words& words = theme.words;
  PageHead access;
  access.address = "about/accessibility/";
  access.title = words.menu_accessibility;
  access.description = words.access_description;
  access.current = "AT_ACCESSIBILITY";
  Status status =
      draw_text_page(archive, theme, "accessibility.html", words.access_lead, access, sink);
  if (!status) return status;
  PageHead privacy;
  privacy.address = "about/privacy/";
  privacy.title = words.menu_privacy;
  privacy.description = words.privacy_description;
  privacy.current = "AT_PRIVACY";
  status = draw_text_page(archive, theme, "privacy.html", words.privacy_lead, privacy, sink);
  if (!status) return status;
  PageHead verify;
  verify.address = "about/verify/";
  verify.title = words.menu_verify;
  verify.description = words.verify_description;
  verify.current = "AT_VERIFY";
  status = draw_text_page(archive, theme, "verify.html", words.verify_lead, verify, sink);
  if (!status) return status;
  return draw_not_found(archive, theme, sink);
}

}  // namespace kokai
