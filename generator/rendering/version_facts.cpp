#include "generator/rendering/version_facts.h"

#include "generator/diagnostics/findings.h"
#include "generator/rendering/addresses.h"

namespace kokai {

std::string record_name(const Frontmatter& front, const Words& words) {
  return front.number.empty() ? words.crumb_draft : fill(words.crumb_number, {front.number});
}

std::string version_title(const VersionFacts& facts, int version, const Words& words) {
  if (version < 0 || !facts.front.published) return words.version_draft;
  return fill(words.version_name, {wareki(*facts.front.published)});
}

std::string version_facts_line(const AssessmentRecord& record, int version, const Words& words) {
  const VersionFacts& facts = facts_at(record, version);
  std::string line;
  const auto add = [&](const std::string& fact) {
    if (!line.empty()) line += words.facts_separator;
    line += fact;
  };
  if (version == 0) add(words.first_version);
  if (version > 0) add(fill(words.nth_version, {std::to_string(version + 1)}));
  add(fill(words.item_count, {std::to_string(facts.item_count)}));
  if (facts.change_count != 0) add(fill(words.changes_count, {std::to_string(facts.change_count)}));
  return line;
}

}  // namespace kokai
