// Arbitrary bytes as running text. Whatever comes in: citations lie in the text, in order and
// apart.

#include "generator/analysis/citations/scan.h"
#include "tests/fuzz/fuzz_support.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = kokai::fuzz::text_of(data, size);
  kokai::citations::CitationScanner scanner;
  for (int round = 0; round < 2; ++round) {  // the second knows what the first defined
    std::size_t last = 0;
    for (const kokai::citations::FoundCitation& one : scanner.scan(text)) {
      kokai::fuzz::expect(last <= one.at && one.at < one.end, "in order and apart");
      kokai::fuzz::expect(one.end <= text.size(), "in the text");
      last = one.end;
    }
  }
  return 0;
}
