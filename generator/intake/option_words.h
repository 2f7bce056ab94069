#pragma once

// Words of an option as the original prints them, held against the form's options.

#include <string>
#include <vector>

#include "generator/forms/form.h"
#include "generator/intake/original.h"

namespace kokai::intake {

/// An option found at the front of some text.
struct FoundOption {
  int index = -1;          ///< into Field::options; -1: none
  std::uint32_t last = 0;  ///< behind its words
};

/// The longest option that the text begins with, width of letters and white space apart. What
/// follows must part words (a blank, a parenthesis, a sign, the end).
FoundOption option_at_front(const Original& original, Range text, const forms::Field& field);

/// The option these words mean by nearness (forms::match_option), -1 when none.
int near_option(const std::string& words, const forms::Field& field);

/// Folded for comparing options: width, case and white space apart.
std::u32string fold_option(std::u32string_view text);

/// "手数料額、納付方法:" at the front: the label without its colon; empty when it is not there.
Range label_before_colon(const Original& original, Range text, std::string_view label);

/// Visible characters of both are equal (no folding): then the original's words stand in the
/// Markdown.
bool same_visible(const Original& original, Range range, std::string_view written);

}  // namespace kokai::intake
