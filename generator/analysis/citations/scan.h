#pragma once

// 法令の引用: citations of laws in running text. No regular expressions: one pass over the bytes
// stops at the few characters that names and provisions end or begin with.
//
// What counts: statutes, orders, ordinances with their municipality's name, notices with a number
// (告示), other rules (要綱, 規程) with an article. A law without provision is a citation of the
// law as a whole. 法令, 条例 alone, 第三者, 第1号様式 and 第9条 of what is no law are none.

#include <string>
#include <string_view>
#include <vector>

#include "generator/analysis/citations/law_names.h"
#include "generator/model/citation.h"

namespace kokai::citations {

struct FoundCitation {
  LawName law;
  Provision from;
  Provision to;
  std::size_t at = 0;  ///< bytes in the text, the law's name included where it stands before
  std::size_t end = 0;
};

/// Reads the texts of one document in order: a name that the document defines (以下「法」という。)
/// holds for the texts behind it; a line that begins with 第7条 belongs to the law named above it
/// in the same text.
class CitationScanner {
 public:
  /// In order of place; they do not overlap. Any bytes will do. Cost: linear.
  std::vector<FoundCitation> scan(std::string_view text);

 private:
  class Pass;
  struct Definition {
    std::string name;
    LawName law;
  };
  std::vector<Definition> definitions_;
  LawName last_order_;  ///< 命令第2条 alone means it
};

}  // namespace kokai::citations
