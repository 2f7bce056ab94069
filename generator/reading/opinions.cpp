#include "generator/reading/opinions.h"

#include <algorithm>

#include "generator/formats/csv.h"
#include "generator/formats/csv_reader.h"
#include "generator/formats/decoded_file.h"
#include "generator/reading/document_findings.h"
#include "generator/reading/messages.h"
#include "generator/text/date.h"
#include "generator/text/fold.h"
#include "generator/text/nearest.h"
#include "generator/text/utf8.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

constexpr std::string_view kColumnWords[] = {"番号", "受付日",   "方法",       "項目",
                                             "意見", "公開区分", "伏せた理由", "回答"};
constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

/// Words of a cell parted by blanks and the signs that people list with.
std::vector<std::string_view> words_of(std::string_view cell) {
  std::vector<std::string_view> words;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t here = at;
    const char32_t c = at < cell.size() ? next_code_point(cell, at) : (++at, U' ');
    const bool parts = is_blank(c) || c == U',' || c == U';' || c == U'、' || c == U'，';
    if (!parts) continue;
    if (here > from) words.push_back(cell.substr(from, here - from));
    from = at;
  }
  return words;
}

/// Finds our columns in the first row; nothing when one is not there.
bool place_columns(OpinionTable& table, const std::string& path, std::uint32_t line,
                   Findings& findings) {
  table.place.fill(kNowhere);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string_view name = trim(table.columns[i]);
    const auto* const known = std::find(std::begin(kColumnWords), std::end(kColumnWords), name);
    const auto column = static_cast<std::size_t>(known - std::begin(kColumnWords));
    if (column == kOpinionColumns) {
      findings.add(kOpinionColumnUnknown, {path, line, 0, 0},
                   {std::string(name), joined(kColumnWords)});
    } else if (table.place[column] == kNowhere) {
      table.place[column] = i;
    } else {
      findings.add(kOpinionColumnTwice, {path, line, 0, 0}, {std::string(name)});
      return false;
    }
  }
  bool whole = true;
  for (std::size_t column = 0; column < kOpinionColumns; ++column) {
    if (table.place[column] != kNowhere) continue;
    findings.add(kOpinionColumnMissing, {path, line, 0, 0},
                 {std::string(kColumnWords[column]), joined(kColumnWords)});
    whole = false;
  }
  return whole;
}

/// Spreadsheets break lines in cells as they like.
std::string with_line_feeds(std::string_view cell) {
  std::string out;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] == '\r' && i + 1 < cell.size() && cell[i + 1] == '\n') continue;
    out += cell[i] == '\r' ? '\n' : cell[i];
  }
  return out;
}

/// The rows of a file; the first becomes the columns.
std::optional<OpinionTable> cells_of(const std::string& path, std::string_view text,
                                     Findings& findings) {
  OpinionTable table;
  bool whole = true;
  Findings found;
  const auto take = [&](const table::Row& row) {
    std::vector<std::string> cells;
    for (const std::string& cell : row.cells) cells.push_back(with_line_feeds(csv::restored(cell)));
    const auto line = static_cast<std::uint32_t>(row.number);
    if (table.columns.empty()) {
      table.columns = std::move(cells);
      whole = place_columns(table, path, line, found);
    } else {
      cells.resize(table.columns.size());
      table.rows.push_back({line, std::move(cells)});
    }
    return whole;
  };
  csv::read_rows(text, {}, path, take, found);
  if (table.columns.empty()) whole = place_columns(table, path, 1, found);
  findings.merge(std::move(found));
  if (!whole) return std::nullopt;
  return table;
}

/// One row after the other to opinions.
class OpinionReader {
 public:
  OpinionReader(const OpinionTable& table, const std::string& path, Findings& findings)
      : table_(table), path_(path), findings_(findings) {}

  std::vector<Opinion> read() {
    for (const OpinionTable::Row& row : table_.rows) take(row);
    std::stable_sort(opinions_.begin(), opinions_.end(),
                     [](const Opinion& a, const Opinion& b) { return a.number < b.number; });
    const auto again = std::unique(opinions_.begin(), opinions_.end(),
                                   [&](const Opinion& a, const Opinion& b) { return twins(a, b); });
    opinions_.erase(again, opinions_.end());
    return std::move(opinions_);
  }

 private:
  std::string_view cell(OpinionColumn column) const { return trim(table_.cell(*row_, column)); }

  void tell(const Message& message, std::vector<std::string> args) {
    findings_.add(message, {path_, row_->line, 0, 0}, std::move(args));
  }

  void tell_word(OpinionColumn column, std::span<const std::string_view> words) {
    tell(kOpinionWord,
         {std::string(column_word(column)), std::string(cell(column)), joined(words)});
  }

