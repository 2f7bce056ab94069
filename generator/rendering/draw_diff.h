#pragma once

// Before and after, side by side, with what changed marked by words.

#include <array>
#include <string>
#include <string_view>

#include "generator/analysis/version_diff.h"
#include "generator/rendering/words.h"

namespace kokai {

/// 追加, 削除, 変更, 書き換え in the theme's words, escaped.
std::string_view kind_word(ChangeKind kind, const Words& words);
/// The class that filters ask for: "add", "gone", "mod", "new".
std::string_view kind_class(ChangeKind kind);
inline constexpr std::array kChangeKinds = {ChangeKind::kAdded, ChangeKind::kChanged,
                                            ChangeKind::kRewritten, ChangeKind::kRemoved};

/// Appends the two texts. Marks stand in changed texts only; of what was added or removed one text
/// is shown, of what was rewritten both, plain. `escaped`: the theme's words, escaped.
void draw_diff(std::string& out, ChangeKind kind, std::string_view before, std::string_view after,
               const WordDiff& diff, const Words& escaped);

}  // namespace kokai
