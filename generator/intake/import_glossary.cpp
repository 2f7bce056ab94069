#include "generator/intake/import_glossary.h"

#include <algorithm>
#include <map>
#include <set>

#include "generator/formats/markdown.h"
#include "generator/formats/yaml.h"
#include "generator/intake/finish.h"
#include "generator/intake/glossary_rows.h"
#include "generator/intake/judge_text.h"
#include "generator/intake/messages.h"
#include "generator/intake/term_reading.h"
#include "generator/reading/glossary.h"
#include "generator/text/fold.h"
#include "generator/text/kana.h"
#include "generator/text/search_fold.h"
#include "generator/text/slug.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace intake {
namespace {

/// A cell of a term: its words, and the kana beside them.
struct TermCell {
  Range reading;
  Range term;
};

/// Pieces between blanks.
std::vector<Range> pieces_of(const Original& original, Range cell) {
  std::vector<Range> pieces;
  std::uint32_t first = cell.first;
  for (std::uint32_t i = cell.first; i <= cell.last; ++i) {
    const bool inside = i < cell.last && (original.visible(i) || original.at(i) == kInlineSign);
    if (inside) continue;
    if (const Range piece = original.trimmed({first, i}); !piece.empty()) pieces.push_back(piece);
    first = i + 1;
  }
  return pieces;
}

/// Can these kana be the reading of what stands beside them? Katakana spell Latin letters,
/// hiragana anything.
bool can_read(std::string_view kana, std::string_view beside) {
  if (!is_kana(kana) || is_kana(beside)) return false;
  return is_katakana(kana) ? has_latin(beside) : has_latin(beside) || has_kanji(beside);
}

TermCell read_term_cell(const Original& original, Range cell) {
  const std::vector<Range> pieces = pieces_of(original, cell);
  std::size_t leading = 0;
  while (leading < pieces.size() && is_kana(original.words(pieces[leading]))) ++leading;
  if (leading != 0 && leading < pieces.size()) {
    const Range kana{pieces.front().first, pieces[leading - 1].last};
    const Range rest{pieces[leading].first, pieces.back().last};
    if (can_read(original.words(kana), original.words(rest))) return {kana, rest};
  }
  std::size_t last = pieces.size();
  while (last > 0 && is_kana(original.words(pieces[last - 1]))) --last;
  if (leading == 0 && last != 0 && last < pieces.size()) {
    const Range kana{pieces[last].first, pieces.back().last};
    const Range rest{pieces.front().first, pieces[last - 1].last};
    if (is_katakana(original.words(kana)) && can_read(original.words(kana), original.words(rest))) {
      return {kana, rest};
    }
  }
  return {{}, cell};
}

/// 地方税ポータルシステム（eLTAX） as the word before the brackets and the one within.
std::pair<std::string, std::string> parted(const std::string& term) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"},
                                    std::pair<std::string_view, std::string_view>{"(", ")"}}) {
    const std::size_t at = term.find(open);
    if (at == 0 || at == std::string::npos || !term.ends_with(close)) continue;
    const std::size_t from = at + open.size();
    return {std::string(trim(term.substr(0, at))),
            term.substr(from, term.size() - close.size() - from)};
  }
  return {term, ""};
}

class GlossaryImport {
 public:
  GlossaryImport(Original& original, const GlossaryImportOptions& options, const Glossary& there,
                 Findings& findings, ImportedGlossary& out)
      : original_(original), options_(options), findings_(findings), out_(out) {
    for (const Term& term : there.terms) {
      ids_.insert(term.id);
      keep_words(term, term.path + ":" + std::to_string(term.line));
    }
  }

  void take(const GlossaryRow& row) {
    const TermCell cell =
        row.reading.empty() ? read_term_cell(original_, row.term) : TermCell{row.reading, row.term};
    Term term;
    term.line = row.line;
    term.path = options_.file_name;
    term.term = squeeze(original_.words(cell.term));
    const auto [word, note] = parted(term.term);
    if (row.definition.empty()) return leave_out(row, cell, Fate::kNoDefinition, term);
    term.definition = definition_of(row);
    if (!is_term(term)) return leave_out(row, cell, Fate::kNotATerm, term);
    if (const std::string* at = place_of(term.term, word)) {
      findings_.add(kImportTermKnown, {options_.file_name, row.line, 0, 0}, {term.term, *at});
      out_.known.push_back({term.term, *at, row.line});
      return leave_out(row, cell, Fate::kKnownTerm, term);
    }
    if (word != term.term) {
      add_alias(term, word);
      if (has_latin(note) && !has_kanji(note)) add_alias(term, note);
    }
    original_.claim(cell.term, Fate::kWritten);
    read_reading(term, word, cell);
    for (const Range& line : row.definition) original_.claim(line, Fate::kWritten);
    term.id = fresh_id(term, word);
    keep_words(term, options_.file_name + ":" + std::to_string(row.line));
    if (!options_.source.empty()) term.sources.push_back(options_.source);
    out_.added.push_back(std::move(term));
  }

 private:
  void keep_words(const Term& term, const std::string& at) {
    words_.emplace(search_fold(term.term), at);
    for (const std::string& alias : term.aliases) words_.emplace(search_fold(alias), at);
  }

  const std::string* place_of(const std::string& term, const std::string& word) const {
    for (const std::string& one : {term, word}) {
      if (const auto found = words_.find(search_fold(one)); found != words_.end()) {
        return &found->second;
      }
    }
    return nullptr;
  }

