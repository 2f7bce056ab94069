#include "generator/formats/html.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/archive_pages.h"
#include "generator/rendering/guide_pages.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

constexpr std::size_t kAddressesPerMap = 50000;  // sitemaps.org
constexpr std::string_view kSpace = "http://www.sitemaps.org/schemas/sitemap/0.9";

struct MapEntry {
  std::string address;
  std::string changed;  ///< ISO date, or empty
};

/// Every page that searchers should know: no drafts, no print pages.
std::vector<MapEntry> entries_of(const Archive& archive) {
  std::vector<MapEntry> entries = {
      {"", ""},      {"about/accessibility/", ""}, {"about/privacy/", ""}, {"about/verify/", ""},
      {"data/", ""}, {newest_page(), ""},          {compare_page(), ""}};
  if (archive.settings.bundles) entries.push_back({bundles_page(), ""});
  for (const Comparison& each : archive.comparisons) entries.push_back({compare_page(each), ""});
  for (const Municipality& municipality : archive.municipalities) {
    entries.push_back({municipality_page(municipality), ""});
  }
  for (const Round& round : archive.rounds) {
    entries.push_back({round_page(archive.municipalities[round.municipality], round), ""});
  }
  entries.push_back({glossary_page(), ""});
  for (const Term& term : archive.glossary.terms) entries.push_back({term_page(term), ""});
  if (!archive.guide.empty()) entries.push_back({guide_page(), ""});
  for (const GuidePage& page : archive.guide) entries.push_back({guide_page(page), ""});
  for (const AssessmentRecord& record : archive.records) {
    const Municipality& municipality = archive.municipalities[record.municipality];
    for (int i = 0; i < static_cast<int>(record.versions.size()); ++i) {
      const std::optional<Date>& date = facts_at(record, i).front.published;
      const std::string changed = date ? iso(*date) : std::string();
      entries.push_back({version_page(municipality, record, i), changed});
      if (is_current(record, i)) entries.push_back({record_page(municipality, record), changed});
    }
  }
  return entries;
}

std::string map_of(const Archive& archive, const std::vector<MapEntry>& entries,
                   std::size_t first) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"";
  xml.append(kSpace).append("\">\n");
  for (std::size_t i = first; i < entries.size() && i < first + kAddressesPerMap; ++i) {
    xml += "<url><loc>";
    html::append_escaped(xml, absolute(archive, entries[i].address));
    xml += "</loc>";
    if (!entries[i].changed.empty()) xml += "<lastmod>" + entries[i].changed + "</lastmod>";
    xml += "</url>\n";
  }
  return xml + "</urlset>\n";
}

Status draw_maps(const Archive& archive, ArtifactSink& sink) {
  const std::vector<MapEntry> entries = entries_of(archive);
  if (entries.size() <= kAddressesPerMap)
    return sink.write("sitemap.xml", map_of(archive, entries, 0));
  std::string index = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"";
  index.append(kSpace).append("\">\n");
  for (std::size_t first = 0; first < entries.size(); first += kAddressesPerMap) {
    const std::string file = "sitemap-" + std::to_string(first / kAddressesPerMap + 1) + ".xml";
    if (Status status = sink.write(file, map_of(archive, entries, first)); !status) return status;
    index += "<sitemap><loc>";
    html::append_escaped(index, absolute(archive, file));
    index += "</loc></sitemap>\n";
  }
  return sink.write("sitemap.xml", index + "</sitemapindex>\n");
}

}  // namespace

Status draw_for_robots(const Archive& archive, ArtifactSink& sink) {
  std::string robots = "User-agent: *\nAllow: /\n";
  if (!archive.settings.base_url.empty()) {
    if (Status status = draw_maps(archive, sink); !status) return status;
    robots += "Sitemap: " + absolute(archive, "sitemap.xml") + "\n";
  }
  return sink.write("robots.txt", robots);
}

}  // namespace kokai
