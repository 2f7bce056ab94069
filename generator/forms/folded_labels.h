#pragma once

// The labels of all forms, folded once: what a heading is compared with.

#include <string>
#include <string_view>
#include <vector>

#include "generator/forms/form.h"
#include "generator/forms/heading_words.h"

namespace kokai::forms {

struct FoldedOption {
  std::string whole;  ///< with what stands in its parentheses
  std::string base;   ///< without
  std::vector<std::string> variants;
};

struct FoldedField {
  std::string heading;  ///< number and label as the form prints them
  std::string exact;    ///< number and label, folded
  std::string label;
  std::string repeat_name;
  NumberKind kind = NumberKind::kNone;
  int number = 0;
  std::vector<std::string> variants;
  std::vector<std::string> opposites;
  std::vector<FoldedOption> options;
};

/// The folded labels of `field`. Fields of the forms are looked up by serial; for others `scratch`
/// is filled. Built on first use; thread-safe.
const FoldedField& folded(const Field& field, FoldedField& scratch);
/// fold_label() without the clause that tells where ※ does not hold: "※(7.②を除く。)".
std::string fold_heading(std::string_view heading);

}  // namespace kokai::forms
