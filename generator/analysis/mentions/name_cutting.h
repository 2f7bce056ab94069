#pragma once

// Names out of what was written into a box of the form: "住民記録システム、中間サーバ等 外3社"
// holds names and much that is none. Careful: a name that is not cut apart is better than a torn
// one.

#include <string>
#include <string_view>
#include <vector>

namespace kokai {

/// What the names are of: each has habits of its own.
enum class NameKind { kSystem, kProcessor, kRecipient, kSource, kRecord, kDepartment };

/// Longest name that is kept, in characters; what is longer ends with an ellipsis.
inline constexpr std::size_t kNameCharacters = 80;

/// The name alone: bullets, numbers, quotes, explanations in brackets and after ※ or 以下「, counts
/// of others (外3社) and a final 等 are cut. An abbreviation in Latin letters stays:
/// "接種記録システム (VRS)"; so does （株）. Empty for what is no name: a dash, なし, 未定,
/// 別紙参照, a sentence (契約の後に記載する). Any text will do.
std::string name_in(std::string_view text, NameKind kind);

/// Names one after another: parted by line ends, commas (、，), by ・ and 及び only where every
/// piece is surely a name of its own. Sentences are left out whole: what they say of a name that
/// stands in them ("…とは接続しない") is not known. In order, each once. Cost: one pass.
std::vector<std::string> names_in(std::string_view text, NameKind kind);

/// Names of recorded items in a list: as above, without headings between them, and without the
/// numbers of "1個人番号 2宛名番号". Sentences are left out.
std::vector<std::string> recorded_names_in(std::string_view text);

/// "住基ネット" of "住民基本台帳ネットワークシステム（以下「住基ネット」という。）"; empty: none.
std::string_view abbreviation_in(std::string_view text);

/// True for words that stand for many: 連携するシステム全て, 各業務システム, 既存システム.
bool names_many(std::string_view name);

}  // namespace kokai
