#pragma once

// One version of one assessment with what its pages need to know of every item, worked out once.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/analysis/document.h"
#include "generator/analysis/document_notes.h"
#include "generator/analysis/heard_items.h"
#include "generator/formats/html.h"
#include "generator/model/archive.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// A round about this very version whose result is published.
struct HeardHere {
  const Round* round;
  std::vector<HeardItem> items;  ///< by id
};

/// Links inside the text lead to its own items or out of the site: a path beside the Markdown file
/// is no address of the site, and the text stands on pages of different depth.
struct DocumentView : html::LinkTargets {
  DocumentView(const Archive& archive, const LoadedTheme& theme, DocumentRef ref,
               const Assessment& assessment, const DocumentNotes& notes);

  const Archive& archive;
  const LoadedTheme& theme;
  const AssessmentRecord& record;
  const Municipality& municipality;
  const VersionFacts& facts;
  const Assessment& assessment;
  const DocumentNotes& notes;
  int version;  ///< -1: the draft
  bool many_files;
  const std::vector<std::string>& numbers;  ///< by item: its own, or that of the heading above
  std::vector<bool> own_number;             ///< false: the number was shown by an item before
  std::vector<std::uint8_t> levels;  ///< by item: 2..6, never more than one below the heading above
  std::vector<std::uint32_t> ends;   ///< by item: index behind the last item below it
  std::vector<bool> doubted;         ///< by item: a finding speaks of it
  std::vector<const Round*> rounds;  ///< about this assessment; none for most
  const Round* open_round = nullptr;        ///< the one that asks for opinions on this very version
  std::vector<HeardHere> heard;             ///< none for most
  const std::vector<Diagnostic>* findings;  ///< of this version; nullptr: none

  std::uint32_t find(std::string_view id) const;  ///< kNoItem when there is none
  std::uint32_t place_of(
      const Diagnostic& finding) const;  ///< the item a finding speaks of, or kNoItem
  std::string_view number_of(std::string_view id) const;  ///< empty when there is none
  bool lands(std::string_view address) const override;

 private:
  void count_levels();
  void mark_own_numbers();
};

/// The item's label without the number that the rail shows and without ※ and what follows it:
/// "対象人数" of "③対象人数 ※".
std::string_view label_words(const Item& item);
std::string_view label_words(std::string_view label, const forms::Field* field);
/// True when at least one mark of the item could not be read.
bool has_doubtful_mark(const Item& item);
/// A finding in the theme's language.
std::string finding_text(const Diagnostic& finding, const LoadedTheme& theme);

}  // namespace kokai
