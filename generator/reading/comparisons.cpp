#include "generator/reading/comparisons.h"

#include <algorithm>

#include "generator/reading/messages.h"
#include "generator/reading/settings.h"
#include "generator/reading/strict_map.h"
#include "generator/text/slug.h"

namespace kokai {
namespace {

using yaml::Value;

constexpr std::string_view kKeys[] = {"id", "title", "documents"};
constexpr std::string_view kIdExample = "id: jido-teate";
constexpr std::string_view kTitleExample = "title: 児童手当に関する事務";
constexpr std::string_view kDocumentsExample = "documents: [\"990019/18\", \"990027/27\"]";

void read_entry(const Value& entry, const FileLines& lines, std::vector<ComparisonRule>& rules,
                Findings& findings) {
  const StrictMap map(entry, "comparisons.yaml", kKeys, lines, findings);
  ComparisonRule rule;
  rule.path = lines.span(entry.line, 1, 0).path;
  rule.line = entry.line;
  rule.id = map.text("id", kIdExample);
  rule.title = map.text("title", kTitleExample);
  rule.documents = map.texts("documents", kDocumentsExample);
  if (rule.id.empty()) return map.missing("id", kIdExample, entry.line);
  if (rule.title.empty()) return map.missing("title", kTitleExample, entry.line);
  const bool taken = std::any_of(rules.begin(), rules.end(),
                                 [&](const ComparisonRule& one) { return one.id == rule.id; });
  if (!is_slug(rule.id) || taken) return map.tell(kComparisonId, "id", {rule.id});
  rules.push_back(std::move(rule));
}

}  // namespace

std::vector<ComparisonRule> read_comparisons(std::string_view path, std::string_view bytes,
                                             Findings& findings) {
  std::vector<ComparisonRule> rules;
  if (!is_text(path, bytes, findings)) return rules;
  const FileLines lines(path, bytes);
  const Value root = yaml::read({path, bytes, 1}, findings);
  const ListWords words = {
      "comparisons.yaml", {"評価書のまとまりの並び", "a list of comparisons"}, kIdExample};
  if (!is_list(root, words, lines, findings)) return rules;
  for (const Value& entry : root.items) read_entry(entry, lines, rules, findings);
  return rules;
}

}  // namespace kokai
