#include "generator/reading/outline.h"

#include <algorithm>

#include "generator/forms/heading_words.h"
#include "generator/reading/messages.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using forms::Field;
using forms::Level;
using forms::Match;
using forms::Nearness;

bool is_found(const Match& match) { return match.field != nullptr; }
bool is_near(const Match& match) { return match.nearness == Nearness::kNear; }

/// The words behind "(別添)" or "（別紙）"; empty when the heading does not begin so.
std::string_view behind_annex(std::string_view text) {
  for (const std::string_view opening : {"(別添", "（別添", "(別紙", "（別紙"}) {
    if (!text.starts_with(opening)) continue;
    for (const std::string_view closing : {")", "）"}) {
      const std::size_t at = text.find(closing);
      if (at != std::string_view::npos) return trim(text.substr(at + closing.size()));
    }
  }
  return {};
}

/// "※（7. ②を除く。）" behind a heading; empty when nothing follows its ※.
std::string_view clause_of(std::string_view heading) {
  constexpr std::string_view kMark = "※";
  const std::size_t at = heading.find(kMark);
  if (at == std::string_view::npos) return {};
  const std::string_view behind = trim(heading.substr(at + kMark.size()));
  return behind.starts_with("（") || behind.starts_with("(") ? trim(heading.substr(at))
                                                             : std::string_view();
}

/// What pages call the item: the form's wording, with the number of its repetition, the file's
/// name and what the ※ of a part leaves out.
std::string label_of(const Match& match, int repeat, std::string_view heading) {
  const Field& field = *match.field;
  if (!field.repeat_name.empty()) {
    std::string label = field.repeat_name + std::to_string(repeat);
    if (!match.rest.empty()) label.append("：").append(match.rest);
    return label;
  }
  std::string label = field.heading();
  const bool named = match.rest.starts_with("（") || match.rest.starts_with("(");
  const bool attached = field.level == forms::Level::kAttachment && !match.rest.empty();
  if (attached && !named) label += ' ';  // 別紙1 主な提供先: the words behind are its title
  if (attached || (field.repeats && named)) label += match.rest;
  const std::string_view clause = clause_of(heading);
  if (field.repeats && match.rest.empty() && !clause.empty()) label.append(" ").append(clause);
  return label;
}

/// 別添1 and 別添2 go with a file of the assessment; 変更箇所 and 別紙 are there once.
bool is_annex_of_a_file(const Field& field) {
  return field.level == Level::kAttachment && field.role != forms::Role::kChanges &&
         forms::split_heading(field.heading()).kind == forms::NumberKind::kAnnex;
}

}  // namespace

Outline::Outline(Assessment& assessment, DocumentFindings& findings)
    : assessment_(assessment),
      findings_(findings),
      search_(heading_search(*assessment.front.form)) {}

/// Parts stand at the top. A heading further down means a part only when it says so exactly, and
/// never inside an attachment or a part of the author's own.
bool Outline::find_at_root(std::string_view text, int level, Found& found) {
  const bool inside_own = !open_.empty() && (open_.front().field == nullptr ||
                                             open_.front().field->level == Level::kAttachment);
  if (level > 1 && inside_own) return false;
  Match match = search_.below(nullptr, text);
  if (!is_found(match)) {
    // "(別添) 変更箇所": an annex without its number.
    const Match changes = search_.below(nullptr, behind_annex(text));
    if (is_found(changes) && changes.field->role == forms::Role::kChanges) match = changes;
  }
  if (!is_found(match) || (level > 1 && !open_.empty() && match.nearness != Nearness::kExact))
    return false;
  found.match = match;
  found.keep = 0;
  return true;
}

Outline::Found Outline::find(std::string_view text, int level) {
  Found found;
  Found near;
  if (level == 1 && find_at_root(text, level, found) && !is_near(found.match)) return found;
  if (level == 1) near = found;
  // Below a free heading only another section of the form is taken for the form's.
  std::size_t top = open_.size();
  bool below_free = false;
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].level >= level) continue;
    below_free = open_[i].field == nullptr;
    if (below_free) top = i;
    break;
  }
  for (std::size_t i = top; i-- > 0;) {
    if (open_[i].field == nullptr) continue;
    const Match match = search_.below(open_[i].field, text);
    if (!is_found(match)) continue;
    if (below_free &&
        !(match.nearness == Nearness::kExact && match.field->level == Level::kSection))
      continue;
    if (!is_near(match)) return {match, i + 1, nullptr, false};
    if (!is_found(near.match)) near = {match, i + 1, nullptr, false};
  }
  found = {};
  if (level > 1 && !below_free && find_at_root(text, level, found) && !is_near(found.match))
    return found;
  for (std::size_t i = top; !below_free && i-- > 0;) {
    if (open_[i].field == nullptr) continue;
    const auto& path = search_.implied(open_[i].field, text);
    if (!path.empty()) return {{path.back(), Nearness::kExact, 0, {}}, i + 1, &path, false};
  }
  if (!is_found(near.match) && find_stray(text, level, found)) return found;
  return near;
}

