#pragma once

// 法令の引用: which provision of which law a document names, and where first.

#include <compare>
#include <cstdint>
#include <string>

namespace kokai {

/// A place in a law. Numbers are 0 where the text names none: 第19条第8号 has number 19, item 8.
/// Ordered as laws are: the law as a whole, 章, 条, 別表, 附則.
struct Provision {
  enum class Kind : std::uint8_t { kWhole, kChapter, kArticle, kTable, kSupplement };
  Kind kind = Kind::kWhole;
  std::uint16_t number = 0;        ///< of 章 or 条; 別表第二 -> 2, 別表 alone -> 0
  std::uint16_t branch = 0;        ///< 第9条の2 -> 2
  std::uint16_t branch_below = 0;  ///< 第30条の15の2 -> 2
  bool its_table = false;          ///< 第2条の表
  std::uint16_t paragraph = 0;     ///< 項 of an article
  std::uint16_t item = 0;          ///< 号 of an article, 項 of a table
  std::uint16_t item_branch = 0;   ///< 別表第二の16の2の項 -> 2
  std::uint8_t iroha = 0;          ///< イ -> 1 … behind a 号

  friend auto operator<=>(const Provision&, const Provision&) = default;
};

/// "第9条の2第3項第4号イ", "別表第二 16の2の項", "附則第3条"; empty for the law as a whole.
std::string provision_text(const Provision& provision);

inline constexpr std::uint16_t kOwnName = 0xFFFF;

/// All that one document says of one provision.
struct Citation {
  std::uint16_t law = kOwnName;  ///< index into known_laws()
  std::string name;              ///< as written, of a law that is not known; else empty
  Provision from;
  Provision to;  ///< 第7条から第9条まで -> 第9条; the same as `from` when it is no range
  std::string item;         ///< id of the first item that cites it
  std::uint32_t count = 0;  ///< items that do
};

}  // namespace kokai
