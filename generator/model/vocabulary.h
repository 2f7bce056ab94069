#pragma once

// The words of the law and the forms beside the names the code gives them. Pages, data and messages
// use the Japanese; identifiers follow the English. One table, so that nobody invents a second
// name.

#include <span>
#include <string_view>

namespace kokai {

struct Word {
  std::string_view japanese;
  std::string_view english;
};

/// Every term that has a name in the code, in the order a reader meets them.
std::span<const Word> vocabulary();
/// 素案, 意見聴取中, 公表, 終了: in the order of AssessmentStatus.
std::span<const Word> status_words();
/// The English name of a Japanese term; empty when there is none.
std::string_view english(std::string_view japanese);

}  // namespace kokai
