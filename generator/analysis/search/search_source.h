#pragma once

// What a query is answered from: the written index, whoever reads it (files of a folder, a map in
// tests). The file format stands in generator/decisions/0020-search-in-two-parts.md.
//
// Numbers. A document's number is its place among all documents of the content folder. A document
// is cut into units, runs of whole consecutive items of some 240 folded characters or more; unit 0
// of a document holds its title, number, authority and municipality. Units are numbered through all
// documents. Posting lists name units, or, beyond kMaxUnits of them, documents.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/analysis/search/gram.h"
#include "generator/analysis/search/sketch.h"

namespace kokai::search {

/// Why a part of the index could not be read.
enum class Trouble : std::uint8_t {
  kNone,
  kMissing,     ///< no such file
  kCutShort,    ///< not a whole file of this format
  kOtherBuild,  ///< whole, but it belongs to another build
};

/// A value, or what stood in the way of it. `file` is the address below the site's root.
template <typename T>
struct Fetched {
  T value{};
  Trouble trouble = Trouble::kNone;
  std::string file;
  bool ok() const { return trouble == Trouble::kNone; }
};

/// Which of an assessment's versions a document is.
enum class Standing : std::uint8_t {
  kCurrent,     ///< what /code/key/ shows; a draft, too, when nothing is published
  kOlder,       ///< published before
  kDraftAhead,  ///< a draft beside a published version
};

struct SearchMunicipality {
  std::string code;
  std::string name;
  std::string prefecture;
};

/// A document as the manifest tells it.
struct SearchDocument {
  std::uint32_t municipality = 0;  ///< index
  std::uint8_t form = 0;  ///< 0 基礎項目評価書, 1 重点項目評価書, 2 全項目評価書
  std::uint8_t status = 0;  ///< 0 素案, 1 意見聴取中, 2 公表, 3 終了
  Standing standing = Standing::kCurrent;
  std::uint16_t year = 0;         ///< of the publication; 0: none
  std::uint32_t task = 0;         ///< 事務: index into Manifest::tasks + 1; 0: none of them
  std::string address;            ///< page below the root: "271403/48/", "271403/48/2019-06-27/"
  std::uint32_t first_unit = 0;   ///< its unit 0
  std::uint32_t units = 0;        ///< at least 1
  std::uint32_t first_piece = 0;  ///< into Manifest::piece_units
  std::uint32_t pieces = 0;       ///< text pieces, at least 1
  char32_t check = 0;             ///< repeated in its text pieces
};

/// What must be known before the first posting list.
struct Manifest {
  std::string build;    ///< 12 hex digits
  std::string unicode;  ///< version of the builder's tables: "15.0"
  /// What document 0 is called in the names of text pieces: 0, but in a part of a site.
  std::uint32_t first = 0;
  bool lists_documents = false;  ///< posting lists name documents, not units
  std::uint32_t units = 0;       ///< of all documents
  std::vector<SearchMunicipality> municipalities;
  std::vector<std::string> tasks;
  std::vector<SearchDocument> documents;
  std::vector<std::uint32_t> piece_units;  ///< units in each text piece, document by document
  Sketch sketch;
  /// Of each posting shard, ascending: not above its bigrams, above those of the shard before.
  std::vector<Gram> shard_keys;
  std::uint32_t word_shards = 0;        ///< shards of the glossary, below
  std::uint32_t suggestion_shards = 0;  ///< shards of the suggestions

  /// The document that a unit (below `units`) belongs to. Cost: a binary search.
  std::uint32_t document_of(std::uint32_t unit) const;
  /// Which piece of its document holds the unit (0 …). Cost: the document's pieces.
  std::uint32_t piece_of(std::uint32_t unit) const;
  /// Highest number a posting list may hold, plus 1.
  std::uint32_t numbers() const {
    return lists_documents ? static_cast<std::uint32_t>(documents.size()) : units;
  }
};

/// One heading with what stands under it, up to the next. `text` is its blocks, parted by '\n': a
/// match never crosses from one block to another. A block that is an option of a choice begins with
/// kOptionOn, kOptionOff or kOptionDoubt, which the fold drops.
struct Entry {
  std::string id;       ///< the item's anchor; empty: the document's own head
  std::string place;    ///< its number in the page's rail, and behind '\n' the group it stands in
  std::string heading;  ///< the author's words; then, behind '\n', the form's, when they differ
  std::string text;
};

inline constexpr char kOptionOn = '\x01';
inline constexpr char kOptionOff = '\x02';
inline constexpr char kOptionDoubt = '\x03';

/// A text piece: whole consecutive entries of one document. The first entry of piece 0 is the head:
/// no id, the title as heading, number, authority and municipality as blocks.
struct Piece {
  std::string title;
  std::string date;  ///< of the publication, ISO; empty: none
  std::vector<Entry> entries;
};

/// A posting list with its bigram.
struct GramList {
  Gram gram;
  std::vector<std::uint32_t> numbers;
};

/// A term of the glossary, for synonyms and for its definition's page.
struct GlossaryWord {
  std::string id;  ///< page glossary/<id>/
  std::string term;
  std::string reading;
  std::vector<std::string> aliases;
};

/// What the search box may offer.
struct Suggestion {
  enum class Kind : std::uint8_t { kTerm, kMunicipality, kTitle, kHeading, kIndexed };
  Kind kind = Kind::kTerm;
  std::string text;
  std::string more;  ///< the reading in kana, may be empty; of a name in an index its page
};

class SearchSource {
 public:
  virtual ~SearchSource() = default;

  virtual const Manifest& manifest() const = 0;

  /// Units (or documents: Manifest::lists_documents) that hold the two characters side by side
  /// within a block; ascending. A block's last character stands beside '\n'. Empty where the shard
  /// is whole and does not have the bigram.
  virtual Fetched<std::vector<std::uint32_t>> postings(Gram gram) const = 0;

  /// All bigrams that begin with the character, ascending: what a query of one character asks for.
  virtual Fetched<std::vector<GramList>> postings_from(char32_t first) const = 0;

  /// Piece `piece` (0 … pieces - 1) of a document.
  virtual Fetched<Piece> piece(std::uint32_t document, std::uint32_t piece) const = 0;

  /// Terms of the glossary one of whose words (term, alias), folded, begins with the character;
  /// others may be among them.
  virtual Fetched<std::vector<GlossaryWord>> words_from(char32_t first) const = 0;
};

}  // namespace kokai::search
