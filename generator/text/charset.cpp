#include "generator/text/charset.h"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <utility>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include "generator/text/ascii.h"
#include "generator/text/byte_scan.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view kMark = "\xEF\xBF\xBD";
constexpr std::string_view kWideNul("\0\0", 2);

using Kind = CharsetFault::Kind;

/// First bytes of U+E000…F8FF and of planes 15 and 16, among others.
constexpr ByteTable kPrivateLeads = [] {
  ByteTable listed{};
  for (const int c : {0xEE, 0xEF, 0xF3, 0xF4}) listed[static_cast<unsigned>(c)] = true;
  return listed;
}();

struct CharsetRow {
  Charset charset;
  std::string_view name;
  const char* icu;
  std::string_view labels;  ///< small letters and digits only, between blanks
};

constexpr CharsetRow kRows[] = {
    {Charset::kUtf8, "UTF-8", "UTF-8", " utf8 unicode11utf8 usascii ascii ansix341968 "},
    {Charset::kUtf16Le, "UTF-16LE", "UTF-16LE", " utf16le utf16 unicode ucs2 "},
    {Charset::kUtf16Be, "UTF-16BE", "UTF-16BE", " utf16be "},
    {Charset::kCp932, "CP932", "ibm-943_P15A-2003",
     " shiftjis sjis xsjis windows31j cp932 ms932 mskanji cswindows31j csshiftjis "},
    {Charset::kEucJp, "EUC-JP", "euc-jp-2007",
     " eucjp xeucjp eucjpms cp51932 ujis cseucpkdfmtjapanese "},
    {Charset::kIso2022Jp, "ISO-2022-JP", "ISO_2022,locale=ja,version=0",
     " iso2022jp iso2022jpms csiso2022jp cp50220 cp50221 cp50222 jis xwindows50220 xwindows50221 "},
    {Charset::kWindows1252, "windows-1252", "ibm-5348_P100-1997",
     " windows1252 cp1252 iso88591 latin1 iso885915 l1 "},
    {Charset::kGb18030, "GB18030", "gb18030", " gb18030 gb2312 gbk cp936 windows936 euccn "},
    {Charset::kBig5, "Big5", "windows-950-2000", " big5 cp950 csbig5 "},
    {Charset::kEucKr, "EUC-KR", "windows-949-2000",
     " euckr ksc56011987 cp949 windows949 uhc ksc5601 "},
};

const CharsetRow& row_of(Charset charset) { return kRows[static_cast<std::size_t>(charset)]; }

/// Puts U+FFFD for bytes that are no character, instead of stopping there.
void mark_broken(const void* /*context*/, UConverterToUnicodeArgs* args, const char* /*bytes*/,
                 std::int32_t /*length*/, UConverterCallbackReason reason, UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;
  constexpr char16_t kReplacement = 0xFFFD;
  *error = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &kReplacement, 1, 0, error);
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter converter_of(Charset charset, UConverterToUCallback on_broken) {
  UErrorCode error = U_ZERO_ERROR;
  Converter made(ucnv_open(row_of(charset).icu, &error), &ucnv_close);
  if (U_FAILURE(error)) throw std::runtime_error("ICU has no converter for this charset");
  error = U_ZERO_ERROR;
  ucnv_setToUCallBack(made.get(), on_broken, nullptr, nullptr, nullptr, &error);
  return made;
}

/// ICU's CP932 follows the IBM PC in turning three control characters around.
void restore_controls(std::string& text) {
  for (char& c : text) c = c == '\x1C' ? '\x1A' : c == '\x1A' ? '\x7F' : c == '\x7F' ? '\x1C' : c;
}

/// Bytes as UTF-8, and the offset of the first that are no character; npos when all are.
struct Converted {
  std::string text;
  std::size_t broken = npos;
};

