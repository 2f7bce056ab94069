#pragma once

// A round with its result, while the assessment it is about is in hand: what all its pages need,
// worked out once.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/analysis/heard_items.h"
#include "generator/analysis/hearing_result.h"
#include "generator/rendering/document_view.h"
#include "generator/rendering/rounds/result_pages.h"

namespace kokai {

struct ResultView {
  /// `document` is the version that the round names; all outlive the view.
  ResultView(const DocumentView& document, const Round& round, const ResultInHand& in_hand);

  const DocumentView& document;
  const Round& round;
  const Hearing& hearing;
  const std::vector<std::string>& texts;  ///< by place in hearing.opinions
  const LoadedTheme& theme;
  const HearingCounts counts;
  const std::vector<HeardItem> items;  ///< those that the assessment has, in its order
  const std::string address;           ///< of the first page

  /// Where the difference of an item, or of the first below it, is shown; empty when it is as
  /// before.
  std::string_view change_of(std::string_view item) const;
  /// "II-6-② 保管期間"
  std::string item_name(std::string_view item) const;
  /// Of an answer: its title, else how its summary begins.
  std::string title_of(const Answer& answer) const;
  std::size_t place_of(const Opinion& opinion) const { return &opinion - hearing.opinions.data(); }
  std::size_t place_of(const Answer& answer) const { return &answer - hearing.answers.data(); }

  // Where each opinion and answer stands: pages of the list, filled as it is drawn.
  std::vector<std::uint32_t> opinion_pages;
  std::vector<std::uint32_t> answer_pages;
  /// Below the root, with its file and fragment: "990027/rounds/2025-jido/index.html#o12".
  std::string address_of(const Opinion& opinion) const;
  std::string address_of(const Answer& answer) const;

 private:
  std::map<std::string, std::string, std::less<>> changes_;
};

/// Page `page` of the list of answers, from 0.
std::string result_page(const ResultView& view, std::size_t page);
/// "…/effect/hanei/": the answers of one effect.
std::string effect_page(const ResultView& view, Effect effect);

}  // namespace kokai
