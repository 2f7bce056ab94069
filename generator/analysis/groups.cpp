#include "generator/analysis/groups.h"

#include <algorithm>

namespace kokai {

namespace {

/// "ii.1-4" of "ii.1-4-1" and "ii.1-4.2".
std::string_view section_id(std::string_view id) {
  const std::size_t part = part_id(id).size();
  return id.substr(0, std::min(id.find_first_of("-.", part + 1), id.size()));
}

/// The items of one section stand together: [first, last) around `beside`.
struct Stretch {
  const Item* first;
  const Item* last;
};

Stretch section_around(const Assessment& assessment, const Item& beside) {
  const Item* const begin = assessment.items.data();
  const Item* const end = begin + assessment.items.size();
  const std::string_view id = section_id(beside.id);
  Stretch stretch{&beside, &beside + 1};
  while (stretch.first != begin && section_id((stretch.first - 1)->id) == id) --stretch.first;
  while (stretch.last != end && section_id(stretch.last->id) == id) ++stretch.last;
  return stretch;
}

bool says_something(const Item& group, const Item* last) {
  if (!is_blank(group)) return true;
  for (const Item* item = &group + 1; item != last && is_below(item->id, group.id); ++item) {
    if (!is_blank(*item) && (!item->marks.empty() || !is_dash_or_blank(item->text))) return true;
  }
  return false;
}

}  // namespace

std::vector<const Item*> filled_groups(const Assessment& assessment, const Item& beside,
                                       forms::Role role) {
  const Stretch section = section_around(assessment, beside);
  std::vector<const Item*> groups;
  for (const Item* item = section.first; item != section.last; ++item) {
    if (role_of(*item) == role && says_something(*item, section.last)) groups.push_back(item);
  }
  return groups;
}

bool refers_to_sheet(const Assessment& assessment, const Item& beside) {
  constexpr std::string_view kSheet = "別紙";
  const Stretch section = section_around(assessment, beside);
  return std::any_of(section.first, section.last, [&](const Item& item) {
    return item.text.find(kSheet) != std::string::npos ||
           item.heading.find(kSheet) != std::string::npos;
  });
}

}  // namespace kokai
