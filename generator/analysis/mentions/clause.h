#pragma once

// Running text among names: a box that asks for a company may hold "契約の後に記載する。". What of
// a sentence is a name only a reader can say, so nothing of it is taken for one. Told by its
// endings alone, without a dictionary.

#include <string_view>

namespace kokai {

/// Ends as a sentence does: 記載する, 決定した, 該当しない, 次のとおり. "みほんネット" does not.
bool ends_as_sentence(std::string_view text);

/// Ends in the middle of a sentence, as what stands before a comma may: 符号取得の要求は, 決定し,
/// 台帳において. 住民票の写し and 連携するシステム全て do not.
bool ends_as_clause(std::string_view text);

}  // namespace kokai
