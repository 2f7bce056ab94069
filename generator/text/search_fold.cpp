#include "generator/text/search_fold.h"

#include <array>
#include <cstring>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "generator/text/fold.h"
#include "generator/text/icu_fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

bool is_dropped(char32_t c) {
  const auto icu = static_cast<UChar32>(c);
  return u_isUWhiteSpace(icu) || u_charType(icu) == U_CONTROL_CHAR ||
         u_hasBinaryProperty(icu, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2043 || c == 0x2212 || c == 0x2500;
}

/// What NFKC left, one code point.
void append_one(std::string& out, char32_t c) {
  if (is_dropped(c)) return;
  if (c == 0x0130) {
    out.append("i\u0307");  // the one letter whose small form is two code points
    return;
  }
  c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  if (c == 0x03C2) c = 0x03C3;
  append_utf8(out, is_dash(c) ? U'-' : c == 0x301C || c == 0x223C ? U'~' : c);
}

/// One character with its marks, or any text: the slow road.
void append_by_icu(std::string& out, std::string_view text) {
  const std::string normal = nfkc(text);
  for (std::size_t at = 0; at < normal.size();) append_one(out, next_code_point(normal, at));
}

/// Could change, or be changed by, what stands before it in NFKC: marks, voiced sound marks, vowels
/// and finals of Hangul. All others begin a place of their own.
bool joins(char32_t c) {
  if (c < 0x0300) return false;
  return (c >= 0x1161 && c <= 0x11C2) || (c >= 0x3133 && c <= 0x3163) ||
         (c >= 0xFF9E && c <= 0xFFDC) ||
         (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// How the code points of the busy parts of the plane fold, worked out once.
class Table {
 public:
  static constexpr char16_t kSlow = 0xFFFF;  ///< several code points; or ask ICU
  static constexpr char16_t kJoins = 0xFFFE;
  static constexpr char16_t kDrop = 0;

  Table() {
    for (char32_t c = 0; c < kLow; ++c) low_[c] = entry(c);
    for (char32_t c = kHigh; c < 0x10000; ++c) high_[c - kHigh] = entry(c);
  }

  char16_t operator[](char32_t c) const {
    if (c < kLow) return low_[c];
    if (c >= 0x4E00 && c <= 0x9FFF) return static_cast<char16_t>(c);  // kanji stay
    if (c >= kHigh && c < 0x10000) return high_[c - kHigh];
    return joins(c) ? kJoins : kSlow;
  }

 private:
  static constexpr char32_t kLow = 0x3400;
  static constexpr char32_t kHigh = 0xFF00;

  static char16_t entry(char32_t c) {
    if (joins(c)) return kJoins;
    std::string source, folded;
    append_utf8(source, c);
    append_by_icu(folded, source);
    if (folded.empty()) return kDrop;
    std::size_t at = 0;
    const char32_t only = next_code_point(folded, at);
    return at == folded.size() && only < kJoins ? static_cast<char16_t>(only) : kSlow;
  }

  std::array<char16_t, kLow> low_;
  std::array<char16_t, 0x10000 - kHigh> high_;
};

const Table& table() {
  static const Table one;
  return one;
}

void append_bmp(std::string& out, char16_t c) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    const char bytes[] = {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    out.append(bytes, 2);
  } else {
    const char bytes[] = {static_cast<char>(0xE0 | c >> 12),
                          static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                          static_cast<char>(0x80 | (c & 0x3F))};
    out.append(bytes, 3);
  }
}

/// Goes over `text` place by place. `placed(first, last, folded_from)` hears of each when it is
/// done: bytes of the text, and where in `out` its fold begins.
template <typename Placed>
void fold_places(std::string& out, std::string_view text, Placed placed) {
  const Table& entries = table();
  std::size_t place = 0;            // where the open place begins in the text
  std::size_t folded = out.size();  // and in `out`
  bool joined = false;
  const auto close = [&](std::size_t behind) {
    if (behind == place) return;
    if (joined) {
      out.resize(folded);
      append_by_icu(out, text.substr(place, behind - place));
    }
    placed(place, behind, folded);
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = at;
    const auto byte = static_cast<unsigned char>(text[at]);
    const char32_t c = byte < 0x80 ? (++at, byte) : next_code_point(text, at);
    const char16_t entry = entries[c];
    if (entry == Table::kJoins) {
      joined = true;
      continue;
    }
    close(first);
    place = first;
    folded = out.size();
    joined = entry == Table::kSlow;
    if (!joined && entry != Table::kDrop) append_bmp(out, entry);
  }
  close(text.size());
}

/// U+3040 to U+307F or U+5000 to U+9FFF at `at`: half of the hiragana, most kanji. Which of both it
/// is nobody could guess: nothing branches on it.
bool is_plain(std::string_view text, std::size_t at) {
  std::uint32_t four = 0;
  if (text.size() - at < sizeof four) return false;
  std::memcpy(&four, text.data() + at, sizeof four);
  const bool kanji = (four & 0xF) - 5 < 5;
  const bool kana = (four & 0xFFFF) == 0x81E3;
  return ((four & 0x00C0C0F0) == 0x008080E0) & (kanji | kana);
}

/// Bytes of the character at `at` when it folds to itself, alone; else 0.
std::size_t length_of_inert(std::string_view text, std::size_t at, const Table& entries) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return lead != 0 && entries[lead] == lead ? 1 : 0;
  // U+3000 .. U+9FFF hold what Japanese is written in.
  if (lead < 0xE3 || lead > 0xE9 || text.size() - at < 3) return 0;
  if ((byte(1) & 0xC0) != 0x80 || (byte(2) & 0xC0) != 0x80) return 0;
  if (lead >= 0xE5) return 3;  // kanji
  const char32_t c = (lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
  return entries[c] == c ? 3 : 0;
}

}  // namespace

/// Runs of characters that fold to themselves are copied; the places between them are folded, with
/// the character before a place that begins with a mark.
void append_search_fold(std::string& out, std::string_view text) {
  const Table& entries = table();
  std::size_t run = 0;
  std::size_t last = 0;  // the last character of the run
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t inert = is_plain(text, at) ? 3 : length_of_inert(text, at, entries);
    if (inert != 0) {
      last = at;
      at += inert;
      continue;
    }
    std::size_t behind = at;
    const std::size_t first = entries[next_code_point(text, behind)] == Table::kJoins ? last : at;
    while (behind < text.size() && length_of_inert(text, behind, entries) == 0) {
      static_cast<void>(next_code_point(text, behind));
    }
    out.append(text, run, first - run);
    fold_places(out, text.substr(first, behind - first),
                [](std::size_t, std::size_t, std::size_t) {});
    run = last = at = behind;
  }
  out.append(text, run);
}

std::string search_fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_search_fold(out, text);
  return out;
}

FoldedText search_fold_with_places(std::string_view text) {
  FoldedText made;
  made.text.reserve(text.size());
  made.places.reserve(text.size() / 3);
  fold_places(made.text, text, [&](std::size_t first, std::size_t last, std::size_t folded) {
    made.places.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last),
                           static_cast<std::uint32_t>(folded)});
  });
  return made;
}

std::string unicode_version() { return U_UNICODE_VERSION; }

char32_t search_fold_of(char32_t c) {
  const char16_t entry = table()[c];
  return entry == Table::kSlow || entry == Table::kJoins ? kFoldsInContext : entry;
}

std::string search_fold_by_icu(std::string_view text) {
  std::string valid;
  for (std::size_t at = 0; at < text.size();) append_utf8(valid, next_code_point(text, at));
  std::string out;
  append_by_icu(out, valid);
  return out;
}

}  // namespace kokai
