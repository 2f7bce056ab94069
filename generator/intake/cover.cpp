#include "generator/intake/cover.h"

#include <algorithm>
#include <array>

#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

enum class Box {
  kNone,
  kNumber,
  kTitle,
  kAuthority,
  kApproved,
  kPublished,
  kDeclaration,
  kNotes,
  kContents
};

struct Label {
  std::string_view words;
  Box box;
};

constexpr std::array kLabels = {
    Label{"評価書番号", Box::kNumber},
    Label{"評価書名", Box::kTitle},
    Label{"評価実施機関名", Box::kAuthority},
    Label{"評価実施機関の名称", Box::kAuthority},
    Label{"個人情報保護委員会 承認日【行政機関等のみ】", Box::kApproved},
    Label{"個人情報保護委員会 承認日", Box::kApproved},
    Label{"特定個人情報保護委員会 承認日【行政機関等のみ】", Box::kApproved},
    Label{"特定個人情報保護委員会 承認日", Box::kApproved},
    Label{"公表日", Box::kPublished},
    Label{"個人のプライバシー等の権利利益の保護の宣言", Box::kDeclaration},
    Label{"特記事項", Box::kNotes},
    Label{"項目一覧", Box::kContents},
};

constexpr std::string_view kTitleLine = "特定個人情報保護評価書";

bool is_number(const Original& original, Range range) {
  constexpr std::size_t kLongest = 10;
  const std::u32string text = original.visible_text(range);
  if (text.empty() || text.size() > kLongest) return false;
  return std::all_of(text.begin(), text.end(), [](char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') || c == U'-' || c == U'－';
  });
}

class CoverReader {
 public:
  CoverReader(Original& original, const std::vector<std::u32string>& running)
      : original_(original) {
    cover_.running = running;
  }

  void take(const Row& row) {
    if (row.blank) {
      after_blank_ = true;
      return;
    }
    take_filled(row);
    after_blank_ = false;
  }

  Cover take_cover() { return std::move(cover_); }

 private:
  void take_filled(const Row& row) {
    const Range whole = row.from(0);
    const std::string words = original_.words(whole);
    const bool title = !form_in_title(words).empty();
    if (is_page_furniture(original_, row) || (!title && is_running(row))) {
      original_.claim(whole, Fate::kPageFurniture);
    } else if (title) {
      const std::string folded = fold_label(words);
      cover_.draft_word =
          cover_.draft_word || folded.ends_with("案") || folded.find("素案") != std::string::npos;
      cover_.running.push_back(original_.visible_text(whole));
      original_.claim(whole, Fate::kFrontmatter);
    } else if (!row.tabbed && is_form_label(words)) {
      take_form_label(whole);
    } else if (!take_labels(row)) {
      take_values(row);
    }
  }

  bool is_running(const Row& row) const {
    if (row.tabbed || cover_.running.empty()) return false;
    const std::u32string line = original_.visible_text(row.from(0));
    return std::find(cover_.running.begin(), cover_.running.end(), line) != cover_.running.end();
  }

  static bool is_form_label(std::string_view words) {
    constexpr std::size_t kLongest = 60;
    const std::string folded = fold_label(words);
    return words.size() <= kLongest && folded.find("様式") != std::string::npos &&
           folded.find("年") != std::string::npos && folded.find("月") != std::string::npos;
  }

  void take_form_label(Range whole) {
    cover_.running.push_back(original_.visible_text(whole));
    constexpr std::u32string_view kBrackets = U"[]［］()（）【】";
    const auto bracket = [&](std::uint32_t i) {
      return kBrackets.find(original_.at(i)) != std::u32string_view::npos;
    };
    Range inner = whole;
    while (!inner.empty() && bracket(inner.first)) ++inner.first;
    while (!inner.empty() && bracket(inner.last - 1)) --inner.last;
    original_.claim(whole, Fate::kFrontmatter);
    cover_.form_label = original_.trimmed(inner);
  }

  /// The box whose label stands at the front of the range; `label` is cut to it.
  Box box_at(Range range, Range& label) const {
    for (const Label& known : kLabels) {
      Range found{range.first, range.first};
      bool same = true;
      for (const char32_t wanted : to_code_points(known.words)) {
        if (is_blank(wanted)) continue;
        while (found.last < range.last && !original_.visible(found.last)) ++found.last;
        same = found.last < range.last && original_.at(found.last) == wanted;
        if (!same) break;
        ++found.last;
      }
      if (!same) continue;
      const bool ends = found.last == range.last || !original_.visible(found.last) ||
                        original_.at(found.last) == U':' || original_.at(found.last) == U'：';
      if (!ends) continue;
      label = found;
      return known.box;
    }
    return Box::kNone;
  }

