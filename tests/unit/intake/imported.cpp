#include "tests/unit/intake/imported.h"

namespace kokai {

const DraftItem* Imported::item(std::string_view heading) const {
  for (const DraftItem& item : document().draft.items) {
    if (item.field != nullptr && item.field->heading() == heading) return &item;
  }
  return nullptr;
}

std::vector<std::string> Imported::ids() const {
  std::vector<std::string> ids;
  for (const Diagnostic& one : findings.all()) ids.emplace_back(one.message->id);
  return ids;
}

std::string juten(std::string_view body) {
  return "特定個人情報保護評価書(重点項目評価書)"
         "\n\n評価書番号\t評価書名\n7\t水辺の管理に関する事務\n\n"
         "評価実施機関名\n\nみほん市長\n\n公表日\n\n令和4年4月1日\n\nI 基本情報\n\n"
         "1. 特定個人情報ファイルを取り扱う事務\t\n①事務の名称\t水辺の管理に関する事務\n" +
         std::string(body);
}

Imported import_text(std::string_view text, const ImportOptions& options) {
  Imported imported;
  imported.documents = import_extracted_text(text, options, imported.findings);
  return imported;
}

std::vector<std::string> marks_of(const DraftItem* item) {
  std::vector<std::string> lines;
  if (item == nullptr) return lines;
  for (const Mark& mark : item->marks) {
    std::string line = mark.state == MarkState::kOn      ? "x "
                       : mark.state == MarkState::kDoubt ? "? "
                                                         : "  ";
    line += mark.label;
    if (!mark.note.empty()) line += "（" + mark.note + "）";
    if (mark.count >= 0) line += "（" + std::to_string(mark.count) + "件）";
    lines.push_back(line);
  }
  return lines;
}

}  // namespace kokai
