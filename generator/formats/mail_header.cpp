#include "generator/formats/mail_header.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include <gmime/gmime.h>

#include "generator/formats/messages.h"
#include "generator/text/ascii.h"
#include "generator/text/charset.h"

namespace kokai::mail {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::size_t kPieces = 1000;  ///< of a parameter in pieces

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

/// A label as far as it may be shown: charsets have short names of ASCII.
std::string shown_label(std::string_view label) {
  std::string shown;
  for (const char c : label.substr(0, 40)) shown += c > ' ' && c < '\x7F' ? c : '?';
  return shown;
}

/// =?charset?B?bytes?=
struct EncodedWord {
  std::string_view charset;
  char encoding = 'B';
  std::string_view content;
  std::size_t behind = 0;
};

std::optional<EncodedWord> encoded_word_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "=?") return std::nullopt;
  const std::size_t charset_end = text.find('?', at + 2);
  if (charset_end == npos || charset_end + 2 >= text.size() || text[charset_end + 2] != '?') {
    return std::nullopt;
  }
  const char encoding = static_cast<char>(text[charset_end + 1] & ~0x20);
  const std::size_t end = text.find("?=", charset_end + 3);
  if (end == npos || (encoding != 'B' && encoding != 'Q')) return std::nullopt;
  EncodedWord word;
  word.charset = text.substr(at + 2, charset_end - at - 2);
  word.charset = word.charset.substr(0, word.charset.find('*'));  // RFC 2231: =?utf-8*ja?…
  word.encoding = encoding;
  word.content = text.substr(charset_end + 3, end - charset_end - 3);
  word.behind = end + 2;
  const bool plain = !word.charset.empty() && word.charset.find_first_of(" \t\r\n\"<>") == npos;
  return plain ? std::optional(word) : std::nullopt;
}

