#pragma once

// Text cut into sentences that can be told apart by a number.

#include <cstdint>
#include <string_view>
#include <vector>

namespace kokai {

/// Sentences with fewer letters are labels and left out.
inline constexpr std::size_t kShortSentence = 8;

/// A sentence ends at 。, at a line's end and at the | between table cells. Only its letters and
/// digits count: blanks, punctuation, marks of Markdown, the width and case of Latin letters do
/// not, nor ー (サーバー, サーバ), ① and "1." before a sentence, the number of ※1. Malformed UTF-8
/// is skipped. Cost: one pass; memory is kept from text to text.
class SentenceReader {
 public:
  /// `text` outlives the reading.
  void start(std::string_view text, std::size_t shortest = kShortSentence);
  /// Goes to the next sentence of `shortest` letters or more; false when there is none left.
  bool next();
  /// XXH3-64 of the letters; never 0.
  std::uint64_t hash() const;
  std::size_t letters() const { return letters_; }

 private:
  void keep_run();
  /// Reads what stands at at_; false when it ends the sentence.
  bool read_letter();
  void read_in_e2(unsigned char second, unsigned char third);
  bool read_in_e3(unsigned char second, unsigned char third);
  bool read_wide(unsigned char second, unsigned char third);
  bool stands_at_unit() const;
  void drop_counter();
  void keep(std::size_t bytes);
  void keep_latin(unsigned code);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t shortest_ = kShortSentence;
  std::vector<char> folded_;
  std::size_t size_ = 0;
  std::size_t letters_ = 0;
};

}  // namespace kokai
