// The path of open entries: how a label opens, reopens and closes them.

#include <algorithm>

#include "generator/forms/heading_words.h"
#include "generator/intake/form_walk.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

/// Visible characters of a text.
std::u32string seen(std::string_view text) {
  std::u32string out;
  for (const char32_t c : to_code_points(text)) {
    if (!is_blank(c)) out.push_back(c);
  }
  return out;
}

/// The last `count` visible glyphs of the range.
Range last_visible(const Original& original, Range range, std::size_t count) {
  Range rest{range.last, range.last};
  while (count > 0 && rest.first > range.first) {
    if (original.visible(--rest.first)) --count;
  }
  return rest;
}

/// The matcher drops brackets: one that stands before the rest opens it.
Range with_bracket(const Original& original, Range label, Range rest) {
  constexpr std::u32string_view kOpening = U"[［(（【<＜〈「";
  for (std::uint32_t at = rest.first; at > label.first; --at) {
    if (kOpening.find(original.at(at - 1)) != std::u32string_view::npos) return {at - 1, rest.last};
    if (original.visible(at - 1)) break;
  }
  return rest;
}

/// Cuts "※(7.②を除く。)" or 【任意】 off the end of a label.
Range without_marks(const Original& original, Range label) {
  for (std::uint32_t i = label.first; i < label.last; ++i) {
    if (i > label.first && (original.at(i) == U'※' || original.at(i) == U'【'))
      return original.trimmed({label.first, i});
  }
  return label;
}

bool is_lettered_or_group(const forms::Field& field) {
  return field.level != forms::Level::kPart && field.level != forms::Level::kAttachment;
}

}  // namespace

void FormWalk::rebuild_scopes() {
  asked_.valid = false;
  scopes_.clear();
  scope_of_.clear();
  std::size_t scope = 0;
  for (auto at = path_.rbegin(); at != path_.rend(); ++at, ++scope) {
    for (const forms::Field& child : entries[static_cast<std::size_t>(*at)].field->children) {
      scopes_.push_back(&child);
      scope_of_.emplace_back(*at, scope);
    }
  }
  for (const forms::Field& part : form_.parts) {
    if (part.level == forms::Level::kCover) continue;
    scopes_.push_back(&part);
    scope_of_.emplace_back(kNoEntry, scope);
  }
}

void FormWalk::close_to(int index) {
  while (!path_.empty() && path_.back() != index) path_.pop_back();
}

int FormWalk::existing(const forms::Field& field, int parent, int repeat) const {
  constexpr std::size_t kFarthest = 4000;  // labels are looked for among the latest entries only
  const std::size_t stop = entries.size() > kFarthest ? entries.size() - kFarthest : 0;
  for (std::size_t i = entries.size(); i > stop; --i) {
    const Entry& entry = entries[i - 1];
    if (entry.field == &field && entry.parent == parent &&
        (repeat == 0 || entry.repeat == repeat)) {
      return static_cast<int>(i - 1);
    }
  }
  return kNoEntry;
}

int FormWalk::open_child(const forms::Field& field, int parent, Range label, int repeat) {
  Entry entry;
  entry.field = &field;
  entry.parent = parent;
  entry.label = label;
  entry.repeat = repeat;
  entry.line = label.empty() ? last_line_ + 1 : original_.line_of(label.first);
  entry.level = parent == kNoEntry ? 1
                                   : static_cast<std::uint8_t>(std::min(
                                         6, entries[static_cast<std::size_t>(parent)].level + 1));
  if (field.repeats && repeat == 0) {
    const int before = existing(field, parent, 0);
    entry.repeat = before == kNoEntry ? 1 : entries[static_cast<std::size_t>(before)].repeat + 1;
  }
  entries.push_back(entry);
  const int index = static_cast<int>(entries.size()) - 1;
  path_.push_back(index);
  target_ = index;
  rebuild_scopes();
  return index;
}

