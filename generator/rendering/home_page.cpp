#include <algorithm>
#include <utility>

#include "generator/rendering/addresses.h"
#include "generator/rendering/archive_pages.h"
#include "generator/rendering/feeds/feeds.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/newest.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/rounds/round_text.h"
#include "generator/rendering/version_facts.h"

namespace kokai {
namespace {

constexpr std::size_t kNewestShown = 8;
constexpr std::size_t kResultsShown = 3;
constexpr std::size_t kHearingsShown = 20;
constexpr std::size_t kUngrouped = 12;  ///< more municipalities than this are shown by prefecture
constexpr std::size_t kListedAtHome = 300;  ///< more have a page for each prefecture

void fill_newest(Values page, const Archive& archive, const Words& words) {
  std::vector<PublishedVersion> shown = newest_first(archive, {0, archive.records.size()});
  page.has("NEWEST", !shown.empty());
  page.has("NEWEST_MORE", shown.size() > kNewestShown);
  shown.resize(std::min(shown.size(), kNewestShown));
  page.set("NEWEST_COUNT", fill(words.count_newest, {std::to_string(shown.size())}));
  for (const PublishedVersion& each : shown) {
    fill_version_row(page.add("NEWEST"), archive, each, "", true, words);
  }
}

std::string facts_line(const Archive& archive, const AssessmentRecord& record, int version,
                       const Words& words) {
  return archive.municipalities[record.municipality].name + words.facts_separator +
         facts_at(record, version).front.form->name + words.facts_separator +
         version_facts_line(record, version, words);
}

/// Rounds with a result, the newest first, not more than the page shows.
std::vector<const Round*> newest_results(const Archive& archive) {
  std::vector<const Round*> results;
  for (const Round& round : archive.rounds) {
    if (round_state(round, archive.now) == RoundState::kResult) results.push_back(&round);
  }
  std::stable_sort(results.begin(), results.end(),
                   [](const Round* a, const Round* b) { return *b->published < *a->published; });
  results.resize(std::min(results.size(), kResultsShown));
  return results;
}

/// Open ones by their last day, then those to come, then the newest results.
void fill_open_rounds(Values page, const Archive& archive, const Words& words) {
  std::vector<const Round*> shown;
  for (const Round& round : archive.rounds) {
    if (!is_over(round_state(round, archive.now))) shown.push_back(&round);
  }
  std::stable_sort(shown.begin(), shown.end(), [&](const Round* a, const Round* b) {
    const auto order = [&](const Round& round) {
      const RoundState state = round_state(round, archive.now);
      const bool open = state == RoundState::kOpen;
      return std::make_pair(!open, open ? round.period.last : round.period.first);
    };
    return order(*a) < order(*b);
  });
  const std::vector<const Round*> results = newest_results(archive);
  shown.insert(shown.end(), results.begin(), results.end());
  fill_rounds(page, archive, shown, "", true, words);
}

/// Drafts that say 意見聴取中; one with a round of its own is told by that.
void fill_hearings(Values page, const Archive& archive, const Words& words) {
  std::vector<bool> has_round(archive.records.size(), false);
  for (const Round& round : archive.rounds) has_round[round.record] = true;
  std::size_t count = 0;
  for (std::size_t r = 0; r < archive.records.size(); ++r) {
    const AssessmentRecord& record = archive.records[r];
    if (!record.draft || record.draft->front.status != AssessmentStatus::kHearing) continue;
    if (has_round[r]) continue;
    if (++count > kHearingsShown) continue;
    const Municipality& municipality = archive.municipalities[record.municipality];
    Values row = page.add("HEARING");
    row.set("STATUS", status_word(AssessmentStatus::kHearing));
    row.set("URL", page_file(version_page(municipality, record, -1)));
    row.set("TITLE_HTML", phrases(record.draft->front.title));
    row.set("FACTS", facts_line(archive, record, -1, words));
  }
  page.has("HEARINGS_MORE", count > kHearingsShown);
  page.has("HEARINGS", count != 0);
  page.set("HEARING_COUNT", fill(words.count_documents, {std::to_string(count)}));
}

std::vector<std::size_t> count_records(const Archive& archive) {
  std::vector<std::size_t> counts(archive.municipalities.size(), 0);
  for (const AssessmentRecord& record : archive.records) ++counts[record.municipality];
  return counts;
}

/// Municipalities stand by code, and so by prefecture: the first behind those of all[first].
std::size_t end_of_prefecture(const std::vector<Municipality>& all, std::size_t first) {
  std::size_t last = first;
  while (last < all.size() && all[last].prefecture == all[first].prefecture) ++last;
  return last;
}

void fill_place(Values row, const std::string& url, const std::string& name,
                const std::string& where, const std::string& count) {
  row.set("URL", url);
  row.set("NAME", name);
  row.set("WHERE", where);
  row.set("COUNT", count);
}

void fill_prefectures(Values page, const Archive& archive, const Words& words) {
  const std::vector<Municipality>& all = archive.municipalities;
  Values group = page.add("GROUP");
  group.set_or_not("PREFECTURE", "");
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t last = end_of_prefecture(all, i);
    fill_place(group.add("MUNICIPALITY"), page_file(prefecture_page(all[i])), all[i].prefecture, "",
               fill(words.count_municipalities, {std::to_string(last - i)}));
    i = last;
  }
}

void fill_municipalities(Values page, const Archive& archive, const Words& words) {
  const std::vector<Municipality>& all = archive.municipalities;
  page.has("MUNICIPALITIES", !all.empty());
  page.set("MUNICIPALITY_COUNT", fill(words.count_municipalities, {std::to_string(all.size())}));
  if (all.size() > kListedAtHome) return fill_prefectures(page, archive, words);
  const std::vector<std::size_t> counts = count_records(archive);
  const bool grouped = all.size() > kUngrouped;
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t last = grouped ? end_of_prefecture(all, i) : all.size();
    Values group = page.add("GROUP");
    group.set_or_not("PREFECTURE", grouped ? all[i].prefecture : std::string());
    for (; i < last; ++i) {
      fill_place(group.add("MUNICIPALITY"), page_file(municipality_page(all[i])), all[i].name,
                 grouped ? std::string() : all[i].prefecture,
                 fill(words.count_assessments, {std::to_string(counts[i])}));
    }
  }
}

