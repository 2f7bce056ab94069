#include "generator/analysis/compared_words.h"

#include <string>

#include "generator/analysis/compared_facts.h"
#include "generator/analysis/own_name.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kCharacters = 400;

void append_choices(std::string& text, const Item& item) {
  for (const Mark& mark : item.marks) {
    if (mark.state == MarkState::kOff) continue;
    if (!text.empty()) text += "、";
    text += mark.state == MarkState::kDoubt ? "?" : "";
    text += mark.label;
    if (!mark.note.empty()) text.append("（").append(mark.note).append("）");
  }
}

}  // namespace

std::shared_ptr<const ComparedWords> compared_words(const Assessment& assessment,
                                                    std::string_view city) {
  auto words = std::make_shared<ComparedWords>();
  std::string text;
  for (const Item& item : assessment.items) {
    const bool is_part = item.depth == 0 && item.field != nullptr;
    if (!is_part && !is_comparable(item)) continue;
    text.clear();
    append_choices(text, item);
    const std::string_view body = trim(item.text);
    if (!text.empty() && !body.empty()) text += '\n';
    text += body;
    text = without_own_name(text, city);
    const std::size_t shown = bytes_of_first(text, kCharacters);
    words->add({item.id, item.label, std::string_view(text).substr(0, shown), item.field, is_part,
                shown != text.size()});
  }
  return words;
}

}  // namespace kokai
