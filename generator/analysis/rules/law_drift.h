#pragma once

// Citations that a change of law made stale. Only changes whose text and day are certain.

#include <span>
#include <string_view>

#include "generator/text/date.h"

namespace kokai {

/// One change of wording. All texts are folded (fold()).
struct LawDrift {
  std::string_view stale;  ///< what the text says: 第19条第7号
  std::string_view near;   ///< one of these ('|' parts them) stands within `within` bytes before or
  std::size_t within;      ///<   behind; empty: anywhere
  std::string_view unless;   ///< none of these stands before it in the same sentence
  std::string_view current;  ///< for people: what it is called now
  Date effective;            ///< from this day on
};

std::span<const LawDrift> law_drift();

}  // namespace kokai
