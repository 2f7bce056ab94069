// Arbitrary bytes as a text with a glossary. Whatever comes in: no character of it is lost, what is
// written can be read without an error, and a second import finds every term there.

#include "generator/reading/glossary.h"

#include "generator/intake/import_glossary.h"
#include "tests/fuzz/fuzz_support.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 200'000) return 0;
  const std::string bytes = "用語集\n" + std::string(kokai::fuzz::text_of(data, size));
  const kokai::GlossaryImportOptions options{"fuzz", "", "fuzz.txt"};
  kokai::Findings findings;
  const auto glossary = kokai::import_glossary(bytes, options, {}, findings);
  kokai::fuzz::expect(glossary.has_value() || findings.has_errors(), "terms, or errors");
  if (!glossary) return 0;
  kokai::fuzz::expect(glossary->report.lost == 0, "no character is lost");
  kokai::Findings judged;
  const kokai::Glossary read =
      kokai::read_glossary({{"glossary/fuzz.yaml", glossary->yaml}}, judged);
  const bool small = glossary->added.size() < 1000;  // YAML has a cap of its own
  kokai::fuzz::expect(!small || !judged.has_errors(), "what was written can be read");
  if (!small) return 0;
  kokai::Findings again_findings;
  const auto again = kokai::import_glossary(bytes, options, read, again_findings);
  kokai::fuzz::expect(again.has_value() && again->added.empty(), "the second import adds nothing");
  return 0;
}
