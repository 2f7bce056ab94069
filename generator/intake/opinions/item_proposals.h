#pragma once

// Which items of the assessment an opinion speaks of, as far as its words tell. Proposals: staff
// confirm each.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/intake/opinions/received.h"
#include "generator/model/assessment.h"

namespace kokai {

class ItemProposals {
 public:
  /// The assessment outlives this.
  explicit ItemProposals(const Assessment& assessment);

  /// At most three, the surest first: addresses of items (ii.1-4.1-3, as the page that helps to
  /// write puts them into mails), then numbers (Ⅱ-3-④) and names of items in 該当箇所, words in
  /// 「」 that stand in one item alone, names of items in the text. A name that many items share
  /// proposes none. Cost: linear in the opinion, times the number of distinct item names.
  std::vector<ItemMention> propose(const Received& received) const;

 private:
  void by_number(std::string_view text, std::vector<std::string>& found) const;
  void by_address(std::string_view text, std::vector<std::string>& found) const;
  void by_name(std::string_view text, std::size_t least, std::vector<std::string>& found) const;
  void by_quotation(std::string_view text, std::vector<std::string>& found) const;

  struct Name {
    std::string folded;
    std::string id;
    std::size_t characters;
  };
  std::map<std::string, std::string> numbers_;  ///< "ii 3 4" to id
  std::vector<Name> names_;                     ///< longest first; those of few items
  std::vector<std::string> texts_;              ///< folded, by item
  const Assessment& assessment_;
};

}  // namespace kokai
