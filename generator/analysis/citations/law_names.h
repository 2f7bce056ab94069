#pragma once

// Where the name of a law stands: known names by their ends, others by what they must look like.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/analysis/citations/cursor.h"
#include "generator/model/citation.h"

namespace kokai::citations {

/// A law as a citation names it.
struct LawName {
  std::uint16_t law = kOwnName;
  std::string name;  ///< when it is not known

  bool empty() const { return law == kOwnName && name.empty(); }
  friend bool operator==(const LawName&, const LawName&) = default;
};

/// A name that ends at a certain place.
struct NameEnd {
  LawName law;
  std::size_t at = 0;  ///< where it begins
  bool sure = false;   ///< else it is a law only with a provision or a number behind it
};

/// The longest known name that ends at `end`. Cost: one look-up.
std::optional<NameEnd> known_name(std::string_view text, std::size_t end);
/// 番号法施行令 of 番号法, when the text goes on so at the cursor, which is moved.
bool take_enforcement(Cursor& cursor, LawName& law);

/// Other names that end at `end`, not reaching before `floor`; at most 100 characters.
std::optional<NameEnd> other_statute(std::string_view text, std::size_t floor, std::size_t end);
std::optional<NameEnd> other_order(std::string_view text, std::size_t floor, std::size_t end);
/// 堺市個人情報保護条例 is sure when the municipality is in its name.
std::optional<NameEnd> municipal_rule(std::string_view text, std::size_t floor, std::size_t end);

/// "昭和42年7月25日法律第81号" at the cursor -> 昭和42年法律第81号; the cursor is moved behind it.
std::optional<std::string> take_law_number(Cursor& cursor);
/// The known law with that number, else the number as its name.
LawName law_of_number(const std::string& number);

}  // namespace kokai::citations
