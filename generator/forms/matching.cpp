#include "generator/forms/matching.h"

#include <algorithm>
#include <array>

#include "generator/forms/folded_labels.h"
#include "generator/forms/heading_words.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai::forms {

namespace {

constexpr std::size_t kShortest = 5;  ///< code points: shorter words are never matched by nearness
constexpr std::size_t kLong = 16;     ///< below it two letters may be another word (移転, 使用)

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// One heading (or its front part), folded, held against candidates.
struct Asked {
  std::string exact;
  std::string words;
  HeadingWords parts;

  explicit Asked(std::string_view heading)
      : exact(fold_heading(heading)), parts(split_heading(heading)) {
    words = parts.kind == NumberKind::kNone ? exact : fold_heading(parts.words);
  }
};

bool same_number(const Asked& asked, const FoldedField& field) {
  return asked.parts.kind == field.kind && asked.parts.number == field.number;
}

/// How the wording of `field` meets the heading; kNone when only nearness could. A known other
/// wording with its own number (8. 監査 in an older revision) is not a wrong number.
Nearness wording(const Asked& asked, const FoldedField& field) {
  if (asked.exact == field.exact) return Nearness::kExact;
  if (contains(field.variants, asked.exact)) return Nearness::kVariant;
  if (!field.label.empty() && (asked.words == field.label || asked.exact == field.label)) {
    return same_number(asked, field) ? Nearness::kExact : Nearness::kNumber;
  }
  if (!asked.words.empty() && contains(field.variants, asked.words)) return Nearness::kVariant;
  if (contains(field.opposites, asked.exact) || contains(field.opposites, asked.words)) {
    return Nearness::kOpposite;
  }
  const bool bare = asked.words.empty() && asked.parts.kind == NumberKind::kAnnex;
  return bare && same_number(asked, field) ? Nearness::kVariant : Nearness::kNone;
}

/// Exact beats number beats variant beats opposite; the first of equals.
Match by_wording(const Asked& asked, std::span<const Field* const> candidates) {
  Match best;
  FoldedField scratch;
  for (const Field* field : candidates) {
    if (!field->repeat_name.empty()) continue;
    const Nearness found = wording(asked, folded(*field, scratch));
    if (found == Nearness::kNone || (best.field != nullptr && found >= best.nearness)) continue;
    best.field = field;
    best.nearness = found;
    if (found == Nearness::kExact) break;
  }
  return best;
}

bool is_joiner(char32_t c) {
  return c == U'～' || c == U'〜' || c == U'~' || c == U'-' || c == U'－' || c == U'―';
}

/// システム３ or 委託事項2：住民税…; "システム2～5" heads unused sheets of the form and is none.
Match by_repeat(std::string_view heading, std::span<const Field* const> candidates) {
  const std::string_view text = trim(heading);
  for (const Field* field : candidates) {
    if (field->repeat_name.empty() || !text.starts_with(field->repeat_name)) continue;
    std::size_t at = field->repeat_name.size();
    while (at < text.size()) {
      std::size_t next = at;
      if (!is_blank(next_code_point(text, next))) break;
      at = next;
    }
    const int number = take_digits(text, at);
    if (number < 1 && at < text.size()) continue;
    std::string_view rest = text.substr(at);
    std::size_t next = 0;
    if (!rest.empty() && is_joiner(next_code_point(rest, next))) continue;
    next = 0;
    while (next < rest.size()) {
      std::size_t after = next;
      const char32_t c = next_code_point(rest, after);
      if (!is_blank(c) && c != U'：' && c != U':' && c != U'．' && c != U'.' && c != U'※') break;
      next = after;
    }
    return {field, number < 1 ? Nearness::kNumber : Nearness::kExact, std::max(number, 0),
            rest.substr(next)};
  }
  return {};
}

bool parts_rest(char32_t c) {
  return c == U'(' || c == U'（' || c == U'【' || c == U'＜' || c == U'<' || c == U'：' ||
         c == U':' || c == U'_' || c == U'＿' || is_blank(c);
}

/// A label with something behind it: "II 特定個人情報ファイルの概要（住民基本台帳ファイル）".
Match with_rest(std::string_view heading, std::span<const Field* const> candidates) {
  constexpr std::size_t kMostCuts = 8;
  std::array<std::size_t, kMostCuts> cuts{};
  std::size_t count = 0;
  for (std::size_t at = 0; at < heading.size() && count < kMostCuts;) {
    const std::size_t first = at;
    if (parts_rest(next_code_point(heading, at)) && first != 0) cuts[count++] = first;
  }
  while (count-- > 0) {
    const Asked front(heading.substr(0, cuts[count]));
    if (front.words.empty() && front.parts.kind != NumberKind::kSheet) continue;
    Match match = by_wording(front, candidates);
    if (match.field == nullptr) continue;
    match.rest = trim(heading.substr(cuts[count]));
    return match;
  }
  return {};
}

Match by_nearness(const Asked& asked, std::span<const Field* const> candidates) {
  constexpr std::size_t kGap = 2;
  const std::size_t length = count_code_points(asked.words);
  if (length < kShortest) return {};
  Match best;
  std::size_t least = length + kGap, runner_up = length + kGap, allowed = 0;
  FoldedField scratch;
  for (const Field* field : candidates) {
    if (!field->repeat_name.empty()) continue;
    const FoldedField& known = folded(*field, scratch);
    const std::size_t size = count_code_points(known.label);
    if (size < kShortest) continue;
    const std::size_t limit = size < kLong ? 1 : 1 + size / 8;
    std::size_t off = distance(asked.words, known.label, limit + kGap);
    const bool both = asked.parts.kind != NumberKind::kNone && asked.parts.kind == known.kind;
    if (both && asked.parts.number != known.number) off += kGap;
    if (off < least) {
      runner_up = least;
      least = off;
      allowed = limit;
      best = {field, Nearness::kNear, 0, {}};
    } else {
      runner_up = std::min(runner_up, off);
    }
  }
  return best.field != nullptr && least <= allowed && runner_up >= least + kGap ? best : Match{};
}

/// The field whose heading, or folded heading, is `wanted`.
const Field* find_exact(std::string_view wanted, std::string FoldedField::*as,
                        std::span<const Field* const> candidates) {
  FoldedField scratch;
  for (const Field* field : candidates) {
    if (field->repeat_name.empty() && folded(*field, scratch).*as == wanted) return field;
  }
  return nullptr;
}

/// The fast roads: most headings are written as the form prints them, to the letter or nearly so.
const Field* find_exact(std::string_view heading, std::span<const Field* const> candidates) {
  const Field* field = find_exact(heading, &FoldedField::heading, candidates);
  return field != nullptr ? field
                          : find_exact(fold_heading(heading), &FoldedField::exact, candidates);
}

}  // namespace

Match match_heading(std::string_view heading, std::span<const Field* const> candidates) {
  heading = trim(heading);
  if (heading.empty() || candidates.empty()) return {};
  if (const Field* field = find_exact(heading, candidates)) {
    return {field, Nearness::kExact, 0, {}};
  }
  if (const Match repeat = by_repeat(heading, candidates); repeat.field != nullptr) return repeat;
  const Asked asked(heading);
  if (const Match match = by_wording(asked, candidates); match.field != nullptr) return match;
  if (const Match match = with_rest(heading, candidates); match.field != nullptr) return match;
  return by_nearness(asked, candidates);
}

Match match_heading(std::string_view heading, const std::vector<Field>& candidates) {
  std::vector<const Field*> fields;
  fields.reserve(candidates.size());
  for (const Field& field : candidates) fields.push_back(&field);
  return match_heading(heading, fields);
}

}  // namespace kokai::forms
