#pragma once

// What has happened, by date: what feeds tell.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/model/archive.h"

namespace kokai {

enum class EventKind : std::uint8_t {
  kPublished,  ///< a version was published
  kOpened,     ///< a round takes opinions
  kClosed,     ///< it takes no more
  kResult      ///< its result is published
};

struct Event {
  EventKind kind = EventKind::kPublished;
  Date day;                      ///< at its midnight in Tokyo
  std::uint32_t record = 0;      ///< index
  int version = 0;               ///< of kPublished
  const Round* round = nullptr;  ///< of all others
};

/// Of a round, up to archive.now, newest first: none before its first day.
std::vector<Event> events_of(const Archive& archive, const Round& round);
/// Of the whole archive, or of one municipality: the newest `most` by day, then by place in the
/// archive. A version stands at its 公表日, whatever archive.now is.
std::vector<Event> newest_events(const Archive& archive, std::size_t most);
std::vector<Event> newest_events(const Archive& archive, std::uint32_t municipality,
                                 std::size_t most);

/// "990019/18/2025-01-31/" or "990019/rounds/2026-juki/#closed": what it is called for ever.
std::string name_of(const Archive& archive, const Event& event);
/// The page that tells more, below the root.
std::string page_of(const Archive& archive, const Event& event);

}  // namespace kokai
