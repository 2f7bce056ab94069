#include "generator/rendering/addresses.h"

#include <algorithm>

#include "generator/text/concat.h"
#include "generator/text/percent.h"

namespace kokai {

std::string root_from(std::string_view page) {
  std::string up;
  for (auto left = std::count(page.begin(), page.end(), '/'); left > 0; --left) up += "../";
  return up;
}

Pieces with_root(std::string_view html, std::string_view root) {
  Pieces pieces;
  for (std::size_t mark = html.find(kRootMark); mark != std::string_view::npos;
       mark = html.find(kRootMark)) {
    pieces.push_back(html.substr(0, mark));
    pieces.push_back(root);
    html.remove_prefix(mark + 1);
  }
  pieces.push_back(html);
  return pieces;
}

std::string page_file(std::string_view page) { return concat({page, "index.html"}); }

std::string feed_file(std::string_view page) { return std::string(page) + "feed.atom"; }
std::string calendar_file(std::string_view page) { return std::string(page) + "calendar.ics"; }

std::string municipality_page(const Municipality& municipality) { return municipality.code + "/"; }

std::string newest_page() { return "new/"; }

std::string newest_page(const Municipality& municipality) {
  return municipality_page(municipality) + "new/";
}

std::string compare_page() { return "compare/"; }

std::string compare_page(const Comparison& comparison) { return compare_page(comparison.id); }

std::string compare_page(std::string_view id) { return concat({compare_page(), id, "/"}); }

std::string prefecture_page(const Municipality& municipality) {
  return "prefectures/" + municipality.code.substr(0, 2) + '/';
}

std::string record_page(const Municipality& municipality, const AssessmentRecord& record) {
  return concat({record_id(municipality, record), "/"});
}

std::string record_id(const Municipality& municipality, const AssessmentRecord& record) {
  return concat({municipality.code, "/", record.key});
}

std::string print_page(const Municipality& municipality, const AssessmentRecord& record) {
  return concat({record_page(municipality, record), "print/"});
}

const VersionFacts& facts_at(const AssessmentRecord& record, int version) {
  return version < 0 ? *record.draft : record.versions[static_cast<std::size_t>(version)];
}

std::string version_name(const AssessmentRecord& record, int version) {
  if (version < 0) return "draft";
  const VersionFacts& facts = facts_at(record, version);
  if (facts.front.published) return iso(*facts.front.published);
  const std::size_t slash = facts.path.rfind('/') + 1;  // the file is named by its day
  return facts.path.substr(slash, facts.path.rfind('.') - slash);
}

bool is_current(const AssessmentRecord& record, int version) {
  return version < 0 ? record.versions.empty()
                     : static_cast<std::size_t>(version) + 1 == record.versions.size();
}

std::string version_page(const Municipality& municipality, const AssessmentRecord& record,
                         int version) {
  if (version < 0 && record.versions.empty()) return record_page(municipality, record);
  return concat({record_page(municipality, record), version_name(record, version), "/"});
}

std::string round_page(const Municipality& municipality, const Round& round) {
  return municipality_page(municipality) + "rounds/" + round.id + '/';
}

std::string write_opinion_page(const Municipality& municipality, const Round& round) {
  return round_page(municipality, round) + "write/";
}

std::string heard_items_page(const Municipality& municipality, const Round& round) {
  return round_page(municipality, round) + "items/";
}

std::string heard_item_page(const Municipality& municipality, const Round& round,
                            std::string_view item) {
  return concat({heard_items_page(municipality, round), item, "/"});
}

std::string round_tables(const Municipality& municipality, const Round& round) {
  return "data/rounds/" + municipality.code + '/' + round.id + '/';
}

std::string round_data(const Municipality& municipality, const Round& round) {
  return "data/rounds/" + municipality.code + '/' + round.id + ".json";
}

std::string bundles_page() { return "bundles/"; }

std::string bundles_page(const Municipality& municipality) {
  return bundles_page() + municipality.code + '/';
}

std::string bundle_file(std::string_view name) { return concat({bundles_page(), name, ".zip"}); }

std::string glossary_page() { return "glossary/"; }
std::string glossary_pages() { return "glossary/pages/"; }
std::string term_page(const Term& term) { return concat({"glossary/", term.id, "/"}); }
std::string term_script(const Term& term) { return term_page(term) + "word.js"; }

std::string search_for(std::string_view query) {
  std::string address = "search/index.html?q=";
  append_percent_encoded(address, query);
  return address;
}

std::string changes_page(const Municipality& municipality, const AssessmentRecord& record) {
  return record_page(municipality, record) + "changes/";
}

std::string step_page(const Municipality& municipality, const AssessmentRecord& record,
                      int version) {
  return changes_page(municipality, record) + version_name(record, version) + "/";
}

std::string any_two_page(const Municipality& municipality, const AssessmentRecord& record) {
  return changes_page(municipality, record) + "compare/";
}

std::string record_data(const Municipality& municipality, const AssessmentRecord& record) {
  return "data/assessments/" + municipality.code + "/" + record.key + ".json";
}

std::string record_tables(const Municipality& municipality, const AssessmentRecord& record) {
  return "data/assessments/" + municipality.code + "/" + record.key + "/";
}

std::string version_data(const Municipality& municipality, const AssessmentRecord& record,
                         int version) {
  if (version < 0 && record.versions.empty()) return record_data(municipality, record);
  return record_tables(municipality, record) + version_name(record, version) + ".json";
}

}  // namespace kokai
