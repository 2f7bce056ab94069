#include "generator/reading/write_assessment.h"

#include <algorithm>

#include "generator/formats/markdown.h"
#include "generator/formats/yaml.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

void write_key(std::string& out, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  out.append(key).append(": ").append(yaml::scalar(value)) += '\n';
}

void write_date(std::string& out, std::string_view key, const std::optional<Date>& date) {
  if (date) out.append(key).append(": ").append(iso(*date)) += '\n';
}

void write_frontmatter(std::string& out, const Frontmatter& front) {
  out += "---\n";
  if (front.form != nullptr) write_key(out, "form", front.form->name);
  write_key(out, "form_label", front.form_label);
  write_key(out, "number", front.number);
  write_key(out, "title", front.title);
  write_key(out, "authority", front.authority);
  write_key(out, "status", status_word(front.status));
  write_date(out, "published", front.published);
  write_date(out, "approved", front.approved);
  write_date(out, "ended", front.ended);
  write_key(out, "withheld", front.withheld);
  write_key(out, "original", front.original);
  write_key(out, "original_sha256", front.original_sha256);
  write_key(out, "imported", front.imported);
  out += "---\n";
}

/// Plain text on one line, as Markdown.
std::string one_line(std::string_view text) {
  std::string line = markdown::escape_inline(text);
  for (char& c : line) {
    if (c == '\n' || c == '\r') c = ' ';
  }
  return std::string(trim(line));
}

void write_heading(std::string& out, int level, std::string_view text) {
  out += '\n';
  out.append(static_cast<std::size_t>(level), '#');
  std::string line = one_line(text);
  if (line.ends_with('#')) line.insert(line.size() - 1, "\\");  // would close the heading
  if (!line.empty()) (out += ' ') += line;
  out += '\n';
}

void write_body(std::string& out, std::string_view markdown) {
  while (!markdown.empty() && (markdown.front() == '\n' || markdown.front() == '\r')) {
    markdown.remove_prefix(1);
  }
  while (!markdown.empty() && (markdown.back() == '\n' || markdown.back() == ' ')) {
    markdown.remove_suffix(1);
  }
  if (!markdown.empty()) out.append("\n").append(markdown) += '\n';
}

void write_marks(std::string& out, const std::vector<Mark>& marks) {
  if (marks.empty()) return;
  out += '\n';
  for (const Mark& mark : marks) {
    out += mark.state == MarkState::kOn      ? "- [x] "
           : mark.state == MarkState::kDoubt ? "- [?] "
                                             : "- [ ] ";
    out += one_line(mark.label);
    if (mark.count >= 0) out.append("（").append(std::to_string(mark.count)) += "件）";
    if (!mark.note.empty()) out.append("（").append(one_line(mark.note)) += "）";
    out += '\n';
  }
}

/// The form's wording; システム3; the file's name behind a part that repeats.
std::string heading_of(const DraftItem& item) {
  if (item.field == nullptr) return item.heading;
  std::string heading = item.field->heading();
  if (!item.field->repeat_name.empty()) {
    heading = item.field->repeat_name + std::to_string(std::max(item.repeat, 1));
    if (!item.heading.empty()) heading.append("：").append(item.heading);
  } else if (!item.heading.empty()) {
    heading.append("（").append(item.heading) += "）";
  }
  return heading;
}

void write_item(std::string& out, const DraftItem& item) {
  write_heading(out, item.level, heading_of(item));
  write_marks(out, item.marks);
  if (item.count >= 0) out.append("\n（").append(std::to_string(item.count)) += "）件\n";
  write_body(out, item.markdown);
}

void write_block(std::string& out, std::string_view label, std::string_view text) {
  out.append("\n**").append(label) += "**\n";
  write_body(out, text);
}

void write_change(std::string& out, const DraftChange& change) {
  const std::string_view date = change.date.empty() ? std::string_view("（変更日の記載なし）")
                                                    : std::string_view(change.date);
  write_heading(out, 3, std::string(date) + ' ' + change.item);
  write_block(out, "変更前", change.before);
  write_block(out, "変更後", change.after);
  if (!change.timing.empty()) write_block(out, "提出時期", change.timing);
  if (!change.note.empty()) write_block(out, "提出時期に係る説明", change.note);
}

}  // namespace

std::string to_markdown(const DraftAssessment& draft) {
  std::string out;
  write_frontmatter(out, draft.front);
  for (const DraftItem& item : draft.items) write_item(out, item);
  if (!draft.changes.empty() || !draft.changes_heading.empty()) {
    write_heading(out, 1, draft.changes_heading.empty() ? "変更箇所" : draft.changes_heading);
  }
  std::string section;
  for (const DraftChange& change : draft.changes) {
    if (change.section != section) write_heading(out, 2, change.section);
    section = change.section;
    write_change(out, change);
  }
  for (const DraftItem& item : draft.after_changes) write_item(out, item);
  return out;
}

}  // namespace kokai