/// A part that stands once per file, whose heading the extraction lost: its first section comes
/// again.
void FormWalk::open_part_again(const Found& found) {
  if (found.parent == kNoEntry) return;
  const Entry& part = entries[static_cast<std::size_t>(found.parent)];
  const forms::Field& field = *part.field;
  if (field.level != forms::Level::kPart || !field.repeats ||
      found.match.field != field.children.data())
    return;
  const bool moved_on =
      std::any_of(entries.begin() + found.parent, entries.end(), [&](const Entry& entry) {
        return entry.parent == found.parent && entry.field != nullptr &&
               entry.field != found.match.field;
      });
  if (!moved_on) return;
  path_.clear();
  open_child(field, kNoEntry, {}, 0);
}

int FormWalk::open(const Found& asked, Range label) {
  const std::string rest_words(asked.match.rest);  // what was asked changes with the scopes
  Found found = asked;
  found.match.rest = rest_words;
  const forms::Field& field = *found.match.field;
  ++labels_found;
  Range words = label, rest{};
  if (!found.match.rest.empty()) {
    rest = with_bracket(original_, label,
                        last_visible(original_, label, seen(found.match.rest).size()));
    words = original_.trimmed({label.first, rest.first});
  }
  if (found.root) {
    path_.clear();
  } else {
    close_to(found.parent);
  }
  in_changes_ = field.role == forms::Role::kChanges;
  after_changes_ = false;
  const bool again = field.repeats && field.repeat_name.empty();
  const bool attachment = field.level == forms::Level::kAttachment && !in_changes_;
  int index = again || attachment || (found.match.repeat == 0 && field.repeats)
                  ? kNoEntry
                  : existing(field, found.parent, found.match.repeat);
  if (index != kNoEntry) {
    const std::size_t before = entries.size();
    open_part_again(found);
    if (entries.size() != before) index = kNoEntry;
  }
  if (index != kNoEntry) {
    original_.claim(words, Fate::kRepeatedLabel);
    path_.push_back(index);
    target_ = index;
    rebuild_scopes();
  } else {
    const int parent = found.root ? kNoEntry : path_.back();
    index = open_child(field, parent, words, found.match.repeat);
    claim_label(index, words, found.match);
  }
  if (in_changes_) changes_entry = index;
  if (!rest.empty()) {
    const bool colon = original_.at(rest.first) == U'：' || original_.at(rest.first) == U':';
    if (colon) original_.claim({rest.first, rest.first + 1}, Fate::kFormWording);
    if (colon) rest = original_.trimmed({rest.first + 1, rest.last});
    Row row;
    row.line = entries[static_cast<std::size_t>(index)].line;
    if (is_lettered_or_group(field)) {
      if (!rest.empty()) assign(rest, row);
    } else {
      original_.claim(rest, Fate::kFormWording);  // the file's name behind a part: II 1 has it
    }
  }
  return index;
}

void FormWalk::claim_label(int index, Range label, const forms::Match& match) {
  if (label.empty()) return;
  const std::string form = entry_heading(entries[static_cast<std::size_t>(index)]);
  const Range words = without_marks(original_, label);
  original_.claim(label, Fate::kFormWording);
  if (seen(form).find(original_.visible_text(words)) != std::u32string::npos) {
    original_.claim(words, Fate::kWritten);
    return;
  }
  const std::string printed = original_.words(words);
  const bool other_words = match.nearness == forms::Nearness::kOpposite ||
                           match.nearness == forms::Nearness::kNear ||
                           match.nearness == forms::Nearness::kVariant;
  const bool other_number = match.nearness == forms::Nearness::kNumber &&
                            forms::split_heading(printed).kind != forms::NumberKind::kNone;
  if (!other_words && !other_number) return;
  wording.push_back({original_.line_of(label.first), index, printed, form,
                     match.nearness == forms::Nearness::kOpposite});
}

}  // namespace kokai::intake
