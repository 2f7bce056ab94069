#pragma once

// model -> content files: an assessment as Markdown that read_assessment() reads back.

#include <string>
#include <vector>

#include "generator/model/assessment.h"

namespace kokai {

/// One heading to write, with its body. What an importer makes.
struct DraftItem {
  const forms::Field* field = nullptr;  ///< nullptr: `heading` is free
  int repeat = 0;
  std::string heading;      ///< free heading, or the suffix of a repeated part (the file's name)
  std::uint8_t level = 1;   ///< 1..6
  std::vector<Mark> marks;  ///< written as a task list
  long count = -1;          ///< (n)件
  std::string markdown;     ///< body, already Markdown (escaped), may be empty
};

struct DraftChange {
  std::string section;  ///< written as ## when it differs from the row before
  std::string date;     ///< ISO, or the original's words
  std::string item;
  std::string before, after, timing, note;  ///< Markdown
};

struct DraftAssessment {
  Frontmatter front;
  std::vector<DraftItem> items;
  std::string changes_heading;  ///< "(別添3) 変更箇所"
  std::vector<DraftChange> changes;
  std::vector<DraftItem> after_changes;  ///< what follows the change table (用語集 …)
};

/// The whole file: frontmatter, headings in the form's wording, bodies. Deterministic; ends with
/// one newline.
std::string to_markdown(const DraftAssessment& draft);

}  // namespace kokai
