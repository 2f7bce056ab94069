#pragma once

// The few shapes that figures are made of. Whole units, no style: classes only, so that the style
// sheet gives light, dark, paper and forced colours.

#include <string>
#include <string_view>
#include <vector>

namespace kokai {

class Svg {
 public:
  explicit Svg(int width) : width_(width) {}

  /// Class: "" outlined, "c" filled, "y" tinted.
  void box(int x, int y, int width, int height, std::string_view css);
  /// Lines of text below each other, the first on the base line `y`. Class: "" plain, "h" small and
  /// faint, "m" in the middle of `x`.
  void text(int x, int y, const std::vector<std::string>& lines, std::string_view css);
  /// A curve that leaves and arrives level.
  void curve(int x, int y, int to_x, int to_y, bool dotted);
  void dot(int x, int y);
  void arrow_head(int x, int y);  ///< its tip, pointing right

  /// The whole element, one picture named `label`. All lines lie below the boxes.
  std::string take(int height, std::string_view label);

  static constexpr int kLine = 17;  ///< from one base line to the next
 private:
  int width_;
  std::string shapes_;
  std::string lines_;
  std::string dotted_;
  std::string dots_;
  std::string heads_;
};

}  // namespace kokai
