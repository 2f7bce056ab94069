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
      break;
    case RoundState::kResult:
      return words.round_published + words.facts_separator +
             (round.hearing.opinions.empty()
                  ? words.result_no_opinions
                  : fill(words.result_count, {std::to_string(round.hearing.opinions.size())}));
  }
  return round.result ? fill(words.round_result_on, {day_and_weekday(*round.result)})
                      : words.round_result_soon;
}

std::string days_of_step(const Round& round, RoundState state, const Words& words) {
  switch (state) {
    case RoundState::kComing:
      return {};
    case RoundState::kOpen:
      return fill(words.round_step_open,
                  {month_and_day(round.period.first), month_and_day(round.period.last)});
    case RoundState::kClosed:
      return fill(words.round_from, {month_and_day(add_days(round.period.last, 1))});
    case RoundState::kResult:
      break;
  }
  if (round.published) return wareki(*round.published);
  return round.result ? wareki(*round.result) : words.round_step_unknown;
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
    case RoundState::kResult:
      return "";
    case RoundState::kOpen:
      return "on";
    case RoundState::kClosed:
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
      break;
    case RoundState::kResult:
      return iso(*round.published);
  }
  return {};
}

std::string result_lead(const Round& round, const Words& words) {
  const std::size_t opinions = round.hearing.opinions.size();
  if (opinions == 0) return words.result_none;
  const std::string count = std::to_string(opinions);
  return round.people ? fill(words.result_came_from, {std::to_string(*round.people), count})
                      : fill(words.result_came, {count});
}

const std::string& effect_meaning(Effect effect, const Words& words) {
  constexpr std::string Words::*kMeanings[] = {&Words::effect_reflected, &Words::effect_partly,
                                               &Words::effect_already, &Words::effect_future,
                                               &Words::effect_other};
  return words.*kMeanings[static_cast<std::size_t>(effect)];
}

std::string became_of(const std::array<std::size_t, 5>& by_effect, const Words& words) {
  std::string text;
  for (std::size_t i = 0; i < by_effect.size(); ++i) {
    if (by_effect[i] == 0) continue;
    if (!text.empty()) text += words.result_comma;
    text.append(effect_word(static_cast<Effect>(i))).append(" ");
    text += std::to_string(by_effect[i]);
  }
  return text;
}

void fill_round_steps(Values page, const Round& round, const Date& now, const Words& words) {
  for (const RoundState state :
       {RoundState::kComing, RoundState::kOpen, RoundState::kClosed, RoundState::kResult}) {
    Values step = page.add("STEP");
    step.show(state == round_state(round, now) ? "STEP_HERE" : "STEP_ELSE");
    step.set("STEP_NAME", round_state_word(state));
    step.set_or_not("STEP_DAYS", days_of_step(round, state, words));
  }
}

void fill_round_text(Values page, const Round& round, const Municipality& municipality,
                     const AssessmentRecord& record, const std::string& root, const Words& words) {
  page.has("TEXT", round.drawn.has_value());
  if (round.drawn) {
    const VersionFacts& facts = facts_at(record, *round.drawn);
    const std::string& name = *round.drawn < 0 ? words.round_read_draft : words.round_read_version;
    page.set("TEXT_NAME", fill(name, {std::to_string(facts.item_count)}));
    page.set("TEXT_URL", root + page_file(version_page(municipality, record, *round.drawn)));
    page.set("TEXT_TITLE", facts.front.title);
  }
  page.has("RELATED", !round.related.empty());
  for (const RelatedDocument& document : round.related) {
    Values row = page.add("RELATED_DOCUMENT");
    row.set("RELATED_TITLE", document.title);
    row.set("RELATED_URL", document.url);
  }
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
