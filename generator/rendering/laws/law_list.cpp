#include "generator/analysis/citations/law_table.h"
#include "generator/analysis/rules/law_drift.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/laws/law_pages.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/paging.h"
#include "generator/rendering/phrases.h"
#include "generator/text/concat.h"

namespace kokai {
namespace {

constexpr std::size_t kLawsPerPage = 150;
constexpr std::size_t kLawsInJob = 8;

std::string title_of(const LawEntry& law) {
  if (law.law == kOwnName) return {};
  const KnownLaw& known = known_laws()[law.law];
  if (known.title.empty() || known.number.empty()) {
    return std::string(known.title.empty() ? known.number : known.title);
  }
  return concat({known.title, "（", known.number, "）"});
}

Status draw_page(const Archive& archive, const LoadedTheme& theme, const PagedList& pages,
                 std::size_t number, ArtifactSink& sink) {
  const Words& words = theme.words;
  PageHead head;
  head.address = pages.address_of(number);
  head.title = pages.title(words.laws_heading, number, words);
  head.description = words.laws_lead;
  head.current = "AT_INDEXES";
  head.data = "data/laws.json";
  head.linked_data = breadcrumb_linked_data(archive, {{archive.settings.title, ""},
                                                      {words.indexes_heading, "indexes/"},
                                                      {words.laws_heading, pages.address_of(0)}});
  const std::string root = root_from(head.address);
  Page page;
  Values values = page.values();
  values.set("ROOT", root);
  values.set("NAME", words.laws_heading);
  values.set("LEAD", words.laws_lead);
  values.set("COUNT", fill(words.laws_count, {std::to_string(archive.laws.size())}));
  values.set("DATA", "laws");
  values.set("PAGER_HTML", pages.links_html(number, theme));
  values.has("ROWS", !archive.laws.empty());
  if (pages.pages() == 1) values.show("IS_WHOLE");
  const auto [first, last] = pages.rows_on(number);
  for (std::size_t i = first; i < last; ++i) {
    const LawEntry& law = archive.laws[i];
    Values row = values.add("ROW");
    row.set("COUNT", fill(words.index_assessments, {std::to_string(law.assessments)}));
    row.set("URL", root + page_file(law_page(law)));
    row.set("NAME_HTML", phrases(law_name(law)));
    row.set_or_not("SECTION", title_of(law));
    row.set("FACTS", fill(words.index_municipalities, {std::to_string(law.municipalities)}));
  }
  std::string body;
  theme.engine.expand("index_list.html", page, body);
  return write_page(archive, theme, head, body, sink);
}

}  // namespace

std::string law_page(const LawEntry& law) { return "laws/" + law.id + '/'; }

std::string_view law_name(const LawEntry& law) {
  return law.law == kOwnName ? std::string_view(law.name) : known_laws()[law.law].name;
}

std::string provision_name(const Citation& citation, const Words& words) {
  const std::string from = provision_text(citation.from);
  if (from.empty()) return words.law_whole;
  if (citation.from == citation.to) return from;
  return fill(words.law_range, {from, provision_text(citation.to)});
}

std::string drift_note(const LawPlace& place, const Words& words) {
  if (place.drift < 0) return {};
  const LawDrift& drift = law_drift()[static_cast<std::size_t>(place.drift)];
  return fill(words.law_changed, {wareki(drift.effective), std::string(drift.current)});
}

Status draw_law_list(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  const PagedList pages("laws/", archive.laws.size(), kLawsPerPage);
  return pages.each(
      [&](std::size_t number) { return draw_page(archive, theme, pages, number, sink); });
}

void add_law_jobs(std::vector<DrawJob>& jobs, const Archive& archive, const LoadedTheme& theme) {
  jobs.emplace_back([&](ArtifactSink& sink) {
    Status list = draw_law_list(archive, theme, sink);
    return list.ok() ? draw_law_data(archive, theme, sink) : list;
  });
  for (std::size_t first = 0; first < archive.laws.size(); first += kLawsInJob) {
    jobs.emplace_back([&archive, &theme, first](ArtifactSink& sink) {
      const std::size_t last = std::min(first + kLawsInJob, archive.laws.size());
      for (std::size_t i = first; i < last; ++i) {
        if (Status status = draw_law(archive, theme, archive.laws[i], sink); !status) return status;
      }
      return Status(Done{});
    });
  }
}

}  // namespace kokai
