#pragma once

// 意見聴取: one round in which residents are heard on a 素案, from its announcement to the day its
// result is published.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/contact.h"
#include "generator/model/opinion.h"
#include "generator/text/date.h"

namespace kokai {

/// Told by the day alone; both days of the period belong to kOpen, and the day of 結果公表 to
/// kResult.
enum class RoundState : std::uint8_t {
  kComing,
  kOpen,
  kClosed,
  kResult
};  ///< 予定 募集中 募集終了・結果準備中 結果公表

std::string_view round_state_word(RoundState state);
/// No opinion can be sent any more.
bool is_over(RoundState state);

struct SendingWay {
  SendingKind kind = SendingKind::kForm;
  std::string to;  ///< form: https address; mail: mail address; fax: number; else postal address
  std::string office;  ///< 担当の課; may be empty
  std::string note;    ///< hours and the like; may be empty
};

struct RelatedDocument {
  std::string title;
  std::string url;
};

inline constexpr std::uint32_t kNoRecord = 0xFFFFFFFF;

struct Round {
  std::string id;                  ///< of its folder; the page is /<code>/rounds/<id>/
  std::string path;                ///< of round.md
  std::uint32_t municipality = 0;  ///< index
  std::string title;
  std::string assessment;       ///< 評価書番号 without leading zeros, or "draft-<slug>"
  std::optional<Date> version;  ///< 公表日 of the version the 素案 has become; nothing: the 素案
  Period period;
  std::string shortening;               ///< 短縮理由; may be empty
  std::string arrival;                  ///< 必着, 消印有効 or empty
  std::vector<SendingWay> methods;      ///< at least one, in the city's order
  std::vector<std::string> places;      ///< where the 素案 can be read
  std::string who;                      ///< who may send an opinion
  std::vector<std::string> required;    ///< what an opinion must name
  std::vector<std::string> unanswered;  ///< what will not be answered
  Contact contact;
  std::optional<Date> result;     ///< 結果予定: when the result is to be published
  std::optional<Date> published;  ///< 結果公表: from this day on the page shows the result
  std::optional<std::uint32_t> people;  ///< 提出者数
  std::vector<RelatedDocument> related;
  std::string purpose;  ///< 趣旨, Markdown

  std::uint32_t assessment_line = 0;  ///< of round.md, for findings
  std::uint32_t version_line = 0;
  std::uint32_t period_line = 0;
  std::uint32_t published_line = 0;

  Hearing hearing;  ///< opinions without their texts, and answers

  // Set by the joining.
  std::uint32_t record = kNoRecord;  ///< index of the assessment
  std::optional<int> drawn;  ///< which of its versions: an index, -1 the 素案; nothing: not there
};

RoundState round_state(const Round& round, const Date& now);
/// The first way of this kind; nullptr when there is none.
const SendingWay* way_of(const Round& round, SendingKind kind);

}  // namespace kokai