/// A section of the form under a part that is not its own.
bool Outline::find_stray(std::string_view text, int level, Found& found) {
  if (level == 1 || level == kTableLevel) return false;
  if (!open_.empty()) {
    const Open& part = open_.front();
    const bool is_part = part.field != nullptr
                             ? part.field->level == Level::kPart
                             : forms::split_heading(assessment_.items[part.item].heading).kind ==
                                   forms::NumberKind::kPart;
    if (!is_part) return false;
  }
  const auto& path = search_.stray_section(text);
  if (path.empty()) return false;
  found.match = {path.back(), Nearness::kNumber, 0, {}};
  found.keep = open_.size();
  while (found.keep > 0 && open_[found.keep - 1].level >= level) --found.keep;
  found.implied = &path;
  found.stray = true;
  return true;
}

bool Outline::is_label(std::string_view text) {
  const Match match = find(text, kTableLevel).match;
  return is_found(match) && !is_near(match);
}

std::uint32_t Outline::add(std::string_view text, int level, std::uint32_t line) {
  const Found found = find(text, level);
  const bool label_only = level == kTableLevel && is_near(found.match);
  return is_found(found.match) && !label_only ? add_field(found, text, level, line)
                                              : add_free(text, level, line);
}

int Outline::repeat_of(const Field& field, const std::string& parent_id, int written) {
  if (!field.repeats && field.repeat_name.empty()) return 0;
  int& last = repeats_[parent_id + ' ' + field.step];
  last = written > 0 ? std::min(written, 9999) : std::min(last + 1, 9999);
  return last;
}

std::uint32_t Outline::add_field(const Found& found, std::string_view text, int level,
                                 std::uint32_t line) {
  const Field& field = *found.match.field;
  open_.resize(found.keep);
  const std::uint32_t parent = open_.empty() ? kNoItem : open_.back().item;
  std::string id = parent == kNoItem || found.stray ? std::string() : assessment_.items[parent].id;
  if (found.implied != nullptr) {
    for (std::size_t i = 0; i + 1 < found.implied->size(); ++i) {
      const Field& group = *(*found.implied)[i];
      const auto last = repeats_.find(id + ' ' + group.step);
      id = forms::id_of(id, group, last == repeats_.end() ? 1 : last->second);
    }
  }
  const int repeat = repeat_of(field, id, found.match.repeat);
  Item& item = push(forms::id_of(id, field, repeat), parent, text, line);
  item.field = &field;
  item.nearness = found.match.nearness;
  item.repeat = static_cast<std::uint16_t>(repeat);
  item.label = label_of(found.match, repeat, text);
  const auto index = static_cast<std::uint32_t>(assessment_.items.size() - 1);
  open_.push_back({index, level, &field});
  judge(item, level);
  return index;
}

std::uint32_t Outline::add_free(std::string_view text, int level, std::uint32_t line) {
  while (!open_.empty() && open_.back().level >= level) open_.pop_back();
  const std::uint32_t parent = open_.empty() ? kNoItem : open_.back().item;
  const std::string above = parent == kNoItem ? std::string() : assessment_.items[parent].id;
  const int number = ++free_[above];
  Item& item =
      push((above.empty() ? "x" : above + "-x") + std::to_string(number), parent, text, line);
  item.label = text.empty() ? "（見出しなし）" : text;
  const auto index = static_cast<std::uint32_t>(assessment_.items.size() - 1);
  open_.push_back({index, level, nullptr});
  return index;
}

Item& Outline::push(std::string id, std::uint32_t parent, std::string_view text,
                    std::uint32_t line) {
  const auto index = static_cast<std::uint32_t>(assessment_.items.size());
  if (find_item(assessment_, id) != nullptr) {
    const int again = ++uses_[id];
    id += '_' + std::to_string(again + 1);
  }
  Item& item = assessment_.items.emplace_back();
  item.id = std::move(id);
  item.parent = parent;
  item.heading = text;
  item.line = line;
  assessment_.ids.add(assessment_.items, index);
  if (parent != kNoItem) {
    item.depth = static_cast<std::uint8_t>(std::min(assessment_.items[parent].depth + 1, 4));
  }
  return item;
}

void Outline::judge(const Item& item, int level) {
  const Field& field = *item.field;
  const auto mended = [&] {
    return level < kTableLevel
               ? std::string(static_cast<std::size_t>(level), '#') + ' ' + field.heading()
               : std::string();
  };
  if (item.nearness == Nearness::kNear) {
    findings_.add(kNearHeading, item.line, item.heading, {item.heading, field.heading()}, item.id,
                  mended());
  } else if (item.nearness == Nearness::kOpposite) {
    findings_.add(kOppositeWording, item.line, item.heading, {item.heading, field.heading()},
                  item.id, mended());
  } else if (item.nearness == Nearness::kNumber && field.repeat_name.empty() &&
             !field.number.empty() && !std::string_view(item.heading).starts_with(field.label)) {
    if (other_numbers_++ == 0)
      first_other_number_ = static_cast<std::uint32_t>(assessment_.items.size() - 1);
  }
  if (is_annex_of_a_file(field)) return;  // each file may have its own
  const std::size_t suffix = item.id.rfind('_');
  if (suffix == std::string::npos || item.id.find('-', suffix) != std::string::npos) return;
  const Item& first = *find_item(assessment_, item.id.substr(0, suffix));
  findings_.add(kDuplicateHeading, item.line, item.heading,
                {item.label, std::to_string(first.line)}, item.id);
}

void Outline::finish() {
  if (first_other_number_ == kNoItem) return;
  const Item& first = assessment_.items[first_other_number_];
  findings_.add(kOtherNumbers, first.line, first.heading,
                {std::to_string(other_numbers_), first.heading, first.field->heading()}, first.id);
}

}  // namespace kokai
