#include "generator/analysis/groups.h"

#include <algorithm>

namespace kokai {

namespace {

/// "ii.1-4" of "ii.1-4-1" and "ii.1-4.2".
std::string_view section_id(std::string_view id) {
  const std::size_t part = part_id(id).size();
  return id.substr(0, std::min(id.find_first_of("-.", part + 1), id.size()));
}

bool says_something(const Assessment& assessment, const Item& group) {
  if (!is_blank(group)) return true;
  return std::any_of(assessment.items.begin(), assessment.items.end(), [&](const Item& item) {
    return is_below(item.id, group.id) && !is_blank(item) && !is_dash_or_blank(item.text);
  });
}

}  // namespace

std::vector<const Item*> filled_groups(const Assessment& assessment, const Item& beside,
                                       forms::Role role) {
  std::vector<const Item*> groups;
  for (const Item& item : assessment.items) {
    if (role_of(item) != role || section_id(item.id) != section_id(beside.id)) continue;
    if (says_something(assessment, item)) groups.push_back(&item);
  }
  return groups;
}

bool refers_to_sheet(const Assessment& assessment, const Item& beside) {
  return std::any_of(assessment.items.begin(), assessment.items.end(), [&](const Item& item) {
    return section_id(item.id) == section_id(beside.id) &&
           (item.text.find("別紙") != std::string::npos ||
            item.heading.find("別紙") != std::string::npos);
  });
}

}  // namespace kokai
