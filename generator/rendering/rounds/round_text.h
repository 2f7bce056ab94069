#pragma once

// What lists and pages say of a round: its days, its state, how an opinion is sent.

#include <array>
#include <string>
#include <string_view>

#include "generator/model/archive.h"
#include "generator/rendering/template_engine.h"
#include "generator/rendering/words.h"

namespace kokai {

/// 令和8年12月11日（金）
std::string day_and_weekday(const Date& day);
/// 12月11日
std::string month_and_day(const Date& day);
/// The class of its tag: filled while it is open, grey behind it.
std::string_view round_class(RoundState state);
/// あと20日, 今日まで, 12月1日から; the day of the result; empty while it is awaited.
std::string round_rail(const Round& round, const Date& now, const Words& words);

/// How many opinions came, and from how many people.
std::string result_lead(const Round& round, const Words& words);
/// What an effect means, in a few words.
const std::string& effect_meaning(Effect effect, const Words& words);
/// "反映 1、今後の参考 2": how many opinions came to what.
std::string became_of(const std::array<std::size_t, 5>& by_effect, const Words& words);

/// The four steps of a round: STEP with STEP_NAME, STEP_DAYS, and STEP_HERE for the present one.
void fill_round_steps(Values page, const Round& round, const Date& now, const Words& words);
/// What a round is about: HAS_TEXT with TEXT_NAME, TEXT_URL, TEXT_TITLE, or NO_TEXT; and
/// RELATED_DOCUMENT.
void fill_round_text(Values page, const Round& round, const Municipality& municipality,
                     const AssessmentRecord& record, const std::string& root, const Words& words);

/// Shows ROUND once for each round, with a list's values, or NO_ROUNDS. `with_city`: the list is of
/// several municipalities. At most 100 are shown; HAS_MORE_ROUNDS and MORE_ROUNDS tell the rest.
void fill_rounds(Values page, const Archive& archive, const std::vector<const Round*>& rounds,
                 const std::string& root, bool with_city, const Words& words);

/// "mailto:…" with a subject and a body; all but letters, digits and -._~ percent-encoded.
std::string mail_link(std::string_view to, std::string_view subject, std::string_view body);

}  // namespace kokai
