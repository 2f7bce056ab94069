#include "generator/analysis/document.h"

#include <algorithm>

#include "generator/text/utf8.h"

namespace kokai {

forms::Role role_of(const Item& item) {
  return item.field == nullptr ? forms::Role::kNone : item.field->role;
}

const Item* first_with(const Assessment& assessment, forms::Role role) {
  for (const Item& item : assessment.items) {
    if (role_of(item) == role) return &item;
  }
  return nullptr;
}

std::vector<const Item*> all_with(const Assessment& assessment, forms::Role role) {
  std::vector<const Item*> found;
  for (const Item& item : assessment.items) {
    if (role_of(item) != role) continue;
    const bool again = item.id.find('_') != std::string::npos;
    if (!again) found.push_back(&item);
  }
  return found;
}

bool says_something_below(const Assessment& assessment, const Item& item, std::string_view mark) {
  const Item* const end = assessment.items.data() + assessment.items.size();
  for (const Item* next = &item + 1; next != end && is_below(next->id, item.id); ++next) {
    if (std::string_view(next->id).substr(item.id.size()).starts_with(mark) && !is_blank(*next)) {
      return true;
    }
  }
  return false;
}

bool is_below(std::string_view item_id, std::string_view id) {
  return item_id.size() > id.size() && item_id.starts_with(id) &&
         (item_id[id.size()] == '-' || item_id[id.size()] == '.');
}

std::string_view part_id(std::string_view item_id) { return item_id.substr(0, item_id.find('-')); }

bool is_blank(const Item& item) {
  if (!trim(item.text).empty() || item.count >= 0) return false;
  return std::none_of(item.marks.begin(), item.marks.end(),
                      [](const Mark& mark) { return mark.state != MarkState::kOff; });
}

bool is_dash_or_blank(std::string_view text) {
  text = trim(text);
  if (text.empty()) return true;
  for (std::size_t at = 0; at < text.size();) {
    switch (next_code_point(text, at)) {
      case U'-':
      case U'‐':
      case U'–':
      case U'—':
      case U'―':
      case U'－':
      case U'ー':
      case U'−':
        break;
      default:
        return false;
    }
  }
  return true;
}

bool has_doubt(const Item& item) {
  return std::any_of(item.marks.begin(), item.marks.end(),
                     [](const Mark& mark) { return mark.state == MarkState::kDoubt; });
}

const Mark* only_mark(const Item& item) {
  const Mark* found = nullptr;
  for (const Mark& mark : item.marks) {
    if (mark.state == MarkState::kDoubt) return nullptr;
    if (mark.state != MarkState::kOn) continue;
    if (found != nullptr) return nullptr;
    found = &mark;
  }
  return found;
}

const Mark* mark_at(const Item& item, std::size_t position) {
  if (item.field == nullptr || position >= item.field->options.size()) return nullptr;
  const forms::Option* option = &item.field->options[position];
  for (const Mark& mark : item.marks) {
    if (mark.option == option) return &mark;
  }
  return nullptr;
}

const Item* box_of(const Assessment& assessment, std::string_view section) {
  if (const Item* box = find_item(assessment, std::string(section) + "-0")) return box;
  const Item* heading = find_item(assessment, section);
  return heading == nullptr || heading->marks.empty() ? nullptr : heading;
}

Span place_of(const Assessment& assessment, const Item& item) {
  return {assessment.path, item.line, 1, static_cast<std::uint32_t>(item.heading.size())};
}

void report(Findings& findings, const Message& message, const Assessment& assessment,
            const Item* item, std::vector<std::string> args) {
  if (item == nullptr) {
    findings.add(message, {assessment.path, 0, 0, 0}, std::move(args));
  } else {
    findings.add(message, place_of(assessment, *item), std::move(args), item->heading, {},
                 item->id);
  }
}

std::string listed(const std::vector<std::string>& names, std::size_t most) {
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) {
    if (i != 0) out += "、";
    out += names[i];
  }
  if (names.size() > most) out += " ほか" + std::to_string(names.size() - most);
  return out;
}

}  // namespace kokai
