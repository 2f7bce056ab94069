#pragma once

// An artifact's bytes as they stand, tags, entities and escapes among them: what the gate walks
// over instead of making a readable text of them.

#include <cstddef>
#include <optional>
#include <string_view>

namespace kokai::guard {

/// Behind a tag of markup, \n or the sign of another escape at `at`; `at` itself when none stands
/// there.
std::size_t behind_markup(std::string_view bytes, bool markup, std::size_t at);

/// An entity or \uXXXX at `at`, which may be any character.
bool is_escape(std::string_view bytes, bool markup, std::size_t at);

/// What \uXXXX at `at` stands for; nothing when four hexadecimal digits are not there.
std::optional<char32_t> escaped_character(std::string_view bytes, std::size_t at);

/// Where \uXXXX begins in which `at` stands; `at` itself when it stands in none.
std::size_t escape_around(std::string_view bytes, std::size_t at);

/// What a character is folded, alone; 0 for what cannot be seen.
char32_t folded_alone(char32_t c);

}  // namespace kokai::guard