Converted convert(std::string_view bytes, Charset charset,
                  UConverterToUCallback on_broken = UCNV_TO_U_CALLBACK_STOP) {
  const Converter in = converter_of(charset, on_broken);
  const Converter utf8 = converter_of(Charset::kUtf8, UCNV_TO_U_CALLBACK_STOP);
  Converted out;
  out.text.reserve(bytes.size() + bytes.size() / 2);
  std::array<char16_t, 4096> pivot;
  std::array<char, 16384> piece;
  char16_t* pivot_source = pivot.data();
  char16_t* pivot_target = pivot.data();
  const char* source = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
  for (bool fresh = true; error == U_BUFFER_OVERFLOW_ERROR; fresh = false) {
    error = U_ZERO_ERROR;
    char* target = piece.data();
    ucnv_convertEx(utf8.get(), in.get(), &target, piece.data() + piece.size(), &source, end,
                   pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(), fresh,
                   true, &error);
    out.text.append(piece.data(), target);
  }
  if (charset == Charset::kCp932) restore_controls(out.text);
  if (U_SUCCESS(error)) return out;
  std::array<char, 32> rest;
  auto length = static_cast<std::int8_t>(rest.size());
  error = U_ZERO_ERROR;
  ucnv_getInvalidChars(in.get(), rest.data(), &length, &error);
  const auto behind = static_cast<std::size_t>(source - bytes.data());
  out.broken = behind - std::min(behind, static_cast<std::size_t>(length));
  return out;
}

bool is_utf16(Charset charset) {
  return charset == Charset::kUtf16Le || charset == Charset::kUtf16Be;
}

std::uint64_t line_at(std::string_view text, std::size_t offset) {
  std::uint64_t line = 1;
  for (std::size_t i = find_line_break(text, 0); i < offset; i = find_line_break(text, i + 1)) {
    const bool inner = text[i] == '\r' && i + 1 < offset && text[i + 1] == '\n';
    line += inner ? 0 : 1;
  }
  return line;
}

std::string hex_of(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : bytes) {
    if (!out.empty()) out += ' ';
    out += kDigits[static_cast<unsigned char>(c) >> 4];
    out += kDigits[static_cast<unsigned char>(c) & 0xF];
  }
  return out;
}

CharsetFault fault_at(Kind kind, std::string_view bytes, std::size_t offset, Charset tried,
                      std::optional<Charset> looks_like = std::nullopt) {
  CharsetFault fault{kind, tried, looks_like, offset, 0, hex_of(bytes.substr(offset, 4))};
  if (is_utf16(tried)) {
    const std::string before = convert(bytes.substr(0, offset), tried).text;
    fault.line = line_at(before, before.size());
  } else {
    fault.line = line_at(bytes, offset);
  }
  return fault;
}

std::size_t find_beyond_ascii(std::string_view bytes) {
  const auto found =
      std::find_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
  return found == bytes.end() ? npos : static_cast<std::size_t>(found - bytes.begin());
}

/// True for UTF-8 with a sequence of three bytes or more: other charsets hardly make one by chance.
bool reads_as_utf8(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0xE0; }) &&
         find_invalid_utf8(bytes) == npos;
}

/// Offset of the first escape to a Japanese set in bytes of ASCII, or npos.
std::size_t find_iso_2022_jp(std::string_view bytes) {
  static constexpr std::string_view kEscapes[] = {"\x1B$B", "\x1B$@", "\x1B$(D", "\x1B(I"};
  for (std::size_t at = bytes.find('\x1B'); at != npos; at = bytes.find('\x1B', at + 1)) {
    for (const std::string_view escape : kEscapes) {
      if (!bytes.substr(at).starts_with(escape)) continue;
      return find_beyond_ascii(bytes) == npos ? at : npos;
    }
  }
  return npos;
}

/// Offset of the first byte beyond ASCII when all such are pairs of EUC-JP, or npos.
std::size_t find_euc_jp(std::string_view bytes) {
  const auto high = [&](std::size_t i) {
    return i < bytes.size() && static_cast<unsigned char>(bytes[i]) >= 0xA1 && bytes[i] != '\xFF';
  };
  std::size_t first = npos;
  for (std::size_t i = 0; i < bytes.size();) {
    if ((bytes[i] & 0x80) == 0) {
      ++i;
      continue;
    }
    first = std::min(first, i);
    const std::size_t shift = bytes[i] == '\x8F' ? 1 : 0;
    if ((bytes[i] != '\x8E' && !high(i + shift)) || !high(i + shift + 1)) return npos;
    i += shift + 2;
  }
  return first;
}

/// Offset of the first byte beyond ASCII of the first line that is UTF-8, in bytes that are not.
std::size_t find_utf8_line(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = find_line_break(bytes, at);
    const std::string_view line = bytes.substr(at, end - at);
    if (reads_as_utf8(line)) return at + find_beyond_ascii(line);
    at = end + 1;
  }
  return npos;
}

