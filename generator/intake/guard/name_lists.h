#pragma once

#include <string_view>

namespace kokai::guard {

/// data/family_names.txt and data/given_names.txt, as they stand there: words between blanks, a
/// line that begins with # is a comment.
extern const std::string_view k_family_names;
extern const std::string_view k_given_names;

}  // namespace kokai::guard
