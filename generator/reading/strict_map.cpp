#include "generator/reading/strict_map.h"

#include <algorithm>

#include "generator/reading/messages.h"
#include "generator/text/concat.h"
#include "generator/text/era.h"
#include "generator/text/nearest.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using yaml::Value;

/// The line with `words` at the value's place replaced.
std::string replaced(std::string_view line, const Value& at, std::string_view words) {
  const std::size_t from = at.column - 1;
  if (from > line.size()) return {};
  std::size_t size = at.scalar.size();
  if (at.quoted && from < line.size()) {
    const std::size_t closing = line.find(line[from], from + 1);
    size = closing == std::string_view::npos ? line.size() - from : closing - from + 1;
  } else if (line.substr(from, size) != at.scalar) {
    return {};
  }
  return concat({line.substr(0, from), words, line.substr(from + size)});
}

std::string joined(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

/// `written` begins with an era, and `meant` is not a day of it.
bool is_before_its_era(std::string_view written, const Date& meant) {
  const std::string folded = fold(written);
  const auto named = std::find_if(eras().begin(), eras().end(), [&](const Era& era) {
    return folded.starts_with(era.name) || folded.starts_with(era.letter);
  });
  return named != eras().end() && meant < named->first;
}

}  // namespace

bool is_list(const yaml::Value& root, const ListWords& words, const FileLines& lines,
             Findings& findings) {
  if (root.kind == yaml::Value::Kind::kList) return true;
  if (root.kind == yaml::Value::Kind::kNull) return false;
  findings.add(kWrongType, lines.span(root.line, root.column, 0),
               {std::string(words.name), std::string(words.holds.ja), std::string(words.holds.en),
                std::string("- ").append(words.row)},
               lines.line(root.line));
  return false;
}

std::string_view nearest_word(std::string_view wanted, std::span<const std::string_view> known) {
  return nearest_word(wanted, known, std::max<std::size_t>(2, wanted.size() / 2));
}

StrictMap::StrictMap(const Value& map, std::string_view name,
                     std::span<const std::string_view> known, const FileLines& lines,
                     Findings& findings)
    : map_(map), lines_(lines), findings_(findings) {
  if (map.kind != Value::Kind::kMap && map.kind != Value::Kind::kNull) {
    wrong_type(map, name, "「項目: 値」の並び", "a map of \"key: value\"", "title: …");
  }
  for (const auto& [key, value] : map.entries) {
    if (std::find(known.begin(), known.end(), key.scalar) != known.end()) continue;
    const std::string_view nearest = nearest_word(key.scalar, known);
    const std::string_view line = lines.line(key.line);
    findings.add(kUnknownKey,
                 lines.span(key.line, key.column, static_cast<std::uint32_t>(key.scalar.size())),
                 {key.scalar, nearest.empty() ? "—" : std::string(nearest), joined(known)}, line,
                 nearest.empty() ? std::string() : replaced(line, key, nearest));
  }
}

void StrictMap::wrong_type(const Value& value, std::string_view key, std::string_view wanted_ja,
                           std::string_view wanted_en, std::string_view example) const {
  const std::string_view line = lines_.line(value.line);
  findings_.add(
      kWrongType,
      lines_.span(value.line, value.column, static_cast<std::uint32_t>(value.scalar.size())),
      {std::string(key), std::string(wanted_ja), std::string(wanted_en), std::string(example)},
      line, example.starts_with(key) ? std::string(example) : std::string());
}

void StrictMap::tell(const Message& message, std::string_view key, std::vector<std::string> args,
                     std::string_view value) const {
  const Value* const at = find(key);
  if (at == nullptr) return;
  const std::string_view line = lines_.line(at->line);
  const auto size = static_cast<std::uint32_t>(at->scalar.size() + (at->quoted ? 2 : 0));
  findings_.add(message, lines_.span(at->line, at->column, size), std::move(args), line,
                value.empty() ? std::string() : replaced(line, *at, value));
}

std::string StrictMap::text(std::string_view key, std::string_view example) const {
  const Value* const value = find(key);
  if (value == nullptr || value->kind == Value::Kind::kNull) return {};
  if (value->kind != Value::Kind::kScalar) {
    wrong_type(*value, key, "一つの文字列", "one text", example);
    return {};
  }
  return std::string(trim(value->scalar));
}

std::vector<std::string> StrictMap::texts(std::string_view key, std::string_view example) const {
  const Value* const value = find(key);
  if (value == nullptr || value->kind == Value::Kind::kNull) return {};
  if (value->kind == Value::Kind::kScalar) return {std::string(trim(value->scalar))};
  std::vector<std::string> out;
  const bool scalars = value->kind == Value::Kind::kList &&
                       std::all_of(value->items.begin(), value->items.end(),
                                   [](const Value& v) { return v.kind == Value::Kind::kScalar; });
  if (!scalars) wrong_type(*value, key, "文字列の並び", "a list of texts", example);
  for (const Value& item : value->items) {
    if (item.kind == Value::Kind::kScalar) out.emplace_back(trim(item.scalar));
  }
  return out;
}

std::span<const Value> StrictMap::list(std::string_view key, std::string_view example) const {
  const Value* const value = find(key);
  if (value == nullptr || value->kind == Value::Kind::kNull) return {};
  if (value->kind == Value::Kind::kList) return value->items;
  wrong_type(*value, key, "「- 」で始まる並び", "a list", example);
  return {};
}

std::optional<bool> StrictMap::truth(std::string_view key, std::string_view example) const {
  const Value* const value = find(key);
  if (value == nullptr || value->kind == Value::Kind::kNull) return std::nullopt;
  const std::string word = value->kind == Value::Kind::kScalar ? value->scalar : std::string();
  if (word == "true" || word == "false") return word == "true";
  wrong_type(*value, key, "true か false", "true or false", example);
  return std::nullopt;
}

void StrictMap::tell_outside_era(std::string_view key, const std::string& written,
                                 const std::optional<Date>& meant) const {
  if (!meant) {
    tell(kNoWesternDate, key, {std::string(key), written});
    return;
  }
  const Message& message = is_before_its_era(written, *meant) ? kDateBeforeEra : kDateOutsideEra;
  tell(message, key, {std::string(key), written, iso(*meant)}, iso(*meant));
}

std::optional<Date> StrictMap::date(std::string_view key) const {
  const std::string written = text(key, std::string(key) + ": 2026-04-01");
  if (written.empty()) return std::nullopt;
  const ParsedDate strict = parse_iso_date(written);
  if (strict.date) return strict.date;
  const ParsedDate lenient = parse_date(written);
  const std::string name(key);
  if (lenient.date) {
    tell(kDateNotIso, key, {name, written, iso(*lenient.date)}, iso(*lenient.date));
  } else if (strict.fault == DateFault::kDoesNotExist ||
             lenient.fault == DateFault::kDoesNotExist) {
    tell(kDateDoesNotExist, key, {name, written});
  } else if (lenient.fault == DateFault::kOutsideEra) {
    tell_outside_era(key, written, lenient.meant);
  } else {
    tell(kNoDate, key, {name, written});
  }
  return std::nullopt;
}

void StrictMap::missing(std::string_view key, std::string_view example, std::uint32_t line) const {
  findings_.add(kMissingKey, lines_.span(line, 1, 0), {std::string(key), std::string(example)},
                lines_.line(line));
}

}  // namespace kokai
