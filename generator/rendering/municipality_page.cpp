#include <algorithm>

#include "generator/analysis/rounds.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/archive_pages.h"
#include "generator/rendering/feeds/feeds.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/newest.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/paging.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/rounds/round_text.h"
#include "generator/rendering/status_look.h"

namespace kokai {
namespace {

constexpr std::size_t kAssessmentsPerPage = 200;

/// What the list can be narrowed to: by status, then by form.
std::vector<RowKind> row_kinds(const Words& words) {
  std::vector<RowKind> kinds = {{std::string(status_word(AssessmentStatus::kPublished)), 0},
                                {words.kind_drafts, 0},
                                {std::string(status_word(AssessmentStatus::kEnded)), 0}};
  for (const forms::Form& form : forms::all()) kinds.push_back({form.name, 0});
  return kinds;
}

/// Indexes into row_kinds().
std::vector<std::size_t> kinds_of(const AssessmentRecord& record) {
  std::vector<std::size_t> kinds;
  const Frontmatter& front = record.current().front;
  if (front.status == AssessmentStatus::kPublished) kinds.push_back(0);
  if (record.draft) kinds.push_back(1);
  if (front.status == AssessmentStatus::kEnded) kinds.push_back(2);
  std::size_t form = 3;
  for (const forms::Form& each : forms::all()) {
    if (&each == front.form) kinds.push_back(form);
    ++form;
  }
  return kinds;
}

std::string marks_of(const AssessmentRecord& record) {
  std::string marks;
  for (const std::size_t kind : kinds_of(record)) {
    if (!marks.empty()) marks += ' ';
    marks += row_kind_mark(kind);
  }
  return marks;
}

void fill_record(Values row, const Municipality& municipality, const AssessmentRecord& record,
                 const std::string& root) {
  const Frontmatter& front = record.current().front;
  row.set("NUMBER", front.number.empty() ? std::string("―") : front.number);
  row.set("URL", root + page_file(record_page(municipality, record)));
  row.set("TITLE_HTML", phrases(front.title));
  row.set("KIND", front.form->name);
  row.set("STATUS", status_word(front.status));
  row.set("STATUS_CLASS", status_class(front.status));
  row.set("KINDS", marks_of(record));
  const bool draft_beside = record.draft && !record.versions.empty();
  row.has("DRAFT", draft_beside);
  if (draft_beside) {
    row.set("DRAFT_STATUS", status_word(record.draft->front.status));
    row.set("DRAFT_URL", root + page_file(version_page(municipality, record, -1)));
  }
  row.has("DATE", front.published.has_value());
  const bool reviewed = front.published && front.status == AssessmentStatus::kPublished;
  row.has("REVIEW", reviewed);
  if (front.published) {
    row.set("DATE", iso(*front.published));
    row.set("WAREKI", wareki(*front.published));
    row.set("REVIEW", iso(add_years(*front.published, kYearsToReview)));
  }
}

void fill_incidents(Values page, const Municipality& municipality, const Words& words) {
  page.has("INCIDENTS", !municipality.incidents.empty());
  page.set("INCIDENT_COUNT",
           fill(words.count_documents, {std::to_string(municipality.incidents.size())}));
  for (const Incident& incident : municipality.incidents) {
    Values row = page.add("INCIDENT");
    row.has("DATE", incident.date.has_value());
    if (incident.date) row.set("DATE", iso(*incident.date));
    row.add_lines("SUMMARY_LINE", "SUMMARY", incident.summary);
    row.set("BODY", incident.body);
  }
}

class MunicipalityPages {
 public:
  MunicipalityPages(const Archive& archive, const LoadedTheme& theme, std::uint32_t index)
      : archive_(archive),
        theme_(theme),
        index_(index),
        municipality_(archive.municipalities[index]),
        first_(records_of(archive, index).first),
        count_(records_of(archive, index).second - first_),
        pages_(municipality_page(municipality_), count_, kAssessmentsPerPage,
               municipality_page(municipality_) + "list/") {}

