#include "generator/reading/changes.h"

#include "generator/reading/item_body.h"
#include "generator/reading/messages.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using markdown::Kind;
using markdown::Node;
using markdown::Tree;

enum class Block { kNone, kBefore, kAfter, kTiming, kNote };

constexpr std::string_view kUndated[] = {"（変更日の記載なし）", "(変更日の記載なし)"};

/// A paragraph that is nothing but a label in bold.
Block block_of(const Tree& tree, std::uint32_t paragraph) {
  const Node& node = tree.nodes[paragraph];
  if (node.kind != Kind::kParagraph || paragraph + 1 >= node.end) return Block::kNone;
  const Node& strong = tree.nodes[paragraph + 1];
  if (strong.kind != Kind::kStrong || strong.end != node.end) return Block::kNone;
  const std::string label = inline_text(tree, paragraph + 2, node.end);
  if (label == "変更前" || label == "変更前の記載") return Block::kBefore;
  if (label == "変更後" || label == "変更後の記載") return Block::kAfter;
  if (label == "提出時期") return Block::kTiming;
  if (label == "提出時期に係る説明") return Block::kNote;
  return Block::kNone;
}

/// Something that was meant as a date: "平成32年4月1日", "2021.4", "R3/4/1".
bool looks_like_date(std::string_view word) {
  const bool digit = word.find_first_of("0123456789") != std::string_view::npos;
  const bool sign =
      word.find("年") != std::string_view::npos || word.find('/') != std::string_view::npos ||
      word.find('-') != std::string_view::npos || word.find('.') != std::string_view::npos;
  const bool number =
      word.starts_with("①") || (word.find('.') != std::string_view::npos && word.size() < 4);
  return digit && sign && !number;
}

class ChangeReader {
 public:
  ChangeReader(Assessment& assessment, int level, DocumentFindings& findings)
      : assessment_(assessment), level_(level), findings_(findings) {}

  void run(std::uint32_t first, std::uint32_t last) {
    const auto& nodes = assessment_.tree.nodes;
    for (std::uint32_t i = first; i < last; i = nodes[i].end) {
      if (nodes[i].kind == Kind::kHeading) {
        end_block(i);
        heading(i);
      } else if (const Block block = block_of(assessment_.tree, i); block != Block::kNone) {
        end_block(i);
        block_ = block;
        block_first_ = nodes[i].end;
      } else if (!in_change_) {
        start(nodes[i].line);  // text under a section's heading, without a change of its own
        block_first_ = i;
      }
    }
    end_block(last);
  }

 private:
  void heading(std::uint32_t i) {
    const Node& node = assessment_.tree.nodes[i];
    const std::string text = inline_text(assessment_.tree, i + 1, node.end);
    std::string_view rest = trim(text);
    for (const std::string_view undated : kUndated) {
      if (!rest.starts_with(undated)) continue;
      start(node.line).item = trim(rest.substr(undated.size()));
      block_first_ = node.end;
      return;
    }
    const std::string_view word = rest.substr(0, rest.find_first_of(" \t"));
    const ParsedDate parsed = parse_date(word);
    if (!parsed.date && !looks_like_date(word) && node.level <= level_ + 1) {
      section_ = rest == "変更箇所" ? std::string() : std::string(rest);
      in_change_ = false;
      block_first_ = node.end;
      return;
    }
    Change& change = start(node.line);
    block_first_ = node.end;
    if (parsed.date || looks_like_date(word)) {
      date(change, word, parsed);
      rest = trim(rest.substr(word.size()));
    }
    change.item = rest;
  }

  void date(Change& change, std::string_view word, const ParsedDate& parsed) {
    change.date = parsed.date;
    if (parse_iso_date(word).date) return;
    if (!parsed.date) change.date_text = word;
    const std::optional<Date> meant = parsed.date ? parsed.date : parsed.meant;
    findings_.add(kChangeDate, change.line, word,
                  {std::string(word), meant ? "→ " + iso(*meant) : std::string()},
                  "changes-" + std::to_string(assessment_.changes.size()));
  }

  Change& start(std::uint32_t line) {
    in_change_ = true;
    block_ = Block::kNone;
    Change& change = assessment_.changes.emplace_back();
    change.section = section_;
    change.line = line;
    return change;
  }

  void end_block(std::uint32_t end) {
    if (!in_change_ || block_first_ >= end) return;
    Change& change = assessment_.changes.back();
    const std::string text = markdown::plain_text(assessment_.tree, block_first_, end);
    switch (block_) {
      case Block::kBefore:
        put(change.before, change.before_first, change.before_last, text, end);
        break;
      case Block::kAfter:
        put(change.after, change.after_first, change.after_last, text, end);
        break;
      case Block::kTiming:
        append(change.timing, text);
        break;
      case Block::kNote:
      case Block::kNone:
        append(change.note, text);
        break;
    }
    block_ = Block::kNone;
    block_first_ = end;
  }

  void put(std::string& words, std::uint32_t& first, std::uint32_t& last, const std::string& text,
           std::uint32_t end) {
    if (first == last) {
      first = block_first_;
      last = end;
      words = text;
    } else {
      append(assessment_.changes.back().note, text);  // a second block of the same name
    }
  }

  static void append(std::string& words, const std::string& text) {
    if (!words.empty() && !text.empty()) words += '\n';
    words += text;
  }

  Assessment& assessment_;
  int level_;
  DocumentFindings& findings_;
  std::string section_;
  bool in_change_ = false;
  Block block_ = Block::kNone;
  std::uint32_t block_first_ = 0;
};

}  // namespace

void read_changes(Assessment& assessment, std::uint32_t first, std::uint32_t last, int level,
                  DocumentFindings& findings) {
  ChangeReader(assessment, level, findings).run(first, last);
}

}  // namespace kokai
