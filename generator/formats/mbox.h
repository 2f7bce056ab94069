#pragma once

// A mailbox file, message by message (RFC 4155; mboxrd and mboxo quoting).

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"

namespace kokai::mail {

/// Where a message stands in its mailbox.
struct MboxPlace {
  std::uint64_t ordinal = 0;  ///< from 1; refused ones are counted
  std::uint64_t offset = 0;   ///< of its From_ line, in bytes
  std::uint64_t line = 0;     ///< of its From_ line, from 1
};

/// Takes one message: its bytes behind the From_ line, ">From " unquoted by one; they live as long
/// as the call. False ends the reading early.
using MailTaker = std::function<bool(std::string_view bytes, const MboxPlace& place)>;

struct MboxSummary {
  std::uint64_t messages = 0;      ///< handed on
  std::vector<MboxPlace> refused;  ///< above the limit, each told
  bool stopped = false;            ///< the taker wanted no more
};

/// True when the first line is a From_ line.
bool is_mbox(std::string_view head);

/// Reads the descriptor to its end. A message begins at a From_ line (with a time of day in it)
/// that stands first or behind an empty line.
/// Findings: mail/not-mbox for what stands before the first From_ line; mail/too-large for a
/// message above message_bytes, which is skipped.
/// Refuses with what the system says of reading. Cost: memory of one message at most, whatever the
/// size of the file.
Result<MboxSummary> read_mbox(int fd, std::uint64_t message_bytes, std::string_view path,
                              const MailTaker& take, Findings& findings);

}  // namespace kokai::mail
