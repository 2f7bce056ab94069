#include "generator/intake/opinions/answer_columns.h"

#include "generator/files/hash.h"
#include "generator/text/whole_number.h"

namespace kokai::answer_columns {
namespace {

constexpr double kNarrow = 10;
constexpr double kMiddle = 24;
constexpr double kWide = 70;

struct Row {
  std::string_view heading;
  double width;
  bool locked;
};
constexpr Row kLooks[] = {
    {"番号", kNarrow, true},        {"受付日", 12, true},         {"方法", 12, true},
    {"項目", kMiddle, false},       {"意見", kWide, false},       {"公開区分", 12, false},
    {"伏せた理由", kMiddle, false}, {"回答", 12, false},          {kAlike, kMiddle, true},
    {"名前", kNarrow, false},       {"見出し", kMiddle, false},   {"意見の番号", kMiddle, false},
    {"反映区分", 14, false},        {"意見の概要", kWide, false}, {"市の考え方", kWide, false}};

std::string joined_numbers(const std::vector<std::uint32_t>& numbers) {
  std::string out;
  for (const std::uint32_t number : numbers) {
    if (!out.empty()) out += "、";
    out += std::to_string(number);
  }
  return out;
}

std::string joined_words(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

}  // namespace

std::string continued(std::string_view heading, std::size_t piece) {
  return std::string(heading) + " (" + std::to_string(piece) + ")";
}

std::pair<std::string_view, std::size_t> uncontinued(std::string_view heading) {
  const std::size_t open = heading.rfind(" (");
  if (open == std::string_view::npos || !heading.ends_with(')')) return {heading, 1};
  const std::string_view digits = heading.substr(open + 2, heading.size() - open - 3);
  const std::uint32_t piece = whole_number(digits).value_or(0);
  return piece > 1 ? std::pair(heading.substr(0, open), std::size_t{piece})
                   : std::pair(heading, std::size_t{1});
}

std::string base_of(const OpinionTable& table, const OpinionTable::Row& row) {
  std::string all;
  for (const OpinionColumn column : kEdited) all.append(table.cell(row, column)).push_back('\0');
  return content_hash(all);
}

std::string base_of(std::span<const std::string> answer_cells) {
  std::string all;
  for (std::size_t i = 0; i < kAnswerBase; ++i) all.append(answer_cells[i]).push_back('\0');
  return content_hash(all);
}

std::vector<std::string> cells_of(const Answer& answer) {
  std::vector<std::string> cells = {answer.id,
                                    answer.title,
                                    joined_numbers(answer.opinions),
                                    joined_words(answer.items),
                                    std::string(effect_word(answer.effect)),
                                    answer.summary,
                                    answer.view,
                                    ""};
  cells[kAnswerBase] = base_of(cells);
  return cells;
}

Look look_of(std::string_view heading) {
  heading = uncontinued(heading).first;
  Look look;
  look.hidden = heading == kBase;
  for (const Row& row : kLooks) {
    if (row.heading != heading) continue;
    look.width = row.width;
    look.locked = row.locked;
  }
  if (heading == "公開区分") look.choices = disclosure_words();
  if (heading == "反映区分") look.choices = effect_words();
  return look;
}

}  // namespace kokai::answer_columns
