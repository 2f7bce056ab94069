#pragma once

// What was found of a form in an original, in the original's order, before it is written.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/forms/form.h"
#include "generator/forms/matching.h"
#include "generator/intake/body_markdown.h"
#include "generator/model/assessment.h"

namespace kokai::intake {

inline constexpr int kNoEntry = -1;

/// A heading or label with everything under it.
struct Entry {
  const forms::Field* field = nullptr;  ///< nullptr: a heading of the city's own
  int repeat = 0;
  int parent = kNoEntry;
  std::uint8_t level = 1;
  std::uint32_t line = 0;
  Range label;  ///< empty: the form has it, the original does not print it
  std::vector<Piece> body;
  bool after_changes = false;
  std::string heading;  ///< of a heading of the city's own

  std::vector<Mark> marks;  ///< filled when the entry is read
  long count = -1;
  std::string markdown;
  std::string text;      ///< plain, for names of files
  bool filled = false;   ///< something stands here
  bool dropped = false;  ///< an empty slot
};

/// A row of 変更箇所, as ranges.
struct ChangeEntry {
  Range section;
  Range date, item, before, after, timing, note;
};

/// An original's wording that is not the form's.
struct WordingNote {
  std::uint32_t line = 0;
  int entry = kNoEntry;
  std::string original;
  std::string form;
  bool opposite = false;
};

/// "iii.1-3-r2-1": the id the item will have (forms/form.h, steps).
std::string entry_id(const std::vector<Entry>& entries, int index);
/// What heads the entry in the Markdown: "③対象人数", "システム2".
std::string entry_heading(const Entry& entry);

}  // namespace kokai::intake
