#include "generator/analysis/mentions/name_cutting.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "generator/analysis/mentions/clause.h"
#include "generator/text/ascii.h"
#include "generator/text/utf8.h"

namespace kokai {

namespace {

bool is_letter(char32_t c) { return c >= U'ぁ' && c < U'\uFF00'; }
bool is_opening(char32_t c) {
  return !is_letter(c) &&
         std::u32string_view(U"(（[［〔【<＜〈").find(c) != std::u32string_view::npos;
}
bool is_closing(char32_t c) {
  return !is_letter(c) &&
         std::u32string_view(U")）]］〕】>＞〉").find(c) != std::u32string_view::npos;
}
bool is_comma(char32_t c) { return c == U'、' || c == U'，' || c == U';' || c == U'；'; }
bool is_full_stop(char32_t c) { return c == U'。' || c == U'｡'; }
bool is_bullet(char32_t c) {
  return std::u32string_view(U"・･●○◯◎■□◆◇▪•‣*＊-－―—‐→⇒").find(c) != std::u32string_view::npos;
}
bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool is_circled(char32_t c) {
  return (c >= U'①' && c <= U'⑳') || (c >= U'㉑' && c <= U'㉟') || (c >= U'⑴' && c <= U'⒇');
}

constexpr bool contains(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

/// A run of digits at the start and the mark behind it: "12. ", "(3)", "４．". Bytes; 0: none.
/// "4情報" has no mark and stays.
std::size_t numbering(std::string_view text) {
  std::size_t at = 0;
  char32_t c = next_code_point(text, at);
  if (is_circled(c)) return at;
  const bool bracket = c == U'(' || c == U'（';
  if (bracket && at < text.size()) c = next_code_point(text, at);
  std::size_t digits = 0;
  while (is_digit(c) && at < text.size()) {
    c = next_code_point(text, at);
    ++digits;
  }
  if (digits == 0 || digits > 4) return 0;
  const std::u32string_view marks = bracket ? U")）" : U".．)）:：";
  return marks.find(c) == std::u32string_view::npos ? 0 : at;
}

std::string_view without_bullets(std::string_view text) {
  while (true) {
    text = trim(text);
    if (text.empty()) return text;
    std::size_t at = 0;
    if (!is_bullet(next_code_point(text, at))) at = numbering(text);
    if (at == 0) return text;
    text.remove_prefix(at);
  }
}

/// Where the bracket that opens at `open` closes, behind it; npos when it does not on this line.
std::size_t end_of_bracket(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == U'\n') break;
    if (is_opening(c)) ++depth;
    if (is_closing(c) && --depth == 0) return at;
  }
  return std::string_view::npos;
}

/// What stands between brackets belongs to the name: （株）, (VRS).
bool belongs_to_name(std::string_view inside) {
  constexpr std::array<std::string_view, 13> kForms = {"株", "有", "合", "資", "名",   "財",  "社",
                                                       "学", "独", "医", "福", "公財", "一社"};
  if (std::find(kForms.begin(), kForms.end(), inside) != kForms.end()) return true;
  const auto is_latin = [](unsigned char c) {
    return ascii::is_letter(c) || ascii::is_digit(c) || c == '-';
  };
  return inside.size() >= 2 && inside.size() <= 12 &&
         std::all_of(inside.begin(), inside.end(), is_latin) && inside[0] >= 'A';
}

/// Without brackets and what stands in them; blanks as one.
std::string without_brackets(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (is_blank(c) || c == U'\n') {
      if (!out.empty() && out.back() != ' ') out += ' ';
      continue;
    }
    if (!is_opening(c)) {
      out.append(text, start, at - start);
      continue;
    }
    const std::size_t end = end_of_bracket(text, start);
    if (end == std::string_view::npos) break;  // the rest is the explanation
    std::size_t inner_end = end;
    while ((static_cast<unsigned char>(text[--inner_end]) & 0xC0u) == 0x80u) {
    }
    if (belongs_to_name(trim(text.substr(at, inner_end - at)))) {
      if (out.ends_with(' ')) out.pop_back();
      out.append(text, start, end - start);
    }
    at = end;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

/// Cuts "外3社", "ほか２団体" at the end; "他市町村" has no number and stays.
std::string_view without_others(std::string_view name) {
  for (const std::string_view word : {"外", "ほか", "他"}) {
    const std::size_t found = name.rfind(word);
    if (found == std::string_view::npos || found == 0) continue;
    std::string_view rest = trim(name.substr(found + word.size()));
    std::size_t digits = 0;
    while (!rest.empty()) {
      std::size_t at = 0;
      if (!is_digit(next_code_point(rest, at))) break;
      rest.remove_prefix(at);
      ++digits;
    }
    if (digits != 0 && rest.size() <= 9) return trim(name.substr(0, found));
  }
  return name;
}

/// Bytes of the sign at the end that belongs to no name, or 0.
std::size_t bytes_at_end(std::string_view name) {
  if (name.empty()) return 0;
  if (name.back() == ':' || name.back() == '.') return 1;
  if (static_cast<unsigned char>(name.back()) < 0x80) return 0;
  for (const std::string_view end : {"。", "、", "，", "：", "．", "；", "」", "』"}) {
    if (name.ends_with(end)) return end.size();
  }
  return 0;
}

std::string_view without_ends(std::string_view name, NameKind kind) {
  while (true) {
    if (const std::size_t end = bytes_at_end(name); end != 0) {
      name = trim(name.substr(0, name.size() - end));
    } else if (name.starts_with("「") || name.starts_with("『")) {
      name = trim(name.substr(std::string_view("「").size()));
    } else {
      break;
    }
  }
  if (kind == NameKind::kSystem || kind == NameKind::kProcessor) {
    for (const std::string_view end : {"等", "など"}) {
      if (name.size() > end.size() && name.ends_with(end)) {
        return trim(name.substr(0, name.size() - end.size()));
      }
    }
  }
  return name;
}

bool is_no_name(std::string_view name) {
  constexpr std::array<std::string_view, 12> kNone = {"なし",     "無し", "無",       "特になし",
                                                      "該当なし", "同上", "上記",     "その他",
                                                      "該当無し", "同じ", "記載なし", "同左"};
  if (std::find(kNone.begin(), kNone.end(), name) != kNone.end()) return true;
  if (contains(name, "未定") || contains(name, "を参照") || name.ends_with("参照")) return true;
  for (std::size_t at = 0; at < name.size();) {  // at least one letter
    const char32_t c = next_code_point(name, at);
    if (!is_bullet(c) && !is_blank(c) && c != U'ー' && c != U'–' && c != U'−' && c != U'_') {
      return false;
    }
  }
  return true;
}

bool is_company(std::string_view piece) {
  for (const std::string_view form : {"株式会社", "有限会社", "合同会社", "合資会社", "（株）",
                                      "(株)", "㈱", "（有）", "(有)", "㈲", "法人", "組合"}) {
    if (contains(piece, form)) return true;
  }
  return false;
}

bool is_system(std::string_view piece) {
  for (const std::string_view end :
       {"システム", "サーバ", "サーバー", "ネットワーク", "基盤", "データベース"}) {
    if (piece.ends_with(end) && piece.size() > end.size()) return true;
  }
  return false;
}

/// Running text that stands where a name should: recipients alone are described in clauses.
bool tells_a_story(std::string_view name, NameKind kind) {
  constexpr std::size_t kShort = 75;  // twenty-five characters
  if (kind == NameKind::kRecipient) return false;
  if (contains(name, "。")) return true;
  if (name.size() < kShort) return false;
  for (const std::string_view verb : {"する", "した", "され", "している", "ため", "において"}) {
    if (contains(name, verb)) return true;
  }
  return false;
}

std::string capped(std::string_view name) {
  const std::size_t at = bytes_of_first(name, kNameCharacters);
  return std::string(name.substr(0, at)) + (at == name.size() ? "" : "…");
}

/// Pieces between separators that stand outside brackets. A bracket that never closes ends with its
/// line.
template <typename IsSeparator>
std::vector<std::string_view> pieces_of(std::string_view text, IsSeparator is_separator) {
  std::vector<std::string_view> pieces;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (is_opening(c)) {
      const std::size_t end = end_of_bracket(text, start);
      if (end != std::string_view::npos) at = end;
      continue;
    }
    if (c != U'\n' && !is_separator(c)) continue;
    pieces.push_back(text.substr(from, start - from));
    from = at;
  }
  pieces.push_back(text.substr(from));
  return pieces;
}

/// Running text, as far as its endings tell. Companies may be called 株式会社つなぐ, systems
/// 地域をつなぐシステム; recipients are described in clauses.
bool is_sentence(std::string_view text, NameKind kind) {
  const std::string open = without_brackets(text);
  const bool names_company = kind == NameKind::kProcessor && is_company(open);
  if (ends_as_sentence(open)) {
    return !names_company || contains(open, "を") || contains(open, "に");
  }
  if (kind == NameKind::kRecipient) return false;
  if (kind != NameKind::kSource && contains(open, "を") && !is_system(open)) return true;
  for (const std::string_view inside : {"との間で", "について", "ための"}) {
    if (contains(open, inside)) return true;
  }
  const std::vector<std::string_view> pieces = pieces_of(open, is_comma);
  return !names_company && std::any_of(pieces.begin(), pieces.end(), [](std::string_view piece) {
    return ends_as_clause(trim(piece));
  });
}

std::vector<std::string_view> split_at(std::string_view text, std::string_view word) {
  std::vector<std::string_view> pieces;
  for (std::size_t found = text.find(word); found != std::string_view::npos;
       found = text.find(word)) {
    pieces.push_back(text.substr(0, found));
    text.remove_prefix(found + word.size());
  }
  pieces.push_back(text);
  return pieces;
}

/// A piece that could stand alone: no verb, no genitive of a whole sentence.
bool is_plain_name(std::string_view piece) {
  for (const std::string_view verb : {"する", "した", "して", "を", "に係る", "に定める", "に基づ",
                                      "に関", "による", "の", "が"}) {
    if (contains(piece, verb)) return false;
  }
  return piece.size() >= 6 && piece.size() <= 75;
}

bool stands_alone(std::string_view piece, NameKind kind) {
  piece = trim(piece);
  if (kind == NameKind::kSystem) return is_system(piece);
  if (kind == NameKind::kProcessor) return is_company(piece);
  return kind == NameKind::kRecipient && is_plain_name(piece);
}

/// Cuts at `word` when every piece is surely a name.
std::vector<std::string_view> apart_at(std::string_view text, std::string_view word,
                                       NameKind kind) {
  if (!contains(text, word)) return {text};
  std::vector<std::string_view> pieces = split_at(text, word);
  const bool all = std::all_of(pieces.begin(), pieces.end(), [&](std::string_view piece) {
    return stands_alone(without_brackets(piece), kind);
  });
  if (!all) return {text};
  return pieces;
}

std::vector<std::string_view> apart(std::string_view text, NameKind kind) {
  std::vector<std::string_view> pieces = {text};
  const auto cut = [&](std::string_view word) {
    std::vector<std::string_view> finer;
    for (const std::string_view piece : pieces) {
      for (const std::string_view one : apart_at(piece, word, kind)) finer.push_back(one);
    }
    pieces = std::move(finer);
  };
  cut("及び");
  cut("並びに");
  if (kind == NameKind::kRecipient) return pieces;
  cut("・");
  cut(" ");
  cut("　");
  return pieces;
}

void add_once(std::vector<std::string>& names, std::string name) {
  if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return;
  names.push_back(std::move(name));
}

/// "1個人番号 2宛名番号 3氏名": blanks before numbers that count on part names. Nothing else.
std::vector<std::string_view> counted_pieces(std::string_view text) {
  std::vector<std::string_view> pieces;
  std::optional<unsigned> last;
  for (std::string_view rest = trim(text); !rest.empty();) {
    unsigned number = 0;
    std::size_t at = 0;
    while (at < rest.size() && rest[at] >= '0' && rest[at] <= '9' && at < 4) {
      number = number * 10 + static_cast<unsigned>(rest[at++] - '0');
    }
    if (at == 0 || (last && number != *last + 1)) return {};
    last = number;
    const std::size_t end = std::min(rest.find(' '), rest.size());
    pieces.push_back(trim(rest.substr(at, end - at)));
    rest = trim(rest.substr(end));
  }
  if (pieces.size() < 2) return {};
  return pieces;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::string_view line : split_at(text, "\n")) {
    if (line = trim(line); !line.empty()) lines.push_back(line);
  }
  return lines;
}

