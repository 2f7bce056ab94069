#include "generator/intake/outline_of_text.h"

#include <algorithm>

#include "generator/forms/matching.h"
#include "generator/intake/cover.h"
#include "generator/text/fold.h"

namespace kokai::intake {

namespace {

constexpr std::string_view kNumberLabel = "評価書番号";
constexpr std::uint32_t kCoverLines = 40;

/// Words of the line when it is short enough for a heading.
std::string short_words(const Original& original, std::uint32_t line) {
  constexpr std::uint32_t kLongest = 200;
  const Range range = original.trimmed(original.line(line));
  return range.size() > kLongest ? std::string() : original.words(range);
}

bool begins_document(const Original& original, std::uint32_t line) {
  if (form_in_title(short_words(original, line)).empty()) return false;
  const std::uint32_t last = std::min(original.lines(), line + kCoverLines);
  for (std::uint32_t next = line + 1; next <= last; ++next) {
    const std::string words = short_words(original, next);
    if (words.find(kNumberLabel) != std::string::npos) return true;
    if (!form_in_title(words).empty()) return false;
  }
  return false;
}

const forms::Form* form_in_label(const std::string& words) {
  constexpr std::size_t kLongest = 60;
  if (words.size() > kLongest) return nullptr;
  const std::string folded = fold_label(words);
  if (folded.find("年") == std::string::npos || folded.find("月") == std::string::npos)
    return nullptr;
  for (const forms::Form& form : forms::all()) {
    if (folded.ends_with(fold_label(form.style))) return &form;
  }
  return nullptr;
}

/// Headings that only one form has.
const forms::Form* form_in_heading(const std::string& words) {
  if (words.empty() || words.find("リスク対策") == std::string::npos) {
    return words.find("しきい値判断項目") != std::string::npos ? forms::find("kiso") : nullptr;
  }
  const std::string folded = fold_label(words);
  if (folded.find("取扱いプロセスにおけるリスク対策") != std::string::npos)
    return forms::find("zenkomoku");
  return folded.find(fold_label("リスク対策 7.②を除く")) != std::string::npos ? forms::find("juten")
                                                                              : nullptr;
}

void find_form(const Original& original, TextOutline& outline) {
  const forms::Form* guessed = nullptr;
  std::uint32_t guessed_line = 0;
  for (std::uint32_t line = outline.first_line; line <= outline.last_line; ++line) {
    const std::string words = short_words(original, line);
    if (words.empty()) continue;
    const std::string_view name = form_in_title(words);
    const forms::Form* form = name.empty() ? form_in_label(words) : forms::find(name);
    if (form != nullptr) {
      outline.form = form;
      outline.form_line = line;
      return;
    }
    if (guessed == nullptr && (guessed = form_in_heading(words)) != nullptr) guessed_line = line;
  }
  outline.form = guessed;
  outline.form_guessed = guessed != nullptr;
  outline.form_line = guessed_line;
}

}  // namespace

std::vector<TextOutline> outline_text(const Original& original) {
  std::vector<TextOutline> outlines(1);
  for (std::uint32_t line = 1; line <= original.lines(); ++line) {
    if (!begins_document(original, line)) continue;
    const bool first = outlines.size() == 1 && outlines.back().form_line == 0;
    if (first) {
      outlines.back().form_line = line;
      continue;
    }
    outlines.back().last_line = line - 1;
    outlines.push_back({line, line, nullptr, false, line});
  }
  outlines.back().last_line = original.lines();
  for (TextOutline& outline : outlines) find_form(original, outline);
  return outlines;
}

std::vector<std::u32string> running_titles(const Original& original, const std::vector<Row>& rows) {
  constexpr std::uint32_t kLongest = 60;
  constexpr std::u32string_view kWords = U"特定個人情報保護評価書";
  std::vector<std::u32string> lines;
  for (const Row& row : rows) {
    if (row.tabbed || row.blank || row.from(0).size() > kLongest) continue;
    std::u32string line = original.visible_text(row.from(0));
    if (line.find(kWords) != std::u32string::npos) lines.push_back(std::move(line));
  }
  std::sort(lines.begin(), lines.end());
  std::vector<std::u32string> running;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i] == lines[i - 1] && (running.empty() || running.back() != lines[i]))
      running.push_back(lines[i]);
  }
  return running;
}

std::size_t find_body(const Original& original, const std::vector<Row>& rows,
                      const forms::Form& form) {
  std::vector<const forms::Field*> parts, named;
  for (const forms::Field& part : form.parts) {
    if (part.level != forms::Level::kCover) parts.push_back(&part);
  }
  const auto part_at = [&](std::size_t i) -> const forms::Field* {
    constexpr std::uint32_t kLongest = 90;
    if (i >= rows.size() || rows[i].filled() != 1 || rows[i].from(0).size() > kLongest)
      return nullptr;
    const forms::Match match = forms::match_heading(original.words(rows[i].from(0)), parts);
    const bool rest =
        !match.rest.empty() && !match.rest.starts_with("(") && !match.rest.starts_with("（");
    return match.nearness == forms::Nearness::kNear || rest ? nullptr : match.field;
  };
  const auto next_row = [&](std::size_t i) {
    do ++i;
    while (i < rows.size() && rows[i].blank);
    return i;
  };
  std::size_t first = rows.size();
  bool contents = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].blank) continue;
    contents = contents || (rows[i].from(0).size() < 12 &&
                            fold_label(original.words(rows[i].from(0))) == "項目一覧");
    const forms::Field* part = part_at(i);
    if (part == nullptr) {
      const forms::Match section =
          rows[i].filled() != 1 || named.empty()
              ? forms::Match{}
              : forms::match_heading(original.words(rows[i].from(0)), named.front()->children);
      if (section.field != nullptr && section.nearness == forms::Nearness::kExact) return i;
      continue;
    }
    const bool listed = std::find(named.begin(), named.end(), part) != named.end();
    const forms::Field* next = part_at(next_row(i));
    if (listed || (next == nullptr && named.empty()) || (next == part)) return i;
    named.push_back(part);
    first = std::min(first, i);
  }
  return contents ? rows.size() : first;
}

}  // namespace kokai::intake
