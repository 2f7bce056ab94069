#pragma once

// Whether a mail may be given to the parser at all. Inner header of mail.cpp.

#include <cstdint>
#include <string>
#include <string_view>

#include "generator/formats/mail.h"

namespace kokai::mail {

/// The limit that a mail is above: its name for the message, and its value; no name when none.
struct Excess {
  std::string_view limit;
  std::uint64_t value = 0;
};

/// Counts what a parser would make objects of, and what it would nest. Headers are counted wherever
/// a parser may see some: at the top, behind lines that begin with "--", inside forwarded mail.
/// Cost: one pass.
Excess excess_of(std::string_view bytes, const Limits& limits);

}  // namespace kokai::mail
