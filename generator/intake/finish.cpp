#include "generator/intake/finish.h"

#include <algorithm>

#include "generator/intake/choices.h"
#include "generator/intake/messages.h"
#include "generator/text/date.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

bool is_choice(const forms::Field* field) {
  return field != nullptr &&
         (field->kind == forms::Kind::kChoice || field->kind == forms::Kind::kChecks);
}

class Finisher {
 public:
  Finisher(Original& original, FormWalk& walk, std::string_view file, ImportReport& report,
           Findings& findings)
      : original_(original), walk_(walk), file_(file), report_(report), findings_(findings) {}

  void run(DraftAssessment& draft) {
    for (std::size_t i = 0; i < walk_.entries.size(); ++i) read(i);
    drop_empty_slots();
    for (std::size_t i = 0; i < walk_.entries.size(); ++i) tell_doubts(i);
    name_parts();
    for (std::size_t i = 0; i < walk_.entries.size(); ++i) put(i, draft);
    for (const ChangeEntry& change : walk_.changes) draft.changes.push_back(draft_change(change));
    tell_wording();
  }

 private:
  void read(std::size_t index) {
    Entry& entry = walk_.entries[index];
    std::vector<Piece> body = entry.body;
    if (is_choice(entry.field)) {
      body = read_marks(index, body);
    } else if (!body.empty()) {
      entry.text = original_.words(body.front().range);
    }
    entry.markdown = body_markdown(original_, body);
    entry.filled = entry.filled || !entry.markdown.empty();
  }

  std::vector<Piece> read_marks(std::size_t index, const std::vector<Piece>& body) {
    Entry& entry = walk_.entries[index];
    std::vector<Range> ranges;
    for (const Piece& piece : body) ranges.push_back(piece.range);
    ReadChoice choice = read_choice(original_, *entry.field, ranges);
    entry.marks = std::move(choice.marks);
    entry.count = choice.count;
    entry.filled = choice.filled;
    for (OptionWording& one : choice.wording) {
      walk_.wording.push_back(
          {one.line, static_cast<int>(index), std::move(one.original), std::move(one.form), false});
    }
    if (choice.count_unreadable) unreadable_counts_.push_back(index);
    std::vector<Piece> left;
    for (const Range& range : choice.left) left.push_back({range, {}, false, false});
    return left;
  }

  /// システム4 with nothing under it is a slot of the form, not a system.
  void drop_empty_slots() {
    std::vector<Entry>& entries = walk_.entries;
    std::vector<bool> filled(entries.size());
    for (std::size_t i = entries.size(); i-- > 0;) {
      filled[i] = filled[i] || entries[i].filled;
      if (filled[i] && entries[i].parent != kNoEntry)
        filled[static_cast<std::size_t>(entries[i].parent)] = true;
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
      Entry& entry = entries[i];
      const bool slot = entry.field != nullptr && !entry.field->repeat_name.empty() && !filled[i];
      const bool inside =
          entry.parent != kNoEntry && entries[static_cast<std::size_t>(entry.parent)].dropped;
      entry.dropped = slot || inside;
      if (entry.dropped) claim_slot(entry, i);
    }
  }

  /// Everything between the slot's labels and those of the next entry is the slot's.
  void claim_slot(const Entry& entry, std::size_t index) {
    for (const Piece& piece : entry.body) claim_empty(piece.range);
    if (entry.label.empty()) return;
    std::uint32_t last = original_.line(original_.line_of(entry.label.first)).last;
    if (index + 1 < walk_.entries.size()) {
      const Range next = walk_.entries[index + 1].label;
      if (!next.empty() && next.first < last) last = next.first;
    }
    claim_empty({entry.label.first, last});
  }

