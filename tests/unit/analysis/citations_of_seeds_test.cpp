// The recogniser of citations held against those marked by eye (tests/seeds/citations.tsv). Runs
// where KOKAI_SEEDS names the folder of the real documents.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "generator/analysis/citations/law_table.h"
#include "generator/analysis/citations/scan.h"
#include "tests/unit/analysis/seed_documents.h"

namespace kokai {
namespace {

std::string with_branch(std::uint16_t number, std::uint16_t branch) {
  return std::to_string(number) + (branch == 0 ? "" : "の" + std::to_string(branch));
}

std::string below(const Provision& provision) {
  std::string text;
  if (provision.paragraph != 0) {
    if (provision.branch != 0) text += " ";
    text += std::to_string(provision.paragraph) + "項";
  }
  if (provision.item != 0) text += with_branch(provision.item, provision.item_branch) + "号";
  return text;
}

std::string short_form(const Provision& provision) {
  switch (provision.kind) {
    case Provision::Kind::kWhole:
      return "";
    case Provision::Kind::kChapter:
      return std::to_string(provision.number) + "章";
    case Provision::Kind::kTable: {
      static const char* const kTables[] = {"別表", "別表第一", "別表第二"};
      std::string text = kTables[std::min<std::size_t>(provision.number, 2)];
      if (provision.item != 0) text += with_branch(provision.item, provision.item_branch) + "項";
      return text;
    }
    default:
      break;
  }
  std::string text = std::to_string(provision.number) + "条";
  if (provision.branch != 0) text += "の" + std::to_string(provision.branch);
  if (provision.its_table) text += "の表";
  return text + below(provision);
}

std::string short_form(const citations::FoundCitation& found) {
  const std::string& own = found.law.name;
  std::string text = own.empty() ? std::string(known_laws()[found.law.law].name) : own;
  text += "\t" + short_form(found.from);
  if (found.to == found.from) return text;
  const bool same = found.to.number == found.from.number && found.to.branch == found.from.branch;
  return text + "-" + (same ? below(found.to) : short_form(found.to));
}

using Marked = std::map<std::string, std::multiset<std::string>>;  ///< by "id line"

/// seed -> place -> citations; a place without any has an empty set.
std::map<std::string, Marked> marked_by_eye() {
  std::map<std::string, Marked> seeds;
  std::ifstream table(std::string(KOKAI_SOURCE_DIR) + "/tests/seeds/citations.tsv");
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, '\t');) cells.push_back(cell);
    cells.resize(6);
    auto& place = seeds[cells[0]][cells[1] + " " + cells[2]];
    if (cells[3] != "∅") place.insert(cells[4] + "\t" + cells[5]);
  }
  return seeds;
}

void found_in(citations::CitationScanner& scanner, const std::string& id, const std::string& text,
              Marked& places) {
  for (const citations::FoundCitation& found : scanner.scan(text)) {
    const auto line = std::count(text.begin(), text.begin() + static_cast<long>(found.at), '\n');
    places[id + " " + std::to_string(line)].insert(short_form(found));
  }
}

Marked found_in(const Assessment& assessment) {
  Marked places;
  citations::CitationScanner scanner;
  for (const Item& item : assessment.items) found_in(scanner, item.id, item.text, places);
  for (std::size_t i = 0; i < assessment.changes.size(); ++i) {
    const std::string id = "changes-" + std::to_string(i + 1);
    found_in(scanner, id + " before", assessment.changes[i].before, places);
    found_in(scanner, id + " after", assessment.changes[i].after, places);
  }
  return places;
}

TEST(CitationsOfSeeds, AreFoundAsMarkedByEye) {
  const char* folder = std::getenv("KOKAI_SEEDS");
  if (folder == nullptr) GTEST_SKIP() << "KOKAI_SEEDS is not set";
  const std::vector<SeedDocument> seeds = seed_documents(folder);
  std::size_t right = 0, missed = 0, wrong = 0;
  for (const auto& [number, marked] : marked_by_eye()) {
    for (const SeedDocument& seed : seeds) {
      if (seed.number != number) continue;
      Marked found = found_in(seed.assessment);
      for (const auto& [place, expected] : marked) {
        const std::multiset<std::string>& got = found[place];
        std::multiset<std::string> both;
        std::set_intersection(expected.begin(), expected.end(), got.begin(), got.end(),
                              std::inserter(both, both.end()));
        right += both.size();
        missed += expected.size() - both.size();
        wrong += got.size() - both.size();
        if (both.size() == expected.size() && both.size() == got.size()) continue;
        std::cout << number << " " << place << "\n";
        for (const auto& one : expected) std::cout << "  marked " << one << "\n";
        for (const auto& one : got) std::cout << "  found  " << one << "\n";
      }
    }
  }
  const double precision = static_cast<double>(right) / static_cast<double>(right + wrong);
  const double recall = static_cast<double>(right) / static_cast<double>(right + missed);
  std::cout << "citations: marked " << right + missed << ", precision " << precision << ", recall "
            << recall << "\n";
  EXPECT_GE(right + missed, 200u);
  EXPECT_GE(precision, 0.98);
  EXPECT_GE(recall, 0.95);
}

}  // namespace
}  // namespace kokai
