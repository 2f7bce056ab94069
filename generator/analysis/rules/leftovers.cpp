#include <array>
#include <string_view>

#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"
#include "generator/text/byte_scan.h"

namespace kokai {

const Message kLeftover = {
    "content/leftover",
    Severity::kWarning,
    {"公表済みの評価書の「{1}」に、後で書くつもりの言葉「{0}」が残っています。",
     "The published document still says \"{0}\" in \"{1}\"."},
    {"素案のときの書き置きは、公表後に読む人を迷わせます。",
     "Notes to fill in later mislead the readers of a published document."},
    {"決まった内容に書き換えてください。まだ公表前なら、status を 素案 か 意見聴取中 "
     "にしてください。",
     "Write what has been decided; if it is not published yet, set status to 素案 or 意見聴取中."},
    ""};

namespace {

constexpr std::array<std::string_view, 8> kPhrases = {"公表日記載予定", "後に記載", "後日記載",
                                                      "記載予定",       "追記予定", "記入予定",
                                                      "後日記入",       "後で記載"};

/// A note to self is short; a sentence that says when something is written down in the office is
/// not one.
constexpr std::size_t kLongestNote = 120;

}  // namespace

void check_leftovers(const Assessment& assessment, const Municipality&, const Date&,
                     Findings& findings) {
  const AssessmentStatus status = assessment.front.status;
  if (status != AssessmentStatus::kPublished && status != AssessmentStatus::kEnded) return;
  for (const Item& item : assessment.items) {
    if (item.text.empty() || item.text.size() > kLongestNote || part_id(item.id) == "changes")
      continue;
    for (const std::string_view phrase : kPhrases) {
      if (find_words(item.text, phrase) == std::string_view::npos) continue;
      report(findings, kLeftover, assessment, &item, {std::string(phrase), item.label});
      break;
    }
  }
}

}  // namespace kokai
