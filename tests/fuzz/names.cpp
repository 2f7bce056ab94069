// Names cut out of anything, and when two are one.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "generator/analysis/mentions/name_cutting.h"
#include "generator/reading/known_names.h"
#include "generator/text/utf8.h"

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

void check_name(const std::string& name) {
  check(!name.empty());
  check(name.find('\n') == std::string::npos);
  check(kokai::to_code_points(name).size() <= kokai::kNameCharacters + 1);
  check(kokai::trim(name).size() == name.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (kokai::find_invalid_utf8(text) != std::string_view::npos) return 0;
  for (int kind = 0; kind <= static_cast<int>(kokai::NameKind::kDepartment); ++kind) {
    for (const std::string& name : kokai::names_in(text, static_cast<kokai::NameKind>(kind))) {
      check_name(name);
    }
  }
  for (const std::string& name : kokai::recorded_names_in(text)) check_name(name);
  for (const kokai::IndexKind kind : {kokai::IndexKind::kSystem, kokai::IndexKind::kProcessor}) {
    const std::string key = kokai::key_of(kind, text);
    check(kokai::key_of(kind, key).size() <= key.size());
  }
  kokai::abbreviation_in(text);
  return 0;
}