  Status write(ArtifactSink& sink) const {
    return pages_.each([&](std::size_t number) { return write_one(number, sink); });
  }

 private:
  Status write_one(std::size_t number, ArtifactSink& sink) const {
    PageHead head;
    head.address = pages_.address_of(number);
    head.title = pages_.title(municipality_.name, number, theme_.words);
    head.description = fill(theme_.words.municipality_description, {municipality_.name});
    head.feeds = feeds_of(municipality_, theme_.words);
    head.linked_data = breadcrumb_linked_data(
        archive_, {{archive_.settings.title, ""}, {municipality_.name, head.address}});
    Page page;
    const std::string root = root_from(head.address);
    fill_head(page.values(), root);
    fill_list(page.values(), number, root);
    if (number == 0) {
      fill_rounds(page.values(), archive_, rounds(), root, false, theme_.words);
    }
    if (number == 0) fill_rest(page.values());
    std::string body;
    theme_.engine.expand("municipality.html", page, body);
    return write_page(archive_, theme_, head, body, sink);
  }

  void fill_head(Values page, const std::string& root) const {
    page.set("ROOT", root);
    page.set("NAME", municipality_.name);
    page.set("CODE", municipality_.code);
    page.set("PREFECTURE", municipality_.prefecture);
    page.set_or_not("READING", municipality_.reading);
    page.set("COUNT", fill(theme_.words.count_assessments, {std::to_string(count_)}));
    page.has("NEWEST", count_ != 0);
    page.set("FEED_URL", root + feed_file(municipality_page(municipality_)));
    page.set("CALENDAR_URL", root + calendar_file(municipality_page(municipality_)));
    page.set("NEWEST_URL", root + page_file(newest_page(municipality_)));
    page.has("BUNDLES", archive_.settings.bundles);
    page.set("BUNDLES_URL", root + page_file(bundles_page(municipality_)));
  }

  /// The last ones first.
  std::vector<const Round*> rounds() const {
    std::vector<const Round*> own;
    for (const Round& round : rounds_in(archive_, index_)) own.push_back(&round);
    std::reverse(own.begin(), own.end());
    return own;
  }

  void fill_list(Values page, std::size_t number, const std::string& root) const {
    page.set("RECORD_COUNT", fill(theme_.words.count_documents, {std::to_string(count_)}));
    page.has("ASSESSMENTS", count_ != 0);
    if (pages_.pages() == 1) page.show("IS_WHOLE");
    const auto [first, last] = pages_.rows_on(number);
    std::vector<RowKind> kinds = row_kinds(theme_.words);
    for (std::size_t r = first_ + first; r < first_ + last; ++r) {
      const AssessmentRecord& record = archive_.records[r];
      for (const std::size_t kind : kinds_of(record)) ++kinds[kind].count;
      fill_record(page.add("ASSESSMENT"), municipality_, record, root);
    }
    page.set("KINDS_HTML", pages_.pages() > 1
                               ? std::string()
                               : row_kinds_html("assessments", count_, kinds, theme_));
    page.set("PAGER_HTML", pages_.links_html(number, theme_));
  }

  /// What stands below the list, on its first page.
  void fill_rest(Values page) const {
    page.has("BODIES", !municipality_.bodies.empty());
    page.set("BODY_COUNT",
             fill(theme_.words.count_documents, {std::to_string(municipality_.bodies.size())}));
    for (const std::string& body : municipality_.bodies) page.add("BODY").set("NAME", body);
    fill_incidents(page, municipality_, theme_.words);
    fill_contact_lines(page, municipality_.contact);
  }

  const Archive& archive_;
  const LoadedTheme& theme_;
  const std::uint32_t index_;
  const Municipality& municipality_;
  const std::size_t first_;
  const std::size_t count_;
  const PagedList pages_;
};

}  // namespace

Status draw_municipality(const Archive& archive, const LoadedTheme& theme, std::uint32_t index,
                         ArtifactSink& sink) {
  return MunicipalityPages(archive, theme, index).write(sink);
}

}  // namespace kokai
