#include "generator/analysis/rounds.h"
#include "generator/diagnostics/findings.h"
#include "generator/formats/icalendar.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/feeds/feeds.h"
#include "generator/rendering/feeds/stable_id.h"
#include "generator/rendering/newest.h"
#include "generator/rendering/rounds/round_text.h"

namespace kokai {
namespace {

/// What one event says.
struct Entry {
  std::string name;  ///< what it is called for ever
  std::string page;
  Period days;
  Date stamp;  ///< when what it says was settled
  std::string title;
  std::string text;
};

/// One calendar (RFC 5545) of whole days: no time zone is asked for.
class Calendar {
 public:
  Calendar(const Archive& archive, const Words& words) : archive_(archive), words_(words) {}

  void begin(const std::string& name) {
    ical_.begin("VCALENDAR").plain("VERSION", "2.0").plain("PRODID", "-//kokai//kokai//JA");
    ical_.plain("CALSCALE", "GREGORIAN").text("NAME", name).text("X-WR-CALNAME", name);
    ical_.plain("X-WR-TIMEZONE", "Asia/Tokyo").plain("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
  }

  void add_round(const Round& round) {
    const Municipality& city = archive_.municipalities[round.municipality];
    const std::string page = round_page(city, round);
    put({page, page, round.period, round.period.first,
         fill(words_.calendar_round, {round.title, city.name}),
         fill(words_.round_period,
              {day_and_weekday(round.period.first), day_and_weekday(round.period.last),
               std::to_string(days_of(round.period))})});
    const bool told = round_state(round, archive_.now) == RoundState::kResult;
    const std::optional<Date> day = told ? round.published : round.result;
    if (!day) return;
    put({page + "#result",
         page,
         {*day, *day},
         told ? *day : round.period.first,
         fill(told ? words_.calendar_result : words_.calendar_result_planned,
              {round.title, city.name}),
         told ? result_lead(round, words_) : std::string()});
  }

  /// Of what is published and has not ended.
  void add_reviews(const AssessmentRecord& record) {
    const Frontmatter& front = record.current().front;
    if (front.status != AssessmentStatus::kPublished || !front.published) return;
    const Municipality& city = archive_.municipalities[record.municipality];
    const auto put_review = [&](const std::string& kind, int years, const std::string& pattern,
                                const std::string& text) {
      const Date day = add_years(*front.published, years);
      const std::string page = record_page(city, record);
      put({page + kind + iso(*front.published),
           page,
           {day, day},
           *front.published,
           fill(pattern, {front.title, city.name}),
           fill(text, {iso(*front.published)})});
    };
    put_review("#review-", kYearsToReview, words_.calendar_review, words_.calendar_review_text);
    put_review("#again-", kYearsToAssessAgain, words_.calendar_again, words_.calendar_again_text);
  }

  std::string take() { return ical_.end("VCALENDAR").take(); }

 private:
  void put(const Entry& entry) {
    ical_.begin("VEVENT").plain("UID", uuid_of(entry.name));
    ical_.plain("DTSTAMP", ical::utc_of_tokyo_midnight(entry.stamp));
    ical_.day("DTSTART", entry.days.first).day("DTEND", add_days(entry.days.last, 1));
    ical_.text("SUMMARY", entry.title);
    if (!entry.text.empty()) ical_.text("DESCRIPTION", entry.text);
    const std::string address = absolute(archive_, entry.page);
    if (!address.empty()) ical_.plain("URL", address);
    ical_.plain("TRANSP", "TRANSPARENT").end("VEVENT");
  }

  const Archive& archive_;
  const Words& words_;
  ical::Writer ical_;
};

}  // namespace

std::string calendar_of_site(const Archive& archive, const LoadedTheme& theme) {
  Calendar calendar(archive, theme.words);
  calendar.begin(fill(theme.words.calendar_title, {archive.settings.title}));
  for (const Round& round : archive.rounds) calendar.add_round(round);
  if (archive.records.size() <= kReviewsOfSite) {
    for (const AssessmentRecord& record : archive.records) calendar.add_reviews(record);
  }
  return calendar.take();
}

std::string calendar_of(const Archive& archive, const LoadedTheme& theme,
                        std::uint32_t municipality) {
  Calendar calendar(archive, theme.words);
  calendar.begin(fill(theme.words.calendar_title, {archive.municipalities[municipality].name}));
  for (const Round& round : rounds_in(archive, municipality)) calendar.add_round(round);
  const auto [first, last] = records_of(archive, municipality);
  for (std::size_t r = first; r < last; ++r) calendar.add_reviews(archive.records[r]);
  return calendar.take();
}

}  // namespace kokai
