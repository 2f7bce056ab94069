#include "generator/rendering/search/read_index.h"

#include <algorithm>
#include <utility>

#include "generator/analysis/search/number_text.h"
#include "generator/rendering/search/files.h"
#include "generator/rendering/search/manifest_script.h"
#include "generator/rendering/search/script.h"
#include "generator/rendering/search/shards.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

constexpr std::uint64_t kMostBytes = 256U << 20;  // of one file
constexpr std::size_t kMostStrings = 4U << 20;    // in one array

/// The file's bytes, or that it is missing.
Fetched<std::string> bytes_of(const SourceTree& site, std::string file) {
  Result<std::string> bytes = site.read(file, kMostBytes);
  if (!bytes.ok()) return {{}, Trouble::kMissing, std::move(file)};
  return {std::move(bytes).value(), Trouble::kNone, std::move(file)};
}

template <typename T, typename From>
Fetched<T> passed_on(Fetched<From> from) {
  return {{}, from.trouble, std::move(from.file)};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Number and build of a file, and then an array of strings.
Fetched<std::vector<std::string>> strings_of(const SourceTree& site, std::string file, char name,
                                             std::uint32_t number, const Manifest& manifest) {
  Fetched<std::string> bytes = bytes_of(site, std::move(file));
  if (!bytes.ok()) return passed_on<std::vector<std::string>>(std::move(bytes));
  ScriptReader script(bytes.value, name);
  const std::optional<std::uint32_t> told = script.number();
  const std::optional<std::string> build = script.text();
  std::optional<std::vector<std::string>> strings = script.texts(kMostStrings);
  Trouble trouble = Trouble::kNone;
  if (!script.ended()) {
    trouble = Trouble::kCutShort;
  } else if (*told != number || *build != manifest.build) {
    trouble = Trouble::kOtherBuild;
  }
  if (trouble != Trouble::kNone) return {{}, trouble, std::move(bytes.file)};
  return {std::move(*strings), Trouble::kNone, std::move(bytes.file)};
}

/// Grams in order, and as many lists.
bool take_lists(std::string_view grams, std::string_view lists, std::vector<Gram>& keys,
                std::vector<std::string>& texts) {
  for (std::size_t at = 0; at < grams.size();) {
    Gram gram;
    gram.first = next_code_point(grams, at);
    if (at == grams.size()) return false;
    gram.second = next_code_point(grams, at);
    if (!keys.empty() && keys.back() >= gram) return false;
    keys.push_back(gram);
    const std::size_t end = lists.find(kListEnd);
    if (end == std::string_view::npos) return false;
    texts.emplace_back(lists.substr(0, end));
    lists.remove_prefix(end + 1);
  }
  return lists.empty();
}

std::optional<Suggestion::Kind> kind_of(std::string_view letter) {
  for (const auto kind :
       {Suggestion::Kind::kTerm, Suggestion::Kind::kMunicipality, Suggestion::Kind::kTitle,
        Suggestion::Kind::kHeading, Suggestion::Kind::kIndexed}) {
    if (letter.size() == 1 && letter[0] == letter_of(kind)) return kind;
  }
  return std::nullopt;
}

}  // namespace

Fetched<std::unique_ptr<SiteIndex>> SiteIndex::open(const SourceTree& site) {
  Fetched<std::string> first = bytes_of(site, manifest_file());
  if (!first.ok()) return passed_on<std::unique_ptr<SiteIndex>>(std::move(first));
  Fetched<std::string> facts = bytes_of(site, facts_file());
  if (!facts.ok()) return passed_on<std::unique_ptr<SiteIndex>>(std::move(facts));
  Fetched<Manifest> manifest = read_manifest({std::move(first.value), std::move(facts.value)});
  if (!manifest.ok()) return passed_on<std::unique_ptr<SiteIndex>>(std::move(manifest));
  std::unique_ptr<SiteIndex> opened(new SiteIndex(site, std::move(manifest.value)));
  return {std::move(opened), Trouble::kNone, std::move(manifest.file)};
}

std::size_t SiteIndex::shard_of(Gram gram) const {
  const std::vector<Gram>& keys = manifest_.shard_keys;
  const auto behind = std::upper_bound(keys.begin(), keys.end(), gram);
  return behind == keys.begin() ? keys.size() : static_cast<std::size_t>(behind - keys.begin()) - 1;
}

Fetched<SiteIndex::Shard> SiteIndex::shard(std::uint32_t number) const {
  Fetched<std::string> bytes = bytes_of(site_, posting_file(number));
  if (!bytes.ok()) return passed_on<Shard>(std::move(bytes));
  ScriptReader script(bytes.value, 'p');
  const std::optional<std::uint32_t> told = script.number();
  const std::optional<std::string> build = script.text();
  const std::optional<std::string> grams = script.text();
  const std::optional<std::string> lists = script.text();
  Shard made;
  if (!script.ended() || !take_lists(*grams, *lists, made.grams, made.lists)) {
    return {{}, Trouble::kCutShort, std::move(bytes.file)};
  }
  if (*told != number || *build != manifest_.build) {
    return {{}, Trouble::kOtherBuild, std::move(bytes.file)};
  }
  return {std::move(made), Trouble::kNone, std::move(bytes.file)};
}

