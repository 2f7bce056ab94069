#include "generator/rendering/feeds/events.h"

#include <algorithm>
#include <span>

#include "generator/analysis/rounds.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/newest.h"

namespace kokai {
namespace {

/// Newest first; of one day what came last first, else in the order they are in.
bool stands_before(const Event& a, const Event& b) {
  return a.day != b.day ? a.day > b.day : a.kind > b.kind;
}

std::vector<Event> newest_of(const Archive& archive, std::pair<std::size_t, std::size_t> records,
                             std::span<const Round> rounds, std::size_t most) {
  std::vector<Event> events;
  for (const PublishedVersion& one : newest_first(archive, records)) {
    if (events.size() == most) break;
    events.push_back({EventKind::kPublished, one.date, one.record, one.version, nullptr});
  }
  for (const Round& round : rounds) {
    const std::vector<Event> own = events_of(archive, round);
    events.insert(events.end(), own.begin(), own.end());
  }
  std::stable_sort(events.begin(), events.end(), stands_before);
  events.resize(std::min(events.size(), most));
  return events;
}

std::string_view word_of(EventKind kind) {
  switch (kind) {
    case EventKind::kOpened:
      return "#opened";
    case EventKind::kClosed:
      return "#closed";
    case EventKind::kResult:
      return "#result";
    case EventKind::kPublished:
      break;
  }
  return "";
}

}  // namespace

std::vector<Event> events_of(const Archive& archive, const Round& round) {
  std::vector<Event> events;
  const RoundState state = round_state(round, archive.now);
  const auto add = [&](EventKind kind, const Date& day) {
    events.push_back({kind, day, round.record, round.drawn.value_or(-1), &round});
  };
  if (state == RoundState::kResult) add(EventKind::kResult, *round.published);
  if (is_over(state)) add(EventKind::kClosed, add_days(round.period.last, 1));
  if (state != RoundState::kComing) add(EventKind::kOpened, round.period.first);
  return events;
}

std::vector<Event> newest_events(const Archive& archive, std::size_t most) {
  return newest_of(archive, {0, archive.records.size()}, archive.rounds, most);
}

std::vector<Event> newest_events(const Archive& archive, std::uint32_t municipality,
                                 std::size_t most) {
  return newest_of(archive, records_of(archive, municipality), rounds_in(archive, municipality),
                   most);
}

std::string name_of(const Archive& archive, const Event& event) {
  return page_of(archive, event).append(word_of(event.kind));
}

std::string page_of(const Archive& archive, const Event& event) {
  if (event.round != nullptr) {
    return round_page(archive.municipalities[event.round->municipality], *event.round);
  }
  const AssessmentRecord& record = archive.records[event.record];
  return version_page(archive.municipalities[record.municipality], record, event.version);
}

}  // namespace kokai
