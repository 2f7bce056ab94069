#include <algorithm>

#include "generator/rendering/addresses.h"
#include "generator/rendering/archive_pages.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/status_look.h"

namespace kokai {
namespace {

/// A year on; 1 March for a leap day's document.
Date a_year_after(const Date& date) {
  Date next = date;
  ++next.year;
  return exists(next) ? next : Date{next.year, 3, 1};
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
  row.has("DATE", front.published.has_value());
  const bool reviewed = front.published && front.status == AssessmentStatus::kPublished;
  row.has("REVIEW", reviewed);
  if (front.published) {
    row.set("DATE", iso(*front.published));
    row.set("WAREKI", wareki(*front.published));
    row.set("REVIEW", iso(a_year_after(*front.published)));
  }
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

void fill_incidents(Values page, const Municipality& municipality, const Words& words) {
  page.has("INCIDENTS", !municipality.incidents.empty());
  page.set("INCIDENT_COUNT",
           fill(words.count_documents, {std::to_string(municipality.incidents.size())}));
  for (const Incident& incident : municipality.incidents) {
    Values row = page.add("INCIDENT");
    row.has("DATE", incident.date.has_value());
    if (incident.date) row.set("DATE", iso(*incident.date));
    row.set("SUMMARY", incident.summary);
    row.set("BODY", incident.body);
  }
}

/// The records of one municipality stand together.
std::pair<std::size_t, std::size_t> records_of(const Archive& archive, std::uint32_t municipality) {
  AssessmentRecord wanted;
  wanted.municipality = municipality;
  const auto [first, last] =
      std::equal_range(archive.records.begin(), archive.records.end(), wanted,
                       [](const AssessmentRecord& a, const AssessmentRecord& b) {
                         return a.municipality < b.municipality;
                       });
  return {static_cast<std::size_t>(first - archive.records.begin()),
          static_cast<std::size_t>(last - archive.records.begin())};
}

}  // namespace

Status draw_municipality(const Archive& archive, const LoadedTheme& theme, std::uint32_t index,
                         ArtifactSink& sink) {
  const Municipality& municipality = archive.municipalities[index];
  const auto [first, last] = records_of(archive, index);
  PageHead head;
  head.address = municipality_page(municipality);
  const std::string root = root_from(head.address);
  Page page;
  Values values = page.values();
  values.set("ROOT", root);
  values.set("NAME", municipality.name);
  values.set("CODE", municipality.code);
  values.set("PREFECTURE", municipality.prefecture);
  values.set_or_not("READING", municipality.reading);
  values.set("COUNT", fill(theme.words.count_assessments, {std::to_string(last - first)}));
  values.set("RECORD_COUNT", fill(theme.words.count_documents, {std::to_string(last - first)}));
  values.has("ASSESSMENTS", first != last);
  for (std::size_t r = first; r < last; ++r) {
    fill_record(values.add("ASSESSMENT"), municipality, archive.records[r], root);
  }
  values.has("BODIES", !municipality.bodies.empty());
  values.set("BODY_COUNT",
             fill(theme.words.count_documents, {std::to_string(municipality.bodies.size())}));
  for (const std::string& body : municipality.bodies) values.add("BODY").set("NAME", body);
  fill_incidents(values, municipality, theme.words);
  fill_contact_lines(values, municipality.contact);
  std::string body;
  theme.engine.expand("municipality.html", page, body);
  head.title = municipality.name;
  head.description = fill(theme.words.municipality_description, {municipality.name});
  head.linked_data = breadcrumb_linked_data(
      archive, {{archive.settings.title, ""}, {municipality.name, head.address}});
  return write_page(archive, theme, head, body, sink);
}

}  // namespace kokai
