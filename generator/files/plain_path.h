#pragma once

#include <string_view>

namespace kokai {

/// Relative, '/' between names, no empty, "." or ".." name, no NUL: a path that stays where it is
/// put.
bool is_plain_path(std::string_view path);

}  // namespace kokai
