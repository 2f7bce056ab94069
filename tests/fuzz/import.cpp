// Arbitrary bytes as an extracted text. Whatever comes in: no character is lost, the ledger adds up, the second
// import writes the same, and the content reader can read what was written.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "generator/intake/import_assessment.h"
#include "generator/reading/reading.h"

namespace {

void demand(bool truth) {
  if (!truth) std::abort();
}

void read_back(const kokai::ImportedDocument& document) {
  kokai::DocumentPlace place;
  place.path = "999016-mihon/001-fuzz/draft.md";
  place.folder_number = document.draft.front.number;
  place.slug = "fuzz";
  place.draft = true;
  kokai::Findings findings;
  demand(kokai::read_assessment(place, document.markdown, findings).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  kokai::ImportOptions options;
  options.title = "水辺の管理に関する事務";
  kokai::Findings findings;
  const auto documents = kokai::import_extracted_text(bytes, options, findings);
  kokai::Findings again_findings;
  const auto again = kokai::import_extracted_text(bytes, options, again_findings);
  demand(documents.size() == again.size());
  demand(!documents.empty() || findings.has_errors());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const kokai::ImportReport& report = documents[i].report;
    demand(report.lost == 0);
    demand(report.original_characters == report.written_characters + report.left_out_characters);
    demand(documents[i].markdown == again[i].markdown);
    read_back(documents[i]);
  }
  return 0;
}