  void take(const OpinionTable::Row& row) {
    row_ = &row;
    const std::optional<std::uint32_t> number = whole_number(cell(OpinionColumn::kNumber));
    if (number.value_or(0) == 0)
      return tell(kOpinionNumber, {std::string(cell(OpinionColumn::kNumber))});
    Opinion& opinion = opinions_.emplace_back();
    opinion.number = *number;
    opinion.line = row.line;
    opinion.items = item_mentions(cell(OpinionColumn::kItems));
    opinion.text = cell(OpinionColumn::kText);
    opinion.reason = cell(OpinionColumn::kReason);
    for (const std::string_view id : words_of(cell(OpinionColumn::kAnswers))) {
      opinion.answers.emplace_back(id);
    }
    how_it_came(opinion);
    what_is_shown(opinion);
  }

  void how_it_came(Opinion& opinion) {
    const std::string_view day = cell(OpinionColumn::kReceived);
    opinion.received = parse_date(day).date;
    if (!opinion.received && !day.empty()) tell(kOpinionDay, {std::string(day)});
    const std::optional<SendingKind> method = sending_from_word(cell(OpinionColumn::kMethod));
    if (!method) return tell_word(OpinionColumn::kMethod, sending_words());
    opinion.method = *method;
  }

  /// 「重複 12」 names the number that says the same.
  void what_is_shown(Opinion& opinion) {
    const std::vector<std::string_view> words = words_of(cell(OpinionColumn::kDisclosure));
    const std::optional<Disclosure> disclosure =
        words.empty() ? std::nullopt : disclosure_from_word(words.front());
    const bool twin = disclosure == Disclosure::kDuplicate && words.size() == 2;
    const std::optional<std::uint32_t> of = twin ? whole_number(words[1]) : std::nullopt;
    if (!disclosure || words.size() > (twin ? 2U : 1U) || (twin && of.value_or(0) == 0)) {
      return tell_word(OpinionColumn::kDisclosure, disclosure_words());
    }
    opinion.disclosure = *disclosure;
    opinion.duplicate_of = of.value_or(0);
    const bool cut = *disclosure == Disclosure::kPartly || *disclosure == Disclosure::kWithheld;
    const std::string number = std::to_string(opinion.number);
    if (is_shown(*disclosure) && opinion.text.empty()) tell(kOpinionWithoutText, {number});
    if (cut && opinion.reason.empty()) {
      tell(kOpinionWithoutReason, {number, std::string(disclosure_word(*disclosure))});
    }
    if (*disclosure == Disclosure::kWhole && !opinion.reason.empty()) {
      tell(kOpinionMaskedWhole, {number});
    }
  }

  bool twins(const Opinion& first, const Opinion& second) {
    if (first.number != second.number) return false;
    findings_.add(kOpinionNumberTwice, {path_, second.line, 0, 0},
                  {std::to_string(first.number), std::to_string(first.line)});
    return true;
  }

  const OpinionTable& table_;
  const std::string& path_;
  Findings& findings_;
  const OpinionTable::Row* row_ = nullptr;
  std::vector<Opinion> opinions_;
};

}  // namespace

std::string_view column_word(OpinionColumn column) {
  return kColumnWords[static_cast<std::size_t>(column)];
}

OpinionTable empty_opinion_table() {
  OpinionTable table;
  table.columns.assign(std::begin(kColumnWords), std::end(kColumnWords));
  for (std::size_t i = 0; i < kOpinionColumns; ++i) table.place[i] = i;
  return table;
}

std::optional<OpinionTable> read_opinion_table(const std::string& path, std::string_view bytes,
                                               Findings& findings) {
  const std::optional<std::string> text =
      decode_file(std::string(bytes), std::nullopt, path, findings);
  return text ? cells_of(path, *text, findings) : std::nullopt;
}

std::vector<Opinion> read_opinions(const std::string& path, std::string_view bytes,
                                   Findings& findings) {
  const std::optional<OpinionTable> table = read_opinion_table(path, bytes, findings);
  return table ? opinions_of(*table, path, findings) : std::vector<Opinion>();
}

std::string write_opinion_table(const OpinionTable& table) {
  std::size_t bytes = 0;
  for (const OpinionTable::Row& row : table.rows) bytes += csv::record_bytes(row.cells);
  std::string out(csv::kByteOrderMark);
  out.reserve(bytes + bytes / 16 + 1024);  // quotes that are doubled, headings
  csv::append_record(out, table.columns);
  for (const OpinionTable::Row& row : table.rows) csv::append_record(out, row.cells);
  return out;
}

std::vector<Opinion> opinions_of(const OpinionTable& table, const std::string& path,
                                 Findings& findings) {
  return OpinionReader(table, path, findings).read();
}

std::vector<ItemMention> item_mentions(std::string_view cell) {
  std::vector<ItemMention> items;
  for (std::string_view word : words_of(cell)) {
    bool proposed = false;
    for (const std::string_view sign : {std::string_view("?"), std::string_view("？")}) {
      if (!word.starts_with(sign)) continue;
      word.remove_prefix(sign.size());
      proposed = true;
    }
    if (!word.empty()) items.push_back({std::string(word), proposed});
  }
  return items;
}

std::string item_cell(const std::vector<ItemMention>& items) {
  std::string cell;
  for (const ItemMention& item : items) {
    if (!cell.empty()) cell += ' ';
    if (item.proposed) cell += '?';
    cell += item.id;
  }
  return cell;
}

}  // namespace kokai
