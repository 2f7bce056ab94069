#pragma once

// The way to the page before and the one after, where pages stand in an order of their own: terms
// by reading, entries as their list has them, assessments by number, versions by date.

#include <string>

#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// One end of the way.
struct Neighbour {
  std::string url;   ///< from the page in hand, with its file; empty: there is none
  std::string name;  ///< plain text
};

/// <nav class="turn">: "前の用語" and "次の用語", each with the neighbour's name. `kind` is what
/// the pages are called. Goes into the marker TURN_HTML; empty when there is no neighbour.
std::string turn_html(const LoadedTheme& theme, std::string Words::*kind, const Neighbour& previous,
                      const Neighbour& next);

}  // namespace kokai
