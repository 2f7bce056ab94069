#include "generator/analysis/search/search.h"

#include <algorithm>
#include <tuple>

#include "generator/analysis/search/rank.h"
#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

constexpr std::size_t kMostWays = 5;

char32_t first_of(std::string_view text) {
  std::size_t at = 0;
  return next_code_point(text, at);
}

}  // namespace

Session::Session(const SearchSource& source, Request request)
    : source_(source), request_(std::move(request)), query_(parse_query(request_.query)) {
  sought_.resize(query_.terms.size());
  for (std::size_t term = 0; term < sought_.size(); ++term) gather(term);
  std::map<std::uint32_t, Ranked> best;
  for (const TermGroup& group : query_.groups) rank(group, best);
  for (const auto& [document, one] : best) ranked_.push_back(one);
  std::sort(ranked_.begin(), ranked_.end(), comes_before);
}

bool Session::comes_before(const Ranked& a, const Ranked& b) {
  return std::tuple(a.loose, a.behind, b.score, b.year, a.document) <
         std::tuple(b.loose, b.behind, a.score, a.year, b.document);
}

Candidates Session::candidates(std::string_view way) {
  Candidates found = candidates_of(source_, way);
  if (found.obstacle && !obstacle_) obstacle_ = found.obstacle;
  return found;
}

void Session::gather(std::size_t at) {
  const Term& term = query_.terms[at];
  Sought& sought = sought_[at];
  const Candidates exact = candidates(term.text);
  sought.ways = {term.text};
  sought.sure = exact.sure && term.field == Field::kAny;
  std::vector<std::uint32_t> numbers = exact.numbers;
  // Whether an unwanted word is there must be seen in every text when its lists are out of reach.
  if (term.negative && exact.obstacle) numbers = all_numbers(manifest());
  if (!term.exact && !term.negative) {
    if (request_.long_vowels) {
      add_ways(at, Notice::Kind::kLongVowel, long_vowel_variants(term.text), numbers);
    }
    if (request_.synonyms) add_ways(at, Notice::Kind::kSynonym, synonyms_of(term.text), numbers);
  }
  sought.documents = by_document(numbers, term.field);
  sought.exactly = by_document(exact.numbers, term.field);
  for (const auto& [document, here] : sought.documents) {
    sought.length += static_cast<std::uint32_t>(here.size());
  }
}

void Session::add_ways(std::size_t at, Notice::Kind kind, const std::vector<std::string>& words,
                       std::vector<std::uint32_t>& numbers) {
  Sought& sought = sought_[at];
  Notice notice{kind, query_.terms[at].text, {}};
  for (const std::string& word : words) {
    const std::string way = search_fold(word);
    const bool found_anyway =
        std::any_of(sought.ways.begin(), sought.ways.end(),
                    [&](const std::string& known) { return way.find(known) != std::string::npos; });
    if (way.empty() || found_anyway || sought.ways.size() == kMostWays) continue;
    const Candidates found = candidates(way);
    if (found.numbers.empty()) continue;
    sought.ways.push_back(way);
    sought.sure = sought.sure && found.sure;
    numbers = in_either(numbers, found.numbers);
    notice.also.push_back(word);
  }
  if (!notice.also.empty()) notices_.push_back(std::move(notice));
}

std::vector<std::string> Session::synonyms_of(const std::string& word) {
  if (manifest().word_shards == 0) return {};
  const Fetched<std::vector<GlossaryWord>> terms = source_.words_from(first_of(word));
  if (!terms.ok() && !obstacle_) obstacle_ = Obstacle{terms.trouble, terms.file};
  for (const GlossaryWord& term : terms.value) {
    std::vector<std::string> all = term.aliases;
    all.insert(all.begin(), term.term);
    const bool means_it = std::any_of(
        all.begin(), all.end(), [&](const std::string& one) { return search_fold(one) == word; });
    if (means_it) return all;
  }
  return {};
}

std::map<std::uint32_t, std::vector<std::uint32_t>> Session::by_document(
    const std::vector<std::uint32_t>& numbers, Field field) const {
  std::map<std::uint32_t, std::vector<std::uint32_t>> found;
  const auto& documents = manifest().documents;
  std::uint32_t document = 0;
  for (const std::uint32_t number : numbers) {
    if (manifest().lists_documents) {
      document = number;
    } else {
      while (document + 1 < documents.size() && documents[document + 1].first_unit <= number) {
        ++document;
      }
      if (field == Field::kTitle && documents[document].first_unit != number) continue;
    }
    found[document].push_back(number);
  }
  return found;
}

void Session::rank(const TermGroup& group, std::map<std::uint32_t, Ranked>& best) const {
  const auto holds = [&](std::size_t term, std::uint32_t document) {
    return sought_[term].documents.count(document) != 0;
  };
  for (const auto& [document, numbers] : sought_[group.must.front()].documents) {
    const std::uint32_t n = document;
    if (!is_wanted_version(n)) continue;
    if (!std::all_of(group.must.begin(), group.must.end(),
                     [&](std::size_t term) { return holds(term, n); })) {
      continue;
    }
    if (std::any_of(group.without.begin(), group.without.end(),
                    [&](std::size_t term) { return sought_[term].sure && holds(term, n); })) {
      continue;
    }
    const Ranked one = ranked(group, n);
    const auto [known, is_new] = best.emplace(n, one);
    if (is_new) continue;
    Ranked& other = known->second;
    const State state = std::max(one.state, other.state);
    if (std::tuple(one.loose, other.score) < std::tuple(other.loose, one.score)) other = one;
    other.state = state;
  }
}

