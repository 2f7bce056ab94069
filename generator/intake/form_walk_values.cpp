// Values: which entry a cell belongs to, and labels of the form that stand inside a cell.

#include <algorithm>

#include "generator/intake/choice_lexemes.h"
#include "generator/intake/choices.h"
#include "generator/intake/form_walk.h"
#include "generator/intake/option_words.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

bool is_choice(const forms::Field* field) {
  return field != nullptr &&
         (field->kind == forms::Kind::kChoice || field->kind == forms::Kind::kChecks);
}

const forms::Field* own_marks(const forms::Field& field) {
  for (const forms::Field& child : field.children) {
    if (child.step == "0" && is_choice(&child)) return &child;
  }
  return nullptr;
}

/// The item that a value beside a section's heading belongs to: the one of the same name, or the
/// only one.
const forms::Field* only_item(const forms::Field& section) {
  if (section.kind != forms::Kind::kGroup) return nullptr;
  const forms::Field* only = nullptr;
  std::size_t items = 0;
  for (const forms::Field& child : section.children) {
    if (child.step == "0") continue;
    if (child.level != forms::Level::kItem || !child.repeat_name.empty()) return nullptr;
    if (child.label == section.label) return &child;
    only = &child;
    ++items;
  }
  return items == 1 ? only : nullptr;
}

}  // namespace

void FormWalk::assign(Range value, const Row& row) {
  if (belongs_to_choice(value)) {
    entries[static_cast<std::size_t>(last_choice_)].body.push_back({value, {}, true, false});
    return;
  }
  const forms::Field* field = top_field();
  if (field != nullptr && target_ == path_.back()) {
    const forms::Field* marks = own_marks(*field);
    if (marks != nullptr && has_marks(original_, value)) {
      const int parent = path_.back();
      const int before = existing(*marks, parent, 0);
      if (before == kNoEntry) {
        open_child(*marks, parent, {}, 0);
        path_.pop_back();
        rebuild_scopes();
      }
      target_ = before == kNoEntry ? static_cast<int>(entries.size()) - 1 : before;
      push(value, row);
      target_ = parent;
      return;
    }
  }
  if (field != nullptr && target_ == path_.back()) {
    const forms::Field* item = only_item(*field);
    if (item != nullptr && existing(*item, path_.back(), 0) == kNoEntry)
      open_child(*item, path_.back(), {}, 0);
  }
  if (take_bracketed_label(value, row)) return;
  assign_blocks(value, row);
}

/// Cells that hold nothing but printed options of the choice before: a table that was cut in
/// pieces.
bool FormWalk::belongs_to_choice(Range value) const {
  if (last_choice_ == kNoEntry) return false;
  constexpr std::uint32_t kLongest = 600;
  if (value.size() > kLongest) return false;
  const forms::Field& field = *entries[static_cast<std::size_t>(last_choice_)].field;
  bool options = false;
  const std::vector<Lexeme> lexemes = lex_choice(original_, {value});
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (lexemes[i].kind == Lexeme::Kind::kOptionsWord) options = true;
    if (lexemes[i].kind == Lexeme::Kind::kPart || lexemes[i].kind == Lexeme::Kind::kOptionsWord)
      continue;
    if (lexemes[i].kind == Lexeme::Kind::kText && original_.blank(lexemes[i].range)) continue;
    if (lexemes[i].kind != Lexeme::Kind::kNumber || i + 1 == lexemes.size()) return false;
    const Range words = original_.trimmed(lexemes[++i].range);
    const FoundOption found = option_at_front(original_, words, field);
    if (found.index < 0 || found.last != words.last) return false;
    options = true;
  }
  return options;
}

/// "(手数料額、納付方法: …)": a label of the form inside the cell of the item it belongs to.
bool FormWalk::take_bracketed_label(Range value, const Row& row) {
  const forms::Field* field = top_field();
  if (field == nullptr || field->children.empty() || target_ != path_.back() || !is_choice(field))
    return false;
  for (std::uint32_t i = value.first; i + 1 < value.last; ++i) {
    if (original_.at(i) != U'(' && original_.at(i) != U'（') continue;
    for (const forms::Field& child : field->children) {
      const Range label = label_before_colon(original_, {i + 1, value.last}, child.label);
      if (label.empty()) continue;
      std::uint32_t close = value.last;
      while (close > label.last && original_.at(close - 1) != U')' &&
             original_.at(close - 1) != U'）')
        --close;
      const bool closed = close > label.last + 1;
      const Range before = original_.trimmed({value.first, i});
      if (!before.empty()) push(before, row);
      original_.claim({i, i + 1}, Fate::kFormWording);
      original_.claim({label.last, label.last + 1}, Fate::kFormWording);
      if (closed) original_.claim({close - 1, close}, Fate::kFormWording);
      const int parent = path_.back();
      const int index = open_child(child, parent, label, 0);
      claim_label(index, label, forms::Match{&child, forms::Nearness::kExact, 0, {}});
      const Range inside = original_.trimmed({label.last + 1, closed ? close - 1 : value.last});
      if (!inside.empty()) push(inside, row);
      const Range after = closed ? original_.trimmed({close, value.last}) : Range{};
      if (!after.empty()) push(after, row);
      return true;
    }
  }
  return false;
}

