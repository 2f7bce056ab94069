#include "generator/reading/mark_list.h"

#include <algorithm>

#include "generator/reading/item_body.h"
#include "generator/reading/messages.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using markdown::Kind;
using markdown::Node;

/// "[○] 委託する": a mark nobody defined. Returns its bytes with the blank behind it, 0 when there
/// is none.
std::size_t foreign_mark(std::string_view text) {
  constexpr std::size_t kMostSigns = 2;
  if (!text.starts_with('[')) return 0;
  std::size_t at = 1;
  for (std::size_t signs = 0; signs <= kMostSigns && at < text.size(); ++signs) {
    if (text[at] == ']') return at + 1;
    static_cast<void>(next_code_point(text, at));
  }
  return 0;
}

std::string options_of(const forms::Field& field) {
  std::string all;
  for (const forms::Option& option : field.options) {
    if (!all.empty()) all += "、";
    all += option.label;
  }
  return all;
}

}  // namespace

bool MarkList::takes(std::uint32_t list) const {
  std::size_t lines = 0;
  std::size_t marked = 0;
  for (std::uint32_t i = list + 1; i < tree_.nodes[list].end; ++i) {
    const Node& node = tree_.nodes[i];
    if (node.kind != Kind::kItem) continue;
    ++lines;
    if (node.mark != MarkState::kNone) {
      ++marked;
    } else if (i + 2 < node.end && tree_.nodes[i + 2].kind == Kind::kText &&
               foreign_mark(tree_.literal(tree_.nodes[i + 2])) != 0) {
      ++marked;
    }
    if (marked != 0 && has_options()) return true;
  }
  return lines != 0 && marked == lines;
}

MarkList::Line MarkList::line_at(std::uint32_t index) const {
  const Node& node = tree_.nodes[index];
  Line line;
  line.state = node.mark;
  std::uint32_t child = index + 1;
  if (child < node.end && tree_.nodes[child].kind == Kind::kParagraph) {
    line.text = inline_text(tree_, child + 1, tree_.nodes[child].end);
    child = tree_.nodes[child].end;
  }
  for (; child < node.end; child = tree_.nodes[child].end) {
    if (tree_.nodes[child].kind == Kind::kList) {
      line.has_list = true;
      continue;
    }
    if (!line.more.empty()) line.more += ' ';
    line.more += markdown::plain_text(tree_, child, tree_.nodes[child].end);
  }
  return line;
}

void MarkList::add(std::uint32_t list) {
  item_.has_marks = true;
  if (has_options()) written_.reserve(item_.field->options.size());
  for (std::uint32_t i = list + 1; i < tree_.nodes[list].end; ++i) {
    if (tree_.nodes[i].kind == Kind::kItem) add_line(line_at(i), tree_.nodes[i].line);
  }
}

void MarkList::add_line(Line line, std::uint32_t number) {
  if (line.state == MarkState::kDoubt && doubt_line_ == 0) doubt_line_ = number;
  if (line.state == MarkState::kNone) {
    const std::size_t sign = foreign_mark(line.text);
    if (sign == 0 && line.has_list) return;  // a heading over its own options
    findings_.add(kForeignMark, number, {}, {item_.label, line.text}, item_.id);
    line.text = std::string(trim(std::string_view(line.text).substr(sign)));
    line.state = MarkState::kDoubt;
  }
  Mark mark = mark_of(line);
  if (mark.option == nullptr && has_options()) {
    findings_.add(kUnknownOption, number, mark.label,
                  {mark.label, item_.label, options_of(*item_.field)}, item_.id);
  }
  written_.push_back(std::move(mark));
}

Mark MarkList::mark_of(Line& line) {
  Mark mark;
  mark.state = line.state;
  if (has_options()) {
    const auto& options = item_.field->options;
    // Lists mostly repeat the form's options in the form's order and words.
    if (expected_ < options.size() && options[expected_].label == line.text) {
      mark.option = &options[expected_];
    } else {
      mark.option = forms::match_option(line.text, *item_.field, mark.note, mark.count);
    }
    if (mark.option != nullptr)
      expected_ = static_cast<std::size_t>(mark.option - options.data()) + 1;
  }
  if (mark.option != nullptr) {
    mark.label = mark.option->label;
  } else {
    mark.label = std::move(line.text);
    mark.note.clear();
    mark.count = -1;
  }
  if (!line.more.empty()) {
    if (!mark.note.empty()) mark.note += ' ';
    mark.note += line.more;
  }
  return mark;
}

void MarkList::finish() {
  if (!item_.has_marks) return;
  if (!has_options()) {
    item_.marks = std::move(written_);
    return;
  }
  const auto& options = item_.field->options;
  std::vector<std::size_t> place(options.size(), written_.size());
  std::vector<Mark> extra;
  for (std::size_t i = 0; i < written_.size(); ++i) {
    const forms::Option* const option = written_[i].option;
    std::size_t& slot =
        option == nullptr ? place[0] : place[static_cast<std::size_t>(option - options.data())];
    if (option != nullptr && slot == written_.size()) {
      slot = i;
    } else {
      extra.push_back(std::move(written_[i]));
    }
  }
  item_.marks.reserve(options.size() + extra.size());
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (place[i] < written_.size()) {
      item_.marks.push_back(std::move(written_[place[i]]));
      continue;
    }
    Mark& off = item_.marks.emplace_back();
    off.label = options[i].label;
    off.option = &options[i];
  }
  std::move(extra.begin(), extra.end(), std::back_inserter(item_.marks));
}

}  // namespace kokai
