#include "generator/reading/name_key.h"

#include <array>
#include <utility>

#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

/// As fold() leaves them: in brackets, and written out.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kForms = {{
    {"(株)", "株式会社"},
    {"(有)", "有限会社"},
    {"(合)", "合同会社"},
    {"(資)", "合資会社"},
    {"(一社)", "一般社団法人"},
    {"(公社)", "公益社団法人"},
    {"(一財)", "一般財団法人"},
    {"(公財)", "公益財団法人"},
}};

bool is_katakana(char32_t c) { return c >= U'ァ' && c <= U'ヺ'; }

/// Brackets: a form of company is written out, anything else is dropped with what stands in them.
std::string without_brackets(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '(' && text[at] != '[') {
      out += text[at++];
      continue;
    }
    const std::string_view rest = text.substr(at);
    std::string_view form;
    for (const auto& [bracketed, whole] : kForms) {
      if (!rest.starts_with(bracketed)) continue;
      form = whole;
      at += bracketed.size();
    }
    out += form;
    if (!form.empty()) continue;
    const std::size_t close = rest.find(text[at] == '(' ? ')' : ']');
    if (close == std::string_view::npos) break;
    at += close + 1;
  }
  return out;
}

std::string without_final_marks(std::string_view text) {
  std::string out;
  std::size_t run = 0;  // katakana before this place
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (c == U'ー' && run >= 2) {
      std::size_t ahead = at;
      const char32_t next = at < text.size() ? next_code_point(text, ahead) : U' ';
      if (!is_katakana(next) && next != U'ー') continue;
    }
    run = is_katakana(c) || c == U'ー' ? run + 1 : 0;
    out.append(text, start, at - start);
  }
  return out;
}

}  // namespace

std::string name_key(std::string_view name, bool proper) {
  std::string key = fold(name);
  if (key.find_first_of("([") != std::string::npos) key = without_brackets(key);
  constexpr std::string_view kLong = "ー";
  if (proper || key.find(kLong) == std::string::npos) return key;
  return without_final_marks(key);
}

std::string_view without_company_form(std::string_view key) {
  for (const auto& [bracketed, whole] : kForms) {
    if (key.starts_with(whole)) return key.substr(whole.size());
    if (key.ends_with(whole)) return key.substr(0, key.size() - whole.size());
  }
  return key;
}

}  // namespace kokai
