#pragma once

// The way to the page before and the one after, where pages stand in an order of their own: terms
// by reading, entries as their list has them, assessments by number, versions by date.

#include <cstddef>
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

/// The same for the page at `place` in a list of pages; `to` makes a row the neighbour it is.
template <typename Rows, typename To>
std::string turn_html(const LoadedTheme& theme, std::string Words::*kind, const Rows& rows,
                      std::size_t place, To to) {
  return turn_html(theme, kind, place == 0 ? Neighbour{} : to(rows[place - 1]),
                   place + 1 < rows.size() ? to(rows[place + 1]) : Neighbour{});
}

}  // namespace kokai
