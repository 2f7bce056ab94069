#pragma once

// An outline cut into lines: how deep, what words, which marks. Shared by the readers of choices
// and forms.

#include <string>
#include <string_view>
#include <vector>

namespace kokai::forms {

struct OutlineLine {
  std::size_t number = 0;               ///< 1-based, in the file
  std::size_t depth = 0;                ///< two blanks are one step
  std::string_view words;               ///< up to the first two blanks in a row
  std::vector<std::string_view> marks;  ///< what follows them, parted by blanks
};

/// Lines that say something: blank lines and # lines are left out. Throws std::logic_error on an
/// odd indent.
std::vector<OutlineLine> outline_lines(std::string_view text, std::string_view name);
/// Throws std::logic_error "name.outline:12: what".
[[noreturn]] void outline_error(std::string_view name, std::size_t line, std::string_view what);

}  // namespace kokai::forms
