#pragma once

#include <vector>

#include "generator/diagnostics/message.h"

namespace kokai {

/// Every message of every room, by id. Ids are unique (a test holds that).
std::vector<const Message*> all_messages();

}  // namespace kokai
