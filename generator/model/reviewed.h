#pragma once

// allow.yaml of a municipality: what looks like personal data and may be published all the same.

#include <span>
#include <string>
#include <string_view>

namespace kokai {

/// One text, as staff decided.
struct ReviewedText {
  std::string text;
  std::string kind;    ///< one of personal_kinds(); empty: whatever it looks like
  std::string reason;  ///< never empty
  std::string where;   ///< the one content file it holds for; empty: all of the municipality
};

/// 個人番号, 電話番号 …: the words for what the guard knows, in the order of guard::Kind.
std::span<const std::string_view> personal_kinds();

}  // namespace kokai
