#include "generator/analysis/citations/provisions.h"

#include "generator/text/utf8.h"

namespace kokai::citations {
namespace {

using Kind = Provision::Kind;

constexpr std::size_t kMostRows = 20;    ///< in brackets: a longer list cites the table
constexpr std::uint16_t kOldTables = 2;  ///< 別表第一, 別表第二

/// A unit's word, not the beginning of a longer one: 条 of 条例, 項 of 項目, 号 of 号様式.
bool take_unit(Cursor& cursor, std::string_view unit) {
  Cursor next = cursor;
  if (!next.take(unit)) return false;
  for (const std::string_view longer : {"例", "件", "約", "文", "目", "様式", "機", "館", "車"}) {
    if (next.sees(longer)) return false;
  }
  cursor = next;
  return true;
}

std::optional<std::uint16_t> take_branch(Cursor& cursor) {
  Cursor next = cursor;
  if (!next.take("の")) return std::nullopt;
  const auto number = next.take_number();
  if (number) cursor = next;
  return number;
}

/// 第3項, 3項; `strict` wants 第.
bool take_numbered(Cursor& cursor, std::string_view unit, bool strict, std::uint16_t& number,
                   std::uint16_t* branch) {
  Cursor next = cursor;
  if (!next.take("第") && strict) return false;
  next.skip_blanks();
  const auto value = next.take_number();
  if (!value) return false;
  std::optional<std::uint16_t> its_branch;
  if (branch != nullptr) its_branch = take_branch(next);
  if (!take_unit(next, unit)) return false;
  if (branch != nullptr && !its_branch) its_branch = take_branch(next);
  number = *value;
  if (branch != nullptr) *branch = its_branch.value_or(0);
  cursor = next;
  return true;
}

void take_iroha(Cursor& cursor, Provision& provision) {
  constexpr std::u32string_view kLetters = U"イロハニホヘトチリヌルヲワカヨタレソツネ";
  Cursor next = cursor;
  if (next.done()) return;
  const char32_t letter = next_code_point(next.text, next.at);
  const std::size_t place = kLetters.find(letter);
  if (place == std::u32string_view::npos) return;
  std::size_t behind = next.at;
  if (!next.done() && is_katakana(next_code_point(next.text, behind))) return;
  provision.iroha = static_cast<std::uint8_t>(place + 1);
  cursor = next;
}

/// Paragraph and item behind an article, each with a caption in brackets before it at most.
void take_below_article(Cursor& cursor, Provision& provision) {
  Cursor next = cursor;
  if (next.take("の表")) {
    provision.its_table = true;
    cursor = next;
    return;
  }
  bool caption = false;
  const auto past_caption = [&] {
    next = cursor;
    next.skip_blanks();
    caption = next.take_brackets().has_value();
    next.skip_blanks();
    caption = next.take("の") && caption;
  };
  past_caption();
  if (take_numbered(next, "項", false, provision.paragraph, nullptr)) {
    cursor = next;
  } else if (caption) {  // 第13条（職員の責務）の3
    if (const auto paragraph = next.take_number()) {
      provision.paragraph = *paragraph;
      cursor = next;
    }
  }
  past_caption();
  if (take_numbered(next, "号", false, provision.item, &provision.item_branch)) {
    cursor = next;
    take_iroha(cursor, provision);
  }
}

bool take_article(Cursor& cursor, bool strict, Provision& provision) {
  Cursor next = cursor;
  Provision found;
  found.kind = Kind::kArticle;
  if (!take_numbered(next, "条", strict, found.number, &found.branch)) return false;
  if (found.branch != 0) {
    if (const auto below = take_branch(next)) found.branch_below = *below;
  }
  Cursor unit = next;
  if (found.branch != 0 && found.branch_below == 0 && take_unit(unit, "項")) {  // 第9条の2項
    found.paragraph = found.branch;
    found.branch = 0;
    next = unit;
  }
  take_below_article(next, found);
  provision = found;
  cursor = next;
  return true;
}

bool take_chapter(Cursor& cursor, Provision& provision) {
  Provision found;
  found.kind = Kind::kChapter;
  if (!take_numbered(cursor, "章", true, found.number, nullptr)) return false;
  provision = found;
  return true;
}

/// の項 or 項.
bool take_row_word(Cursor& cursor) {
  Cursor next = cursor;
  next.take("の");
  if (!take_unit(next, "項")) return false;
  cursor = next;
  return true;
}

/// The numbers behind 別表: 第二, 第一の16の項, 第1の2, 24の項, 5の2の項.
void take_table_numbers(Cursor& cursor, Provision& table) {
  Cursor next = cursor;
  next.skip_blanks();
  next.take("の");
  const bool ordinal = next.take("第");
  const auto first = next.take_number();
  if (!first) return;
  const auto second = take_branch(next);
  const auto third = second ? take_branch(next) : std::nullopt;
  const bool row = take_row_word(next);
  const bool old_table = ordinal && *first <= kOldTables;
  if (row && !second) {
    table.item = *first;
  } else if (row && !third && !old_table) {
    table.item = *first;
    table.item_branch = *second;
  } else {
    if (!row && !ordinal && !old_table && *first > kOldTables) return;  // 別表 12 …: some number
    table.number = *first;
    table.item = second.value_or(0);
    table.item_branch = third.value_or(0);
  }
  cursor = next;
}

bool take_table(Cursor& cursor, Provision& provision) {
  if (!cursor.take("別表")) return false;
  provision = {};
  provision.kind = Kind::kTable;
  take_table_numbers(cursor, provision);
  return true;
}

bool take_supplement(Cursor& cursor, Provision& provision) {
  if (!cursor.take("附則")) return false;
  Provision article;
  Cursor next = cursor;
  if (take_article(next, true, article)) {
    provision = article;
    cursor = next;
  } else {
    provision = {};
    if (take_numbered(next, "項", true, provision.paragraph, nullptr)) cursor = next;
  }
  provision.kind = Kind::kSupplement;
  return true;
}

/// What has a number of its own and needs nothing before it.
bool take_whole(Cursor& cursor, bool strict, Provision& provision) {
  return take_article(cursor, strict, provision) || take_table(cursor, provision) ||
         take_supplement(cursor, provision) || take_chapter(cursor, provision);
}

/// 第15号 behind 第19条第5号, 17項 behind 別表第二の16の2の項.
bool take_rest(Cursor& cursor, const Provision& before, Provision& provision) {
  Cursor next = cursor;
  Provision found = before;
  found.iroha = 0;
  if (before.kind == Kind::kTable) {
    next.take("第");
    const auto row = next.take_number();
    if (!row) return false;
    found.item = *row;
    found.item_branch = take_branch(next).value_or(0);
    if (!take_row_word(next)) return false;
  } else if (before.kind == Kind::kArticle || before.kind == Kind::kSupplement) {
    found.item = found.item_branch = 0;
    if (take_numbered(next, "項", false, found.paragraph, nullptr)) {
      take_numbered(next, "号", false, found.item, &found.item_branch);
    } else if (!take_numbered(next, "号", false, found.item, &found.item_branch)) {
      return false;
    }
    if (found.item != 0) take_iroha(next, found);
  } else {
    return false;
  }
  provision = found;
  cursor = next;
  return true;
}

bool take_range_end(Cursor& cursor, FoundProvision& found) {
  Cursor next = cursor;
  next.skip_blanks();
  if (next.take_brackets()) next.skip_blanks();
  if (!next.take_any({"から", "～", "〜", "－", "−", "‐", "-"})) return false;
  next.skip_blanks();
  Provision to;
  if (!take_rest(next, found.from, to) && !take_whole(next, true, to)) {
    // 第7条第10号～第11の2号 is the rest; 第21条～27条 has no 第.
    if (!take_article(next, false, to)) return false;
  }
  found.to = to;
  Cursor until = next;
  if (until.take("まで")) next = until;
  found.end = next.at;
  cursor = next;
  return true;
}

bool take_next(Cursor& cursor, const Provision& before, FoundProvision& found) {
  Cursor next = cursor;
  next.skip_blanks();
  for (int captions = 0; captions < 2 && next.take_brackets(); ++captions) next.skip_blanks();
  const bool joined = next.take_any({"、", "，", ",", "・", "及び", "および", "並びに", "ならびに",
                                     "又は", "または", "若しくは", "と", "や"});
  next.skip_blanks();
  if (joined && next.take_any({"及び", "並びに", "又は"})) next.skip_blanks();
  found.at = next.at;
  if (!take_whole(next, true, found.from) && !(joined && take_rest(next, before, found.from))) {
    return false;
  }
  found.to = found.from;
  found.end = next.at;
  take_range_end(next, found);
  cursor = next;
  return true;
}

std::vector<FoundProvision> take_list(Cursor& cursor, FoundProvision first) {
  std::vector<FoundProvision> list;
  take_range_end(cursor, first);
  list.push_back(first);
  FoundProvision next;
  while (take_next(cursor, list.back().to, next)) list.push_back(next);
  return list;
}

}  // namespace

std::vector<FoundProvision> take_provisions(Cursor& cursor, bool named) {
  Cursor next = cursor;
  FoundProvision first;
  first.at = next.at;
  if (!take_whole(next, !named, first.from)) return {};
  first.to = first.from;
  first.end = next.at;
  cursor = next;
  return take_list(cursor, first);
}

std::vector<FoundProvision> take_more_of(Cursor& cursor, const Provision& before) {
  Cursor next = cursor;
  FoundProvision first;
  first.at = next.at;
  if (!take_rest(next, before, first.from)) return {};
  first.to = first.from;
  first.end = next.at;
  cursor = next;
  return take_list(cursor, first);
}

std::vector<FoundProvision> take_rows_in_brackets(Cursor& cursor, const Provision& table) {
  Cursor next = cursor;
  if (!next.take_any({"（", "("})) return {};
  std::vector<FoundProvision> rows;
  do {
    next.skip_blanks();
    FoundProvision row{table, table, next.at, 0};
    const auto number = next.take_number();
    if (!number || rows.size() == kMostRows) return {};
    row.from.item = *number;
    row.from.item_branch = take_branch(next).value_or(0);
    take_row_word(next);
    row.to = row.from;
    row.end = next.at;
    rows.push_back(row);
  } while (next.take_any({"、", "，", ",", "・"}));
  const std::string_view last = next.text.substr(rows.back().at, rows.back().end - rows.back().at);
  constexpr std::string_view kRow = "項";
  const bool ends = last.size() > kRow.size() && last.substr(last.size() - kRow.size()) == kRow;
  if (!ends || !next.take_any({"）", ")"})) return {};
  cursor = next;
  return rows;
}

}  // namespace kokai::citations
