// A whole assessment with a right head: items, marks, changes.

#include "generator/reading/reading.h"

#include <set>

#include "generator/text/utf8.h"
#include "tests/fuzz/fuzz_support.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kokai::fuzz::expect;
  if (size == 0 || size > 200'000) return 0;
  const kokai::forms::Form& form = kokai::forms::all()[data[0] % 3];
  const std::string_view body = kokai::fuzz::text_of(data + 1, size - 1);
  kokai::DocumentPlace place;
  place.path = "990019-mihon/draft-mihon/draft.md";
  place.draft = true;
  kokai::Findings findings;
  const auto read = kokai::read_assessment(place,
                                           "---\nform: " + form.name +
                                               "\ntitle: a\nauthority: b\nstatus: 素案\n---\n" +
                                               std::string(body),
                                           findings);
  expect(read.has_value() != findings.has_errors(), "an assessment, or errors that say why not");
  if (!read) return 0;
  std::set<std::string> ids;
  std::uint32_t end = 1;
  for (std::uint32_t i = 0; i < read->items.size(); ++i) {
    const kokai::Item& item = read->items[i];
    expect(ids.insert(item.id).second, "ids are unique");
    for (const char c : item.id) {
      expect((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_',
             "ids are addresses");
    }
    expect(item.parent == kokai::kNoItem || item.parent < i, "a parent stands before its items");
    expect(item.body_first >= end && item.body_last >= item.body_first,
           "bodies stand in the document's order");
    expect(item.body_last <= read->tree.nodes.size(), "bodies lie in the tree");
    expect(!item.label.empty(), "every item has a label");
    end = item.body_last;
    for (const kokai::Mark& mark : item.marks) {
      expect(mark.state != kokai::MarkState::kNone, "a mark has a state");
    }
    static_cast<void>(kokai::path_of(*read, i));
  }
  return 0;
}
