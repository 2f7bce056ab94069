#pragma once

// 評価書: one published version (or draft) of one assessment, as plain values.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generator/formats/markdown.h"
#include "generator/forms/form.h"
#include "generator/forms/matching.h"
#include "generator/model/item_ids.h"
#include "generator/text/date.h"

namespace kokai {

enum class AssessmentStatus : std::uint8_t {
  kDraft,
  kHearing,
  kPublished,
  kEnded
};  ///< 素案 意見聴取中 公表 終了

std::string_view status_word(AssessmentStatus status);  ///< 素案…
std::optional<AssessmentStatus> status_from_word(std::string_view word);

/// Bodies are to try to review a published assessment at least once a year, and to do it again
/// before five years are over (特定個人情報保護評価に関する規則 第14条, 第15条).
inline constexpr int kYearsToReview = 1;
inline constexpr int kYearsToAssessAgain = 5;

/// The frontmatter, read and judged.
struct Frontmatter {
  const forms::Form* form = nullptr;  ///< never null after reading without errors
  std::string form_label;             ///< 平成30年5月 様式4; empty when unknown
  std::string number;  ///< 評価書番号 without leading zeros; empty when there is none
  std::string title;
  std::string authority;
  AssessmentStatus status = AssessmentStatus::kDraft;
  std::optional<Date> published;
  std::optional<Date> approved;
  std::optional<Date> ended;
  std::string withheld;
  std::string original;
  std::string original_sha256;
  std::string imported;
};

using MarkState = markdown::Mark;  ///< kOff, kOn, kDoubt

/// One option of a choice as this document marks it.
struct Mark {
  std::string label;  ///< the form's wording when known, else the author's
  MarkState state = MarkState::kOff;
  std::string note;  ///< その他（中間サーバー） -> 中間サーバー
  long count = -1;   ///< 提供を行っている（60件） -> 60
  const forms::Option* option = nullptr;  ///< nullptr: not one of the form's
};

inline constexpr std::uint32_t kNoItem = 0xFFFFFFFF;

/// One heading of the document with what stands under it up to the next heading. Parts, sections
/// and groups are items, too: the order of the document is the order of the vector.
struct Item {
  std::string id;                       ///< "ii.1-4.2-3"
  const forms::Field* field = nullptr;  ///< nullptr: free heading
  forms::Nearness nearness = forms::Nearness::kNone;
  std::string heading;             ///< as the author wrote it, plain text
  std::string label;               ///< as pages show it: the form's wording, or the author's
  std::uint32_t parent = kNoItem;  ///< index of the heading above
  std::uint8_t depth = 0;    ///< 0 part, 1 section, 2 group or item, 3 item in a group, 4 lettered
  std::uint16_t repeat = 0;  ///< システム3 -> 3, 0 when it does not repeat
  std::uint32_t line = 0;    ///< of the heading
  std::vector<Mark> marks;   ///< options in the form's order, then unknown ones; none for text
  bool has_marks = false;    ///< the author wrote a task list
  long count = -1;           ///< (n)件
  std::uint32_t body_first = 0;  ///< nodes of the body, [first, last); the task list that became
  std::uint32_t body_last = 0;   ///<   `marks` and the (n)件 line are in it and skipped when drawn
  std::vector<std::uint32_t>
      taken;         ///< nodes of the body that became marks or count: not drawn again
  std::string text;  ///< plain text of the body, options and count apart
};

/// One row of 変更箇所.
struct Change {
  std::optional<Date> date;
  std::string date_text;  ///< as written when it is no date
  std::string section;    ///< the section row above it: "I. 基本情報"
  std::string item;       ///< the 項目 column
  std::string before;     ///< plain text
  std::string after;
  std::string timing;  ///< 事前, 事後 or what the author wrote; empty = not given
  std::string note;
  std::uint32_t line = 0;
  std::uint32_t before_first = 0, before_last = 0;  ///< nodes, for drawing
  std::uint32_t after_first = 0, after_last = 0;
};

/// 別添 and 別紙 (変更箇所 apart).
struct Attachment {
  std::uint32_t item = kNoItem;  ///< its heading in items
  std::string id;
  std::string label;
  std::string text;
};

/// What one Markdown file says. Node indexes point into `tree`.
struct Assessment {
  std::string path;  ///< of the file, relative to content
  Frontmatter front;
  markdown::Tree tree;
  std::vector<Item> items;  ///< document order
  ItemIds ids;              ///< of all items: who adds one adds its id
  std::vector<Change> changes;
  std::vector<Attachment> attachments;
};

/// Headings from the top down to the parent of items[index], as shown. Cost: depth.
std::vector<std::string_view> path_of(const Assessment& assessment, std::uint32_t index);
/// The item with the id, of several the first; nullptr when there is none.
const Item* find_item(const Assessment& assessment, std::string_view id);
/// Labels of the marks that are on.
std::vector<std::string_view> selected(const Item& item);

}  // namespace kokai
