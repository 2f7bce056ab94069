#pragma once

// Every address of the site is made here. Addresses are ASCII paths below the site's root, without
// a slash at the start; a page's address is its folder with a slash at the end ("" is the home
// page).

#include <string>
#include <string_view>

#include "generator/files/artifact_sink.h"
#include "generator/model/archive.h"

namespace kokai {

/// "../../" from a page in a folder two deep: what leads from `page` to the root.
std::string root_from(std::string_view page);
/// Stands in HTML that is drawn once for pages of different depth, where the way to the root goes.
/// No text holds it: escaping drops control characters.
inline constexpr char kRootMark = '\x01';
/// `html` with `root` for every mark; both must outlive it. Cost: one pass, nothing is copied.
Pieces with_root(std::string_view html, std::string_view root);

/// The file of a page: "271403/48/" -> "271403/48/index.html". Links name it, so that file://
/// works.
std::string page_file(std::string_view page);

std::string municipality_page(const Municipality& municipality);
/// "new/", "271403/new/": what is new by date.
std::string newest_page();
std::string newest_page(const Municipality& municipality);
/// "compare/", "compare/jido-teate/": the same 事務 in several cities.
std::string compare_page();
std::string compare_page(const Comparison& comparison);
std::string compare_page(std::string_view id);
/// "prefectures/27/": only in sites of many municipalities.
std::string prefecture_page(const Municipality& municipality);
/// "271403/48/": the newest version.
std::string record_page(const Municipality& municipality, const AssessmentRecord& record);
/// "271403/48", "271403/draft-juki": what an assessment is called in data.
std::string record_id(const Municipality& municipality, const AssessmentRecord& record);
std::string print_page(const Municipality& municipality, const AssessmentRecord& record);
/// "2019-06-27", or "draft" for version -1.
std::string version_name(const AssessmentRecord& record, int version);
/// The page of one version for ever; of a draft that nothing was published after, the record's own
/// page.
std::string version_page(const Municipality& municipality, const AssessmentRecord& record,
                         int version);
/// "271403/48/changes/"
std::string changes_page(const Municipality& municipality, const AssessmentRecord& record);
/// "271403/48/changes/2019-06-27/": what changed from the version before to this one.
std::string step_page(const Municipality& municipality, const AssessmentRecord& record,
                      int version);
/// "271403/48/changes/compare/": any two versions; its data lies beside it.
std::string any_two_page(const Municipality& municipality, const AssessmentRecord& record);
/// "271403/rounds/2026-juki/": one address from the announcement to the result.
std::string round_page(const Municipality& municipality, const Round& round);
/// "271403/rounds/2026-juki/write/": while the round is open.
std::string write_opinion_page(const Municipality& municipality, const Round& round);
/// "271403/rounds/2026-juki/items/", and ".../items/ii.1-6-2/" for one: who spoke of which item,
/// behind the day of the result.
std::string heard_items_page(const Municipality& municipality, const Round& round);
std::string heard_item_page(const Municipality& municipality, const Round& round,
                            std::string_view item);
/// "data/rounds/271403/2026-juki.json"; without ".json" the folder of its tables.
std::string round_data(const Municipality& municipality, const Round& round);
std::string round_tables(const Municipality& municipality, const Round& round);
/// "bundles/", and "bundles/271403/": zips of the whole and of one municipality.
std::string bundles_page();
std::string bundles_page(const Municipality& municipality);
/// "bundles/271403-48.zip" of "271403-48".
std::string bundle_file(std::string_view name);
/// "glossary/", and "glossary/pages/" below which the pages behind the first are numbered.
std::string glossary_page();
std::string glossary_pages();
/// "glossary/chukan-server/"
std::string term_page(const Term& term);
/// "glossary/chukan-server/word.js": what the popover shows.
std::string term_script(const Term& term);
/// "search/index.html?q=…": the search page with a query that is asked at once.
std::string search_for(std::string_view query);
/// "data/assessments/271403/48.json"
std::string record_data(const Municipality& municipality, const AssessmentRecord& record);
/// "data/assessments/271403/48/": the folder of its tables and versions.
std::string record_tables(const Municipality& municipality, const AssessmentRecord& record);
std::string version_data(const Municipality& municipality, const AssessmentRecord& record,
                         int version);
/// "990019/feed.atom" and "990019/calendar.ics" of the page "990019/".
std::string feed_file(std::string_view page);
std::string calendar_file(std::string_view page);
inline constexpr std::string_view kOpenSearchFile = "opensearch.xml";
/// True when the version is what the record's own page shows.
bool is_current(const AssessmentRecord& record, int version);
/// The facts of one version; -1 is the draft.
const VersionFacts& facts_at(const AssessmentRecord& record, int version);

}  // namespace kokai
