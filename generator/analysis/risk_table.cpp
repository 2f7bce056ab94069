#include <algorithm>
#include <string>
#include <string_view>

#include "generator/analysis/analysis.h"
#include "generator/analysis/document.h"
#include "generator/text/utf8.h"

namespace kokai {

namespace {

using forms::Field;
using forms::Role;

/// A risk of the form: its section, itself, and the field that judges it (the risk itself in
/// 様式2).
struct Risk {
  const Field* section;
  const Field* risk;
  const Field* judgement;
};

std::vector<Risk> risks_of(const Field& part) {
  std::vector<Risk> risks;
  for (const Field& section : part.children) {
    for (const Field& field : section.children) {
      if (field.role == Role::kRiskJudgement) risks.push_back({&section, &field, &field});
      if (field.role != Role::kRisk) continue;
      for (const Field& below : field.children) {
        if (below.role == Role::kRiskJudgement) risks.push_back({&section, &field, &below});
      }
    }
  }
  return risks;
}

/// "2. リスク1", or "4." where a section has one risk without a number.
std::string number_of(const Risk& risk) {
  constexpr std::string_view kColon = "：", kAlone = "リスク";
  std::string_view own = risk.risk->number;
  if (own.ends_with(kColon)) own.remove_suffix(kColon.size());
  if (own.empty() || own == kAlone) return risk.section->number;
  return risk.section->number + " " + std::string(own);
}

std::string label_of(const Risk& risk) {
  constexpr std::string_view kQuestion = "への対策は十分か";
  std::string_view label = risk.risk->label;
  if (label.ends_with(kQuestion)) label.remove_suffix(kQuestion.size());
  return std::string(label);
}

Judgement judged(const Item& item) {
  if (has_doubt(item)) return Judgement::kDoubt;
  const Mark* only = only_mark(item);
  if (only == nullptr) return selected(item).empty() ? Judgement::kNone : Judgement::kDoubt;
  if (only->option == nullptr) return Judgement::kDoubt;
  switch (only->option - item.field->options.data()) {
    case 0:
      return Judgement::kStrong;
    case 1:
      return Judgement::kEnough;
    default:
      return Judgement::kOpen;
  }
}

RiskCell cell_of(const Assessment& assessment, const Item& part, const Risk& risk) {
  const std::string section = id_of(part.id, *risk.section);
  const std::string group = id_of(section, *risk.risk);
  const std::string id = risk.judgement == risk.risk ? group : id_of(group, *risk.judgement);
  if (const Item* item = find_item(assessment, id)) return {judged(*item), item->id};
  if (const Item* item = find_item(assessment, group)) return {Judgement::kNone, item->id};
  return {};
}

std::string file_name(const Assessment& assessment, const Item& part) {
  const std::string own = part.id + "-1";
  const Item* name = find_item(assessment, own);
  if (name == nullptr || role_of(*name) != Role::kFileName) return {};
  return std::string(trim(name->text));
}

}  // namespace

RiskTable risk_table(const Assessment& assessment) {
  RiskTable table;
  if (assessment.front.form == nullptr) return table;
  for (const Field& part : assessment.front.form->parts) {
    const std::vector<Risk> risks = risks_of(part);
    if (risks.empty()) continue;
    std::vector<const Item*> columns;
    for (const Item& item : assessment.items) {
      if (item.field == &part) columns.push_back(&item);
    }
    for (const Item* column : columns) table.files.push_back(file_name(assessment, *column));
    for (const Risk& risk : risks) {
      RiskRow row{number_of(risk), label_of(risk), {}};
      for (const Item* column : columns) row.cells.push_back(cell_of(assessment, *column, risk));
      const bool known = std::any_of(row.cells.begin(), row.cells.end(), [](const RiskCell& cell) {
        return cell.judgement != Judgement::kAbsent;
      });
      if (known) table.rows.push_back(std::move(row));
    }
  }
  return table;
}

}  // namespace kokai
