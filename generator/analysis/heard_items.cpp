#include "generator/analysis/heard_items.h"

#include <algorithm>
#include <map>
#include <set>

namespace kokai {
namespace {

using AnswerPlaces = std::set<std::uint32_t>;

bool names(const Answer& answer, const std::string& item) {
  return std::find(answer.items.begin(), answer.items.end(), item) != answer.items.end();
}

/// The items of one opinion, each with the answers that tell what became of it there: those that
/// name the item, else all of them.
std::map<std::string, AnswerPlaces> items_of(const Opinion& opinion, const Hearing& hearing) {
  std::map<std::string, AnswerPlaces> items;
  AnswerPlaces all;
  for (const ItemMention& item : opinion.items) {
    if (!item.proposed) items[item.id];
  }
  for (const std::string& id : opinion.answers) {
    const Answer* const answer = hearing.answer(id);
    if (answer == nullptr) continue;
    all.insert(static_cast<std::uint32_t>(answer - hearing.answers.data()));
    for (const std::string& item : answer->items) items[item];
  }
  for (auto& [item, places] : items) {
    for (const std::uint32_t place : all) {
      if (names(hearing.answers[place], item)) places.insert(place);
    }
    if (places.empty()) places = all;
  }
  return items;
}

}  // namespace

std::vector<HeardItem> heard_items(const Hearing& hearing) {
  std::map<std::string, HeardItem> found;
  std::map<std::string, AnswerPlaces> answers;
  for (const Opinion& opinion : hearing.opinions) {
    if (!wants_answer(opinion.disclosure)) continue;
    for (const auto& [id, places] : items_of(opinion, hearing)) {
      HeardItem& item = found[id];
      item.opinions.push_back(opinion.number);
      answers[id].insert(places.begin(), places.end());
      std::array<bool, 5> seen{};
      for (const std::uint32_t place : places) {
        seen[static_cast<std::size_t>(hearing.answers[place].effect)] = true;
      }
      for (std::size_t i = 0; i < seen.size(); ++i) item.by_effect[i] += seen[i] ? 1 : 0;
    }
  }
  std::vector<HeardItem> items;
  for (auto& [id, item] : found) {
    item.id = id;
    item.answers.assign(answers[id].begin(), answers[id].end());
    items.push_back(std::move(item));
  }
  return items;
}

const HeardItem* heard_item(const std::vector<HeardItem>& items, std::string_view id) {
  const auto found = std::lower_bound(
      items.begin(), items.end(), id,
      [](const HeardItem& item, std::string_view wanted) { return item.id < wanted; });
  return found == items.end() || found->id != id ? nullptr : &*found;
}

}  // namespace kokai
