#pragma once

// The texts that cells name by number (ECMA-376-1 §18.4.9), side by side in a few large blocks.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/formats/xlsx/package.h"

namespace kokai::xlsx {

class SharedStrings {
 public:
  struct Text {
    std::string_view text;  ///< lives as long as the strings
    bool cut = false;       ///< it is longer than kMostOfCell
  };
  /// Nothing when there is no such number.
  std::optional<Text> at(std::uint64_t number) const;
  void add(std::string_view text, bool cut);
  /// False, and a finding, when the part could not be read.
  bool read(const Package& package, std::string_view part, Findings& findings);

 private:
  struct Place {
    std::uint32_t block = 0;
    std::uint32_t at = 0;
    std::uint32_t size = 0;
    bool cut = false;
  };
  std::vector<std::string> blocks_;  ///< never grown beyond what they reserved
  std::vector<Place> places_;
};

}  // namespace kokai::xlsx
