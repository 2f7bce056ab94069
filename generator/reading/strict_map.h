#pragma once

// A YAML map of which every key is known beforehand. Whatever is wrong with it is a finding with
// the mended line.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/formats/yaml.h"
#include "generator/reading/file_lines.h"
#include "generator/text/date.h"

namespace kokai {

class StrictMap {
 public:
  /// Tells unknown keys, each with the nearest known one. `map` may be anything but a map: then it
  /// is told, unless it is empty, and has no keys. `name` is what the author calls the map.
  StrictMap(const yaml::Value& map, std::string_view name, std::span<const std::string_view> known,
            const FileLines& lines, Findings& findings);

  const yaml::Value* find(std::string_view key) const { return map_.find(key); }
  /// The scalar, trimmed; empty when absent or of another shape (told).
  std::string text(std::string_view key, std::string_view example) const;
  /// A list of scalars; a lone scalar is a list of one.
  std::vector<std::string> texts(std::string_view key, std::string_view example) const;
  /// A list of anything, for lists of maps; empty when absent or of another shape (told).
  std::span<const yaml::Value> list(std::string_view key, std::string_view example) const;
  /// true or false; nothing when absent or something else (told).
  std::optional<bool> truth(std::string_view key, std::string_view example) const;
  /// An ISO date. Other ways to write dates are told with the ISO date that is meant.
  std::optional<Date> date(std::string_view key) const;
  /// Tells that `key` is not there.
  void missing(std::string_view key, std::string_view example, std::uint32_t line) const;

  /// A finding on the value of `key`, with the line as it should be when `value` is not empty.
  void tell(const Message& message, std::string_view key, std::vector<std::string> args,
            std::string_view value = {}) const;

 private:
  void tell_outside_era(std::string_view key, const std::string& written,
                        const std::optional<Date>& meant) const;
  void wrong_type(const yaml::Value& value, std::string_view key, std::string_view wanted_ja,
                  std::string_view wanted_en, std::string_view example) const;

  const yaml::Value& map_;
  const FileLines& lines_;
  Findings& findings_;
};

/// What the author calls a file that is a list, and how a row of it begins.
struct ListWords {
  std::string_view name;  ///< "names"
  Bilingual holds;        ///< 名前の並び, a list of names
  std::string_view row;   ///< "name: 中間サーバー"
};
/// Whether a file's root is a list. An empty file is none; anything else is told.
bool is_list(const yaml::Value& root, const ListWords& words, const FileLines& lines,
             Findings& findings);

/// The nearest of the known words, when it is near enough to be meant; else empty.
std::string_view nearest_word(std::string_view wanted, std::span<const std::string_view> known);

}  // namespace kokai
