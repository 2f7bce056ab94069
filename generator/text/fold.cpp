#include "generator/text/fold.h"

#include <cstdint>
#include <stdexcept>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "generator/text/ascii.h"
#include "generator/text/icu_fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

/// ICU's normalizers are immutable singletons, safe from several threads.
const icu::Normalizer2& obtained(const icu::Normalizer2* (*instance)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = instance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalization data");
  return *normalizer;
}

const icu::Normalizer2& nfc_normalizer() {
  static const icu::Normalizer2& one = obtained(icu::Normalizer2::getNFCInstance);
  return one;
}
const icu::Normalizer2& nfkc_normalizer() {
  static const icu::Normalizer2& one = obtained(icu::Normalizer2::getNFKCInstance);
  return one;
}
const icu::Normalizer2& casefold_normalizer() {
  static const icu::Normalizer2& one = obtained(icu::Normalizer2::getNFKCCasefoldInstance);
  return one;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

std::string normalize(const icu::Normalizer2& normalizer, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
  normalizer.normalizeUTF8(0, piece(text), sink, nullptr, status);
  if (U_FAILURE(status)) return std::string(text);
  return out;
}

bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2043 || c == 0x2500;
}

bool is_tilde(char32_t c) { return c == 0x301C || c == 0x223C; }

/// Behind NFKC_Casefold: drops white space, makes one dash of all dashes and one tilde of all
/// tildes.
void append_unified(std::string& out, char32_t c) {
  if (is_blank(c)) return;
  append_utf8(out, is_dash(c) ? U'-' : is_tilde(c) ? U'~' : c);
}

/// Code points that NFKC_Casefold leaves alone whatever stands beside them.
bool is_inert(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096) ||
         (c >= 0x30A1 && c <= 0x30FE) || (c >= 0x3001 && c <= 0x3003) ||
         (c >= 0x3005 && c <= 0x301B) || c == 0x203B;
}

void append_circled(std::string& out, char32_t c) {
  const auto number = static_cast<unsigned>(c - 0x2460 + 1);
  if (number >= 10) out.push_back(static_cast<char>('0' + number / 10));
  out.push_back(static_cast<char>('0' + number % 10));
}

constexpr std::string_view kRoman[] = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                       "vii", "viii", "ix",  "x",  "xi", "xii"};

/// Folds one code point that is neither inert nor ASCII. False: only ICU can.
bool append_common(std::string& out, char32_t c) {
  if (c == 0x3000 || is_blank(c)) return true;
  if (c >= 0xFF01 && c <= 0xFF5E) {
    out.push_back(static_cast<char>(ascii::lower(c - 0xFF01 + '!')));
  } else if (c >= 0x2460 && c <= 0x2473) {
    append_circled(out, c);
  } else if (c >= 0x2160 && c <= 0x216B) {
    out.append(kRoman[c - 0x2160]);
  } else if (is_dash(c)) {
    out.push_back('-');
  } else if (is_tilde(c)) {
    out.push_back('~');
  } else {
    return false;
  }
  return true;
}

/// Behind the inert characters at `at`, as far as they are of the many: most kanji, half of the
/// kana.
std::size_t skip_inert(std::string_view text, std::size_t at) {
  for (; at + 3 <= text.size(); at += 3) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const auto third = static_cast<unsigned char>(text[at + 2]);
    const bool kanji = lead >= 0xE5 && lead <= 0xE8 && ((second ^ 0x80) | (third ^ 0x80)) < 0x40;
    const bool kana =
        lead == 0xE3 && (second == 0x81 || second == 0x83) && third > 0x80 && third < 0xBF;
    if (!kanji && !kana) break;
  }
  return at;
}

/// The fast road. False when a character is met that needs ICU; `out` is then of no use.
bool fold_common(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if (!is_blank(byte)) out.push_back(ascii::lower(byte));
      ++at;
      continue;
    }
    const std::size_t first = at;
    if (const std::size_t behind = skip_inert(text, at); behind != at) {
      out.append(text, at, behind - at);
      at = behind;
      continue;
    }
    const char32_t c = next_code_point(text, at);
    if (is_inert(c)) {
      out.append(text.substr(first, at - first));
    } else if (!append_common(out, c)) {
      return false;
    }
  }
  return true;
}

/// What a label may have or lack without meaning another thing.
constexpr std::u32string_view kLabelNoise = U"※、。・:.,()[]{}<>「」『』【】〔〕〈〉《》〖〗";

bool is_label_noise(char32_t c) {
  const bool is_word =
      (c >= 0x3041 && c < 0xA000 && c != U'・') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  return !is_word && kLabelNoise.find(c) != std::u32string_view::npos;
}

}  // namespace

std::string nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const bool is_nfc = nfc_normalizer().isNormalizedUTF8(piece(text), status) != 0;
  return is_nfc && U_SUCCESS(status) ? std::string(text) : normalize(nfc_normalizer(), text);
}

std::string nfkc(std::string_view text) { return normalize(nfkc_normalizer(), text); }

std::string case_folded(std::string_view text) {
  std::string folded;
  icu::UnicodeString::fromUTF8(piece(text)).foldCase().toUTF8String(folded);
  return nfc(folded);
}

std::string fold_by_icu(std::string_view text) {
  const std::string folded = normalize(casefold_normalizer(), text);
  std::string out;
  out.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) append_unified(out, next_code_point(folded, at));
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  if (!fold_common(text, out)) return fold_by_icu(text);
  return out;
}

std::string fold_label(std::string_view text) {
  std::string folded = fold(text);
  char* const bytes = folded.data();
  std::size_t kept = 0;  // bytes that stay, moved to the front
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t first = at;
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const bool kanji = lead >= 0xE4 && lead <= 0xE9 && at + 3 <= folded.size();
    char32_t c = U'字';  // kanji stay, whichever they are
    if (kanji) {
      at += 3;
    } else {
      c = next_code_point(folded, at);
    }
    if (c == U'【') {
      const std::size_t close = folded.find("】", at);
      if (close != std::string::npos) at = close + std::string_view("】").size();
    } else if (!is_label_noise(c)) {
      for (std::size_t i = first; i < at; ++i) bytes[kept++] = bytes[i];
    }
  }
  folded.resize(kept);
  return folded;
}

}  // namespace kokai
