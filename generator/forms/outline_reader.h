#pragma once

// Reads the outlines of generator/forms/data. Their notation is explained at the head of
// zenkomoku.outline.
//
// The outlines are part of the program, so a mistake in one is our bug: std::logic_error, with the
// outline's name, the line and what was expected.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/forms/form.h"

namespace kokai::forms {

using Choices = std::map<std::string, std::vector<Option>, std::less<>>;

/// choices.outline: the tables of options by name.
Choices read_choices(std::string_view text);
/// One form. `text` names its tables by <NAME> and [NAME]; `name` stands in error messages. Serials
/// are 0.
Form read_form(std::string_view text, std::string_view name, const Choices& choices);

}  // namespace kokai::forms
