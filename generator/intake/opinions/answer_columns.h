#pragma once

// Headings of the two sheets, what staff may change in each, and rows as values.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/reading/opinions.h"

namespace kokai::answer_columns {

inline constexpr std::string_view kOpinionSheet = "意見";
inline constexpr std::string_view kAnswerSheet = "回答";
inline constexpr std::string_view kAlike = "似た意見";
inline constexpr std::string_view kBase = "版";

/// Of the sheet 回答, in order.
inline constexpr std::array<std::string_view, 8> kAnswerHeadings = {
    "名前", "見出し", "意見の番号", "項目", "反映区分", "意見の概要", "市の考え方", kBase};
enum AnswerCell { kName, kTitle, kOpinions, kItems, kEffect, kSummary, kView, kAnswerBase };

/// What staff may change in an opinion.
inline constexpr OpinionColumn kEdited[] = {OpinionColumn::kItems, OpinionColumn::kText,
                                            OpinionColumn::kDisclosure, OpinionColumn::kReason,
                                            OpinionColumn::kAnswers};

/// 「意見 (2)」: where a text goes on.
std::string continued(std::string_view heading, std::size_t piece);
/// The heading whose text goes on there, and the piece from 1; the heading itself is piece 1.
std::pair<std::string_view, std::size_t> uncontinued(std::string_view heading);

std::string base_of(const OpinionTable& table, const OpinionTable::Row& row);
/// The cells of an answer, its base among them.
std::vector<std::string> cells_of(const Answer& answer);
/// The base of cells as they are, that of the last one apart.
std::string base_of(std::span<const std::string> answer_cells);

struct Look {
  double width = 20;
  bool locked = false;
  bool hidden = false;
  std::span<const std::string_view> choices;
};
Look look_of(std::string_view heading);

}  // namespace kokai::answer_columns
