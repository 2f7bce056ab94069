#include "generator/rendering/rounds/effect_bars.h"

#include <algorithm>

#include "generator/diagnostics/findings.h"
#include "generator/rendering/svg.h"

namespace kokai {
namespace {

constexpr int kWidth = 320;
constexpr int kFrom = 84;  ///< behind the longest word
constexpr int kLongest = 180;
constexpr int kBar = 20;
constexpr int kStep = 32;
constexpr int kBase = 15;  ///< of the text beside a bar

}  // namespace

std::string effect_bars(const HearingCounts& counts, const LoadedTheme& theme) {
  const std::size_t most = *std::max_element(counts.by_effect.begin(), counts.by_effect.end());
  Svg svg(kWidth);
  int y = 0;
  for (std::size_t i = 0; i < counts.by_effect.size(); ++i, y += kStep) {
    const std::size_t count = counts.by_effect[i];
    const int length = count == 0 ? 0 : std::max(2, static_cast<int>(count * kLongest / most));
    svg.text(0, y + kBase, {std::string(effect_word(static_cast<Effect>(i)))}, "");
    if (length > 0) svg.box(kFrom, y, length, kBar, "c");
    svg.text(kFrom + length + 6, y + kBase, {fill(theme.words.result_bar, {std::to_string(count)})},
             "b");
  }
  std::string out = "<figure class=\"bars\"><figcaption>" + theme.escaped.result_bars;
  out += "</figcaption>";
  return out + svg.take(y - kStep + kBar, theme.words.result_bars) + "</figure>\n";
}

}  // namespace kokai