  /// A row with labels, alone or with their values beside them.
  bool take_labels(const Row& row) {
    std::vector<std::pair<std::size_t, Box>> heads;
    bool labelled = false;
    for (std::size_t i = row.next_filled(0); i < row.cells.size(); i = row.next_filled(i + 1)) {
      Range rest = row.cells[i];
      Range label{};
      Box box = box_at(rest, label);
      if (box == Box::kNone) {
        if (!labelled) return false;
        take_value(rest, row);
        heads.clear();
        continue;
      }
      for (; box != Box::kNone; box = rest.empty() ? Box::kNone : box_at(rest, label)) {
        labelled = true;
        open_box(box, label);
        heads.emplace_back(i, box);
        rest = original_.trimmed({label.last, rest.last});
        if (!rest.empty() &&
            (original_.at(rest.first) == U':' || original_.at(rest.first) == U'：')) {
          original_.claim({rest.first, rest.first + 1}, Fate::kFrontmatter);
          rest = original_.trimmed({rest.first + 1, rest.last});
        }
      }
      if (!rest.empty()) {
        take_value(rest, row);
        heads.clear();
      }
    }
    columns_ = heads.size() > 1 ? std::move(heads) : std::vector<std::pair<std::size_t, Box>>{};
    return labelled;
  }

  void open_box(Box box, Range label) {
    current_ = box;
    Range* kept = box == Box::kDeclaration ? &cover_.declaration_label
                  : box == Box::kNotes     ? &cover_.notes_label
                                           : nullptr;
    if (kept != nullptr) {
      if (!kept->empty()) original_.claim(label, Fate::kRepeatedLabel);
      if (kept->empty()) *kept = label;
    } else {
      original_.claim(label, box == Box::kContents ? Fate::kContents : Fate::kFrontmatter);
    }
    if (box == Box::kNumber) cover_.number_line = original_.line_of(label.first);
  }

  void take_values(const Row& row) {
    if (columns_.empty()) {
      for (std::size_t i = row.next_filled(0); i < row.cells.size(); i = row.next_filled(i + 1)) {
        take_value(row.cells[i], row);
      }
      return;
    }
    const auto columns = std::move(columns_);
    columns_.clear();
    if (!row.tabbed) {
      take_side_by_side(columns, row);
      return;
    }
    for (std::size_t i = row.next_filled(0); i < row.cells.size(); i = row.next_filled(i + 1)) {
      current_ = columns.front().second;
      for (const auto& [column, box] : columns) {
        if (column <= i) current_ = box;
      }
      take_value(row.cells[i], row);
    }
    current_ = columns.back().second;
  }

  /// "48 被災者台帳の作成に関する事務" under "評価書番号 評価書名".
  void take_side_by_side(const std::vector<std::pair<std::size_t, Box>>& columns, const Row& row) {
    const Range whole = row.from(0);
    Range first{whole.first, whole.first};
    while (first.last < whole.last && original_.visible(first.last)) ++first.last;
    const bool number_first = columns.front().second == Box::kNumber && is_number(original_, first);
    if (number_first) {
      current_ = Box::kNumber;
      take_value(first, row);
    }
    const Range rest = number_first ? original_.trimmed({first.last, whole.last}) : whole;
    const bool two =
        columns.size() == 2 && (number_first || columns.front().second == Box::kNumber);
    current_ = two ? columns.back().second : columns.front().second;
    if (!rest.empty()) take_value(rest, row);
  }

  void take_value(Range value, const Row& row) {
    switch (current_) {
      case Box::kNumber:
        if (cover_.number.empty() && is_number(original_, value)) return set(cover_.number, value);
        break;
      case Box::kTitle:
        return extend(cover_.title, value, row);
      case Box::kAuthority:
        return extend(cover_.authority, value, row);
      case Box::kApproved:
        if (cover_.approved.empty()) return set(cover_.approved, value);
        break;
      case Box::kPublished:
        if (cover_.published.empty()) return set(cover_.published, value);
        break;
      case Box::kDeclaration:
        return add(cover_.declaration, value, row);
      case Box::kNotes:
        return add(cover_.notes, value, row);
      case Box::kContents:
        return original_.claim(value, Fate::kContents);
      default:
        break;
    }
    add(cover_.stray, value, row);
  }

  static void set(Range& box, Range value) { box = value; }

  void extend(Range& box, Range value, const Row& row) {
    if (box.empty()) {
      box = value;
    } else if (!after_blank_) {
      box.last = value.last;
    } else {
      add(cover_.stray, value, row);
    }
  }

  void add(std::vector<Piece>& box, Range value, const Row& row) {
    box.push_back({value, {}, !box.empty() && !after_blank_, row.listed});
  }

  Original& original_;
  Cover cover_;
  Box current_ = Box::kNone;
  std::vector<std::pair<std::size_t, Box>> columns_;
  bool after_blank_ = true;
};

}  // namespace

std::string_view form_in_title(std::string_view words) {
  if (!words.starts_with(kTitleLine) || words.size() > 120) return {};
  for (const std::string_view name : {"基礎項目評価書", "重点項目評価書", "全項目評価書"}) {
    if (words.find(name) != std::string_view::npos) return name;
  }
  return {};
}

Cover read_cover(Original& original, const std::vector<Row>& rows, std::size_t count,
                 const std::vector<std::u32string>& running) {
  CoverReader reader(original, running);
  for (std::size_t i = 0; i < count; ++i) reader.take(rows[i]);
  return reader.take_cover();
}

}  // namespace kokai::intake
