// Hands the words of the command line over. Knows nothing of pages, themes or zips.
#include <exception>
#include <span>

#include "generator/commands/commands.h"

int main(int argc, char** argv) {
  try {
    const std::span<char* const> words(argv, argv + argc);
    return kokai::run_command(words.empty() ? words : words.subspan(1));
  } catch (const std::exception& bug) {
    return kokai::report_bug(bug.what());
  }
}
