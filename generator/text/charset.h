#pragma once

// Bytes of somebody's file or mail to UTF-8: strictly, by rules that can be told, never by
// statistics.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kokai {

/// As the WHATWG Encoding Standard groups them; all but the first four are read only when declared.
enum class Charset {
  kUtf8,
  kUtf16Le,
  kUtf16Be,
  kCp932,      ///< Shift_JIS as Windows writes it: NEC and IBM extensions (① ㈱ 髙 﨑)
  kEucJp,      ///< with the same extensions
  kIso2022Jp,  ///< with half-width kana and the extensions, as CP50220 and CP50221
  kWindows1252,
  kGb18030,
  kBig5,
  kEucKr
};

/// "UTF-8", "CP932"…: for messages and options.
std::string_view name_of(Charset charset);
/// By any of its names, capitals or not: "Shift_JIS", "sjis", "windows-31j", "us-ascii" (UTF-8).
/// UTF-16 without an end is little-endian. Nothing for names of others.
std::optional<Charset> charset_named(std::string_view name);

/// Why bytes are no text, and where. Never holds text.
struct CharsetFault {
  enum class Kind {
    kNone,
    kBroken,  ///< no character of `tried` begins here
    kNul,     ///< U+0000
    kMixed,   ///< UTF-8 and CP932 in turn: the first line that is not `tried`, as the others were
    kOther    ///< legal, but it is `looks_like` that it reads as text
  };
  Kind kind = Kind::kNone;
  Charset tried = Charset::kUtf8;
  std::optional<Charset> looks_like;  ///< what to declare instead, when that can be told for sure
  std::uint64_t offset = 0;           ///< of the first byte, in the bytes given
  std::uint64_t line = 0;             ///< from 1, by LF, CRLF or CR
  std::string hex;                    ///< its first bytes: "82 A0 FF"; at most four
};

/// Bytes as text, or why not.
struct DecodedText {
  std::string text;  ///< UTF-8 without byte order mark, else as written; empty with a fault
  Charset charset = Charset::kUtf8;
  CharsetFault fault;
  /// Line of the first character of a private use area: 外字, which another machine shows
  /// differently or not at all. 0: none.
  std::uint64_t private_use_line = 0;
  bool ok() const { return fault.kind == CharsetFault::Kind::kNone; }
};

/// A byte order mark decides. Without one: what is declared, or else strict UTF-8, or else strict
/// CP932. Nothing undecodable is replaced; U+0000 is refused.
///
/// Legal bytes are refused, too, where they would give nonsense: UTF-8 or ISO-2022-JP (by its
/// escapes) declared as something else, undeclared EUC-JP (pairs that CP932 reads as half-width
/// kana), lines of UTF-8 in a file of CP932.
/// Cost: UTF-8 in place, a few passes; others by ICU through pieces of some KiB.
DecodedText decode_text(std::string bytes, std::optional<Charset> declared = std::nullopt);

/// Text of bytes that decode_text() refused, for who must show them: each run of broken bytes and
/// each U+0000 as one U+FFFD.
struct MarkedText {
  std::string text;
  std::uint64_t marks = 0;       ///< how many were put in
  std::uint64_t first_line = 0;  ///< of the first; 0: none
};
MarkedText decode_with_marks(std::string_view bytes, Charset charset);

}  // namespace kokai
