#include "generator/formats/xml_writer.h"
#include "generator/rendering/feeds/feeds.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kLongName = 48;  // OpenSearch 1.1

}  // namespace

std::string open_search(const Archive& archive, const LoadedTheme& theme) {
  const std::string& title = archive.settings.title;
  xml::Writer xml;
  xml.open("OpenSearchDescription");
  xml.attribute("xmlns", "http://a9.com/-/spec/opensearch/1.1/");
  xml.element("ShortName", theme.words.search_short_name);
  xml.element("Description", theme.words.search_engine_about);
  xml.open("Url").attribute("type", "text/html");
  xml.attribute("template", absolute(archive, "search/index.html?q={searchTerms}")).close();
  xml.element("LongName", title.substr(0, bytes_of_first(title, kLongName)));
  xml.open("Image").attribute("width", "64").attribute("height", "64");
  xml.attribute("type", "image/svg+xml").text(absolute(archive, theme.icon.path)).close();
  xml.element("Language", theme.language).element("InputEncoding", "UTF-8");
  return xml.take();
}

}  // namespace kokai
