#pragma once

// Walks down an original with the form in hand: each line is a label of the form, a value of the
// label before it, or something of the city's own.
//
// The place is a path of open entries (part > section > group > item). A label is looked for among
// the children of the innermost entry first, then among those of the entries around it, so that
// 具体的な管理方法 belongs to the label before it. Lines that are no label are values.

#include <string>
#include <vector>

#include "generator/intake/entries.h"
#include "generator/intake/rows.h"

namespace kokai::intake {

class FormWalk {
 public:
  FormWalk(Original& original, const forms::Form& form);

  /// Takes the next line. Blank lines are taken, too: they part paragraphs.
  void take(Row row);
  /// Text of the cover that no field wanted, and the cover's own items.
  void add_cover_item(const forms::Field& field, Range label, const std::vector<Piece>& body);
  /// Lines that pages repeat: the title, the form's label.
  void add_running_lines(const std::vector<std::u32string>& lines) { running_ = lines; }
  void add_stray(std::uint32_t line, std::string_view heading, const std::vector<Piece>& body);

  std::vector<Entry> entries;
  std::vector<ChangeEntry> changes;
  int changes_entry = kNoEntry;
  std::vector<WordingNote> wording;
  std::size_t labels_found = 0;

 private:
  struct Found {
    forms::Match match;
    int parent = kNoEntry;
    std::size_t scope = 0;  ///< 0: a child of the innermost entry
    bool root = false;
  };

  /// The last answer: headings and labels are asked for by several rules.
  struct Asked {
    std::string text;
    Found found;
    bool valid = false;
  };

  const Found& find(std::string_view text) const;
  bool take_heading(const Row& row);
  std::size_t take_labels(const Row& row);
  bool take_label(const Row& row, std::size_t cell, bool labelled);
  bool accept(const Row& row, const Found& found, std::string_view text, bool alone,
              bool labelled) const;
  bool is_slot_range(std::string_view text) const;
  bool continues_heading(Range cell);
  bool merged_label(const Row& row, std::size_t cell) const;

  int open(const Found& found, Range label);
  int open_child(const forms::Field& field, int parent, Range label, int repeat);
  int existing(const forms::Field& field, int parent, int repeat) const;
  void open_part_again(const Found& found);
  void claim_label(int index, Range label, const forms::Match& match);
  void close_to(int index);
  void rebuild_scopes();

  void assign(Range value, const Row& row);
  void assign_blocks(Range value, const Row& row);
  bool take_inner_label(Range& block);
  bool take_bracketed_label(Range value, const Row& row);
  bool belongs_to_choice(Range value) const;
  void push(Range value, const Row& row);
  void push_row(const Row& row, std::size_t from);
  void start_free(const Row& row, bool after_changes);

  bool take_change(const Row& row);
  void take_change_row(const Row& row);

  bool knows(forms::Role role) const;
  const forms::Field* top_field() const;
  bool in_attachment() const;

  Original& original_;
  const forms::Form& form_;
  RepeatedTable repeated_;
  std::vector<int> path_;  ///< open entries, outermost first
  std::vector<const forms::Field*> scopes_;
  std::vector<std::pair<int, std::size_t>> scope_of_;  ///< by candidate: parent entry, scope
  std::vector<std::string> repeat_names_;
  std::vector<std::u32string> running_;
  mutable Asked asked_;    ///< until the scopes change
  int target_ = kNoEntry;  ///< where values go: the innermost entry or a free heading under it
  int last_choice_ = kNoEntry;
  std::uint32_t last_line_ = 0;
  bool after_blank_ = true;
  bool in_changes_ = false, after_changes_ = false;
  Range section_;
};

}  // namespace kokai::intake
