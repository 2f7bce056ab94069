// The roof: hands the command line down to commands/, and catches what no room below expected.
#include <exception>
#include <span>

#include "generator/commands/commands.h"

int main(int count, char** words) {
  try {
    return kokai::run_command(std::span<char* const>(words, count).subspan(count > 0 ? 1 : 0));
  } catch (const std::exception& unexpected) {
    return kokai::report_bug(unexpected.what());
  }
}
