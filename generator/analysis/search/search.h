#pragma once

// A query answered from the written index: for `kokai search` and for the tests that hold the
// search page to the truth. themes/default/js/search/engine.js is the twin: same results, same
// order.
//
// A session first gathers the documents that may hold what was asked (candidates.h) and puts them
// in order (rank.h). Nothing of that is shown: a hit is given only when the words have been seen in
// the document's text, whose pieces are read as they are needed.

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "generator/analysis/search/candidates.h"
#include "generator/analysis/search/query.h"
#include "generator/analysis/search/search_source.h"
#include "generator/analysis/search/snippet.h"

namespace kokai::search {

enum class Versions : std::uint8_t {
  kCurrent,
  kAndDrafts,  ///< and drafts beside a published version
  kAll,
};

enum class Facet : std::uint8_t { kMunicipality, kForm, kStatus, kYear, kTask };
inline constexpr std::size_t kFacets = 5;

struct Request {
  std::string query;
  bool long_vowels = true;  ///< サーバー: サーバ, too
  bool synonyms = true;     ///< the glossary's other words, too
  Versions versions = Versions::kCurrent;
  /// Within one facet any of the values, between facets all. Values: code, "0".."2", "0".."3",
  /// "2019", name of the 事務. Empty: no choice.
  std::array<std::vector<std::string>, kFacets> chosen;
};

/// Something that was added to the query.
struct Notice {
  enum class Kind : std::uint8_t { kLongVowel, kSynonym };
  Kind kind = Kind::kLongVowel;
  std::string word;               ///< as asked, folded
  std::vector<std::string> also;  ///< only what may be somewhere
};

struct SectionHit {
  std::string id;                              ///< the item's anchor; "": the document's head
  std::vector<TextPart> heading;               ///< the form's wording
  std::vector<std::vector<TextPart>> snippet;  ///< pieces of up to three blocks
};

struct DocumentHit {
  std::uint32_t document = 0;  ///< into Manifest::documents
  std::string date;            ///< ISO, or ""
  bool loose = false;          ///< by a variant or a synonym alone; these come last
  std::vector<TextPart> title;
  /// At most 3: those with the most words first, those that are a heading alone last among equals.
  /// The head stands for what is in no other; none: the title alone.
  std::vector<SectionHit> sections;
  std::size_t more = 0;    ///< further places in the document
  bool more_exact = true;  ///< else some of them were not looked at
};

class Session {
 public:
  Session(const SearchSource& source, Request request);

  NoQuery reason() const { return query_.reason; }
  bool cut() const { return query_.cut; }
  const std::vector<Notice>& notices() const { return notices_; }
  /// The first part of the index that could not be read. What can be found without it is found.
  const std::optional<Obstacle>& obstacle() const { return obstacle_; }

  /// Documents within the chosen facets, less those that were seen not to fit.
  std::size_t count() const;
  bool exact() const;  ///< every one of them is verified
  /// Documents with each value, as if nothing were chosen in the facet itself.
  std::map<std::string, std::size_t> counts_of(Facet facet) const;

  /// The next hits in order, at most `most`; fewer: there are no more.
  std::vector<DocumentHit> more(std::size_t most);
  /// Verifies all documents, whatever is chosen, unless it would have to read more than
  /// `most_pieces` of text. True: count() and counts_of() are exact now.
  bool settle(std::size_t most_pieces);

  /// For a query that finds nothing: each word alone, with the documents that may hold it. Empty
  /// for a single word.
  std::vector<std::pair<std::string, std::size_t>> words_alone() const;
  /// A single word parted by script, or "".
  std::string split() const;

 private:
  /// A word with all that is looked for in its place.
  struct Sought {
    std::vector<std::string> ways;  ///< folded; the word itself first
    bool sure = false;
    std::uint32_t length = 0;
    std::map<std::uint32_t, std::vector<std::uint32_t>> documents;  ///< with numbers, ascending
    std::map<std::uint32_t, std::vector<std::uint32_t>> exactly;    ///< of the word itself
  };
  enum class State : std::int8_t { kNot = -1, kOpen = 0, kHolds = 1 };
  struct Ranked {
    std::uint32_t document = 0;
    bool loose = false;
    bool behind = false;
    std::uint64_t score = 0;
    std::uint16_t year = 0;
    State state = State::kOpen;
  };
  /// An entry that was looked at: which terms (as bits) stand where, in any of their ways; in the
  /// upper half (kItself) which words themselves.
  struct SeenEntry {
    Entry entry;
    std::uint32_t piece = 0;
    std::size_t at = 0;
    std::uint32_t bits = 0;
    std::uint32_t in_heading = 0;
    std::vector<std::string> headings;
    std::vector<std::string> blocks;
    std::vector<std::uint32_t> block_bits;
  };
  struct SeenPiece {
    std::string title;
    std::string date;
    std::vector<SeenEntry> entries;
  };
  /// A piece where terms may stand.
  struct AskedPiece {
    std::uint32_t piece = 0;
    std::uint32_t bits = 0;
    std::size_t units = 0;
  };
  /// What was seen of a document; nullopt: the piece could not be read.
  struct Seen {
    std::vector<AskedPiece> asked;
    std::vector<std::pair<std::uint32_t, std::optional<SeenPiece>>> pieces;
    std::uint32_t bits = 0;
  };

  const Manifest& manifest() const { return source_.manifest(); }
  Candidates candidates(std::string_view way);
  void gather(std::size_t term);
  void add_ways(std::size_t term, Notice::Kind kind, const std::vector<std::string>& words,
                std::vector<std::uint32_t>& numbers);
  std::vector<std::string> synonyms_of(const std::string& word);
  std::map<std::uint32_t, std::vector<std::uint32_t>> by_document(
      const std::vector<std::uint32_t>& numbers, Field field) const;
  void rank(const TermGroup& group, std::map<std::uint32_t, Ranked>& best) const;
  Ranked ranked(const TermGroup& group, std::uint32_t document) const;
  static bool comes_before(const Ranked& a, const Ranked& b);
  bool is_wanted_version(std::uint32_t document) const;
  std::string value_of(std::uint32_t document, Facet facet) const;
  bool passes(std::uint32_t document, std::optional<Facet> but) const;
  bool open(const Ranked& ranked) const { return ranked.state != State::kNot; }

  std::uint32_t terms_of(bool negative) const;
  std::vector<AskedPiece> pieces_for(std::uint32_t document, std::uint32_t terms) const;
  std::uint32_t bits_in(const std::string& block, Field field) const;
  void look_at(std::uint32_t document, std::uint32_t piece, Seen& seen);
  bool verify(Ranked& ranked, Seen& seen);
  DocumentHit hit_of(const Ranked& ranked, const Seen& seen) const;
  SectionHit section_of(const SeenEntry& entry) const;
  std::vector<std::string> needles(Field field) const;

  const SearchSource& source_;
  Request request_;
  Query query_;
  std::vector<Sought> sought_;  ///< one a term of the query
  std::vector<Notice> notices_;
  std::optional<Obstacle> obstacle_;
  std::vector<Ranked> ranked_;
  std::size_t next_ = 0;
};

}  // namespace kokai::search
