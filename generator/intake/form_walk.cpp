#include "generator/intake/form_walk.h"

#include <algorithm>

#include "generator/forms/heading_words.h"
#include "generator/intake/choices.h"
#include "generator/intake/option_words.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

constexpr std::size_t kLongestLabel =
    420;  ///< bytes; 特定個人情報の提供・移転…におけるその他のリスク… has 230

/// Printed over ⑦ to ⑨ of a 委託事項 by the forms, and no item.
constexpr std::string_view kSubprocessingHead = "再委託";

void collect_repeat_names(const std::vector<forms::Field>& fields,
                          std::vector<std::string>& names) {
  for (const forms::Field& field : fields) {
    if (!field.repeat_name.empty()) names.push_back(field.repeat_name);
    collect_repeat_names(field.children, names);
  }
}

bool is_choice(const forms::Field* field) {
  return field != nullptr &&
         (field->kind == forms::Kind::kChoice || field->kind == forms::Kind::kChecks);
}

bool is_wording(forms::Nearness nearness) {
  return nearness == forms::Nearness::kExact || nearness == forms::Nearness::kVariant ||
         nearness == forms::Nearness::kOpposite;
}

/// The part of a cell before its first mark: "5. …提供・移転（…） [] 提供・移転しない".
Range before_marks(const Original& original, Range range) {
  constexpr std::u32string_view kMarks = U"[［☐☑☒";
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (is_input(original.at(i)) || kMarks.find(original.at(i)) != std::u32string_view::npos) {
      return original.trimmed({range.first, i});
    }
  }
  return range;
}

}  // namespace

FormWalk::FormWalk(Original& original, const forms::Form& form)
    : original_(original), form_(form), repeated_(original) {
  collect_repeat_names(form.parts, repeat_names_);
  rebuild_scopes();
}

void FormWalk::take(Row row) {
  if (row.blank) {
    repeated_.repeats(row);
    after_blank_ = true;
    return;
  }
  if (repeated_.repeats(row)) return;
  repeated_.look(row);
  const bool running =
      !row.tabbed && std::any_of(running_.begin(), running_.end(), [&](const std::u32string& line) {
        return line == original_.visible_text(row.from(0));
      });
  if (running || is_page_furniture(original_, row)) {
    original_.claim(row.from(0), Fate::kPageFurniture);
    return;
  }
  if (!take_heading(row) && !(in_changes_ && take_change(row))) {
    const std::size_t values = take_labels(row);
    if (values < row.cells.size()) {
      const bool row_of_table =
          values == row.next_filled(0) && row.filled() > 1 && !is_choice(top_field());
      if (row_of_table && !has_marks(original_, row.from(0)) &&
          !belongs_to_choice(row.cells[row.next_filled(0)])) {
        push_row(row, 0);
      } else {
        for (std::size_t i = row.next_filled(values); i < row.cells.size();
             i = row.next_filled(i + 1)) {
          assign(row.cells[i], row);
        }
      }
    }
  }
  last_line_ = row.line;
  after_blank_ = false;
}

const FormWalk::Found& FormWalk::find(std::string_view text) const {
  if (asked_.valid && asked_.text == text) return asked_.found;
  asked_.text = text;
  asked_.valid = true;
  Found& found = asked_.found = {};
  if (text.size() > kLongestLabel) return found;
  found.match = forms::match_heading(asked_.text, scopes_);  // `rest` points into asked_.text
  if (found.match.field == nullptr) return found;
  const auto at = std::find(scopes_.begin(), scopes_.end(), found.match.field) - scopes_.begin();
  found.parent = scope_of_[static_cast<std::size_t>(at)].first;
  found.scope = scope_of_[static_cast<std::size_t>(at)].second;
  found.root = found.parent == kNoEntry;
  return found;
}

