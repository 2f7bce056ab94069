#pragma once

// Long lists: cut into pages, and shown by kind. No page of a list should pass 150 kB.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// Rows of two short lines on one page.
inline constexpr std::size_t kRowsPerPage = 100;

/// One list on one or more pages: "new/", "new/2/", "new/3/" … Pages count from 0 here and from 1
/// for readers. A list without rows has one page.
class PagedList {
 public:
  /// `behind`: where the pages behind the first are numbered, when that is not the first's address.
  PagedList(std::string address, std::size_t rows, std::size_t per_page = kRowsPerPage,
            std::string behind = {});

  std::size_t pages() const;
  /// [first, last) of the rows that stand on a page.
  std::pair<std::size_t, std::size_t> rows_on(std::size_t page) const;
  std::string address_of(std::size_t page) const;
  /// Calls `write` with each page's number, up to the first that is refused.
  Status each(const std::function<Status(std::size_t page)>& write) const;
  /// The page that row `row` stands on.
  std::size_t page_of(std::size_t row) const { return row / per_page_; }
  /// <div class="pager"> (no landmark: it may stand above and below a list) with the pages before,
  /// after, around and at both ends; empty when there is one page. Goes into a marker *_HTML.
  std::string links_html(std::size_t page, const LoadedTheme& theme) const;
  /// "名前（2ページ）" for titles of the pages behind the first.
  std::string title(std::string_view name, std::size_t page, const Words& words) const;

 private:
  std::string address_;
  std::string behind_;
  std::size_t rows_;
  std::size_t per_page_;
};

/// One kind of rows of a list, and how many there are.
struct RowKind {
  std::string label;
  std::size_t count = 0;
};

/// What stands in data-of="…" of a row of kinds[kind]: "a", "b" … Several are parted by a blank.
std::string_view row_kind_mark(std::size_t kind);
/// Kinds that can be told apart: the style sheet has a rule for each.
inline constexpr std::size_t kMaxRowKinds = 8;

/// <nav class="kinds">: all rows, or those of one kind. Plain links to themselves; the style sheet
/// hides the other rows when one is the address's target. Only for lists on one page, once a page.
/// Kinds without rows are left out; empty when nothing is left to choose. `list` is the id of the
/// list, where the link to all rows leads.
std::string row_kinds_html(std::string_view list, std::size_t rows,
                           const std::vector<RowKind>& kinds, const LoadedTheme& theme);

}  // namespace kokai