Session::Ranked Session::ranked(const TermGroup& group, std::uint32_t n) const {
  const SearchDocument& document = manifest().documents[n];
  Ranked one;
  one.document = n;
  one.year = document.year;
  one.behind = document.status == 3 || document.standing == Standing::kOlder;
  bool sure = std::all_of(group.without.begin(), group.without.end(),
                          [&](std::size_t term) { return sought_[term].documents.count(n) == 0; });
  std::vector<Occurrence> words;
  for (const std::size_t term : group.must) {
    const Sought& sought = sought_[term];
    const std::vector<std::uint32_t>& here = sought.documents.at(n);
    words.push_back({sought.length, static_cast<std::uint32_t>(here.size()),
                     !manifest().lists_documents && here.front() == document.first_unit});
    one.loose = one.loose || sought.exactly.count(n) == 0;
    sure = sure && sought.sure;
  }
  one.score = score_of(words, manifest().numbers(), document.units);
  one.state = sure ? State::kHolds : State::kOpen;
  return one;
}

bool Session::is_wanted_version(std::uint32_t document) const {
  const Standing standing = manifest().documents[document].standing;
  return standing == Standing::kCurrent || request_.versions == Versions::kAll ||
         (request_.versions == Versions::kAndDrafts && standing == Standing::kDraftAhead);
}

std::string Session::value_of(std::uint32_t n, Facet facet) const {
  const SearchDocument& document = manifest().documents[n];
  switch (facet) {
    case Facet::kMunicipality:
      return manifest().municipalities[document.municipality].code;
    case Facet::kForm:
      return std::to_string(document.form);
    case Facet::kStatus:
      return std::to_string(document.status);
    case Facet::kYear:
      return document.year == 0 ? "" : std::to_string(document.year);
    case Facet::kTask:
      return document.task == 0 ? "" : manifest().tasks[document.task - 1];
  }
  return {};
}

bool Session::passes(std::uint32_t document, std::optional<Facet> but) const {
  for (std::size_t i = 0; i < kFacets; ++i) {
    const auto facet = static_cast<Facet>(i);
    const std::vector<std::string>& chosen = request_.chosen[i];
    if (chosen.empty() || facet == but) continue;
    if (std::find(chosen.begin(), chosen.end(), value_of(document, facet)) == chosen.end()) {
      return false;
    }
  }
  return true;
}

std::size_t Session::count() const {
  return static_cast<std::size_t>(std::count_if(
      ranked_.begin(), ranked_.end(),
      [&](const Ranked& one) { return open(one) && passes(one.document, std::nullopt); }));
}

bool Session::exact() const {
  return std::none_of(ranked_.begin(), ranked_.end(), [&](const Ranked& one) {
    return one.state == State::kOpen && passes(one.document, std::nullopt);
  });
}

std::map<std::string, std::size_t> Session::counts_of(Facet facet) const {
  std::map<std::string, std::size_t> counts;
  for (const Ranked& one : ranked_) {
    if (!open(one) || !passes(one.document, facet)) continue;
    if (const std::string value = value_of(one.document, facet); !value.empty()) ++counts[value];
  }
  return counts;
}

std::vector<DocumentHit> Session::more(std::size_t most) {
  std::vector<DocumentHit> hits;
  while (hits.size() < most && next_ < ranked_.size()) {
    Ranked one = ranked_[next_++];
    if (!open(one) || !passes(one.document, std::nullopt)) continue;
    const bool was_loose = one.loose;
    Seen seen;
    const bool holds = verify(one, seen);
    ranked_[next_ - 1] = one;
    if (!holds) continue;
    if (was_loose || !one.loose) {
      hits.push_back(hit_of(one, seen));
      continue;
    }
    // Only now seen to be loose: it waits for its turn among these.
    ranked_.erase(ranked_.begin() + static_cast<std::ptrdiff_t>(--next_));
    const auto rest = ranked_.begin() + static_cast<std::ptrdiff_t>(next_);
    ranked_.insert(std::lower_bound(rest, ranked_.end(), one, comes_before), one);
  }
  return hits;
}

bool Session::settle(std::size_t most_pieces) {
  std::size_t pieces = 0;
  for (const Ranked& one : ranked_) {
    if (one.state == State::kOpen) pieces += pieces_for(one.document, terms_of(false)).size();
  }
  const auto is_open = [](const Ranked& one) { return one.state == State::kOpen; };
  if (pieces > most_pieces) return std::none_of(ranked_.begin(), ranked_.end(), is_open);
  for (Ranked& one : ranked_) {
    Seen seen;
    if (is_open(one)) verify(one, seen);
  }
  std::sort(ranked_.begin() + static_cast<std::ptrdiff_t>(next_), ranked_.end(), comes_before);
  return true;
}

std::vector<std::pair<std::string, std::size_t>> Session::words_alone() const {
  std::vector<std::pair<std::string, std::size_t>> alone;
  for (std::size_t i = 0; i < sought_.size(); ++i) {
    if (query_.terms[i].negative) continue;
    const auto& documents = sought_[i].documents;
    const auto wanted = std::count_if(documents.begin(), documents.end(), [&](const auto& one) {
      return is_wanted_version(one.first);
    });
    alone.emplace_back(query_.terms[i].text, static_cast<std::size_t>(wanted));
  }
  if (alone.size() < 2) alone.clear();
  return alone;
}

std::string Session::split() const {
  std::vector<std::string> words;
  for (const Term& term : query_.terms) {
    if (!term.negative) words.push_back(term.text);
  }
  return words.size() == 1 ? split_by_script(words.front()) : "";
}

}  // namespace kokai::search