void FormWalk::assign_blocks(Range value, const Row& row) {
  Range open = value;
  for (std::uint32_t i = value.first; i < value.last;) {
    Range block{i, i};
    while (block.last < value.last && !parts_blocks(original_.at(block.last))) ++block.last;
    i = block.last;
    while (i < value.last && parts_blocks(original_.at(i))) ++i;
    Range words = original_.trimmed(block);
    if (words.empty()) continue;
    const Range before = original_.trimmed({open.first, words.first});
    const int target = target_;
    if (!take_inner_label(words)) continue;
    if (!before.empty()) {
      const int opened = target_;
      target_ = target;
      push(before, row);
      target_ = opened;
    }
    open.first = words.empty() ? block.last : words.first;
  }
  open = original_.trimmed({open.first, value.last});
  if (!open.empty()) push(open, row);
}

/// A block of a cell that is, or begins with, a label of the innermost item. What is left of it is
/// the value.
bool FormWalk::take_inner_label(Range& block) {
  const forms::Field* field = top_field();
  if (field == nullptr || field->level != forms::Level::kItem || in_attachment() || after_changes_)
    return false;
  const std::string text = original_.words(block);
  constexpr std::size_t kLongest = 200;
  const std::string_view front =
      std::string_view(text).substr(0, std::min(text.find(' '), text.size()));
  if (front.size() > kLongest) return false;
  std::vector<const forms::Field*> candidates;
  for (const forms::Field& child : field->children) candidates.push_back(&child);
  const int parent = entries[static_cast<std::size_t>(path_.back())].parent;
  const forms::Field* around =
      parent == kNoEntry ? nullptr : entries[static_cast<std::size_t>(parent)].field;
  const bool lettered = around != nullptr && around->level == forms::Level::kItem;
  const bool alone = around != nullptr && front == text;  // a block that is nothing but the label
  if (lettered || alone) {
    for (const forms::Field& sibling : around->children) candidates.push_back(&sibling);
  }
  if (candidates.empty() || front.empty()) return false;
  const forms::Match match = forms::match_heading(front, candidates);
  if (match.field == nullptr || match.nearness != forms::Nearness::kExact || !match.rest.empty())
    return false;
  std::size_t count = 0;
  for (const char32_t c : to_code_points(front)) count += is_blank(c) ? 0 : 1;
  Range label{block.first, block.first};
  while (count > 0 && label.last < block.last) {
    if (original_.visible(label.last++)) --count;
  }
  Found found;
  found.match = match;
  const bool child = std::any_of(field->children.begin(), field->children.end(),
                                 [&](const forms::Field& one) { return &one == match.field; });
  found.parent = child ? path_.back() : parent;
  if (!child && existing(*match.field, parent, 0) != kNoEntry) return false;
  open(found, label);
  block = original_.trimmed({label.last, block.last});
  return true;
}

void FormWalk::push(Range value, const Row& row) {
  if (target_ == kNoEntry) {
    Entry entry;
    entry.line = row.line;
    entry.filled = true;
    entry.heading = "様式の欄の前にある文";
    entries.push_back(entry);
    target_ = static_cast<int>(entries.size()) - 1;
  }
  Entry& entry = entries[static_cast<std::size_t>(target_)];
  if (is_choice(entry.field)) last_choice_ = target_;
  const bool close = !entry.body.empty() && !after_blank_ && !row.tabbed && row.line != entry.line;
  entry.body.push_back({value, {}, close, row.listed});
}

void FormWalk::push_row(const Row& row, std::size_t from) {
  const Range whole = row.from(from);
  push(whole, row);
  Piece& piece = entries[static_cast<std::size_t>(target_)].body.back();
  piece.cells.assign(row.cells.begin() + static_cast<std::ptrdiff_t>(from), row.cells.end());
  while (!piece.cells.empty() && piece.cells.back().empty()) piece.cells.pop_back();
  piece.close = !after_blank_;
}

}  // namespace kokai::intake
