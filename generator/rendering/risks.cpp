#include "generator/rendering/risks.h"

#include <algorithm>
#include <array>

#include "generator/rendering/phrases.h"

namespace kokai {
namespace {

struct JudgementLook {
  Judgement judgement;
  std::string_view sign;
  std::string Words::*word;
  std::string_view css;
};

constexpr std::string_view kFaint = "none";
const std::array<JudgementLook, 6> kLooks = {{
    {Judgement::kStrong, "◎", &Words::judgement_strong, ""},
    {Judgement::kEnough, "○", &Words::judgement_enough, ""},
    {Judgement::kOpen, "△", &Words::judgement_open, "open"},
    {Judgement::kNone, "―", &Words::judgement_none, kFaint},
    {Judgement::kDoubt, "?", &Words::judgement_doubt, "doubt"},
    {Judgement::kAbsent, "／", &Words::judgement_absent, kFaint},
}};

const JudgementLook& look(Judgement judgement) {
  return kLooks[static_cast<std::size_t>(judgement)];
}

/// Index of the section ("iii.1-5") above an item of the risk part.
std::uint32_t section_of(const DocumentView& view, std::string_view item) {
  std::uint32_t index = view.find(item);
  while (index != kNoItem && view.levels[index] > 3) index = view.assessment.items[index].parent;
  return index;
}

/// 「提供・移転しない」を選択: why a judgement may rightly be missing.
std::string reason_of(const DocumentView& view, std::string_view item) {
  const std::uint32_t section = section_of(view, item);
  if (section == kNoItem) return {};
  const std::uint32_t choice = view.find(view.assessment.items[section].id + "-0");
  if (choice == kNoItem) return {};
  std::string chosen;
  for (const std::string_view label : selected(view.assessment.items[choice])) {
    chosen += fill(view.theme.words.reason_selected, {std::string(label)});
  }
  return chosen;
}

/// The item that stands for a whole row: of the first file that has this risk.
std::string_view row_item(const RiskRow& row) {
  for (const RiskCell& cell : row.cells) {
    if (!cell.item.empty()) return cell.item;
  }
  return {};
}

/// Without the file's number when every file has the row: one row stands for all.
std::string row_number(const DocumentView& view, const RiskRow& row) {
  std::string number(view.number_of(row_item(row)));
  const std::size_t dot = number.find('.');
  const std::size_t dash = number.find('-');
  if (row.cells.size() > 1 && dot < dash) number.erase(dot, dash - dot);
  return number.empty() ? row.number : number;
}

/// The file's name, or its count where it has none.
std::string column_name(const DocumentView& view, const RiskTable& table, std::size_t column) {
  if (column < table.files.size() && !table.files[column].empty()) return table.files[column];
  return fill(view.theme.words.column_file, {std::to_string(column + 1)});
}

void fill_row(Values values, const DocumentView& view, const RiskTable& table, const RiskRow& row) {
  const std::string_view item = row_item(row);
  values.set("ITEM", view.find(item) == kNoItem ? std::string_view("risks") : item);
  values.set("NUMBER", row_number(view, row));
  values.set("LABEL_HTML", phrases(row.label));
  const std::uint32_t section = section_of(view, item);
  const std::string_view name =
      section == kNoItem ? std::string_view() : label_words(view.assessment.items[section]);
  values.set_or_not("SECTION", name.substr(0, name.find("（")));
  const bool same = std::all_of(row.cells.begin(), row.cells.end(), [&](const RiskCell& cell) {
    return cell.judgement == row.cells.front().judgement;
  });
  const std::size_t columns = row.cells.size();
  if (same && columns > 1) values.show("SAME");
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const JudgementLook& its = look(row.cells[i].judgement);
    Values cell = values.add("CELL");
    // On a narrow screen one line stands for all files that agree.
    const bool for_all = same && i + 1 == row.cells.size();
    cell.set("FILE", columns == 1 ? view.theme.words.column_judgement
                     : for_all    ? view.theme.words.column_all_files
                                  : column_name(view, table, i));
    cell.set("CLASS", its.css);
    cell.set("SIGN", its.sign);
    cell.set("JUDGEMENT_HTML", phrases(view.theme.words.*its.word));
    cell.set_or_not("REASON", row.cells[i].judgement == Judgement::kNone
                                  ? reason_of(view, row.cells[i].item)
                                  : std::string());
  }
}

void fill_tally(Values page, const DocumentView& view, const RiskTable& table) {
  std::array<std::size_t, kLooks.size()> counts{};
  for (const RiskRow& row : table.rows) {
    for (const RiskCell& cell : row.cells) ++counts[static_cast<std::size_t>(cell.judgement)];
  }
  for (const JudgementLook& its : kLooks) {
    const std::size_t count = counts[static_cast<std::size_t>(its.judgement)];
    const bool always = its.judgement < Judgement::kDoubt;
    if (!always && (count == 0 || its.judgement == Judgement::kAbsent)) continue;
    Values tally = page.add("TALLY");
    tally.set("SIGN", its.sign);
    tally.set("LABEL", view.theme.words.*its.word);
    tally.set("COUNT", std::to_string(count));
  }
}

}  // namespace

void fill_risks(Values page, const DocumentView& view) {
  const RiskTable table = risk_table(view.assessment);
  page.has("RISKS", !table.rows.empty());
  if (table.rows.empty()) return;
  page.set("RISKS_LEAD", fill(view.theme.words.risks_lead,
                              {std::to_string(table.rows.size()), view.municipality.name}));
  fill_tally(page, view, table);
  const std::size_t columns = table.rows.front().cells.size();
  for (std::size_t i = 0; i < columns; ++i) {
    page.add("FILE").set(
        "NAME", columns == 1 ? view.theme.words.column_judgement : column_name(view, table, i));
  }
  for (const RiskRow& row : table.rows) fill_row(page.add("RISK"), view, table, row);
}

}  // namespace kokai
