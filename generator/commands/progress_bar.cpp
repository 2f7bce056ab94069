#include "generator/commands/progress_bar.h"

#include <cstdlib>
#include <iostream>
#include <string_view>

#include <unistd.h>

#include "generator/commands/arguments.h"

namespace kokai {
namespace {

constexpr std::chrono::milliseconds kPatience{500};  // quicker work needs no bar
constexpr std::chrono::milliseconds kBetween{80};
constexpr std::size_t kCells = 30;

constexpr Bilingual kSteps[] = {{"読んでいます", "reading"},
                                {"ページを作っています", "drawing"},
                                {"持ち帰り用の ZIP を作っています", "bundling"},
                                {"公開先に置いています", "publishing"}};

/// A terminal that knows colours and can take text back.
bool is_screen(int stream) {
  const char* term = std::getenv("TERM");
  return isatty(stream) == 1 && term && std::string_view(term) != "dumb";
}

}  // namespace

bool may_color(int stream) {
  const char* no_color = std::getenv("NO_COLOR");
  return is_screen(stream) && !(no_color && *no_color);
}

ProgressBar::ProgressBar(Language language, bool wanted)
    : language_(language), wanted_(wanted && is_screen(STDERR_FILENO)) {}

ProgressBar::~ProgressBar() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
}

void ProgressBar::show(Step step, std::size_t done, std::size_t of) {
  if (!wanted_) return;
  const Clock::time_point now = Clock::now();
  if (now - begun_ < kPatience || (shown_ && now - last_ < kBetween)) return;
  shown_ = true;
  last_ = now;
  const std::size_t full = of ? done * kCells / of : 0;
  std::string line = "\r\x1b[K[";
  line.append(full, '#').append(kCells - full, '.');
  line += "] " + std::to_string(done) + "/" + std::to_string(of) + " ";
  line += in(kSteps[static_cast<std::size_t>(step)], language_);
  std::cerr << line << std::flush;
}

}  // namespace kokai