/// What bytes with U+0000 are when all of those stand at the same end of pairs, and no text of
/// another charset has so many of them.
std::optional<Charset> utf16_by_nuls(std::string_view bytes) {
  std::size_t at[2] = {0, 0};
  for (std::size_t i = bytes.find('\0'); i != npos; i = bytes.find('\0', i + 1)) ++at[i % 2];
  const std::size_t nuls = at[0] + at[1];
  if (at[0] != 0 && at[1] != 0) return std::nullopt;
  if (nuls <= bytes.size() / 4 && find_invalid_utf8(bytes) == npos) return std::nullopt;
  const Charset wide = at[1] != 0 ? Charset::kUtf16Le : Charset::kUtf16Be;
  const Converted converted = convert(bytes, wide);
  const bool text = converted.broken == npos && converted.text.find('\0') == std::string::npos;
  return text ? std::optional(wide) : std::nullopt;
}

/// What bytes that are no text in one charset read as without doubt.
std::optional<Charset> other_than(Charset tried, std::string_view bytes) {
  if (bytes.find('\0') != npos) return utf16_by_nuls(bytes);
  if (tried != Charset::kUtf8 && find_invalid_utf8(bytes) == npos) return Charset::kUtf8;
  if (find_euc_jp(bytes) != npos) {
    return tried == Charset::kEucJp ? std::nullopt : std::optional(Charset::kEucJp);
  }
  const bool cp932 = tried != Charset::kCp932 && find_utf8_line(bytes) == npos &&
                     convert(bytes, Charset::kCp932).broken == npos;
  return cp932 ? std::optional(Charset::kCp932) : std::nullopt;
}