  void claim_empty(Range range) {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (original_.fate(i) != Fate::kOpen) original_.claim({i, i + 1}, Fate::kEmptySlot);
    }
  }

  void tell_doubts(std::size_t index) {
    const Entry& entry = walk_.entries[index];
    if (entry.dropped || entry.field == nullptr) return;
    const std::string id = entry_id(walk_.entries, static_cast<int>(index));
    const Span at{std::string(file_), entry.line, 0, 0};
    std::string doubtful;
    for (const Mark& mark : entry.marks) {
      if (mark.state == MarkState::kDoubt) doubtful += (doubtful.empty() ? "" : "、") + mark.label;
    }
    const std::string heading = entry_heading(entry);
    if (!doubtful.empty())
      findings_.add(kImportUnreadableMark, at, {heading, doubtful}, {}, {}, id);
    const bool count = std::find(unreadable_counts_.begin(), unreadable_counts_.end(), index) !=
                       unreadable_counts_.end();
    if (count) findings_.add(kImportUnreadableCount, at, {heading}, {}, {}, id);
    if (entry.field->level == forms::Level::kAttachment &&
        entry.field->label.find("事務の内容") != std::string::npos) {
      findings_.add(kImportFigureMissing, at, {heading}, {}, {}, id);
    }
  }

  void put(std::size_t index, DraftAssessment& draft) {
    const Entry& entry = walk_.entries[index];
    if (entry.dropped) return;
    if (static_cast<int>(index) == walk_.changes_entry) {
      draft.changes_heading = entry_heading(entry);
      if (entry.markdown.empty()) return;
    }
    DraftItem item;
    item.field = entry.field;
    item.repeat = entry.repeat;
    item.heading = entry.field == nullptr ? entry.heading : names_[index];
    item.level = entry.level;
    item.marks = entry.marks;
    item.count = entry.count;
    item.markdown = entry.markdown;
    const bool after =
        walk_.changes_entry != kNoEntry && static_cast<int>(index) >= walk_.changes_entry;
    (after ? draft.after_changes : draft.items).push_back(std::move(item));
  }

  /// The file each part speaks of, where the part stands more than once.
  void name_parts() {
    std::vector<std::pair<std::uint32_t, std::size_t>> parts;  // by the field's serial
    names_.resize(walk_.entries.size());
    for (std::size_t i = 0; i < walk_.entries.size(); ++i) {
      const Entry& entry = walk_.entries[i];
      if (entry.field == nullptr) continue;
      if (entry.field->level == forms::Level::kPart && entry.field->repeats)
        parts.emplace_back(entry.field->serial, i);
      if (entry.field->role != forms::Role::kFileName || entry.parent == kNoEntry) continue;
      constexpr std::size_t kLongest = 180;
      std::string& name = names_[static_cast<std::size_t>(entry.parent)];
      if (name.empty() && entry.text.size() <= kLongest) name = entry.text;
    }
    std::sort(parts.begin(), parts.end());
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool before = i > 0 && parts[i - 1].first == parts[i].first;
      const bool after = i + 1 < parts.size() && parts[i + 1].first == parts[i].first;
      if (!before && !after) names_[parts[i].second].clear();
    }
  }

  DraftChange draft_change(const ChangeEntry& entry) {
    DraftChange change;
    change.section = original_.words(entry.section);
    const bool again =
        entry.section.first != section_.first && change.section == original_.words(section_);
    if (!again) section_ = entry.section;
    original_.claim(entry.section, again ? Fate::kRepeatedLabel : Fate::kWritten);
    const std::string date = original_.words(entry.date);
    if (const ParsedDate parsed = parse_date(date); parsed.date) {
      change.date = iso(*parsed.date);
      original_.claim(entry.date, Fate::kDate);
    } else {
      change.date = plain(entry.date);
    }
    change.item = plain(entry.item);
    change.before = body_markdown(original_, {{entry.before, {}, false, false}});
    change.after = body_markdown(original_, {{entry.after, {}, false, false}});
    change.timing = body_markdown(original_, {{entry.timing, {}, false, false}});
    change.note = body_markdown(original_, {{entry.note, {}, false, false}});
    return change;
  }

  std::string plain(Range range) {
    original_.reclaim(range, Fate::kOpen, Fate::kWritten);
    return original_.words(range);
  }

  void tell_wording() {
    std::stable_sort(walk_.wording.begin(), walk_.wording.end(),
                     [](const WordingNote& a, const WordingNote& b) { return a.line < b.line; });
    for (WordingNote& note : walk_.wording) {
      if (walk_.entries[static_cast<std::size_t>(note.entry)].dropped) continue;
      const std::string id = entry_id(walk_.entries, note.entry);
      if (note.opposite) {
        findings_.add(kImportOppositeWording, {std::string(file_), note.line, 0, 0},
                      {note.original, note.form}, {}, {}, id);
      }
      report_.wording.push_back({note.line, id, std::move(note.original), std::move(note.form)});
    }
  }

  Original& original_;
  FormWalk& walk_;
  std::string_view file_;
  ImportReport& report_;
  Findings& findings_;
  std::vector<std::size_t> unreadable_counts_;
  Range section_;                   ///< of the change written last
  std::vector<std::string> names_;  ///< by entry: the file a repeated part speaks of
};

}  // namespace

void finish_draft(Original& original, FormWalk& walk, std::string_view file, DraftAssessment& draft,
                  ImportReport& report, Findings& findings) {
  Finisher(original, walk, file, report, findings).run(draft);
}

}  // namespace kokai::intake
