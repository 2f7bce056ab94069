#include "generator/analysis/own_name.h"

namespace kokai {

std::string without_own_name(std::string_view text, std::string_view name) {
  std::string out;
  std::size_t from = 0;
  while (!name.empty()) {
    const std::size_t found = text.find(name, from);
    if (found == std::string_view::npos) break;
    out.append(text, from, found - from).append(kAnyCity);
    from = found + name.size();
  }
  out.append(text.substr(from));
  return out;
}

}  // namespace kokai