/// Line of the first character of a private use area, or 0.
std::uint64_t private_use_line(std::string_view text) {
  for (std::size_t i = find_listed<kPrivateLeads>(text, 0); i < text.size();
       i = find_listed<kPrivateLeads>(text, i + 1)) {
    std::size_t behind = i;
    const char32_t c = next_code_point(text, behind);
    if ((c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000) return line_at(text, i);
  }
  return 0;
}

/// Where U+0000 stands, or npos.
std::size_t find_nul(std::string_view bytes, Charset charset) {
  std::size_t at = bytes.find('\0');
  while (at != npos && is_utf16(charset) && (at % 2 != 0 || bytes.substr(at, 2) != kWideNul)) {
    at = bytes.find('\0', at + 1);
  }
  return at;
}

/// Lines of UTF-8 and of CP932 in one file: told where the first one differs from those before it.
CharsetFault mixture_in(std::string_view bytes) {
  const std::size_t utf8 = find_utf8_line(bytes);
  if (utf8 == npos) return {};
  if (utf8 > find_beyond_ascii(bytes)) {
    const std::size_t broken = convert(bytes.substr(0, utf8), Charset::kCp932).broken;
    if (broken != npos) return fault_at(Kind::kBroken, bytes, broken, Charset::kCp932);
    return fault_at(Kind::kMixed, bytes, utf8, Charset::kCp932, Charset::kUtf8);
  }
  const std::size_t broken = find_invalid_utf8(bytes);
  const std::size_t before = bytes.find_last_of("\r\n", broken);
  const std::size_t from = before == npos ? 0 : before + 1;
  const std::string_view line = bytes.substr(from, find_line_break(bytes, broken) - from);
  if (reads_as_utf8(bytes.substr(from, broken - from)) ||
      convert(line, Charset::kCp932).broken != npos) {
    return fault_at(Kind::kBroken, bytes, broken, Charset::kUtf8);
  }
  return fault_at(Kind::kMixed, bytes, broken, Charset::kUtf8, Charset::kCp932);
}

/// What is told of bytes that would give nonsense although they may be legal.
CharsetFault nonsense_in(std::string_view bytes, Charset charset) {
  if (charset != Charset::kIso2022Jp && !is_utf16(charset)) {
    const std::size_t at = find_iso_2022_jp(bytes);
    if (at != npos) return fault_at(Kind::kOther, bytes, at, charset, Charset::kIso2022Jp);
  }
  if (charset == Charset::kUtf8) return {};
  if (is_utf16(charset) && !bytes.empty() && bytes.find('\0') == npos &&
      find_invalid_utf8(bytes) == npos) {
    return fault_at(Kind::kOther, bytes, 0, charset, Charset::kUtf8);
  }
  if (!is_utf16(charset) && reads_as_utf8(bytes)) {
    return fault_at(Kind::kOther, bytes, find_beyond_ascii(bytes), charset, Charset::kUtf8);
  }
  return charset == Charset::kCp932 ? mixture_in(bytes) : CharsetFault{};
}

CharsetFault nul_in(std::string_view bytes, Charset charset) {
  const std::size_t nul = find_nul(bytes, charset);
  if (nul == npos) return {};
  return fault_at(Kind::kNul, bytes, nul, charset,
                  is_utf16(charset) ? std::nullopt : utf16_by_nuls(bytes));
}

/// Why bytes are not taken as text of this charset, before they are converted.
CharsetFault fault_in(std::string_view bytes, Charset charset) {
  CharsetFault fault = nul_in(bytes, charset);
  return fault.kind != Kind::kNone ? fault : nonsense_in(bytes, charset);
}

/// `bytes` without a byte order mark, strictly as one charset.
DecodedText decode_as(std::string bytes, Charset charset) {
  DecodedText out;
  out.charset = charset;
  out.fault = fault_in(bytes, charset);
  if (!out.ok()) return out;
  Converted converted;
  if (charset == Charset::kUtf8) {
    converted.broken = find_invalid_utf8(bytes);
  } else {
    converted = convert(bytes, charset);
  }
  if (converted.broken != npos) {
    out.fault =
        fault_at(Kind::kBroken, bytes, converted.broken, charset, other_than(charset, bytes));
    return out;
  }
  out.text = std::move(charset == Charset::kUtf8 ? bytes : converted.text);
  out.private_use_line = private_use_line(out.text);
  return out;
}

DecodedText decode_undeclared(std::string bytes) {
  if (bytes.find('\0') != npos || find_invalid_utf8(bytes) == npos) {
    return decode_as(std::move(bytes), Charset::kUtf8);
  }
  const std::size_t euc = find_euc_jp(bytes);
  if (euc == npos) return decode_as(std::move(bytes), Charset::kCp932);
  DecodedText out;
  out.fault = fault_at(Kind::kOther, bytes, euc, Charset::kCp932, Charset::kEucJp);
  return out;
}

struct Mark {
  std::string_view bytes;
  Charset charset;
};
constexpr Mark kMarks[] = {{"\xEF\xBB\xBF", Charset::kUtf8},
                           {"\xFF\xFE", Charset::kUtf16Le},
                           {"\xFE\xFF", Charset::kUtf16Be}};

/// A label without capitals and the signs between its letters and digits.
std::string plain_label(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    const char small = ascii::lower(c);
    if (ascii::is_letter(small) || ascii::is_digit(small)) plain += small;
  }
  return plain;
}

}  // namespace

std::string_view name_of(Charset charset) { return row_of(charset).name; }

std::optional<Charset> charset_named(std::string_view name) {
  const std::string plain = plain_label(name);
  if (plain.empty()) return std::nullopt;
  for (const CharsetRow& row : kRows) {
    if (row.labels.find(' ' + plain + ' ') != npos) return row.charset;
  }
  return std::nullopt;
}

DecodedText decode_text(std::string bytes, std::optional<Charset> declared) {
  for (const Mark& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    DecodedText out = decode_as(bytes.erase(0, mark.bytes.size()), mark.charset);
    if (!out.ok()) out.fault.offset += mark.bytes.size();
    return out;
  }
  return declared ? decode_as(std::move(bytes), *declared) : decode_undeclared(std::move(bytes));
}

MarkedText decode_with_marks(std::string_view bytes, Charset charset) {
  const std::string text = convert(bytes, charset, mark_broken).text;
  MarkedText out;
  out.text.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const bool nul = text[at] == '\0';
    if (!nul && text.compare(at, kMark.size(), kMark) != 0) {
      out.text += text[at++];
      continue;
    }
    at += nul ? 1 : kMark.size();
    if (out.text.ends_with(kMark)) continue;
    if (out.marks++ == 0) out.first_line = line_at(out.text, out.text.size());
    out.text += kMark;
  }
  return out;
}

}  // namespace kokai
