#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kThresholdDiffers = {
    "content/threshold-differs",
    Severity::kWarning,
    {"「{0}」は「{1}」ですが、「{2}」は「{3}」です。", "\"{0}\" says {1}, but \"{2}\" says {3}."},
    {"どの種類の評価が義務になるかは、対象人数、取扱者数、重大事故の有無で決まります。この人数から"
     "、この"
     "結果にはなりません。",
     "The duty follows from the number of people, of staff and from accidents; this number does "
     "not "
     "lead to this result."},
    {"対象人数としきい値判断結果を確かめてください。義務より上の種類を任意に行うことはできますが、"
     "そのときも結果の欄には義務の種類を選びます。",
     "Check both. A city may do more than its duty, but the box then names the duty."},
    "特定個人情報保護評価指針 第5の2"};

namespace {

/// What must be done: nothing, 基礎, 基礎 + 重点, 基礎 + 全項目.
enum class Duty { kNone, kBasic, kMajor, kFull };

/// What a number of people can lead to: without, and with 500 staff or an accident.
struct Range {
  Duty least, most;
};

constexpr std::array<Range, 5> kByCount = {{{Duty::kNone, Duty::kNone},
                                            {Duty::kBasic, Duty::kBasic},
                                            {Duty::kBasic, Duty::kMajor},
                                            {Duty::kMajor, Duty::kFull},
                                            {Duty::kFull, Duty::kFull}}};

std::optional<std::size_t> position(const Item& item, const Mark* mark) {
  if (mark == nullptr || mark->option == nullptr) return std::nullopt;
  return static_cast<std::size_t>(mark->option - item.field->options.data());
}

/// The forms list the results in their own order.
std::optional<Duty> duty(const forms::Form& form, std::size_t option) {
  constexpr std::array<Duty, 4> kBasicForm = {Duty::kNone, Duty::kBasic, Duty::kMajor, Duty::kFull};
  constexpr std::array<Duty, 3> kMajorForm = {Duty::kMajor, Duty::kBasic, Duty::kNone};
  constexpr std::array<Duty, 4> kFullForm = {Duty::kFull, Duty::kMajor, Duty::kBasic, Duty::kNone};
  if (form.key == "kiso" && option < kBasicForm.size()) return kBasicForm[option];
  if (form.key == "juten" && option < kMajorForm.size()) return kMajorForm[option];
  if (form.key == "zenkomoku" && option < kFullForm.size()) return kFullForm[option];
  return std::nullopt;
}

/// 様式2 also knows the staff and the accidents: where both are read, one result is left.
Range narrowed(const Assessment& assessment, Range range) {
  const Item* staff = first_with(assessment, forms::Role::kThresholdStaff);
  const Item* accident = first_with(assessment, forms::Role::kThresholdIncident);
  if (staff == nullptr || accident == nullptr) return range;
  const auto many = position(*staff, only_mark(*staff));
  const auto happened = position(*accident, only_mark(*accident));
  if (!many || !happened) return range;
  const bool raised = *many == 0 || *happened == 0;
  return raised ? Range{range.most, range.most} : Range{range.least, range.least};
}

}  // namespace

void check_threshold(const Assessment& assessment, const Municipality&, const Date&,
                     Findings& findings) {
  const Item* count = first_with(assessment, forms::Role::kSubjectCount);
  if (count == nullptr) count = first_with(assessment, forms::Role::kThresholdCount);
  const Item* result = first_with(assessment, forms::Role::kScreeningResult);
  if (count == nullptr || result == nullptr) return;
  const Mark* people = only_mark(*count);
  const Mark* said = only_mark(*result);
  const auto row = position(*count, people);
  const auto option = position(*result, said);
  if (!row || *row >= kByCount.size() || !option) return;
  const std::optional<Duty> named = duty(*assessment.front.form, *option);
  const Range range = narrowed(assessment, kByCount[*row]);
  if (!named || (*named >= range.least && *named <= range.most)) return;
  report(findings, kThresholdDiffers, assessment, result,
         {count->label, people->label, result->label, said->label});
}

}  // namespace kokai
