#include "generator/rendering/doubts.h"

#include <algorithm>
#include <map>

namespace kokai {
namespace {

constexpr std::size_t kPlacesShown = 4;  ///< of one group; the rest is folded

/// Places that are doubtful for one reason. A finding about the whole document has none.
struct DoubtGroup {
  std::string what;
  std::vector<std::uint32_t> places;
};

std::vector<DoubtGroup> groups_of(const DocumentView& view) {
  std::vector<DoubtGroup> groups;
  const std::vector<Item>& items = view.assessment.items;
  DoubtGroup unread{view.theme.words.doubts_marks, {}};
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (has_doubtful_mark(items[i])) unread.places.push_back(i);
  }
  if (!unread.places.empty()) groups.push_back(std::move(unread));
  if (view.findings == nullptr) return groups;
  std::map<std::string, std::size_t> group_of;  // by sentence; groups keep the findings' order
  for (const Diagnostic& finding : *view.findings) {
    const std::uint32_t place = view.place_of(finding);
    const std::string what = finding_text(finding, view.theme);
    const auto [found, fresh] = group_of.emplace(what, groups.size());
    if (fresh) groups.push_back({what, {}});
    std::vector<std::uint32_t>& places = groups[found->second].places;
    const bool told = std::find(places.begin(), places.end(), place) != places.end();
    if (place != kNoItem && !told) places.push_back(place);
  }
  return groups;
}

void fill_place(Values place, const DocumentView& view, std::uint32_t item) {
  place.set("ITEM", view.assessment.items[item].id);
  place.set("NUMBER", view.numbers[item]);
  place.set("LABEL", label_words(view.assessment.items[item]));
}

}  // namespace

void fill_doubts(Values page, const DocumentView& view) {
  const std::vector<DoubtGroup> groups = groups_of(view);
  std::size_t count = 0;
  for (const DoubtGroup& group : groups) {
    count += std::max<std::size_t>(group.places.size(), 1);
    Values values = page.add("DOUBT_GROUP");
    values.set("WHAT", group.what);
    const std::size_t shown =
        group.places.size() > kPlacesShown + 1 ? kPlacesShown : group.places.size();
    for (std::size_t i = 0; i < shown; ++i) fill_place(values.add("PLACE"), view, group.places[i]);
    values.has("REST", shown < group.places.size());
    if (shown == group.places.size()) continue;
    values.set("REST",
               fill(view.theme.words.doubts_rest, {std::to_string(group.places.size() - shown)}));
    for (std::size_t i = shown; i < group.places.size(); ++i) {
      fill_place(values.add("REST_PLACE"), view, group.places[i]);
    }
  }
  page.has("DOUBTS", count != 0);
  page.set("DOUBTS", fill(view.theme.words.doubts_heading, {std::to_string(count)}));
}

}  // namespace kokai
