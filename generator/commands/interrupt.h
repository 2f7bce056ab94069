#pragma once

#include <atomic>

namespace kokai {

/// From now on the first SIGINT or SIGTERM only sets the flag that is returned; a second one ends
/// the program at once, as does the system's own SIGKILL (which the published site survives, too).
const std::atomic<bool>& catch_interrupts();

}  // namespace kokai
