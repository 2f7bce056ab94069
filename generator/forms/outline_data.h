#pragma once

// The files of generator/forms/data as they lie in the repository, built into the program by
// room.cmake.

#include <string_view>

namespace kokai::forms::data {

extern const std::string_view k_choices;
extern const std::string_view k_kiso;
extern const std::string_view k_juten;
extern const std::string_view k_zenkomoku;

}  // namespace kokai::forms::data
