#include "generator/rendering/rounds/round_text.h"

#include <algorithm>

#include "generator/diagnostics/findings.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/phrases.h"
#include "generator/text/percent.h"

namespace kokai {
namespace {

constexpr std::size_t kMostRounds = 100;     ///< of a list
constexpr std::string_view kPlain = "-._~";  ///< unreserved, RFC 3986 §2.3

std::string facts_line(const Round& round, const Date& now, const Words& words) {
  switch (round_state(round, now)) {
    case RoundState::kComing:
      return fill(words.round_from_to,
                  {day_and_weekday(round.period.first), day_and_weekday(round.period.last)});
    case RoundState::kOpen:
      return fill(words.round_until, {day_and_weekday(round.period.last)});
    case RoundState::kClosed:
    case RoundState::kResult:
      break;
  }
  return round.result ? fill(words.round_result_on, {day_and_weekday(*round.result)})
                      : words.round_result_soon;
}

}  // namespace

std::string day_and_weekday(const Date& day) {
  return wareki(day) + "（" + std::string(weekday(day)) + "）";
}

std::string month_and_day(const Date& day) {
  return std::to_string(day.month) + "月" + std::to_string(day.day) + "日";
}

std::string_view round_class(RoundState state) {
  switch (state) {
    case RoundState::kComing:
      return "";
    case RoundState::kOpen:
      return "on";
    case RoundState::kClosed:
    case RoundState::kResult:
      return "ended";
  }
  return {};
}

std::string round_rail(const Round& round, const Date& now, const Words& words) {
  switch (round_state(round, now)) {
    case RoundState::kComing:
      return fill(words.round_from, {month_and_day(round.period.first)});
    case RoundState::kOpen: {
      const long left = day_number(round.period.last) - day_number(now);
      return left == 0 ? words.round_last_day : fill(words.round_left, {std::to_string(left)});
    }
    case RoundState::kClosed:
    case RoundState::kResult:
      break;
  }
  return {};
}

void fill_rounds(Values page, const Archive& archive, const std::vector<const Round*>& rounds,
                 const std::string& root, bool with_city, const Words& words) {
  page.has("ROUNDS", !rounds.empty());
  page.set("ROUND_COUNT", fill(words.count_documents, {std::to_string(rounds.size())}));
  const std::size_t shown = std::min(kMostRounds, rounds.size());
  page.set_or_not("MORE_ROUNDS",
                  shown == rounds.size()
                      ? std::string()
                      : fill(words.rounds_more, {std::to_string(rounds.size() - shown)}));
  for (std::size_t i = 0; i < shown; ++i) {
    const Round& round = *rounds[i];
    const Municipality& municipality = archive.municipalities[round.municipality];
    const RoundState state = round_state(round, archive.now);
    Values row = page.add("ROUND");
    row.set_or_not("ROUND_RAIL", round_rail(round, archive.now, words));
    row.set("ROUND_URL", root + page_file(round_page(municipality, round)));
    row.set("ROUND_TITLE_HTML", phrases(round.title));
    row.set("ROUND_STATE", round_state_word(state));
    row.set("ROUND_CLASS", round_class(state));
    row.set("ROUND_FACTS", (with_city ? municipality.name + words.facts_separator : std::string()) +
                               facts_line(round, archive.now, words));
  }
}

std::string mail_link(std::string_view to, std::string_view subject, std::string_view body) {
  std::string link = "mailto:";
  link.append(to).append("?subject=");
  append_percent_encoded(link, subject, kPlain);
  if (body.empty()) return link;
  link += "&body=";
  append_percent_encoded(link, body, kPlain);
  return link;
}

}  // namespace kokai