/// Parts and attachments: alone in their line, in the form's own words.
bool FormWalk::take_heading(const Row& row) {
  if (row.filled() != 1) return false;
  const Range cell = row.cells[row.next_filled(0)];
  const std::string text = original_.words(cell);
  if (is_slot_range(text)) {
    original_.claim(cell, Fate::kEmptySlot);
    return true;
  }
  const Found& found = find(text);
  if (!found.root || found.match.field == nullptr) return false;
  const bool seen_part = existing(*found.match.field, kNoEntry, 0) != kNoEntry;
  const bool attachment = found.match.field->level == forms::Level::kAttachment;
  if (in_changes_ && !attachment && (row.tabbed || seen_part)) return false;
  const bool near = found.match.nearness == forms::Nearness::kNear;
  if (near && !row.heading && in_attachment()) return false;
  if (found.match.nearness == forms::Nearness::kNumber && !row.heading && !attachment) {
    const bool numbered = forms::split_heading(text).kind == forms::NumberKind::kPart;
    if (!numbered) return false;
  }
  if (!found.match.rest.empty() && !row.heading) {
    const char32_t first = to_code_points(found.match.rest).front();
    if (first != U'(' && first != U'（' && !attachment) return false;
  }
  open(found, cell);
  return true;
}

bool FormWalk::is_slot_range(std::string_view text) const {
  for (const std::string& name : repeat_names_) {
    if (!text.starts_with(name)) continue;
    const std::u32string rest = fold_option(to_code_points(text.substr(name.size())));
    constexpr std::u32string_view kJoiners = U"~～〜-－−―‐–—・";
    std::size_t digits = 0, joiners = 0;
    for (const char32_t c : rest) {
      if (c >= U'0' && c <= U'9') ++digits;
      if (kJoiners.find(c) != std::u32string_view::npos) ++joiners;
    }
    if (joiners == 1 && digits >= 2 && digits + joiners == rest.size()) return true;
  }
  return false;
}

/// Takes the labels at the front of the row; gives the first cell that holds a value.
std::size_t FormWalk::take_labels(const Row& row) {
  bool labelled = false;
  std::size_t cell = row.next_filled(0);
  while (cell < row.cells.size()) {
    if (!take_label(row, cell, labelled)) break;
    labelled = true;
    cell = row.next_filled(cell + 1);
  }
  if (!labelled && row.heading && !row.tabbed && cell < row.cells.size()) {
    start_free(row, after_changes_);
    return row.cells.size();
  }
  return cell;
}

bool FormWalk::take_label(const Row& row, std::size_t cell, bool labelled) {
  const Range range = row.cells[cell];
  const Range front = before_marks(original_, range);
  if (front.empty() || after_changes_) return false;
  const std::string text = original_.words(front);
  if (text.size() > kLongestLabel) return false;
  const bool alone = row.next_filled(cell + 1) == row.cells.size();
  if (alone && is_slot_range(text)) {
    original_.claim(range, Fate::kEmptySlot);
    return true;
  }
  if (alone && text == kSubprocessingHead && knows(forms::Role::kSubprocessing)) {
    original_.claim(range, Fate::kFormWording);
    return true;
  }
  const Found& found = find(text);
  if (found.match.field == nullptr || !accept(row, found, text, alone, labelled)) {
    if (alone && continues_heading(range)) return true;
    if (labelled || alone || !merged_label(row, cell)) return false;
    original_.claim(range, Fate::kRepeatedLabel);
    return true;
  }
  const Range marks = original_.trimmed({front.last, range.last});
  const bool values_beside = marks.empty() || alone;
  if (!values_beside) return false;
  open(found, front);
  if (!marks.empty()) assign(marks, row);
  return true;
}

