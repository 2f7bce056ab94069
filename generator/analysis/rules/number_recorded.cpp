#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kNumberNotRecorded = {
    "content/number-not-recorded",
    Severity::kWarning,
    {"「{0}」で「{1}」が選ばれていません。ほかの項目は選ばれています。",
     "\"{1}\" is not ticked in \"{0}\", though other items are."},
    {"特定個人情報ファイルは個人番号を含むファイルなので、記録項目に個人番号がないことは通常ありま"
     "せん。"
     "読み取りで印が落ちた可能性があります。",
     "A 特定個人情報ファイル is a file with 個人番号 in it; the tick may have been lost in "
     "reading."},
    {"原本を確かめ、選ばれていれば [x] に、読み取れなければ [?] "
     "に直してください。個人番号対応符号だけの"
     "ファイルなら、このままで構いません。",
     "Look at the original: write [x] if it is ticked, [?] if it cannot be read. Leave it if the "
     "file has only 個人番号対応符号."},
    "番号法 第2条"};

void check_number_recorded(const Assessment& assessment, const Municipality&, const Date&,
                           Findings& findings) {
  constexpr std::size_t kOwnNumber = 0;  // in the form's order
  for (const Item* item : all_with(assessment, forms::Role::kRecordedItems)) {
    const Mark* number = mark_at(*item, kOwnNumber);
    if (number == nullptr || number->state != MarkState::kOff) continue;
    if (selected(*item).empty()) continue;
    report(findings, kNumberNotRecorded, assessment, item, {item->label, number->label});
  }
}

}  // namespace kokai
