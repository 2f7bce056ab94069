#pragma once

// Which item a row of 変更箇所 speaks of. The 項目 column is free text: "II ファイルの概要 4. 委託
// 委託事項3 ①", "Ⅰ２システム３③", "再発防止策の内容".

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/assessment.h"

namespace kokai {

/// The items of one document by the numbers and labels that a row may use.
///
/// Rule    A row is cut into numbers (part, section, システムN and the like, リスクN, ①) and the
///         words behind them. An item fits when its own number or label and those above it are met
///         in order and no number contradicts; a ① that contradicts is passed over when its words
///         are the label. The best fit counts; of several equal ones what they lie in, down to a
///         section: a part with a number is no place. A list ("①…、②…", "提供先1、提供先2 ①")
///         gives several.
/// Cost    building: one fold an item. A row: items x words of the row; rows over 600 bytes of 項目
///         and documents over 20,000 items are not looked at.
class ChangePlaces {
 public:
  explicit ChangePlaces(const Assessment& assessment);
  ChangePlaces(const ChangePlaces&) = delete;
  ChangePlaces& operator=(const ChangePlaces&) = delete;

  /// Indexes of items, ascending; empty when the row cannot be placed for sure. A place stands for
  /// the item and everything below it.
  std::vector<std::uint32_t> of(const Change& change) const;

  /// Where a row belongs among the others.
  struct Place {
    std::uint32_t item = kNoItem;    ///< the first of of()
    std::uint32_t around = kNoItem;  ///< the item; without one, which may be gone, the deepest
                                     ///< part or section that the row's first numbers lead to
  };
  Place place_of(const Change& change) const;

 private:
  friend class RowFitting;
  enum class Kind : std::uint8_t {
    kNone,
    kPart,
    kAnnex,
    kSheet,
    kSection,
    kGroup,
    kRisk,
    kCircled
  };
  struct Node {
    std::uint32_t parent = kNoItem;  ///< by id: the heading's level does not matter
    int part = 0;                    ///< number of the part it lies in; 0: in none
    Kind kind = Kind::kNone;
    int number = 0;
    std::string_view group;                              ///< folded: システム, 委託事項…
    const std::string* label = nullptr;                  ///< folded; nullptr: none
    const std::vector<std::string>* variants = nullptr;  ///< other wordings, folded
    std::string name;  ///< folded: what the author calls this file or group
  };
  void describe(const std::vector<Item>& items, std::uint32_t i);
  std::vector<Node> nodes_;
  std::deque<std::string> own_labels_;  ///< of the author's own headings
};

}  // namespace kokai
