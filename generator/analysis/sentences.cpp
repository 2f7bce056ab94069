#include "generator/analysis/sentences.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "generator/files/hash.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

/// What a byte means as the first of a character.
enum class Lead : std::uint8_t { kEnd, kSkip, kLatin, kTwo, kKeepThree, kE2, kE3, kWide, kFour };

struct LeadTable {
  Lead of[256];
  constexpr LeadTable() : of() {
    for (unsigned c = 0; c < 256; ++c) of[c] = lead(c);
  }
  static constexpr Lead lead(unsigned c) {
    if (c == '\n' || c == '|') return Lead::kEnd;
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return Lead::kLatin;
    }
    if (c < 0xC3) return Lead::kSkip;  // punctuation, Latin-1 signs, stray bytes
    if (c < 0xE0) return Lead::kTwo;
    if (c == 0xE2) return Lead::kE2;
    if (c == 0xE3) return Lead::kE3;
    if (c == 0xEF) return Lead::kWide;
    return c < 0xF0 ? Lead::kKeepThree : Lead::kFour;
  }
};
constexpr LeadTable kLeads;

constexpr auto kUnits = [] {
  constexpr std::string_view kAll =
      "年月日時分秒週歳人名件回個台桁種階円倍割万千億号条項箇かカヶつ";
  std::array<std::uint32_t, kAll.size() / 3> units{};
  for (std::size_t i = 0; i < units.size(); ++i) units[i] = three_bytes(kAll.data() + 3 * i);
  std::sort(units.begin(), units.end());
  return units;
}();

}  // namespace

void SentenceReader::start(std::string_view text, std::size_t shortest) {
  text_ = text;
  shortest_ = shortest;
  at_ = 0;
  if (folded_.size() < text.size()) folded_.resize(text.size());
}

bool SentenceReader::next() {
  while (at_ < text_.size()) {
    size_ = 0;
    letters_ = 0;
    do {
      keep_run();
    } while (at_ < text_.size() && read_letter());
    if (letters_ >= shortest_) return true;
  }
  return false;
}

/// Most characters are kanji and kana of three bytes. Which of both comes next nobody could guess:
/// nothing branches on it.
void SentenceReader::keep_run() {
  const auto* from = reinterpret_cast<const unsigned char*>(text_.data()) + at_;
  const unsigned char* const first = from;
  const unsigned char* const last = first + (text_.size() - at_);
  char* to = folded_.data() + size_;
  const auto is_kept = [](const unsigned char* at) {
    const bool kana = (at[0] == 0xE3) & (static_cast<unsigned char>(at[1] - 0x81) < 2);
    return kana | (kLeads.of[*at] == Lead::kKeepThree);
  };
  while (last - from >= 4 && is_kept(from)) {
    std::memcpy(to, from, 4);  // the fourth byte is written over
    to += 3;
    from += 3;
  }
  const auto bytes = static_cast<std::size_t>(from - first);
  size_ += bytes;
  at_ += bytes;
  letters_ += bytes / 3;
}

std::uint64_t SentenceReader::hash() const {
  return std::max<std::uint64_t>(1, hash64({folded_.data(), size_}));
}

bool SentenceReader::read_letter() {
  const auto byte = [&](std::size_t more) { return static_cast<unsigned char>(text_[at_ + more]); };
  const Lead lead = kLeads.of[byte(0)];
  const std::size_t left = text_.size() - at_;
  if (lead == Lead::kKeepThree && left >= 3) {
    keep(3);
  } else if (lead == Lead::kE3 && left >= 3) {
    return read_in_e3(byte(1), byte(2));
  } else if (lead == Lead::kLatin) {
    keep_latin(byte(0));
    ++at_;
  } else if (lead == Lead::kWide && left >= 3) {
    return read_wide(byte(1), byte(2));
  } else if (lead == Lead::kE2 && left >= 3) {
    read_in_e2(byte(1), byte(2));
  } else if (lead == Lead::kTwo && left >= 2) {
    keep(2);
  } else if (lead == Lead::kFour && left >= 4) {
    keep(4);
  } else {
    const char mark = text_[at_++];
    if (mark == '.' || mark == ')' || (mark == ' ' && !stands_at_unit())) drop_counter();
    return lead != Lead::kEnd;
  }
  return true;
}

/// U+2000 … U+2FFF: Ⅰ is kept; ① and the number behind ※ only count.
void SentenceReader::read_in_e2(unsigned char second, unsigned char third) {
  if (second == 0x85) return keep(3);
  at_ += 3;
  if (second != 0x80 || third != 0xBB) return;
  while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
  while (text_.substr(at_, 2) == "\xEF\xBC" && at_ + 2 < text_.size() &&
         static_cast<unsigned char>(text_[at_ + 2]) - 0x90u < 10) {
    at_ += 3;
  }
}

/// U+3000 … U+3FFF: kana are kept but for ー, which cities write or not; 。 ends.
bool SentenceReader::read_in_e3(unsigned char second, unsigned char third) {
  const bool sign = second == 0x80 && (third < 0x85 || third > 0x87);    // all but 々〆〇
  const bool mark = second == 0x83 && (third == 0xBB || third == 0xBC);  // ・ー
  if (!sign && !mark) {
    keep(3);
    return true;
  }
  at_ += 3;
  if (sign && third == 0x80 && !stands_at_unit()) drop_counter();
  return !(sign && third == 0x82);
}

/// U+F000 … U+FFFF: wide Latin letters become narrow ones, ｡ ends, narrow kana are kept.
bool SentenceReader::read_wide(unsigned char second, unsigned char third) {
  const unsigned code = (second & 0x3Fu) << 6 | (third & 0x3Fu);  // from U+F000 on
  if (code > 0xF00 && code <= 0xF5E) {
    keep_latin(code - 0xF00 + 0x20);
  } else if (code >= 0xF66 && code <= 0xF9F) {
    keep(3);
    return true;
  }
  at_ += 3;
  if (code == 0xF09 || code == 0xF0E) drop_counter();
  return code != 0xF61;
}

/// "10 日以内" is an amount, "2 中間サーバー" a counter.
bool SentenceReader::stands_at_unit() const {
  if (at_ + 3 > text_.size()) return false;
  return std::binary_search(kUnits.begin(), kUnits.end(), three_bytes(text_.data() + at_));
}

/// "1.", "2 " and "(12)" before a sentence count it.
void SentenceReader::drop_counter() {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (size_ > 2 || !std::all_of(folded_.data(), folded_.data() + size_, is_digit)) return;
  size_ = 0;
  letters_ = 0;
}

void SentenceReader::keep(std::size_t bytes) {
  std::memcpy(folded_.data() + size_, text_.data() + at_, bytes);
  size_ += bytes;
  at_ += bytes;
  ++letters_;
}

void SentenceReader::keep_latin(unsigned code) {
  if (kLeads.of[code] != Lead::kLatin) return;
  folded_[size_++] = static_cast<char>(code >= 'A' && code <= 'Z' ? code + 32 : code);
  ++letters_;
}

}  // namespace kokai
