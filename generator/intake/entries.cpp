#include "generator/intake/entries.h"

namespace kokai::intake {

std::string entry_id(const std::vector<Entry>& entries, int index) {
  std::vector<const Entry*> path;
  for (; index != kNoEntry; index = entries[static_cast<std::size_t>(index)].parent) {
    path.push_back(&entries[static_cast<std::size_t>(index)]);
  }
  std::string id;
  for (auto entry = path.rbegin(); entry != path.rend() && (*entry)->field != nullptr; ++entry) {
    id = forms::id_of(id, *(*entry)->field, (*entry)->repeat);
  }
  return id;
}

std::string entry_heading(const Entry& entry) {
  if (entry.field == nullptr) return {};
  if (entry.field->repeat_name.empty()) return entry.field->heading();
  return entry.field->repeat_name + std::to_string(entry.repeat == 0 ? 1 : entry.repeat);
}

}  // namespace kokai::intake
