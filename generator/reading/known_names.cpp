#include "generator/reading/known_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "generator/reading/messages.h"
#include "generator/reading/name_key.h"
#include "generator/reading/settings.h"
#include "generator/reading/strict_map.h"
#include "generator/text/slug.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using yaml::Value;

constexpr std::string_view kKeys[] = {"name", "kind", "variants", "id", "note"};

struct KindWord {
  IndexKind kind;
  std::string_view word;
};
constexpr KindWord kKindWords[] = {
    {IndexKind::kSystem, "システム"},  {IndexKind::kProcessor, "委託先"},
    {IndexKind::kRecipient, "提供先"}, {IndexKind::kRecord, "記録項目"},
    {IndexKind::kDepartment, "部署"},
};

/// Numbers are the further pages of a list.
bool is_address(std::string_view id) {
  return is_slug(id) && id.find_first_not_of("0123456789") != std::string_view::npos;
}

class Reader {
 public:
  Reader(const FileLines& lines, Findings& findings) : lines_(lines), findings_(findings) {}

  std::vector<KnownName> read(const Value& root) {
    const ListWords words = {"names", {"名前の並び", "a list of names"}, "name: 中間サーバー"};
    if (!is_list(root, words, lines_, findings_)) return {};
    for (const Value& value : root.items) read_row(value);
    return std::move(names_);
  }

 private:
  void read_row(const Value& value) {
    const StrictMap map(value, "- name:", kKeys, lines_, findings_);
    if (value.kind != Value::Kind::kMap) return;
    KnownName row;
    row.line = value.line;
    row.name = usable(map, "name", map.text("name", "name: 中間サーバー"), kLongestKnownName);
    const std::string word = map.text("kind", "kind: システム");
    const std::optional<IndexKind> kind = kind_from_word(word);
    if (map.find("name") == nullptr) map.missing("name", "name: 中間サーバー", row.line);
    if (map.find("kind") == nullptr) map.missing("kind", "kind: システム", row.line);
    if (!kind && !word.empty()) map.tell(kNameKind, "kind", {word});
    if (!kind || row.name.empty()) return;
    row.kind = *kind;
    row.note = usable(map, "note", map.text("note", "note: …"), kLongestNameNote);
    row.id = id_of(map, row);
    const bool is_first = claim(map, "name", row, row.name);
    for (const std::string& variant : map.texts("variants", "variants: [中間サーバ]")) {
      const std::string text = usable(map, "variants", variant, kLongestKnownName);
      if (!text.empty() && is_first && claim(map, "variants", row, text)) {
        row.variants.push_back(text);
      }
    }
    if (is_first) names_.push_back(std::move(row));
  }

  std::string usable(const StrictMap& map, std::string_view key, std::string text,
                     std::size_t most) {
    const std::size_t size = count_code_points(text);
    if (size <= most) return text;
    map.tell(kNameTooLong, key, {std::string(key), std::to_string(size), std::to_string(most)});
    return {};
  }

  std::string id_of(const StrictMap& map, const KnownName& row) {
    std::string id = map.text("id", "id: chukan-server");
    if (id.empty()) return id;
    if (!is_address(id)) {
      map.tell(kNameId, "id", {id});
      return {};
    }
    const auto [found, is_new] = ids_.emplace(std::make_pair(row.kind, id), row.line);
    if (is_new) return id;
    map.tell(kTwinNameId, "id", {id, std::to_string(found->second)});
    return {};
  }

  /// False when another row of the kind has the spelling.
  bool claim(const StrictMap& map, std::string_view key, const KnownName& row,
             const std::string& name) {
    const auto [found, is_new] =
        claimed_.emplace(std::make_pair(row.kind, key_of(row.kind, name)), row.line);
    if (is_new || found->second == row.line) return true;
    map.tell(kNameTwice, key, {name, std::to_string(found->second)});
    return false;
  }

  const FileLines& lines_;
  Findings& findings_;
  std::vector<KnownName> names_;
  std::map<std::pair<IndexKind, std::string>, std::uint32_t> ids_;
  std::map<std::pair<IndexKind, std::string>, std::uint32_t> claimed_;
};

}  // namespace

std::vector<KnownName> read_known_names(std::string_view path, std::string_view bytes,
                                        Findings& findings) {
  if (!is_text(path, bytes, findings)) return {};
  const FileLines lines(path, bytes);
  return Reader(lines, findings).read(yaml::read({path, bytes, 1}, findings));
}

std::string_view kind_word(IndexKind kind) {
  for (const KindWord& row : kKindWords) {
    if (row.kind == kind) return row.word;
  }
  return {};
}

std::optional<IndexKind> kind_from_word(std::string_view word) {
  for (const KindWord& row : kKindWords) {
    if (row.word == word) return row.kind;
  }
  return std::nullopt;
}

std::string key_of(IndexKind kind, std::string_view name) {
  return name_key(name, kind == IndexKind::kProcessor);
}

}  // namespace kokai
