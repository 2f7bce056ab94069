#include <algorithm>

#include "generator/reading/changes.h"
#include "generator/reading/document_findings.h"
#include "generator/reading/frontmatter.h"
#include "generator/reading/item_body.h"
#include "generator/reading/messages.h"
#include "generator/reading/outline.h"
#include "generator/reading/reading.h"
#include "generator/reading/settings.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using markdown::Kind;
using markdown::Node;

/// Walks the blocks of a document once: headings and label tables make items, the rest is their
/// bodies.
class BodyReader {
 public:
  BodyReader(Assessment& assessment, DocumentFindings& findings)
      : assessment_(assessment),
        nodes_(assessment.tree.nodes),
        findings_(findings),
        outline_(assessment, findings) {}

  void run() {
    const auto last = static_cast<std::uint32_t>(nodes_.size());
    for (std::uint32_t i = 1; i < last; i = nodes_[i].end) {
      const Node& node = nodes_[i];
      if (node.kind == Kind::kHeading) {
        heading(i);
      } else if (node.kind == Kind::kTable && changes_level_ == 0) {
        table(i);
      } else if (assessment_.items.empty()) {
        open(outline_.add("", 1, node.line), i);  // text before the first heading
      }
    }
    close(last);
    outline_.finish();
    for (Item& item : assessment_.items) read_body(assessment_.tree, item, findings_);
    collect_attachments();
  }

 private:
  /// Ends the body of the item before at `end`; 変更箇所 reads what stands below its own headings.
  void close(std::uint32_t end) {
    if (changes_level_ != 0) {
      if (changes_first_ != 0)
        read_changes(assessment_, changes_first_, end, changes_level_, findings_);
      if (changes_first_ != 0) end = changes_first_;
      changes_level_ = 0;
      changes_first_ = 0;
    }
    if (!assessment_.items.empty()) assessment_.items.back().body_last = end;
  }

  void open(std::uint32_t item, std::uint32_t body_first) {
    assessment_.items[item].body_first = body_first;
    assessment_.items[item].body_last = body_first;
  }

  void heading(std::uint32_t i) {
    const Node& node = nodes_[i];
    if (changes_level_ != 0 && node.level > changes_level_) {
      if (changes_first_ == 0) changes_first_ = i;
      return;
    }
    close(i);
    const std::string text = inline_text(assessment_.tree, i + 1, node.end);
    const std::uint32_t item = outline_.add(trim(text), node.level, node.line);
    open(item, node.end);
    const forms::Field* const field = assessment_.items[item].field;
    if (field != nullptr && field->role == forms::Role::kChanges) changes_level_ = node.level;
  }

  /// The two cells of a row; false when there are not exactly two.
  bool cells(std::uint32_t row, std::uint32_t& first, std::uint32_t& second) const {
    first = row + 1;
    if (first >= nodes_[row].end) return false;
    second = nodes_[first].end;
    return second < nodes_[row].end && nodes_[second].end == nodes_[row].end;
  }

  std::string cell_text(std::uint32_t cell) const {
    return inline_text(assessment_.tree, cell + 1, nodes_[cell].end);
  }

  /// A table of labels and contents: | 項目 | 内容 |, or the first two labels are the form's.
  bool is_label_table(std::uint32_t table, std::uint32_t& row) {
    std::uint32_t label = 0;
    std::uint32_t content = 0;
    row = table + 1;
    if (!cells(row, label, content)) return false;
    const bool named =
        fold_label(cell_text(label)) == "項目" && fold_label(cell_text(content)) == "内容";
    if (!named && !outline_.is_label(cell_text(label))) return false;
    const std::uint32_t next = nodes_[row].end;
    if (named) row = next;
    return next < nodes_[table].end && cells(next, label, content) &&
           outline_.is_label(cell_text(label));
  }

  void table(std::uint32_t i) {
    std::uint32_t row = 0;
    if (!is_label_table(i, row)) {
      if (assessment_.items.empty()) open(outline_.add("", 1, nodes_[i].line), i);
      return;
    }
    std::uint32_t start = i;
    for (; row < nodes_[i].end; row = nodes_[row].end) {
      std::uint32_t label = 0;
      std::uint32_t content = 0;
      if (!cells(row, label, content)) continue;
      close(start);
      const std::uint32_t item =
          outline_.add(trim(cell_text(label)), Outline::kTableLevel, nodes_[row].line);
      open(item, content + 1);
      start = nodes_[row].end;
    }
  }

  /// 別添 and 別紙, and parts of the author's own (用語集): all text below, headings included.
  void collect_attachments() {
    const auto& items = assessment_.items;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      if (items[i].parent != kNoItem) continue;
      const bool own = items[i].field == nullptr;
      if (!own && items[i].field->role != forms::Role::kAttachment) continue;
      std::uint32_t end = i + 1;
      while (end < items.size() && items[end].parent != kNoItem) ++end;
      const std::uint32_t last = items[end - 1].body_last;
      assessment_.attachments.push_back(
          {i, items[i].id, items[i].label,
           markdown::plain_text(assessment_.tree, items[i].body_first, last)});
    }
  }

  Assessment& assessment_;
  const std::vector<Node>& nodes_;
  DocumentFindings& findings_;
  Outline outline_;
  int changes_level_ = 0;            ///< of the heading 変更箇所 we are under; 0 = none
  std::uint32_t changes_first_ = 0;  ///< first heading below it
};

}  // namespace

std::optional<Assessment> read_assessment(const DocumentPlace& place, std::string_view bytes,
                                          Findings& findings) {
  if (bytes.size() > kMaxDocumentBytes) {
    findings.add(kDocumentTooLarge, {place.path, 0, 0, 0},
                 {std::to_string(bytes.size()), std::to_string(kMaxDocumentBytes)});
    return std::nullopt;
  }
  if (!is_text(place.path, bytes, findings)) return std::nullopt;
  const FileLines lines(place.path, bytes);
  const std::optional<SplitFile> file = split_frontmatter(bytes, lines, findings);
  if (!file) return std::nullopt;
  Head head = read_frontmatter(place, *file, lines, findings);
  if (head.front.form == nullptr) return std::nullopt;

  Assessment assessment;
  assessment.path = place.path;
  assessment.front = std::move(head.front);
  DocumentFindings told(lines, findings);
  tell_characters(bytes, told);
  markdown::Parsed parsed = markdown::parse(file->body, file->body_line);
  tell_markdown(parsed, told);
  assessment.tree = std::move(parsed.tree);
  BodyReader(assessment, told).run();
  if (!head.whole) return std::nullopt;  // its body was read to tell all mistakes at once
  return assessment;
}

}  // namespace kokai