bool FormWalk::accept(const Row& row, const Found& found, std::string_view text, bool alone,
                      bool labelled) const {
  const forms::Match& match = found.match;
  const bool sure = is_wording(match.nearness);
  if (found.root) return false;  // parts stand alone: take_heading()
  if (in_attachment() && !(sure && match.rest.empty() && alone)) return false;
  if (labelled) {
    const bool beside = found.scope == 0 || found.match.field->level == top_field()->level;
    return beside && match.nearness != forms::Nearness::kNear && match.rest.empty();
  }
  if (!match.rest.empty()) {
    if (!match.field->repeat_name.empty()) return true;
    return sure && alone && to_code_points(match.field->label).size() > 1;
  }
  const bool table_label = row.tabbed || row.heading;
  if (match.nearness == forms::Nearness::kNumber) {
    return table_label || forms::split_heading(text).kind == forms::NumberKind::kNone;
  }
  if (match.nearness == forms::Nearness::kNear) return table_label || text.size() > 30;
  return true;
}

/// The five risks of 様式4 III 4 stand in five lines or one; all are one heading of the form.
bool FormWalk::continues_heading(Range cell) {
  const forms::Field* field = top_field();
  if (field == nullptr || field->role != forms::Role::kRisk || target_ != path_.back())
    return false;
  if (!entries[static_cast<std::size_t>(target_)].body.empty()) return false;
  constexpr std::size_t kShortest = 18;
  const std::string words = fold_label(original_.words(cell));
  if (words.size() < kShortest || fold_label(field->heading()).find(words) == std::string::npos)
    return false;
  original_.claim(cell, field->heading().find(original_.words(cell)) == std::string::npos
                            ? Fate::kFormWording
                            : Fate::kWritten);
  return true;
}

/// A cell merged over several rows (再委託) stands before a label of the form.
bool FormWalk::merged_label(const Row& row, std::size_t cell) const {
  const std::size_t next = row.next_filled(cell + 1);
  if (next == row.cells.size()) return false;
  constexpr std::size_t kLongestMerged = 60;
  if (original_.words(row.cells[cell]).size() > kLongestMerged) return false;
  const Found& found = find(original_.words(row.cells[next]));
  return found.match.field != nullptr && !found.root && found.match.rest.empty() &&
         found.match.nearness == forms::Nearness::kExact && !found.match.field->number.empty();
}

bool FormWalk::knows(forms::Role role) const {
  return std::any_of(scopes_.begin(), scopes_.end(),
                     [&](const forms::Field* field) { return field->role == role; });
}

const forms::Field* FormWalk::top_field() const {
  return path_.empty() ? nullptr : entries[static_cast<std::size_t>(path_.back())].field;
}

bool FormWalk::in_attachment() const {
  return !path_.empty() &&
         entries[static_cast<std::size_t>(path_.front())].field->level == forms::Level::kAttachment;
}

void FormWalk::start_free(const Row& row, bool after_changes) {
  Entry entry;
  entry.parent = after_changes || path_.empty() ? kNoEntry : path_.back();
  entry.level = 1;
  if (entry.parent != kNoEntry) {
    entry.level = static_cast<std::uint8_t>(
        std::min(6, entries[static_cast<std::size_t>(entry.parent)].level + 1));
  }
  entry.line = row.line;
  entry.label = row.from(0);
  entry.after_changes = after_changes;
  entry.filled = true;
  entry.heading = original_.words(entry.label);
  original_.claim(entry.label, Fate::kWritten);
  entries.push_back(entry);
  target_ = static_cast<int>(entries.size()) - 1;
}

void FormWalk::add_stray(std::uint32_t line, std::string_view heading,
                         const std::vector<Piece>& body) {
  Entry entry;
  entry.line = line;
  entry.heading = heading;
  entry.body = body;
  entry.filled = true;
  entries.push_back(entry);
}

void FormWalk::add_cover_item(const forms::Field& field, Range label,
                              const std::vector<Piece>& body) {
  const int index = open_child(field, kNoEntry, label, 0);
  claim_label(index, label, forms::Match{&field, forms::Nearness::kExact, 0, {}});
  entries[static_cast<std::size_t>(index)].body = body;
  path_.clear();
  target_ = kNoEntry;
  rebuild_scopes();
}

}  // namespace kokai::intake
