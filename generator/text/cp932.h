#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kokai {

/// Text of Windows in Japan (CP932, with NEC's and IBM's characters) as UTF-8; nothing when a byte
/// is none of it.
std::optional<std::string> utf8_of_cp932(std::string_view bytes);

}  // namespace kokai
