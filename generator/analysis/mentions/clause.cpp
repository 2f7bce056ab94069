#include "generator/analysis/mentions/clause.h"

#include <algorithm>
#include <initializer_list>

#include "generator/text/kana.h"
#include "generator/text/utf8.h"

namespace kokai {

namespace {

bool ends_with_one_of(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return text.ends_with(end); });
}

/// The last character but one.
char32_t before_last(std::string_view text) {
  char32_t before = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    before = last;
    last = next_code_point(text, at);
  }
  return before;
}

}  // namespace

bool ends_as_sentence(std::string_view text) {
  if (ends_with_one_of(text, {"る", "ない", "ます", "です", "した", "った", "れた", "いた", "めた",
                              "けた", "いう", "こと", "ため", "とき", "場合", "予定", "とおり"})) {
    return true;
  }
  const bool verb = ends_with_one_of(text, {"う", "く", "む", "す"});  // 行う, 除く, 含む, 示す
  const char32_t stem = before_last(text);
  return verb && stem != 0 && !is_hiragana(stem);
}

bool ends_as_clause(std::string_view text) {
  if (ends_with_one_of(
          text, {"して", "いて", "れて", "って", "えて", "めて", "じて", "経て", "では", "には",
                 "とは", "から", "まで", "との", "への", "ので", "つつ"})) {
    return true;
  }
  if (ends_with_one_of(text, {"写し", "出し", "越し", "渡し"})) return false;
  const char32_t stem = before_last(text);
  return ends_with_one_of(text, {"は", "を", "が", "に", "で", "と", "へ", "し"}) && stem != 0 &&
         !is_hiragana(stem);
}

}  // namespace kokai
