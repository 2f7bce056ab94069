#pragma once

// One form of a comparison, item by item, as HTML.

#include <string>
#include <vector>

#include "generator/rendering/compare_choice.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// A stretch of a page: an item with all its wordings, or a part's heading.
struct ComparedItem {
  std::string html;  ///< kRootMark stands where the way to the root goes
  bool heading = false;
};

/// Items in the documents' order. Wordings that all share are folded; others show at most three
/// texts, each with its words marked against the commonest, then the rest by name; of a text that
/// is nearly the commonest the differences alone are shown. A text that was cut has a link to the
/// whole.
std::vector<ComparedItem> compared_items(const Archive& archive, const LoadedTheme& theme,
                                         const FormGroup& group);

}  // namespace kokai
