#pragma once

#include <span>
#include <string>

#include "generator/commands/arguments.h"
#include "generator/model/archive.h"

namespace kokai {

/// The one of `municipalities` that --municipality names by its code; nullptr and a message that
/// says how to add it when there is none. `content`: the folder they were read from.
const Municipality* named_municipality(const Arguments& arguments,
                                       std::span<const Municipality> municipalities,
                                       const std::string& content);

}  // namespace kokai