std::string bytes_of(const EncodedWord& word) {
  std::string in(word.content);
  GMimeEncoding state;
  g_mime_encoding_init_decode(&state, word.encoding == 'B'
                                          ? GMIME_CONTENT_ENCODING_BASE64
                                          : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  if (word.encoding == 'Q') std::replace(in.begin(), in.end(), '_', ' ');
  std::string out(g_mime_encoding_outlen(&state, in.size()) + 4, '\0');
  out.resize(g_mime_encoding_flush(&state, in.data(), in.size(), out.data()));
  return out;
}

/// Hands the header on in pieces: text as it stands, and runs of encoded words of one charset as
/// one text: a character may be parted between two of them.
template <typename Plain, typename Word>
void for_each_piece(std::string_view raw, const Plain& plain, const Word& word) {
  std::size_t from = 0;
  std::string bytes;
  std::string charset;
  const auto flush = [&] {
    if (!charset.empty()) word(std::exchange(bytes, {}), std::exchange(charset, {}));
  };
  for (std::size_t at = raw.find("=?"); at != npos; at = raw.find("=?", at)) {
    const std::optional<EncodedWord> found = encoded_word_at(raw, at);
    if (!found) {
      ++at;
      continue;
    }
    const std::string_view between = raw.substr(from, at - from);
    const bool joined = !charset.empty() && without_blanks(between).empty();
    const std::string label = ascii::lower(found->charset);
    if (!joined || label != charset) flush();
    if (!joined && !between.empty()) plain(between);
    bytes += bytes_of(*found);
    charset = label;
    at = from = found->behind;
  }
  flush();
  if (from < raw.size()) plain(raw.substr(from));
}

/// Line breaks and tabs as blanks.
std::string on_one_line(std::string text) {
  for (char& c : text) {
    if (c == '\r' || c == '\n' || c == '\t') c = ' ';
  }
  return text;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool pair = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                      hex_value(text[i + 2]) >= 0;
    if (pair) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

/// The value that begins at `at`, in quotes or not; `at` is put behind it.
std::string value_at(std::string_view raw, std::size_t& at) {
  at = std::min(raw.find_first_not_of(kBlanks, at), raw.size());
  if (at == raw.size() || raw[at] != '"') {
    const std::size_t end = std::min(raw.find(';', at), raw.size());
    const std::string_view value = without_blanks(raw.substr(at, end - at));
    at = end;
    return std::string(value);
  }
  std::string value;
  for (++at; at < raw.size() && raw[at] != '"'; ++at) {
    if (raw[at] == '\\' && at + 1 < raw.size()) ++at;
    value += raw[at];
  }
  at = std::min(raw.find(';', at), raw.size());
  return value;
}

/// Parameters whose name begins with `name`, the rest of their names ("", "*", "*0*") as keys.
std::map<std::string, std::string> parameters_of(std::string_view raw, std::string_view name) {
  std::map<std::string, std::string> found;
  std::size_t at = raw.find(';');
  while (at < raw.size() && found.size() < kPieces) {
    const std::size_t equals = raw.find('=', ++at);
    if (equals == npos) break;
    const std::string key = ascii::lower(without_blanks(raw.substr(at, equals - at)));
    at = equals + 1;
    std::string value = value_at(raw, at);
    if (key == name || key.starts_with(std::string(name) + '*')) {
      found.emplace(key.substr(name.size()), std::move(value));
    }
  }
  return found;
}

/// The value of parameters in pieces, and the charset that the first of them names.
struct Pieces {
  std::string charset;
  std::string bytes;
};

/// Takes "charset'language'" off the first piece.
void take_piece(Pieces& out, std::string_view value, bool first, bool percent) {
  if (first && percent) {
    const std::size_t language = value.find('\'');
    const std::size_t words = language == npos ? npos : value.find('\'', language + 1);
    if (words != npos) {
      out.charset = value.substr(0, language);
      value = value.substr(words + 1);
    }
  }
  out.bytes += percent ? percent_decoded(value) : std::string(value);
}

std::optional<Pieces> pieces_of(const std::map<std::string, std::string>& found) {
  Pieces out;
  const auto whole = found.find("*");
  if (whole != found.end()) {
    take_piece(out, whole->second, true, true);
    return out;
  }
  for (std::size_t i = 0; i < kPieces; ++i) {
    const std::string key = "*" + std::to_string(i);
    auto piece = found.find(key + "*");
    const bool percent = piece != found.end();
    if (!percent) piece = found.find(key);
    if (piece == found.end()) return i == 0 ? std::nullopt : std::optional(out);
    take_piece(out, piece->second, i == 0, percent);
  }
  return out;
}

}  // namespace

std::string decoded(std::string bytes, std::string_view label, std::string_view where,
                    std::vector<Doubt>& doubts) {
  const std::optional<Charset> declared = charset_named(label);
  DecodedText text = decode_text(bytes, declared);
  if (!text.ok() && text.fault.looks_like) text = decode_text(bytes, text.fault.looks_like);
  if (!text.ok() && declared) text = decode_text(bytes);
  if (text.ok()) {
    const bool as_labelled = declared ? text.charset == *declared : label.empty();
    if (!as_labelled) {
      doubts.push_back(
          {&kMailCharset,
           {shown_label(label), std::string(name_of(text.charset)), std::string(where)}});
    }
    return std::move(text.text);
  }
  const Charset charset = declared.value_or(text.fault.tried);
  MarkedText marked = decode_with_marks(bytes, charset);
  doubts.push_back({&kMailBrokenText,
                    {std::string(name_of(charset)), std::to_string(marked.marks),
                     std::to_string(marked.first_line), std::string(where)}});
  return std::move(marked.text);
}

std::string header_text(std::string_view raw, std::string_view where, std::vector<Doubt>& doubts) {
  std::string out;
  for_each_piece(
      without_blanks(raw),
      [&](std::string_view plain) { out += decoded(std::string(plain), {}, where, doubts); },
      [&](std::string bytes, const std::string& charset) {
        out += decoded(std::move(bytes), charset, where, doubts);
      });
  return on_one_line(std::move(out));
}

std::string header_in_utf8(std::string_view raw, std::string_view where,
                           std::vector<Doubt>& doubts) {
  std::string out;
  for_each_piece(
      raw, [&](std::string_view plain) { out += decoded(std::string(plain), {}, where, doubts); },
      [&](std::string bytes, const std::string& charset) {
        const std::string text = on_one_line(decoded(std::move(bytes), charset, where, doubts));
        const std::unique_ptr<gchar, decltype(&g_free)> word(
            g_base64_encode(reinterpret_cast<const guchar*>(text.data()), text.size()), &g_free);
        out.append("=?UTF-8?B?").append(word.get()).append("?=");
      });
  return on_one_line(std::move(out));
}

std::string parameter(std::string_view raw, std::string_view name, std::vector<Doubt>& doubts) {
  const std::map<std::string, std::string> found = parameters_of(raw, name);
  if (const std::optional<Pieces> pieces = pieces_of(found)) {
    return decoded(pieces->bytes, pieces->charset, name, doubts);
  }
  const auto plain = found.find("");
  return plain == found.end() ? std::string() : header_text(plain->second, name, doubts);
}

}  // namespace kokai::mail