Status draw_prefecture(const Archive& archive, const LoadedTheme& theme, std::size_t first,
                       std::size_t last, const std::vector<std::size_t>& counts,
                       ArtifactSink& sink) {
  const std::vector<Municipality>& all = archive.municipalities;
  PageHead head;
  head.address = prefecture_page(all[first]);
  head.title = all[first].prefecture;
  head.description = fill(theme.words.prefecture_description, {head.title});
  head.linked_data =
      breadcrumb_linked_data(archive, {{archive.settings.title, ""}, {head.title, head.address}});
  const std::string root = root_from(head.address);
  Page page;
  Values values = page.values();
  values.set("ROOT", root);
  values.set("PREFECTURE", head.title);
  values.set("PLACES", fill(theme.words.count_municipalities, {std::to_string(last - first)}));
  for (std::size_t i = first; i < last; ++i) {
    fill_place(values.add("MUNICIPALITY"), root + page_file(municipality_page(all[i])), all[i].name,
               "", fill(theme.words.count_assessments, {std::to_string(counts[i])}));
  }
  std::string body;
  theme.engine.expand("prefecture.html", page, body);
  return write_page(archive, theme, head, body, sink);
}

}  // namespace

Status draw_home(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  Page page;
  Values values = page.values();
  values.set("HEADING_HTML", phrases(theme.words.home_heading));
  fill_open_rounds(values, archive, theme.words);
  fill_hearings(values, archive, theme.words);
  fill_newest(values, archive, theme.words);
  values.has("COMPARISONS", !archive.comparisons.empty());
  values.has("BUNDLES", archive.settings.bundles);
  fill_municipalities(values, archive, theme.words);
  std::string body;
  theme.engine.expand("home.html", page, body);
  PageHead head;
  head.title = archive.settings.title;
  head.description = theme.words.home_description;
  head.own_search = true;
  head.feeds = feeds_of_site(archive, theme.words);
  head.linked_data = breadcrumb_linked_data(archive, {{archive.settings.title, ""}});
  return write_page(archive, theme, head, body, sink);
}

Status draw_prefectures(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  if (archive.municipalities.size() <= kListedAtHome) return Done{};
  const std::vector<std::size_t> counts = count_records(archive);
  for (std::size_t i = 0; i < archive.municipalities.size();) {
    const std::size_t last = end_of_prefecture(archive.municipalities, i);
    if (Status drawn = draw_prefecture(archive, theme, i, last, counts, sink); !drawn) return drawn;
    i = last;
  }
  return Done{};
}

}  // namespace kokai
