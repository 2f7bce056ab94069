#include "generator/analysis/search/document_text.h"

#include <algorithm>

#include "generator/analysis/search/search_source.h"
#include "generator/formats/line_joining.h"
#include "generator/text/byte_scan.h"
#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

using markdown::Kind;
using markdown::Node;

constexpr ByteTable kControls = [] {
  ByteTable controls{};
  for (std::size_t c = 0; c < 0x20; ++c) controls[c] = true;
  controls[0x7F] = true;
  return controls;
}();

/// Writes entries and their blocks one after the other.
class TextWriter {
 public:
  TextWriter(const Assessment& assessment, DocumentText& made)
      : assessment_(assessment), nodes_(assessment.tree.nodes), made_(made) {}

  void run(const Municipality& municipality) {
    head(municipality);
    const std::vector<Item>& items = assessment_.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Item& item = items[i];
      open(item.id);
      heading_block(item.heading);
      add_form_words(item);
      end_heading();
      blocks(item.body_first, item.body_last);
      close();
      if (item.field != nullptr && item.field->role == forms::Role::kChanges) {
        changes(item.body_last, i + 1 < items.size() ? items[i + 1].line : 0xFFFFFFFF);
      }
    }
    made_.entries.back().ends_unit = true;
  }

 private:
  void head(const Municipality& municipality) {
    const Frontmatter& front = assessment_.front;
    made_.title = put(front.title);
    made_.date = put(front.published ? iso(*front.published) : std::string());
    open({});
    heading_block(front.title);
    end_heading();
    for (const std::string_view block :
         {std::string_view(front.number), std::string_view(front.authority),
          std::string_view(municipality.name)}) {
      append(block);
      end_block();
    }
    close();
    made_.entries.back().ends_unit = true;
    characters_ = 0;
  }

  TextRange put(std::string_view text) {
    const auto at = static_cast<std::uint32_t>(made_.text.size());
    append(text);
    block_ = static_cast<std::uint32_t>(made_.text.size());
    return {at, block_ - at};
  }

  void open(std::string_view id) {
    EntryText& entry = made_.entries.emplace_back();
    entry.id = put(id);
    entry.heading.at = block_;
    entry.folded.at = static_cast<std::uint32_t>(made_.folded.size());
    first_ = block_;
  }

  void heading_block(std::string_view text) {
    append(text);
    end_block();
  }

  /// Pages show the form's wording of a heading; it is found, too, where its words differ.
  void add_form_words(const Item& item) {
    if (item.field == nullptr) return;
    const std::string& words = item.field->label.empty() ? item.label : item.field->label;
    if (item.heading.find(words) != std::string::npos) return;
    const std::size_t heading = made_.entries.back().folded.at;
    if (made_.folded.find(search_fold(words), heading) != std::string::npos) return;
    heading_block(item.label);
  }

  void end_heading() {
    EntryText& entry = made_.entries.back();
    entry.heading.size = end_of_blocks() - entry.heading.at;
    entry.text.at = first_ = block_ = static_cast<std::uint32_t>(made_.text.size());
  }

  void close() {
    end_block();
    EntryText& entry = made_.entries.back();
    entry.text.size = end_of_blocks() - entry.text.at;
    entry.folded.size = static_cast<std::uint32_t>(made_.folded.size()) - entry.folded.at;
    characters_ += count_code_points(made_.fold_of(entry));
    if (characters_ < kUnitCharacters) return;
    entry.ends_unit = true;
    characters_ = 0;
  }

  /// Without the '\n' that a next block would stand behind.
  std::uint32_t end_of_blocks() const { return block_ > first_ ? block_ - 1 : block_; }

  /// Text of the open block. Controls are blanks: none may pass for the sign of an option.
  void append(std::string_view text) {
    std::size_t at = made_.text.size();
    made_.text += text;
    while ((at = find_listed<kControls>(made_.text, at)) < made_.text.size()) made_.text[at] = ' ';
  }

  /// Ends the open block; one in which nothing can be found is taken back.
  void end_block() {
    const std::string_view all = made_.text;
    if (all.size() == block_) return;
    const std::string_view block = all.substr(block_ + (option_ ? 1 : 0));
    const std::size_t before = made_.folded.size();
    append_search_fold(made_.folded, block);
    option_ = false;
    if (made_.folded.size() == before) {
      made_.text.resize(block_);
      return;
    }
    made_.folded += '\n';
    while (made_.text.back() == ' ') made_.text.pop_back();
    made_.text += '\n';
    block_ = static_cast<std::uint32_t>(made_.text.size());
  }

  void option(markdown::Mark mark) {
    if (mark == markdown::Mark::kNone) return;
    made_.text += mark == markdown::Mark::kOn    ? kOptionOn
                  : mark == markdown::Mark::kOff ? kOptionOff
                                                 : kOptionDoubt;
    option_ = true;
  }

  /// Nodes [first, last): every paragraph, list item and cell ends the block before it.
  void blocks(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) {
      const Node& node = nodes_[i];
      switch (node.kind) {
        case Kind::kText:
        case Kind::kCodeSpan:
          append(assessment_.tree.literal(node));
          break;
        case Kind::kCode:
          end_block();
          lines(assessment_.tree.literal(node));
          break;
        case Kind::kSoftBreak:
          soft_break(i + 1 < last ? assessment_.tree.literal(nodes_[i + 1]) : "");
          break;
        case Kind::kItem:
          end_block();
          option(node.mark);
          break;
        case Kind::kParagraph:
          if (!option_ || made_.text.size() != block_ + 1) end_block();
          break;
        case Kind::kHeading:
        case Kind::kQuote:
        case Kind::kCell:
        case Kind::kLineBreak:
        case Kind::kList:
        case Kind::kTable:
        case Kind::kRow:
        case Kind::kRule:
          end_block();
          break;
        default:
          break;
      }
    }
    end_block();
  }

  void soft_break(std::string_view after) {
    const std::string_view open = std::string_view(made_.text).substr(block_);
    if (!touches_japanese(open, after)) made_.text += ' ';
  }

  void lines(std::string_view code) {
    while (!code.empty()) {
      const std::size_t end = std::min(code.find('\n'), code.size());
      append(code.substr(0, end));
      end_block();
      code.remove_prefix(std::min(end + 1, code.size()));
    }
  }

  /// Rows of 変更箇所: top nodes from `first` to the next item's heading. Each row is an entry;
  /// what stands before a row (the section of the form) opens its text.
  void changes(std::uint32_t first, std::uint32_t end_line) {
    std::uint32_t before = first;  // nodes of no row yet
    bool open_row = false;
    std::uint32_t i = first;
    for (; i < nodes_.size() && nodes_[i].line < end_line; i = nodes_[i].end) {
      const bool row = change_ < assessment_.changes.size() &&
                       assessment_.changes[change_].line == nodes_[i].line;
      const bool section = !row && nodes_[i].kind == Kind::kHeading;
      if (!row && !section) continue;
      if (open_row) {
        blocks(before, i);
        close();
        before = i;
        open_row = false;
      }
      if (!row) continue;
      open("changes-" + std::to_string(++change_));
      open_row = true;
      const bool headed = nodes_[i].kind == Kind::kHeading;
      if (headed) blocks(i + 1, nodes_[i].end);
      end_heading();
      blocks(before, i);
      before = headed ? nodes_[i].end : i;
    }
    if (!open_row) return;
    blocks(before, i);
    close();
  }

  const Assessment& assessment_;
  const std::vector<Node>& nodes_;
  DocumentText& made_;
  std::uint32_t first_ = 0;  ///< where the blocks of the open heading or text begin
  std::uint32_t block_ = 0;  ///< where the open block begins
  bool option_ = false;      ///< the open block begins with an option's sign
  std::size_t characters_ = 0;
  std::size_t change_ = 0;
};

}  // namespace

void take_text(const Assessment& assessment, const Municipality& municipality, DocumentText& made) {
  made.text.clear();
  made.folded.clear();
  made.entries.clear();
  TextWriter(assessment, made).run(municipality);
}

}  // namespace kokai::search
