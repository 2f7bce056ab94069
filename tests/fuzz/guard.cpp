// What a resident wrote, and an artifact with anything in it.

#include "generator/intake/guard/guard.h"

#include "generator/intake/guard/readable_text.h"
#include "generator/intake/guard/statement_gate.h"
#include "generator/text/utf8.h"
#include "tests/fuzz/fuzz_support.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kokai::fuzz::expect;
  namespace guard = kokai::guard;
  if (size > 20'000) return 0;
  static const guard::Guard kGuard;
  const std::string_view text = kokai::fuzz::text_of(data, size);
  const std::size_t cut = text.find('\n');
  const guard::Known known = {guard::Kind::kName, std::string(text.substr(0, cut))};
  std::size_t last = 0;
  for (const guard::Hit& hit : kGuard.scan(text, {&known, 1})) {
    expect(last <= hit.begin && hit.begin < hit.end && hit.end <= text.size(), "sorted and apart");
    expect(hit.why != nullptr, "with a reason");
    last = hit.end;
  }
  const bool whole = kokai::find_invalid_utf8(text) == std::string_view::npos;
  for (const char* path : {"a.html", "a.json"}) {
    const guard::ReadableText read = guard::readable_text(path, text);
    expect(read.text.size() == read.place.size(), "a place for each byte");
    for (const guard::Hit& hit : kGuard.scan_statement(read.text)) {
      const bool sure = hit.confidence == guard::Confidence::kSure;
      expect(!sure || !whole || guard::may_hold_statement_hit(text, guard::is_markup(path)),
             "the gate lets through");
      guard::place_in_artifact(path, text, read.place[hit.begin]);
    }
  }
  return 0;
}
