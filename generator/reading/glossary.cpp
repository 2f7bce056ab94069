#include "generator/reading/glossary.h"

#include <algorithm>
#include <deque>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "generator/reading/messages.h"
#include "generator/reading/settings.h"
#include "generator/reading/strict_map.h"
#include "generator/text/fold.h"
#include "generator/text/kana.h"
#include "generator/text/search_fold.h"
#include "generator/text/slug.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using yaml::Value;

constexpr std::string_view kTermKeys[] = {"id",         "term",  "reading", "aliases",
                                          "definition", "plain", "sources", "see_also"};

void erase_all(std::string& text, std::string_view words) {
  if (words.empty()) return;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at)) {
    text.erase(at, words.size());
  }
}

/// True when nothing is left of the definition without the term itself and words that say nothing.
bool says_only_itself(const Term& term) {
  static constexpr std::string_view kFiller[] = {"のことをいいます",
                                                 "のことをいう",
                                                 "のことである",
                                                 "のことです",
                                                 "のこと",
                                                 "をいいます",
                                                 "をいう",
                                                 "の略称",
                                                 "の略",
                                                 "とは",
                                                 "である",
                                                 "です",
                                                 "または",
                                                 "又は",
                                                 "*",
                                                 "_",
                                                 "-"};
  std::string left = fold_label(term.definition);
  std::vector<std::string> own{fold_label(term.term)};
  for (const std::string& alias : term.aliases) own.push_back(fold_label(alias));
  std::sort(own.begin(), own.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  for (const std::string& word : own) erase_all(left, word);
  for (const std::string_view word : kFiller) erase_all(left, word);
  return left.empty();
}

class Reader {
 public:
  explicit Reader(Findings& findings) : findings_(findings) {}

  void read(const GlossaryFile& file) {
    if (!is_text(file.path, file.bytes, findings_)) return;
    lines_.emplace_back(file.path, file.bytes);
    const Value root = yaml::read({file.path, file.bytes, 1}, findings_);
    const ListWords words = {"glossary", {"用語の並び", "a list of terms"}, "id: kojin-bango"};
    if (!is_list(root, words, lines(), findings_)) return;
    for (const Value& value : root.items) read_term(value);
  }

  Glossary finish() {
    tell_shared_words();
    tell_unknown_ids();
    sort_terms();
    return std::move(glossary_);
  }

 private:
  /// A word as it stands in a file: an id, a term or alias (folded), or an id of see_also.
  struct Word {
    std::string text;
    std::string shown;
    std::uint32_t term;
    const FileLines* lines;
    std::uint32_t line, column, size;
  };

  const FileLines& lines() const { return lines_.back(); }

  void read_term(const Value& value) {
    const StrictMap map(value, "- id:", kTermKeys, lines(), findings_);
    if (value.kind != Value::Kind::kMap) return;
    Term term;
    term.path = lines().path();
    const Value* const id = map.find("id");
    term.line = id != nullptr ? id->line : value.line;
    term.id = map.text("id", "id: kojin-bango");
    term.term = capped(map, "term", "term: 個人番号", kLongestTerm);
    term.definition = capped(map, "definition", "definition: …", kLongestDefinition);
    term.plain = capped(map, "plain", "plain: …", kLongestPlain);
    term.sources = capped_list(map, "sources", "sources: [番号法第2条]", kLongestSource);
    bool whole = has_id(map, term);
    for (const std::string_view key : {"term", "definition"}) {
      if (!(key == "term" ? term.term : term.definition).empty()) continue;
      map.missing(key, key == "term" ? "term: 個人番号" : "definition: …", term.line);
      whole = false;
    }
    term.reading = reading_of(map, term);
    const auto number = static_cast<std::uint32_t>(glossary_.terms.size());
    if (!whole || !is_new_id(*id, term, number)) return;
    keep_word(*map.find("term"), number);
    read_aliases(map, term, number);
    term.see_also = capped_list(map, "see_also", "see_also: [kojin-bango]", kLongestTerm);
    for (const Value* one : elements(map.find("see_also"))) {
      if (!trim(one->scalar).empty()) wanted_.push_back(word_at(*one, number));
    }
    if (says_only_itself(term)) map.tell(kDefinitionSaysNothing, "definition", {term.term});
    glossary_.terms.push_back(std::move(term));
  }

  static bool has_id(const StrictMap& map, const Term& term) {
    if (term.id.empty()) {
      map.missing("id", "id: kojin-bango", term.line);
    } else if (!is_slug(term.id)) {
      map.tell(kTermId, "id", {term.id});
    }
    return is_slug(term.id);
  }

  bool is_new_id(const Value& value, const Term& term, std::uint32_t number) {
    const Word word = word_at(value, number);
    const auto [found, is_new] = seen_ids_.emplace(word.text, number);
    if (is_new) {
      ids_.push_back(word);
    } else {
      const Term& first = glossary_.terms[found->second];
      tell(kTwinTermId, word, {term.id, place(first)});
    }
    return is_new;
  }

  std::string reading_of(const StrictMap& map, const Term& term) {
    const std::string written = capped(map, "reading", "reading: こじんばんごう", kLongestReading);
    if (written.empty()) {
      findings_.add(kNoReading, lines().span(term.line, 1, 0), {term.term},
                    lines().line(term.line));
      return {};
    }
    std::string reading = to_hiragana(written);
    if (is_hiragana_reading(reading)) return reading;
    map.tell(kReadingNotKana, "reading", {written});
    return {};
  }

  /// Two spellings that fold to the same word are one alias.
  void read_aliases(const StrictMap& map, Term& term, std::uint32_t number) {
    std::vector<std::string> aliases =
        capped_list(map, "aliases", "aliases: [マイナンバー]", kLongestTerm);
    for (const Value* one : elements(map.find("aliases"))) {
      const std::string alias(trim(one->scalar));
      if (std::find(aliases.begin(), aliases.end(), alias) == aliases.end()) continue;
      if (keep_word(*one, number)) term.aliases.push_back(alias);
    }
  }

  /// False for a word of signs alone.
  bool keep_word(const Value& value, std::uint32_t number) {
    Word word = word_at(value, number);
    word.text = search_fold(word.shown);
    if (fold_label(word.shown).empty()) {
      tell(kTermWithoutLetters, word, {word.shown});
      return false;
    }
    words_.push_back(std::move(word));
    return true;
  }

  static std::vector<const Value*> elements(const Value* value) {
    std::vector<const Value*> out;
    if (value == nullptr) return out;
    if (value->kind == Value::Kind::kScalar) out.push_back(value);
    for (const Value& item : value->items) {
      if (item.kind == Value::Kind::kScalar) out.push_back(&item);
    }
    return out;
  }

  Word word_at(const Value& value, std::uint32_t number) const {
    std::string text(trim(value.scalar));
    const auto size = static_cast<std::uint32_t>(value.scalar.size() + (value.quoted ? 2 : 0));
    return {text, text, number, &lines(), value.line, value.column, size};
  }

  std::string capped(const StrictMap& map, std::string_view key, std::string_view example,
                     std::size_t most) {
    std::string text = map.text(key, example);
    const std::size_t size = count_code_points(text);
    if (size <= most) return text;
    map.tell(kTermTooLong, key, {std::string(key), std::to_string(size), std::to_string(most)});
    return {};
  }

  std::vector<std::string> capped_list(const StrictMap& map, std::string_view key,
                                       std::string_view example, std::size_t most) {
    std::vector<std::string> texts = map.texts(key, example);
    std::erase(texts, "");
    std::size_t longest = 0;
    for (const std::string& text : texts) longest = std::max(longest, count_code_points(text));
    if (longest > most) {
      map.tell(kTermTooLong, key,
               {std::string(key), std::to_string(longest), std::to_string(most)});
      std::erase_if(texts, [&](const std::string& text) { return count_code_points(text) > most; });
    }
    if (texts.size() <= kMostWords) return texts;
    map.tell(kTermTooMany, key,
             {std::string(key), std::to_string(texts.size()), std::to_string(kMostWords)});
    texts.resize(kMostWords);
    return texts;
  }

  static std::string place(const Term& term) { return term.path + ":" + std::to_string(term.line); }

  void tell(const Message& message, const Word& word, std::vector<std::string> args) {
    findings_.add(message, word.lines->span(word.line, word.column, word.size), std::move(args),
                  word.lines->line(word.line));
  }

  void tell_shared_words() {
    std::unordered_map<std::string_view, const Word*> first;
    first.reserve(words_.size());
    for (const Word& word : words_) {
      const auto [found, is_new] = first.emplace(word.text, &word);
      if (is_new) continue;
      const Word& other = *found->second;
      tell(kTermTwice, word,
           {word.shown, std::string(other.lines->path()) + ":" + std::to_string(other.line)});
    }
  }

  void tell_unknown_ids() {
    std::vector<std::string_view> known;
    known.reserve(ids_.size());
    for (const Word& word : ids_) known.push_back(word.text);
    std::size_t searched = 0;
    for (const Word& word : wanted_) {
      Term& term = glossary_.terms[word.term];
      if (seen_ids_.contains(word.text) && word.text != term.id) continue;
      std::erase(term.see_also, word.text);
      // Looking for near ones costs a walk over all: not for a flood of them.
      const std::string_view nearest =
          searched++ < kMostSearches ? nearest_word(word.text, known) : std::string_view();
      tell(kUnknownSeeAlso, word,
           {word.text, nearest.empty() || nearest == term.id ? "—" : std::string(nearest)});
    }
  }

  void sort_terms() {
    std::vector<Term>& terms = glossary_.terms;
    std::vector<std::pair<std::string, std::uint32_t>> order;
    order.reserve(terms.size());
    for (std::uint32_t i = 0; i < terms.size(); ++i)
      order.emplace_back(kana_order(terms[i].reading), i);
    std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
      const Term& one = terms[a.second];
      const Term& other = terms[b.second];
      return std::tie(a.first, one.term, one.id) < std::tie(b.first, other.term, other.id);
    });
    std::vector<Term> sorted;
    sorted.reserve(terms.size());
    for (const auto& [key, i] : order) sorted.push_back(std::move(terms[i]));
    terms = std::move(sorted);
  }

  static constexpr std::size_t kMostSearches = 100;

  Findings& findings_;
  std::deque<FileLines> lines_;
  Glossary glossary_;
  std::unordered_map<std::string, std::uint32_t> seen_ids_;
  std::vector<Word> ids_, words_, wanted_;
};

}  // namespace

Glossary read_glossary(const std::vector<GlossaryFile>& files, Findings& findings) {
  Reader reader(findings);
  for (const GlossaryFile& file : files) reader.read(file);
  return reader.finish();
}

}  // namespace kokai
