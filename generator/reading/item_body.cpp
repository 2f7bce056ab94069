#include "generator/reading/item_body.h"

#include <algorithm>

#include "generator/forms/heading_words.h"
#include "generator/reading/mark_list.h"
#include "generator/reading/messages.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using markdown::Kind;
using markdown::Node;
using markdown::Tree;

bool take(std::string_view& text, std::string_view piece) {
  if (!text.starts_with(piece)) return false;
  text.remove_prefix(piece.size());
  text = trim(text);
  return true;
}

/// `（5）件`, `(5) 件`, `5件`: true when the text is nothing else; `count` -1 when the number is
/// missing.
bool is_count(std::string_view text, long& count) {
  text = trim(text);
  if (text.size() > 40 || !text.ends_with("件")) return false;
  count = -1;
  const bool opens = take(text, "（") || take(text, "(");
  std::size_t at = 0;
  const int number = forms::take_digits(text, at);
  if (number >= 0) {
    count = number;
    text = trim(text.substr(at));
  }
  if (opens && !take(text, "）") && !take(text, ")")) return false;
  return text == "件" && (opens || number >= 0);
}

void append_text(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += '\n';
  text += more;
}

std::vector<std::string_view> labels(const Item& item, MarkState state) {
  std::vector<std::string_view> found;
  for (const Mark& mark : item.marks) {
    if (mark.state == state) found.push_back(mark.label);
  }
  return found;
}

bool denies(std::string_view text) { return text.find("ない") != std::string_view::npos; }

void judge_counts(const Item& item, DocumentFindings& findings) {
  if (item.field == nullptr) return;
  for (const Mark& mark : item.marks) {
    if (mark.state != MarkState::kOn || mark.option == nullptr || denies(mark.label)) continue;
    const bool own = mark.option->count && mark.count < 0;
    const bool shared = item.field->counted && !mark.option->count && item.count < 0;
    if (own || shared) {
      findings.add(kCountWithoutNumber, item.line, item.heading, {item.label, mark.label}, item.id);
    }
  }
}

void judge_marks(const Item& item, std::uint32_t doubt_line, DocumentFindings& findings) {
  const std::vector<std::string_view> on = labels(item, MarkState::kOn);
  const bool one_of = item.field != nullptr && item.field->kind == forms::Kind::kChoice;
  if (one_of && on.size() > 1) {
    findings.add(kTwoChoices, item.line, item.heading,
                 {item.label, std::to_string(on.size()), joined(on)}, item.id);
  }
  const std::vector<std::string_view> doubts = labels(item, MarkState::kDoubt);
  if (doubt_line != 0 && !doubts.empty()) {
    findings.add(kUnreadableMark, doubt_line, {},
                 {item.label, std::to_string(doubts.size()), joined(doubts)}, item.id);
  }
  judge_counts(item, findings);
}

}  // namespace

std::string inline_text(const Tree& tree, std::uint32_t first, std::uint32_t last) {
  if (first + 1 == last && tree.nodes[first].kind == Kind::kText) {
    return std::string(tree.literal(tree.nodes[first]));
  }
  return markdown::plain_text(tree, first, last);
}

void read_body(const Tree& tree, Item& item, DocumentFindings& findings) {
  MarkList marks(tree, item, findings);
  std::uint32_t run = item.body_first;
  const auto flush = [&](std::uint32_t end) {
    if (run < end) append_text(item.text, markdown::plain_text(tree, run, end));
  };
  for (std::uint32_t i = item.body_first; i < item.body_last; i = tree.nodes[i].end) {
    const Node& node = tree.nodes[i];
    long count = -1;
    if (node.kind == Kind::kList && marks.takes(i)) {
      marks.add(i);
    } else if (node.kind == Kind::kParagraph && item.field != nullptr && item.field->counted &&
               is_count(markdown::plain_text(tree, i + 1, node.end), count)) {
      item.count = count;
    } else {
      continue;
    }
    flush(i);
    run = node.end;
    item.taken.push_back(i);
  }
  flush(item.body_last);
  if (!item.taken.empty()) {
    marks.finish();
    judge_marks(item, marks.doubt_line(), findings);
  }
}

}  // namespace kokai