std::vector<std::string_view> pieces_of_line(std::string_view line) {
  std::vector<std::string_view> pieces = counted_pieces(line);
  if (pieces.empty()) pieces = pieces_of(line, is_comma);
  return pieces;
}

/// "[世帯情報]世帯番号": the heading of a group before its first name.
std::string_view without_group(std::string_view piece) {
  piece = trim(piece);
  std::size_t at = 0;
  if (piece.empty() || !is_opening(next_code_point(piece, at))) return piece;
  const std::size_t end = end_of_bracket(piece, 0);
  return end == std::string_view::npos ? std::string_view() : piece.substr(end);
}

/// "受給者に関する項目：宛名番号": the same with a colon.
std::string_view behind_colon(std::string_view piece) {
  for (const std::string_view colon : {"：", ":"}) {
    const std::size_t found = piece.find(colon);
    if (found == std::string_view::npos) continue;
    const std::string_view rest = trim(piece.substr(found + colon.size()));
    if (!rest.empty()) return rest;
  }
  return piece;
}

bool is_no_record(std::string_view name) {
  constexpr std::size_t kLongest = 90;  // thirty characters
  if (name.size() > kLongest || contains(name, "。") || name.ends_with("とおり")) return true;
  for (const std::string_view end :
       {"は", "を", "が", "に", "で", "て", "る", "た", "また", "や"}) {
    if (name.ends_with(end)) return true;
  }
  return false;
}

