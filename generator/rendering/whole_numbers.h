#pragma once

#include <string>
#include <string_view>

namespace kokai {

/// Appends running text, escaped, with telephone numbers, postal codes and dates (digits joined by
/// hyphens of any width) in <span class="nb">, which never breaks. The characters stay as they are,
/// so that a copied number still dials. Runs too long for a narrow screen stay plain. Line ends are
/// kept. Cost: one pass.
void append_whole_numbers(std::string& out, std::string_view text);
std::string whole_numbers(std::string_view text);

}  // namespace kokai
