#pragma once

// The words of an opinion as they may be published: masked, with the reasons, never the sender's
// own name or address.

#include <string>
#include <vector>

#include "generator/intake/guard/guard.h"
#include "generator/intake/opinions/received.h"

namespace kokai {

struct PublicText {
  std::string text;    ///< ［氏名］ and the like in place of what was found
  std::string reason;  ///< 伏せた理由: 氏名、電話番号; empty when nothing was masked
};

/// Earlier mail and signatures go as a whole. Characters that cannot be seen are left out: they
/// could hide a number from a reader.
PublicText public_text(const Received& received, const guard::Guard& guard);

/// What the private fields tell of the sender, as the guard wants it.
std::vector<guard::Known> known_of(const Received& received);

}  // namespace kokai
