// The head of a file: any bytes between the two lines, of an assessment and of a round, and the
// small YAML files.

#include "generator/formats/yaml.h"
#include "generator/reading/reading.h"
#include "generator/reading/rounds.h"
#include "generator/reading/write_round.h"
#include "generator/text/utf8.h"
#include "tests/fuzz/fuzz_support.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kokai::fuzz::expect;
  const std::string_view text = kokai::fuzz::text_of(data, size);
  if (size > 20'000) return 0;
  kokai::DocumentPlace place;
  place.path = "990019-mihon/012-mihon/2026-04-01.md";
  place.folder_number = "12";
  place.date = kokai::Date{2026, 4, 1};
  kokai::Findings findings;
  const auto read =
      kokai::read_assessment(place, "---\n" + std::string(text) + "\n---\n# I\n", findings);
  expect(read.has_value() != findings.has_errors(), "an assessment, or errors that say why not");
  if (read)
    expect(read->front.form != nullptr && !read->front.title.empty(), "form and title are known");
  for (const kokai::Diagnostic& told : findings.all()) {
    expect(told.message != nullptr && told.at.path == place.path,
           "a finding has a message and a place");
    expect(kokai::find_invalid_utf8(told.line_text) == std::string_view::npos,
           "lines are cut between characters");
  }
  kokai::Findings of_round;
  const auto round =
      kokai::read_round("r/round.md", "---\n" + std::string(text) + "\n---\n趣旨\n", of_round);
  expect(round.has_value() != of_round.has_errors(), "a round, or errors that say why not");
  if (round) {
    const std::string written = kokai::write_round(*round);
    kokai::Findings again;
    const auto same = kokai::read_round("r/round.md", written, again);
    expect(same && kokai::write_round(*same) == written, "a written round reads back");
  }
  kokai::MemoryTree tree;
  tree.files["site.yaml"] = text;
  tree.files["990019-mihon/municipality.yaml"] = text;
  kokai::Findings more;
  expect(kokai::take_inventory(tree, more).ok(), "a folder that can be read has an inventory");
  if (kokai::find_invalid_utf8(text) != std::string_view::npos) return 0;
  kokai::Findings none;
  const std::string written = "key: " + kokai::yaml::scalar(text) + "\n";
  const kokai::yaml::Value value = kokai::yaml::read({"a.yaml", written, 1}, none);
  const kokai::yaml::Value* const same = value.find("key");
  expect(same != nullptr && same->scalar == text, "a written scalar reads back");
  return 0;
}
