#include <span>

#include "generator/formats/xml_writer.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/archive_pages.h"
#include "generator/rendering/guide_pages.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

constexpr std::size_t kAddressesPerMap = 50000;  // sitemaps.org
constexpr std::size_t kBytesPerMap = 50u << 20;
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

/// What an entry may take at most: a letter of an address may be escaped.
std::size_t most_bytes(const MapEntry& entry, const Archive& archive) {
  return 128 + (archive.settings.base_url.size() + entry.address.size()) * std::size_t{6};
}

/// Behind the last entry of the map that begins with entry `first`.
std::size_t end_of_map(const Archive& archive, const std::vector<MapEntry>& entries,
                       std::size_t first) {
  std::size_t bytes = 0;
  std::size_t last = first;
  while (last < entries.size() && last - first < kAddressesPerMap) {
    bytes += most_bytes(entries[last], archive);
    if (bytes > kBytesPerMap) break;
    ++last;
  }
  return last;
}

std::string map_of(const Archive& archive, std::span<const MapEntry> entries) {
  xml::Writer xml;
  xml.open("urlset").attribute("xmlns", kSpace);
  for (const MapEntry& entry : entries) {
    xml.open("url").element("loc", absolute(archive, entry.address));
    if (!entry.changed.empty()) xml.element("lastmod", entry.changed);
    xml.close();
  }
  return xml.take();
}

Status draw_maps(const Archive& archive, ArtifactSink& sink) {
  const std::vector<MapEntry> entries = entries_of(archive);
  const std::span<const MapEntry> all(entries);
  if (end_of_map(archive, entries, 0) == entries.size()) {
    return sink.write("sitemap.xml", map_of(archive, all));
  }
  xml::Writer index;
  index.open("sitemapindex").attribute("xmlns", kSpace);
  for (std::size_t first = 0, number = 1; first < entries.size(); ++number) {
    const std::size_t last = end_of_map(archive, entries, first);
    const std::string file = "sitemap-" + std::to_string(number) + ".xml";
    Status status = sink.write(file, map_of(archive, all.subspan(first, last - first)));
    if (!status) return status;
    index.open("sitemap").element("loc", absolute(archive, file)).close();
    first = last;
  }
  return sink.write("sitemap.xml", index.take());
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
