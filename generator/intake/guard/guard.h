#pragma once

// The guard: personal data found in text before it is published.
//
// Two voices are heard. A resident's words (opinions and what quotes them) are held to everything
// below. A city's own words (assessments) name offices, laws and telephone numbers by right: there
// only what can never be right is told (see scan_statement()).
//
// Text is compared folded: widths (NFKC), kanji digits, every dash and blank, and without
// characters that cannot be seen (U+200B…, U+202E…, soft hyphens), so that １２３​４ and
// 一二三四 are 1234. Every place is given in bytes of the text as it was handed in.
//
// Nothing here keeps, prints or returns a found value: a hit is a place, a kind and a reason.
//
// Source    個人番号: 平成26年総務省令第85号 第5条; 法人番号: 平成26年財務省令第70号 第2条 (told
//           apart, never a hit); 住民票コード: 住民基本台帳法施行規則 第1条.
// Measured  tests/guard holds recall by kind and the false alarms over the real documents.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/intake/guard/allowed.h"
#include "generator/intake/guard/kinds.h"

namespace kokai::guard {

/// What is known of the person who wrote a text: a private column of the same opinion, as it stands
/// there. Found wherever it stands in the text, however it is written there (widths, separators,
/// blanks between family and given name, 様 and さん behind it, 山田 of 山田太郎).
struct Known {
  Kind kind = Kind::kName;
  std::string text;
};

/// Immutable, to be shared by threads. Made once a municipality: costs what its allow-list costs.
class Guard {
 public:
  explicit Guard(Allowed allowed = {});

  /// A resident's words. Hits are sorted and do not overlap: of two at one place the surer, then
  /// the longer one stays. `sender`: what is known of who wrote it; these are kSure.
  /// Malformed UTF-8 is no error: its bytes are no character of anything.
  /// Cost: linear; about 40 ns a byte (tests/bench/intake_bench.cpp).
  std::vector<Hit> scan(std::string_view text, std::span<const Known> sender = {}) const;

  /// A city's own words: offices, their telephones and their postal addresses are right there, laws
  /// and 13-digit numbers, too. Told are kMyNumber, kResidentCode and kMail of a private provider,
  /// kBirthday and kName behind their headings with a colon, numbers with the word for them.
  /// Cost: linear; about 20 ns a byte. statement_gate.h passes text without a candidate sooner.
  std::vector<Hit> scan_statement(std::string_view text) const;

 private:
  Allowed allowed_;
};

/// The text with mask words in place of hits of at least `least`. `hits` as scan() gives them.
std::string masked(std::string_view text, std::span<const Hit> hits,
                   Confidence least = Confidence::kLikely);

}  // namespace kokai::guard