/// Where 以下「 says what the name will be called; npos: nowhere behind the first word.
std::size_t alias_at(std::string_view text) {
  constexpr std::string_view kFromHere = "以下";
  std::size_t at = 0;
  while ((at = text.find(kFromHere, at)) != std::string_view::npos) {
    const std::string_view rest = text.substr(at + kFromHere.size());
    for (const std::string_view open : {"「", "、「", ",「", "，「"}) {
      if (at != 0 && rest.starts_with(open)) return at;
    }
    at += kFromHere.size();
  }
  return at;
}

}  // namespace

std::string name_in(std::string_view text, NameKind kind) {
  text = without_bullets(text);
  text = text.substr(0, text.find('\n'));
  text = text.substr(0, text.find("※"));
  text = text.substr(0, alias_at(text));
  const std::string open = without_brackets(text);
  std::string_view name = without_ends(without_others(without_ends(trim(open), kind)), kind);
  if (is_no_name(name) || tells_a_story(name, kind)) return {};
  if (kind != NameKind::kRecord && is_sentence(name, kind)) return {};
  return capped(name);
}

std::vector<std::string> names_in(std::string_view text, NameKind kind) {
  std::vector<std::string> names;
  for (const std::string_view sentence : pieces_of(text, is_full_stop)) {
    if (is_sentence(sentence, kind)) continue;
    for (const std::string_view piece : pieces_of(sentence, is_comma)) {
      if (trim(piece).starts_with("※")) continue;
      for (const std::string_view one : apart(piece, kind)) add_once(names, name_in(one, kind));
    }
  }
  return names;
}

