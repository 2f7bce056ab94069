#include <algorithm>

#include "generator/analysis/analysis.h"
#include "generator/analysis/document.h"
#include "generator/analysis/hearing.h"
#include "generator/text/utf8.h"

namespace kokai {

VersionFacts facts_of(const Assessment& assessment) {
  VersionFacts facts;
  facts.path = assessment.path;
  facts.front = assessment.front;
  facts.item_count = static_cast<std::uint32_t>(assessment.items.size());
  facts.change_count = static_cast<std::uint32_t>(assessment.changes.size());
  facts.doubt_count = static_cast<std::uint32_t>(
      std::count_if(assessment.items.begin(), assessment.items.end(), has_doubt));
  for (const Item* item : all_with(assessment, forms::Role::kDepartment)) {
    const std::string_view text = trim(item->text);
    if (!text.empty()) facts.departments.emplace_back(text);
  }
  facts.hearing = hearing_period(assessment);
  return facts;
}

}  // namespace kokai
