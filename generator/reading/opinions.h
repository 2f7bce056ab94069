#pragma once

// rounds/<id>/opinions.csv: what residents sent, one row each. Staff edit it in a spreadsheet, the
// import adds rows to it; what stands in it is never written over.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/opinion.h"

namespace kokai {

/// Its columns, in the order we write them.
enum class OpinionColumn : std::uint8_t {
  kNumber,
  kReceived,
  kMethod,
  kItems,
  kText,
  kDisclosure,
  kReason,
  kAnswers
};  ///< 番号 受付日 方法 項目 意見 公開区分 伏せた理由 回答
inline constexpr std::size_t kOpinionColumns = 8;
std::string_view column_word(OpinionColumn column);

/// 100,000 opinions of 600 bytes are 60 MB.
inline constexpr std::uint64_t kMaxOpinionsBytes = 256U << 20;

/// The file as cells: columns of staff's own and the order of columns stay as they are.
struct OpinionTable {
  struct Row {
    std::uint32_t line = 0;
    std::vector<std::string> cells;  ///< as many as columns
  };
  std::vector<std::string> columns;
  std::array<std::size_t, kOpinionColumns> place{};  ///< of each OpinionColumn among `columns`
  std::vector<Row> rows;

  const std::string& cell(const Row& row, OpinionColumn column) const {
    return row.cells[place[static_cast<std::size_t>(column)]];
  }
  std::string& cell(Row& row, OpinionColumn column) const {
    return row.cells[place[static_cast<std::size_t>(column)]];
  }
};

/// A table without rows, with our columns.
OpinionTable empty_opinion_table();

/// The cells of a file, whatever a spreadsheet made of it: UTF-8 or CP932, commas or tabs, empty
/// rows left out, neutralised formulas restored. A file that is no text or lacks a column is an
/// error, and nothing is returned; columns that are not ours are told.
std::optional<OpinionTable> read_opinion_table(const std::string& path, std::string_view bytes,
                                               Findings& findings);

/// UTF-8 with byte order mark, CRLF; read_opinion_table() gives back the same cells.
std::string write_opinion_table(const OpinionTable& table);

/// The rows as opinions, by number. Every cell is judged; rows without a number of their own are
/// errors and left out.
std::vector<Opinion> opinions_of(const OpinionTable& table, const std::string& path,
                                 Findings& findings);

/// read_opinion_table() and opinions_of() in one.
std::vector<Opinion> read_opinions(const std::string& path, std::string_view bytes,
                                   Findings& findings);

/// "ii.1-4.1-3 ?i-2" and back.
std::vector<ItemMention> item_mentions(std::string_view cell);
std::string item_cell(const std::vector<ItemMention>& items);

}  // namespace kokai