std::vector<std::string> recorded_names_in(std::string_view text) {
  std::vector<std::string> names;
  const std::vector<std::string_view> lines = lines_of(text);
  std::vector<std::vector<std::string_view>> pieces_of_lines;
  for (const std::string_view line : lines) pieces_of_lines.push_back(pieces_of_line(line));
  const bool listed = std::any_of(pieces_of_lines.begin(), pieces_of_lines.end(),
                                  [](const auto& pieces) { return pieces.size() > 1; });
  for (const std::vector<std::string_view>& pieces : pieces_of_lines) {
    if (listed && pieces.size() < 2) continue;  // a heading between lists
    for (const std::string_view piece : pieces) {
      std::string name =
          name_in(behind_colon(without_group(without_bullets(piece))), NameKind::kRecord);
      if (!is_no_record(name)) add_once(names, std::move(name));
    }
  }
  return names;
}

std::string_view abbreviation_in(std::string_view text) {
  const std::size_t word = text.find("以下");
  if (word == std::string_view::npos) return {};
  constexpr std::string_view kOpen = "「", kClose = "」";
  const std::size_t open = text.find(kOpen, word);
  if (open == std::string_view::npos || open > word + 12) return {};
  const std::size_t from = open + kOpen.size();
  const std::size_t close = text.find(kClose, from);
  if (close == std::string_view::npos || close - from > 60) return {};
  return trim(text.substr(from, close - from));
}

bool names_many(std::string_view name) {
  for (const std::string_view word : {"全て", "すべて", "全部"}) {
    if (contains(name, word)) return true;
  }
  for (const std::string_view start :
       {"各", "連携する", "庁内の", "関係する", "関連する", "その他"}) {
    if (name.starts_with(start)) return true;
  }
  for (const std::string_view whole : {"既存システム", "業務システム", "基幹システム", "本システム",
                                       "システム", "既存の業務システム", "庁内システム"}) {
    if (name == whole) return true;
  }
  return false;
}

}  // namespace kokai
