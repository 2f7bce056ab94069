#include "generator/reading/allow_list.h"

#include <algorithm>

#include "generator/reading/messages.h"
#include "generator/reading/settings.h"
#include "generator/reading/strict_map.h"

namespace kokai {
namespace {

using yaml::Value;

constexpr std::string_view kKeys[] = {"text", "kind", "reason", "where"};
constexpr std::string_view kTextExample = "text: 000-000-1100";
constexpr std::string_view kKindExample = "kind: 電話番号";
constexpr std::string_view kReasonExample = "reason: 廃止した窓口の番号で、公表済みの評価書にある";
constexpr std::string_view kWhereExample = "where: 012-jido-teate/2026-04-01.md";

void read_entry(const Value& entry, const FileLines& lines, std::vector<ReviewedText>& all,
                Findings& findings) {
  const StrictMap map(entry, "allow.yaml", kKeys, lines, findings);
  const std::string folder(lines.path().substr(0, lines.path().rfind('/') + 1));
  ReviewedText one;
  one.text = map.text("text", kTextExample);
  one.kind = map.text("kind", kKindExample);
  one.reason = map.text("reason", kReasonExample);
  const std::string where = map.text("where", kWhereExample);
  if (!where.empty()) one.where = folder + where;
  if (one.text.empty()) return map.missing("text", kTextExample, entry.line);
  if (one.reason.empty()) return map.missing("reason", kReasonExample, entry.line);
  const std::span<const std::string_view> kinds = personal_kinds();
  const bool known =
      one.kind.empty() || std::find(kinds.begin(), kinds.end(), one.kind) != kinds.end();
  if (!known) {
    std::string may_be;
    for (const std::string_view kind : kinds)
      may_be.append(may_be.empty() ? "" : "、").append(kind);
    return map.tell(kAllowKind, "kind", {one.kind, may_be}, nearest_word(one.kind, kinds));
  }
  all.push_back(std::move(one));
}

}  // namespace

std::vector<ReviewedText> read_allow_list(std::string_view path, std::string_view bytes,
                                          Findings& findings) {
  std::vector<ReviewedText> all;
  if (!is_text(path, bytes, findings)) return all;
  const FileLines lines(path, bytes);
  const Value root = yaml::read({path, bytes, 1}, findings);
  const ListWords words = {"allow.yaml", {"伏せない言葉の並び", "a list of texts"}, kTextExample};
  if (!is_list(root, words, lines, findings)) return all;
  for (const Value& entry : root.items) read_entry(entry, lines, all, findings);
  return all;
}

}  // namespace kokai
