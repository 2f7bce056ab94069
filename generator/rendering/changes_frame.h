#pragma once

// What the pages of changes share: title, way back, counts, filters.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/rendering/changes_pages.h"
#include "generator/rendering/document_view.h"

namespace kokai {

/// The record in hand with its versions, as every page of changes needs it.
struct ChangesView {
  const Archive& archive;
  const LoadedTheme& theme;
  const std::vector<VersionInHand>& versions;
  const std::vector<VersionStep>& steps;
  DifferencePages differences;  ///< filled as steps are drawn
  const AssessmentRecord& record() const { return archive.records[0]; }
  const Municipality& municipality() const { return archive.municipalities[0]; }
};

struct ChangesLink {
  std::string address;  ///< below the root, with its file and fragment
  std::string name;
};

/// One page of changes, filled by its kind and written.
class ChangesPage {
 public:
  /// `kind` is shown above the title: 変更箇所. `version`: whose title, form and status are told.
  ChangesPage(const ChangesView& view, std::string address, std::string kind,
              const VersionInHand& version);

  Values values() { return page_.values(); }
  std::string link(std::string_view address) const;  ///< from this page, of an address with file
  void tool(const ChangesLink& to);
  void count(std::string_view label, std::size_t number);
  /// A choice that shows rows of one class only; the first is "all". Counts of 0 are left out.
  void filter(std::string_view name, std::string_view label, std::size_t number);
  void notice(std::string_view head, const std::string& text,
              const std::vector<ChangesLink>& links);
  /// Shows the page among its kind: crumbs name the page of changes above it.
  void below_changes() { below_ = true; }

  Status write(const Pieces& rows, ArtifactSink& sink);

 private:
  void fill_title();

  const ChangesView& view_;
  const Words& words_;
  std::string address_;
  std::string root_;
  std::string kind_;
  const VersionInHand& version_;
  bool below_ = false;
  bool counts_ = false;
  bool filters_ = false;
  bool noticed_ = false;
  Page page_;
};

/// "2. 使用するシステム › システム1": the headings between the part and the item.
std::string path_between(const Assessment& assessment, std::uint32_t item);

/// Number (a link to the item at `file`), path and label of an item that a row speaks of. What
/// heads its section of the page itself has its heading there.
void draw_place(std::string& out, const DocumentView& view, std::uint32_t item,
                const std::string& file);

/// Rows by part of the form, cut into pages of about 130 kB.
class PartedRows {
 public:
  /// Adds a row below the heading of its part; `part` tells one part from the next. Returns the
  /// page it stands on, from 0.
  std::size_t add(std::uint32_t part, std::string_view number, std::string_view label,
                  std::string_view row);
  /// Adds a section of its own at the end.
  void add_section(std::string_view html);
  /// At least one; empty when there are no rows.
  std::vector<std::string> take();

 private:
  void close();
  std::vector<std::string> pages_ = {""};
  std::uint32_t part_ = 0;
  bool open_ = false;
};

/// "changes/", "changes/2/": page `index` of a list that begins at `first`.
std::string numbered_page(const std::string& first, std::size_t index);
/// The links to all pages of a list, when there are several.
void fill_pager(ChangesPage& page, const std::string& first, std::size_t index, std::size_t pages);

}  // namespace kokai