Fetched<std::vector<std::uint32_t>> SiteIndex::postings(Gram gram) const {
  const std::size_t number = shard_of(gram);
  if (number == manifest_.shard_keys.size()) return {};
  Fetched<Shard> shard = this->shard(static_cast<std::uint32_t>(number));
  if (!shard.ok()) return passed_on<std::vector<std::uint32_t>>(std::move(shard));
  const std::vector<Gram>& grams = shard.value.grams;
  const auto place = std::lower_bound(grams.begin(), grams.end(), gram);
  if (place == grams.end() || *place != gram) return {{}, Trouble::kNone, shard.file};
  std::vector<std::uint32_t> list;
  const auto at = static_cast<std::size_t>(place - grams.begin());
  const bool whole = read_list(shard.value.lists[at], manifest_.numbers(), list);
  if (!whole) return {{}, Trouble::kCutShort, shard.file};
  return {std::move(list), Trouble::kNone, shard.file};
}

Fetched<std::vector<GramList>> SiteIndex::postings_from(char32_t first) const {
  std::vector<GramList> all;
  std::size_t number = shard_of({first, 0});
  if (number == manifest_.shard_keys.size()) number = 0;
  for (; number < manifest_.shard_keys.size(); ++number) {
    if (manifest_.shard_keys[number].first > first) break;
    Fetched<Shard> shard = this->shard(static_cast<std::uint32_t>(number));
    if (!shard.ok()) return passed_on<std::vector<GramList>>(std::move(shard));
    for (std::size_t i = 0; i < shard.value.grams.size(); ++i) {
      if (shard.value.grams[i].first != first) continue;
      GramList& list = all.emplace_back();
      list.gram = shard.value.grams[i];
      if (!read_list(shard.value.lists[i], manifest_.numbers(), list.numbers)) {
        return {{}, Trouble::kCutShort, shard.file};
      }
    }
  }
  return {std::move(all), Trouble::kNone, {}};
}

Fetched<Piece> SiteIndex::piece(std::uint32_t document, std::uint32_t piece) const {
  const std::uint32_t named = manifest_.first + document;
  Fetched<std::string> bytes = bytes_of(site_, piece_file(named, piece));
  if (!bytes.ok()) return passed_on<Piece>(std::move(bytes));
  ScriptReader script(bytes.value, 'd');
  const std::optional<std::uint32_t> of_document = script.number();
  const std::optional<std::uint32_t> of_piece = script.number();
  const std::optional<std::string> check = script.text();
  std::optional<std::string> title = script.text();
  std::optional<std::string> date = script.text();
  const bool has_page = script.text() && script.text();  // the manifest tells them, too
  std::optional<std::vector<std::string>> strings = script.texts(kMostStrings);
  if (!script.ended() || !has_page || strings->size() % 4 != 0) {
    return {{}, Trouble::kCutShort, std::move(bytes.file)};
  }
  std::string expected;
  append_utf8(expected, manifest_.documents[document].check);
  if (*of_document != named || *of_piece != piece || *check != expected) {
    return {{}, Trouble::kOtherBuild, std::move(bytes.file)};
  }
  Piece made{std::move(*title), std::move(*date), {}};
  for (std::size_t i = 0; i < strings->size(); i += 4) {
    made.entries.push_back({std::move((*strings)[i]), std::move((*strings)[i + 1]),
                            std::move((*strings)[i + 2]), std::move((*strings)[i + 3])});
  }
  return {std::move(made), Trouble::kNone, std::move(bytes.file)};
}

Fetched<std::vector<GlossaryWord>> SiteIndex::words_from(char32_t first) const {
  if (manifest_.word_shards == 0) return {};
  const std::uint32_t shard = static_cast<std::uint32_t>(first) % manifest_.word_shards;
  Fetched<std::vector<std::string>> strings =
      strings_of(site_, word_file(shard), 'g', shard, manifest_);
  if (strings.ok() && strings.value.size() % 4 != 0) strings.trouble = Trouble::kCutShort;
  if (!strings.ok()) return passed_on<std::vector<GlossaryWord>>(std::move(strings));
  std::vector<GlossaryWord> words;
  for (std::size_t i = 0; i < strings.value.size(); i += 4) {
    words.push_back({std::move(strings.value[i]), std::move(strings.value[i + 1]),
                     std::move(strings.value[i + 2]), lines_of(strings.value[i + 3])});
  }
  return {std::move(words), Trouble::kNone, std::move(strings.file)};
}

Fetched<std::vector<Suggestion>> SiteIndex::suggestions(std::uint32_t shard) const {
  Fetched<std::vector<std::string>> strings =
      strings_of(site_, suggestion_file(shard), 's', shard, manifest_);
  if (strings.ok() && strings.value.size() % 3 != 0) strings.trouble = Trouble::kCutShort;
  if (!strings.ok()) return passed_on<std::vector<Suggestion>>(std::move(strings));
  std::vector<Suggestion> made;
  for (std::size_t i = 0; i < strings.value.size(); i += 3) {
    const std::optional<Suggestion::Kind> kind = kind_of(strings.value[i]);
    if (!kind) return {{}, Trouble::kCutShort, std::move(strings.file)};
    made.push_back({*kind, std::move(strings.value[i + 1]), std::move(strings.value[i + 2])});
  }
  return {std::move(made), Trouble::kNone, std::move(strings.file)};
}

}  // namespace kokai::search
