#include "generator/reading/document_findings.h"

#include <algorithm>

namespace kokai {

void DocumentFindings::add(const Message& message, std::uint32_t line, std::string_view words,
                           std::vector<std::string> args, std::string item, std::string mended) {
  auto count = std::find_if(counts_.begin(), counts_.end(),
                            [&](const auto& entry) { return entry.first == &message; });
  if (count == counts_.end()) count = counts_.insert(count, {&message, 0});
  if (++count->second > kMost) return;
  findings_.add(message, lines_.span_of(line, words), std::move(args), lines_.line(line),
                std::move(mended), std::move(item));
}

}  // namespace kokai
