// Arbitrary bytes as an extracted text. Whatever comes in: no character is lost, the ledger adds
// up, the second import writes the same, and the content reader can read what was written.

#include "generator/intake/import_assessment.h"
#include "generator/reading/reading.h"
#include "tests/fuzz/fuzz_support.h"

namespace {

using kokai::fuzz::expect;

void read_back(const kokai::ImportedDocument& document) {
  kokai::DocumentPlace place;
  place.path = "999016-mihon/001-fuzz/draft.md";
  place.folder_number = document.draft.front.number;
  place.slug = "fuzz";
  const kokai::Frontmatter& front = document.draft.front;
  const bool published = front.status == kokai::AssessmentStatus::kPublished ||
                         front.status == kokai::AssessmentStatus::kEnded;
  place.draft = !published;
  if (published) place.date = front.published;
  kokai::Findings findings;
  expect(kokai::read_assessment(place, document.markdown, findings).has_value(),
         "what was written can be read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 200'000) return 0;
  const std::string_view bytes = kokai::fuzz::text_of(data, size);
  kokai::ImportOptions options;
  options.title = "水辺の管理に関する事務";
  kokai::Findings findings;
  const auto documents = kokai::import_extracted_text(bytes, options, findings);
  kokai::Findings again_findings;
  const auto again = kokai::import_extracted_text(bytes, options, again_findings);
  expect(documents.size() == again.size(), "the second import is the first");
  expect(!documents.empty() || findings.has_errors(), "documents, or errors that say why not");
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const kokai::ImportReport& report = documents[i].report;
    expect(report.lost == 0, "no character is lost");
    expect(report.original_characters == report.written_characters + report.left_out_characters,
           "the ledger adds up");
    expect(documents[i].markdown == again[i].markdown, "the second import is the first");
    read_back(documents[i]);
  }
  return 0;
}
