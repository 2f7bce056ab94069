#include "generator/rendering/linked_data.h"

#include "generator/formats/json.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

void write_address(json::Writer& json, std::string_view key, const Archive& archive,
                   const std::string& page) {
  const std::string address = absolute(archive, page);
  if (!address.empty()) json.member(key, address);
}

void write_crumbs(json::Writer& json, const Archive& archive, const std::vector<Crumb>& crumbs) {
  json.member("@type", "BreadcrumbList");
  json.key("itemListElement").begin_array();
  int position = 0;
  for (const auto& [name, page] : crumbs) {
    json.begin_object();
    json.member("@type", "ListItem").member("position", ++position);
    json.member("name", name);
    write_address(json, "item", archive, page);
    json.end_object();
  }
  json.end_array();
}

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

}  // namespace

std::string document_linked_data(const DocumentView& view, const std::string& page,
                                 const std::string& data, const std::vector<Crumb>& crumbs) {
  const Frontmatter& front = view.assessment.front;
  const SiteSettings& settings = view.archive.settings;
  json::Writer json(false);
  json.begin_object().member("@context", "https://schema.org");
  json.key("@graph").begin_array().begin_object();
  json.member("@type", "Dataset").member("name", front.title);
  json.member("description", fill(view.theme.words.assessment_description,
                                  {view.municipality.name, front.form->name, front.title}));
  json.member("identifier", view.municipality.code + "/" + view.record.key);
  json.member("inLanguage", view.theme.language);
  if (front.published) json.member("datePublished", iso(*front.published));
  write_address(json, "url", view.archive, page);
  if (!front.authority.empty()) {
    json.key("creator").begin_object();
    json.member("@type", "GovernmentOrganization").member("name", front.authority);
    json.end_object();
  }
  if (!settings.licence_url.empty()) json.member("license", settings.licence_url);
  const std::string download = absolute(view.archive, data);
  if (!download.empty()) {
    json.key("distribution").begin_object().member("@type", "DataDownload");
    json.member("encodingFormat", "application/json").member("contentUrl", download);
    json.end_object();
  }
  json.end_object().begin_object();
  write_crumbs(json, view.archive, crumbs);
  json.end_object().end_array().end_object();
  return trimmed(json.take());
}

std::string term_linked_data(const Archive& archive, const Term& term,
                             const std::string& definition, const std::vector<Crumb>& crumbs) {
  json::Writer json(false);
  json.begin_object().member("@context", "https://schema.org");
  json.key("@graph").begin_array().begin_object();
  json.member("@type", "DefinedTerm").member("name", term.term);
  json.member("description", definition).member("termCode", term.id);
  if (!term.aliases.empty()) {
    json.key("alternateName").begin_array();
    for (const std::string& alias : term.aliases) json.value(alias);
    json.end_array();
  }
  write_address(json, "url", archive, crumbs.back().second);
  json.end_object().begin_object();
  write_crumbs(json, archive, crumbs);
  json.end_object().end_array().end_object();
  return trimmed(json.take());
}

std::string breadcrumb_linked_data(const Archive& archive, const std::vector<Crumb>& crumbs) {
  json::Writer json(false);
  json.begin_object().member("@context", "https://schema.org");
  write_crumbs(json, archive, crumbs);
  json.end_object();
  return trimmed(json.take());
}

}  // namespace kokai
