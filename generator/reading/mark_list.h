#pragma once

// Task lists under a heading, held against the options of its field.

#include <string>
#include <string_view>
#include <vector>

#include "generator/model/assessment.h"
#include "generator/reading/document_findings.h"

namespace kokai {

class MarkList {
 public:
  MarkList(const markdown::Tree& tree, Item& item, DocumentFindings& findings)
      : tree_(tree), item_(item), findings_(findings) {}

  /// Is the list at node `list` one of options? With options in the form one mark is enough;
  /// without, every line must have one.
  bool takes(std::uint32_t list) const;
  void add(std::uint32_t list);
  /// Sorts what was added into the form's order; options that nobody wrote are off.
  void finish();
  std::uint32_t doubt_line() const { return doubt_line_; }  ///< of the first [?]; 0 = none

 private:
  struct Line {
    std::string text;  ///< the option's words
    std::string more;  ///< what else stands in the item
    MarkState state = MarkState::kNone;
    bool foreign = false;  ///< [○] and the like
    bool has_list = false;
  };

  bool has_options() const { return item_.field != nullptr && !item_.field->options.empty(); }
  Line line_at(std::uint32_t node) const;
  void add_line(Line line, std::uint32_t number);
  Mark mark_of(Line& line);

  const markdown::Tree& tree_;
  Item& item_;
  DocumentFindings& findings_;
  std::vector<Mark> written_;
  std::size_t expected_ = 0;  ///< option that probably comes next
  std::uint32_t doubt_line_ = 0;
};

}  // namespace kokai
