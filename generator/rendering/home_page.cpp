#include <algorithm>

#include "generator/rendering/addresses.h"
#include "generator/rendering/archive_pages.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/version_facts.h"

namespace kokai {
namespace {

constexpr std::size_t kNewestShown = 8;
constexpr std::size_t kUngrouped = 12;  ///< more municipalities than this are shown by prefecture

struct PublishedVersion {
  Date date;
  std::uint32_t record;
  int version;
};

/// The newest published versions, newest first; those of one day in the archive's order.
std::vector<PublishedVersion> newest(const Archive& archive) {
  std::vector<PublishedVersion> all;
  for (std::uint32_t r = 0; r < archive.records.size(); ++r) {
    const std::vector<VersionFacts>& versions = archive.records[r].versions;
    for (std::size_t v = 0; v < versions.size(); ++v) {
      if (!versions[v].front.published) continue;
      all.push_back({*versions[v].front.published, r, static_cast<int>(v)});
    }
  }
  const auto later = [](const PublishedVersion& a, const PublishedVersion& b) {
    if (a.date != b.date) return a.date > b.date;
    return a.record != b.record ? a.record < b.record : a.version > b.version;
  };
  const auto shown = std::min(all.size(), kNewestShown);
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(shown), all.end(),
                    later);
  all.resize(shown);
  return all;
}

std::string facts_line(const Archive& archive, const AssessmentRecord& record, int version,
                       const Words& words) {
  return archive.municipalities[record.municipality].name + words.facts_separator +
         facts_at(record, version).front.form->name + words.facts_separator +
         version_facts_line(record, version, words);
}

void fill_newest(Values page, const Archive& archive, const Words& words) {
  const std::vector<PublishedVersion> shown = newest(archive);
  page.has("NEWEST", !shown.empty());
  page.set("NEWEST_COUNT", fill(words.count_newest, {std::to_string(shown.size())}));
  for (const PublishedVersion& each : shown) {
    const AssessmentRecord& record = archive.records[each.record];
    const Municipality& municipality = archive.municipalities[record.municipality];
    Values row = page.add("NEWEST");
    row.set("DATE", iso(each.date));
    row.set("URL", page_file(is_current(record, each.version)
                                 ? record_page(municipality, record)
                                 : version_page(municipality, record, each.version)));
    row.set("TITLE_HTML", phrases(facts_at(record, each.version).front.title));
    row.set("FACTS", facts_line(archive, record, each.version, words));
  }
}

void fill_hearings(Values page, const Archive& archive, const Words& words) {
  std::size_t count = 0;
  for (const AssessmentRecord& record : archive.records) {
    if (!record.draft || record.draft->front.status != AssessmentStatus::kHearing) continue;
    const Municipality& municipality = archive.municipalities[record.municipality];
    Values row = page.add("HEARING");
    row.set("STATUS", status_word(AssessmentStatus::kHearing));
    row.set("URL", page_file(version_page(municipality, record, -1)));
    row.set("TITLE_HTML", phrases(record.draft->front.title));
    row.set("FACTS", facts_line(archive, record, -1, words));
    ++count;
  }
  page.has("HEARINGS", count != 0);
  page.set("HEARING_COUNT", fill(words.count_documents, {std::to_string(count)}));
}

void fill_municipalities(Values page, const Archive& archive, const Words& words) {
  const std::vector<Municipality>& all = archive.municipalities;
  std::vector<std::size_t> counts(all.size(), 0);
  for (const AssessmentRecord& record : archive.records) ++counts[record.municipality];
  page.has("MUNICIPALITIES", !all.empty());
  page.set("MUNICIPALITY_COUNT", fill(words.count_municipalities, {std::to_string(all.size())}));
  const bool grouped = all.size() > kUngrouped;
  std::size_t i = 0;
  while (i < all.size()) {  // ordered by code, and so by prefecture
    const std::string& prefecture = all[i].prefecture;
    Values group = page.add("GROUP");
    group.set_or_not("PREFECTURE", grouped ? prefecture : std::string());
    for (; i < all.size() && (!grouped || all[i].prefecture == prefecture); ++i) {
      Values row = group.add("MUNICIPALITY");
      row.set("URL", page_file(municipality_page(all[i])));
      row.set("NAME", all[i].name);
      row.set("WHERE", grouped ? std::string() : all[i].prefecture);
      row.set("COUNT", fill(words.count_assessments, {std::to_string(counts[i])}));
    }
  }
}

}  // namespace

Status draw_home(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  Page page;
  Values values = page.values();
  values.set("HEADING_HTML", phrases(theme.words.home_heading));
  fill_hearings(values, archive, theme.words);
  fill_newest(values, archive, theme.words);
  fill_municipalities(values, archive, theme.words);
  std::string body;
  theme.engine.expand("home.html", page, body);
  PageHead head;
  head.title = archive.settings.title;
  head.description = theme.words.home_description;
  head.own_search = true;
  head.linked_data = breadcrumb_linked_data(archive, {{archive.settings.title, ""}});
  return write_page(archive, theme, head, body, sink);
}

}  // namespace kokai
