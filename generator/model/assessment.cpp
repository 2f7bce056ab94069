#include "generator/model/assessment.h"

#include <algorithm>

#include "generator/model/vocabulary.h"

namespace kokai {

std::string_view status_word(AssessmentStatus status) {
  return status_words()[static_cast<std::size_t>(status)].japanese;
}

std::optional<AssessmentStatus> status_from_word(std::string_view word) {
  const auto words = status_words();
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const Word& known) { return known.japanese == word; });
  if (found == words.end()) return std::nullopt;
  return static_cast<AssessmentStatus>(found - words.begin());
}

std::vector<std::string_view> path_of(const Assessment& assessment, std::uint32_t index) {
  const auto above = [&](std::uint32_t at) { return assessment.items[at].parent; };
  std::size_t depth = 0;
  for (std::uint32_t at = above(index); at != kNoItem; at = above(at)) ++depth;
  std::vector<std::string_view> path(depth);
  for (std::uint32_t at = above(index); at != kNoItem; at = above(at)) {
    path[--depth] = assessment.items[at].label;
  }
  return path;
}

const Item* find_item(const Assessment& assessment, std::string_view id) {
  const std::uint32_t found = assessment.ids.find(assessment.items, id);
  return found == kNoItem ? nullptr : &assessment.items[found];
}

std::vector<std::string_view> selected(const Item& item) {
  std::vector<std::string_view> labels;
  for (const Mark& mark : item.marks) {
    if (mark.state == MarkState::kOn) labels.push_back(mark.label);
  }
  return labels;
}

}  // namespace kokai
