#pragma once

#include <limits>
#include <string>
#include <string_view>

#include "generator/text/fold.h"

namespace kokai {

/// The known name that is nearest to a mistyped one; ties go to the first.
template <typename Names>
std::string nearest_name(std::string_view wanted, const Names& known) {
  std::string_view best;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const std::string_view name : known) {
    const std::size_t far = distance(wanted, name, 12);
    if (far < least) {
      least = far;
      best = name;
    }
  }
  return std::string(best);
}

}  // namespace kokai
