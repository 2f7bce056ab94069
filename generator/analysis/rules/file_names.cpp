#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {

const Message kFileNamesDiffer = {
    "content/file-names-differ",
    Severity::kWarning,
    {"ファイル名が食い違っています。「{0}」は「{1}」、「{2}」は「{3}」です。",
     "The file's name differs: \"{0}\" says {1}, \"{2}\" says {3}."},
    {"同じファイルのことなのか、別のファイルのことなのか、読む人には分かりません。",
     "Readers cannot tell whether the same file is meant."},
    {"どちらかに合わせてください。原本どおりなら、次の修正のときに直してください。",
     "Make them the same; if the original says so, at the next correction."},
    "特定個人情報保護評価に関する規則 様式3・様式4"};

namespace {

/// Where a name stands: "I 3. 特定個人情報ファイル名".
std::string place(const Assessment& assessment, const Item& item) {
  const Item* part = find_item(assessment, part_id(item.id));
  const std::string number =
      part == nullptr || part->field == nullptr ? "" : part->field->number + " ";
  return number + item.label;
}

std::string short_name(const Item& item) {
  constexpr std::size_t kMostBytes = 120;
  std::string_view text = trim(item.text);
  text = text.substr(0, text.find('\n'));
  if (text.size() <= kMostBytes) return std::string(text);
  std::size_t at = 0;
  while (at < kMostBytes) next_code_point(text, at);
  return std::string(text.substr(0, at)) + "…";
}

}  // namespace

void check_file_names(const Assessment& assessment, const Municipality&, const Date&,
                      Findings& findings) {
  const Item* list = first_with(assessment, forms::Role::kFileNames);
  const std::string all = list == nullptr ? std::string() : fold_label(list->text);
  for (const Item* name : all_with(assessment, forms::Role::kFileName)) {
    const std::string own = fold_label(name->text);
    if (own.empty()) continue;
    if (name->id.starts_with("ii.")) {
      if (all.empty() || all.find(own) != std::string::npos) continue;
      report(findings, kFileNamesDiffer, assessment, name,
             {place(assessment, *list), short_name(*list), place(assessment, *name),
              short_name(*name)});
      continue;
    }
    const Item* overview =
        find_item(assessment, std::string_view(name->id).substr(1));  // iii.2-1 -> ii.2-1
    if (overview == nullptr) continue;
    const std::string there = fold_label(overview->text);
    if (there.empty() || there == own) continue;
    report(findings, kFileNamesDiffer, assessment, name,
           {place(assessment, *overview), short_name(*overview), place(assessment, *name),
            short_name(*name)});
  }
}

}  // namespace kokai