  void leave_out(const GlossaryRow& row, const TermCell& cell, Fate fate, const Term& term) {
    if (fate != Fate::kKnownTerm) {
      findings_.add(fate == Fate::kNoDefinition ? kImportTermNoDefinition : kImportNotATerm,
                    {options_.file_name, row.line, 0, 0}, {shortened(term.term)});
    }
    original_.claim(cell.term, fate);
    original_.claim(cell.reading, fate);
    for (const Range& line : row.definition) original_.claim(line, fate);
  }

  static std::string shortened(const std::string& text) {
    constexpr std::size_t kShown = 40;
    const std::u32string points = to_code_points(text);
    return points.size() <= kShown ? text : from_code_points(points.substr(0, kShown)) + "…";
  }

  /// A word that another term has stays that term's.
  void add_alias(Term& term, const std::string& alias) const {
    if (!alias.empty() && !words_.contains(search_fold(alias))) term.aliases.push_back(alias);
  }

  void read_reading(Term& term, const std::string& word, const TermCell& cell) {
    const std::string given = original_.words(cell.reading);
    term.reading = whole_reading(word, given);
    if (to_code_points(term.reading).size() > kLongestReading) term.reading.clear();
    const bool used = !given.empty() && term.reading.find(given) != std::string::npos;
    original_.claim(cell.reading, used ? Fate::kWritten : Fate::kPartReading);
    if (!term.reading.empty()) return;
    findings_.add(kImportTermNoReading, {options_.file_name, term.line, 0, 0}, {term.term});
  }

  std::string definition_of(const GlossaryRow& row) const {
    std::string text;
    for (const Range& line : row.definition) {
      text.append(text.empty() ? "" : " ").append(original_.words(line));
    }
    return markdown::escape_inline(squeeze(text));
  }

  static bool is_term(const Term& term) {
    return !fold_label(term.term).empty() && !term.definition.empty() &&
           to_code_points(term.term).size() <= kLongestTerm &&
           to_code_points(term.definition).size() <= kLongestDefinition;
  }

  /// Of the Latin letters of a term that has no others, else of its reading, else a number.
  std::string fresh_id(const Term& term, const std::string& word) {
    std::string id;
    for (const char c : search_fold_words(word)) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (plain) {
        id += c;
      } else if (!id.empty() && id.back() != '-') {
        id += '-';
      }
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    if (!is_slug(id) || has_kanji(word) || holds_kana(word)) {
      id = slug_from_reading(to_hiragana(term.reading));
    }
    if (!is_slug(id)) id = numbered(options_.name, ++counted_);
    for (std::size_t n = 2; ids_.contains(id); ++n) id = numbered(id_stem(id, n), n);
    ids_.insert(id);
    return id;
  }

  /// Folded word by word: blanks part them still.
  static std::string search_fold_words(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t first = at;
      const char32_t c = next_code_point(text, at);
      out += is_blank(c) ? " " : search_fold(text.substr(first, at - first));
    }
    return out;
  }

  static bool holds_kana(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t first = at;
      next_code_point(text, at);
      if (is_kana(text.substr(first, at - first))) return true;
    }
    return false;
  }

  static std::string id_stem(const std::string& id, std::size_t n) {
    return n == 2 ? id : id.substr(0, id.rfind('-'));
  }

  static std::string numbered(std::string_view stem, std::size_t n) {
    constexpr std::size_t kLongestStem = 56;
    std::string id(stem.substr(0, kLongestStem));
    while (id.ends_with('-')) id.pop_back();
    return id + "-" + std::to_string(n);
  }

  Original& original_;
  const GlossaryImportOptions& options_;
  Findings& findings_;
  ImportedGlossary& out_;
  std::set<std::string> ids_;
  std::map<std::string, std::string> words_;  ///< folded, with their places
  std::size_t counted_ = 0;
};

std::string entries_of(const std::vector<Term>& terms) {
  std::string out;
  for (const Term& term : terms) {
    out.append("- id: ").append(yaml::scalar(term.id)).append("\n  term: ");
    out.append(yaml::scalar(term.term)).append("\n");
    if (!term.reading.empty()) {
      out.append("  reading: ").append(yaml::scalar(term.reading)).append("\n");
    }
    if (!term.aliases.empty()) {
      out += "  aliases:\n";
      for (const std::string& alias : term.aliases) {
        out.append("    - ").append(yaml::scalar(alias)).append("\n");
      }
    }
    out.append("  definition: ").append(yaml::scalar(term.definition)).append("\n");
    for (const std::string& source : term.sources) {
      out.append("  sources:\n    - ").append(yaml::scalar(source)).append("\n");
    }
  }
  return out;
}

}  // namespace
}  // namespace intake

std::optional<ImportedGlossary> import_glossary(std::string_view bytes,
                                                const GlossaryImportOptions& options,
                                                const Glossary& there, Findings& findings) {
  using namespace intake;
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (!is_readable_text(bytes, options.file_name, findings)) return std::nullopt;
  Original original(bytes);
  const std::optional<GlossarySection> section = find_glossary(original);
  std::vector<GlossaryRow> rows;
  if (section) rows = glossary_rows(original, *section);
  if (rows.empty()) {
    findings.add(kImportNoGlossary, {options.file_name, 0, 0, 0});
    return std::nullopt;
  }
  ImportedGlossary out;
  out.first_line = section->first_line;
  out.last_line = section->last_line;
  GlossaryImport import(original, options, there, findings, out);
  for (const GlossaryRow& row : rows) import.take(row);
  out.yaml = entries_of(out.added);
  const Range whole{original.line(out.first_line).first, original.line(out.last_line).last};
  fill_report(original, whole, out.yaml, out.report);
  return out;
}

}  // namespace kokai
