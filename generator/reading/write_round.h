#pragma once

#include <string>

#include "generator/model/round.h"

namespace kokai {

/// A round.md that read_round() reads back as the same values, with a comment for the clerk beside
/// what is easily got wrong.
std::string write_round(const Round& round);

}  // namespace kokai
