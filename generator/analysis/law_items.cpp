#include "generator/analysis/law_items.h"

#include <algorithm>

#include "generator/analysis/citations/law_table.h"
#include "generator/analysis/citations/scan.h"
#include "generator/text/byte_scan.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

struct Renumbered {
  std::uint16_t item, branch;  ///< of 別表第一
  std::uint16_t now;           ///< of 別表
};

/// From both texts of the law, that of 2015 and that of 2024 (令和5年法律第48号).
constexpr Renumbered kRenumbered[] = {
    {7, 0, 8},    {8, 0, 9},    {9, 0, 10},   {10, 0, 14},  {11, 0, 20},  {12, 0, 21},
    {14, 0, 22},  {15, 0, 23},  {16, 0, 24},  {19, 0, 27},  {27, 0, 40},  {30, 0, 44},
    {31, 0, 46},  {34, 0, 51},  {35, 0, 52},  {36, 2, 55},  {37, 0, 56},  {41, 0, 61},
    {43, 0, 63},  {44, 0, 64},  {45, 0, 65},  {46, 0, 66},  {47, 0, 67},  {49, 0, 70},
    {56, 0, 81},  {57, 0, 83},  {59, 0, 85},  {63, 0, 95},  {68, 0, 100}, {69, 0, 104},
    {70, 0, 105}, {76, 0, 111}, {84, 0, 117}, {91, 0, 123}, {93, 2, 126}, {94, 0, 127},
    {98, 0, 131},
};

/// The body below the first heading that is the box's name, up to the next heading.
std::string_view basis_box(std::string_view file) {
  constexpr std::string_view kName = "法令上の根拠";
  for (std::size_t at = find_words(file, kName); at != std::string_view::npos;
       at = find_words(file, kName, at + kName.size())) {
    const std::size_t line = at == 0 ? 0 : file.rfind('\n', at - 1) + 1;
    const std::string_view before = file.substr(line, at - line);
    const std::size_t end = std::min(file.find('\n', at), file.size());
    if (!before.starts_with('#') || !trim(before.substr(before.find_last_of('#') + 1)).empty()) {
      continue;  // ①法令上の根拠 of a recipient, or running text
    }
    const std::string_view body = file.substr(end);
    return body.substr(0, body.find("\n#"));
  }
  return {};
}

std::uint16_t item_now(const Provision& provision) {
  if (provision.number == 0) return provision.item_branch == 0 ? provision.item : 0;
  if (provision.number != 1) return 0;
  for (const Renumbered& each : kRenumbered) {
    if (each.item == provision.item && each.branch == provision.item_branch) return each.now;
  }
  return 0;
}

bool is_table_of_uses(const citations::FoundCitation& found) {
  return found.law.law != kOwnName && known_laws()[found.law.law].address == "bango" &&
         found.from.kind == Provision::Kind::kTable;
}

}  // namespace

std::vector<std::uint16_t> law_items(std::string_view file) {
  std::vector<std::uint16_t> items;
  citations::CitationScanner scanner;
  for (const citations::FoundCitation& found : scanner.scan(basis_box(file))) {
    if (!is_table_of_uses(found)) continue;
    for (const Provision& each : {found.from, found.to}) {
      if (const std::uint16_t item = item_now(each); item != 0) items.push_back(item);
    }
  }
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
  return items;
}

}  // namespace kokai
