#include "generator/commands/round_plan.h"

#include "generator/analysis/hearing.h"
#include "generator/commands/arguments.h"

namespace kokai {
namespace {

constexpr Bilingual kHead = {"日程(初日と最終日を含めて数えます):\n",
                             "Plan (first and last day counted):\n"};
constexpr Bilingual kBefore = {
    "まで   素案を draft.md に置き、round.md を埋めて、kokai check で確かめる",
    "or before: put the 素案 into draft.md, fill in round.md, run kokai check"};
constexpr Bilingual kFirst = {"       募集の初日(午前0時に「募集中」になる)",
                              "first day; open from midnight on"};
constexpr Bilingual kThirtieth = {"       30日目。最終日はこの日以後にする",
                                  "30th day; the last day is this one or later"};
constexpr Bilingual kLast = {"       募集の最終日({0}日間)", "last day ({0} days)"};
constexpr Bilingual kClosed = {
    "       「募集終了・結果準備中」になる。意見を整理し、評価書を見直す",
    "closed; sort the opinions and go over the assessment"};
constexpr Bilingual kReview = {"以後   第三者点検(見直した評価書を、個人情報保護審議会などに示す)",
                               "or later: 第三者点検 of the assessment as gone over"};
constexpr Bilingual kReviewVoluntary = {"以後   第三者点検を任意に受けるときは、見直した後に",
                                        "or later: 第三者点検, if any"};
constexpr Bilingual kPublish = {
    "  第三者点検の後       個人情報保護委員会に提出し、速やかに公表する(意見聴取の結果も)\n",
    "  afterwards           hand in to the commission, then publish without delay, with the "
    "result\n"};
constexpr Bilingual kTooShort = {
    "全項目評価書の意見聴取は原則30日以上です(特定個人情報保護評価指針 第5の3)。最終日を {1} "
    "以後にすれば\n30日になります。{0}日間で行うときは、round.md の 短縮理由 "
    "と、評価書の「③期間を短縮する特段の理由」に\n理由を書いてください。\n",
    "For a 全項目評価書 the rule is 30 days or more (特定個人情報保護評価指針 第5の3): a last day "
    "of "
    "{1} or later\nwill do. With {0} days, write the reason as 短縮理由 in round.md and in ③ of "
    "the "
    "assessment.\n"};

std::string line(const Date& day, const Bilingual& words, Language language,
                 const std::vector<std::string>& args = {}) {
  const bool japanese = language == Language::kJapanese;
  const std::string name = japanese ? "(" + std::string(weekday(day)) + ")" : std::string();
  return "  " + iso(day) + name + " " + in(words, language, args) + "\n";
}

}  // namespace

std::string round_plan(const Round& round, bool due, Language language) {
  const auto& [first, last] = round.period;
  const Date closed = add_days(last, 1);
  const std::string days = std::to_string(days_of(round.period));
  std::string plan = in(kHead, language, {});
  plan += line(add_days(first, -1), kBefore, language);
  plan += line(first, kFirst, language);
  const Date thirtieth = earliest_last_day(first);
  if (due && thirtieth <= last) plan += line(thirtieth, kThirtieth, language);
  plan += line(last, kLast, language, {days});
  plan += line(closed, kClosed, language);
  plan += line(closed, due ? kReview : kReviewVoluntary, language);
  plan += in(kPublish, language, {});
  if (due && last < thirtieth) plan += in(kTooShort, language, {days, iso(thirtieth)});
  return plan;
}

}  // namespace kokai
