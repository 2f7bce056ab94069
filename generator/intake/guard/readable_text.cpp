#include "generator/intake/guard/readable_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <numeric>
#include <optional>

#include "generator/text/utf8.h"

namespace kokai::guard {
namespace {

struct Entity {
  std::string_view name;
  char32_t character;
};
constexpr Entity kEntities[] = {
    {"amp", U'&'},    {"lt", U'<'},    {"gt", U'>'},     {"quot", U'"'},   {"apos", U'\''},
    {"nbsp", U' '},   {"shy", 0xAD},   {"commat", U'@'}, {"period", U'.'}, {"colon", U':'},
    {"hyphen", U'-'}, {"zwj", 0x200D}, {"zwnj", 0x200C}, {"lrm", 0x200E},  {"rlm", 0x200F}};

std::optional<char32_t> entity(std::string_view name) {
  if (name.starts_with('#')) {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    if (!whole || value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return {};
    return static_cast<char32_t>(value);
  }
  for (const Entity& one : kEntities) {
    if (one.name == name) return one.character;
  }
  return {};
}

/// A name of up to eight letters as one number, capitals or not.
constexpr std::uint64_t packed(std::string_view name) {
  std::uint64_t all = 0;
  for (const char c : name) all = all << 8 | (static_cast<unsigned char>(c) | 0x20);
  return all;
}

/// Elements inside a line: their tags part nothing.
constexpr auto kInline = [] {
  constexpr std::string_view kNames[] = {
      "a",    "abbr",   "b",   "bdi",  "bdo",  "cite",  "code", "data", "del", "dfn",  "em",
      "i",    "ins",    "kbd", "mark", "q",    "rp",    "rt",   "ruby", "s",   "samp", "small",
      "span", "strong", "sub", "sup",  "time", "tspan", "u",    "var",  "wbr"};
  std::array<std::uint64_t, std::size(kNames)> all{};
  std::transform(std::begin(kNames), std::end(kNames), all.begin(), packed);
  std::sort(all.begin(), all.end());
  return all;
}();

/// `name` in any case.
bool is_inline(std::string_view name) {
  return name.size() <= sizeof(std::uint64_t) &&
         std::binary_search(kInline.begin(), kInline.end(), packed(name));
}

/// The first of a few signs from `at` on, or the end. (find_first_of() asks a library for each.)
template <typename... Signs>
std::size_t find_sign(std::string_view text, std::size_t at, Signs... signs) {
  while (at < text.size() && !((text[at] == signs) || ...)) ++at;
  return at;
}

std::string_view last_word(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \n\t/");
  if (end == std::string_view::npos) return {};
  text = text.substr(0, end + 1);
  const std::size_t blank = text.find_last_of(" \n\t/");
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

/// Does the '<' at `at` begin a tag or a comment?
bool begins_tag(std::string_view markup, std::size_t at) {
  const auto sign = [&](std::size_t i) { return i < markup.size() ? markup[i] : '\0'; };
  const char next = sign(at + 1);
  const int first = (next == '/' ? sign(at + 2) : next) | 0x20;
  return (first >= 'a' && first <= 'z') || next == '!' || next == '?';
}

/// Calls `keep` with each attribute's name and the bytes of its value; behind the tag's end.
template <typename Keep>
std::size_t walk_attributes(std::string_view bytes, std::size_t at, const Keep& keep) {
  while (at < bytes.size() && bytes[at] != '>') {
    const std::size_t equals = find_sign(bytes, at, '=', '>');
    if (equals == bytes.size()) return equals;
    if (bytes[equals] == '>') return equals + 1;
    const std::string_view name = last_word(bytes.substr(at, equals - at));
    at = equals + 1;
    const char quote = at < bytes.size() ? bytes[at] : '\0';
    const bool quoted = quote == '"' || quote == '\'';
    const std::size_t begin = quoted ? at + 1 : at;
    const std::size_t end =
        quoted ? find_sign(bytes, begin, quote) : find_sign(bytes, begin, ' ', '\n', '>');
    keep(name, begin, end);
    at = quoted && end < bytes.size() ? end + 1 : end;
  }
  return std::min(at + 1, bytes.size());
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {
    out_.text.reserve(bytes.size());
    out_.place.reserve(bytes.size());
  }

  ReadableText read_markup() {
    for (std::size_t at = 0; at < bytes_.size();) {
      at = bytes_[at] == '<' ? tag(at) : characters(at, bytes_.size());
    }
    for (const Value& value : values_) {
      put('\n', value.begin);
      for (std::size_t at = value.begin; at < value.end;) at = characters(at, value.end);
    }
    return std::move(out_);
  }

  ReadableText read_strings() {
    for (std::size_t at = 0; at < bytes_.size();) {
      at = bytes_[at] == '\\' ? escape(at) : run(at, bytes_.find('\\', at));
    }
    return std::move(out_);
  }

 private:
  struct Value {
    std::size_t begin;
    std::size_t end;
  };

  void put(char c, std::size_t place) {
    out_.text += c;
    out_.place.push_back(static_cast<std::uint32_t>(place));
  }
  void put(char32_t c, std::size_t place) {
    std::string bytes;
    append_utf8(bytes, c);
    for (const char byte : bytes) put(byte, place);
  }

  /// The bytes up to `end` as they stand.
  std::size_t run(std::size_t at, std::size_t end) {
    const std::string_view piece = bytes_.substr(at, end - at);
    const std::size_t known = out_.place.size();
    out_.text += piece;
    out_.place.resize(known + piece.size());
    std::iota(out_.place.begin() + static_cast<std::ptrdiff_t>(known), out_.place.end(),
              static_cast<std::uint32_t>(at));
    return at + piece.size();
  }

  /// At least one, up to the next entity or tag.
  std::size_t characters(std::size_t at, std::size_t end) {
    if (bytes_[at] == '&') {
      const std::size_t semicolon =
          bytes_.substr(at, std::min<std::size_t>(end - at, 12)).find(';');
      if (semicolon != std::string_view::npos) {
        if (const auto c = entity(bytes_.substr(at + 1, semicolon - 1))) {
          put(*c, at);
          return at + semicolon + 1;
        }
      }
    }
    return run(at, std::min(find_sign(bytes_, at + 1, '<', '&'), end));
  }

  std::size_t tag(std::size_t at) {
    if (!begins_tag(bytes_, at)) {
      put('<', at);
      return at + 1;
    }
    const std::size_t end = walk_attributes(
        bytes_, at + 1, [&](std::string_view name, std::size_t first, std::size_t last) {
          keep(name, {first, last});
        });
    if (!is_inline_tag(bytes_.substr(at, end - at))) put('\n', at);
    return end;
  }

  void keep(std::string_view name, Value value) {
    constexpr std::string_view kRead[] = {"alt",   "title",      "content", "value",
                                          "label", "aria-label", "summary", "placeholder"};
    const std::string_view text = bytes_.substr(value.begin, value.end - value.begin);
    const bool link = name == "href" && (text.starts_with("mailto:") || text.starts_with("tel:"));
    const bool read = name.starts_with("data-") ||
                      std::find(std::begin(kRead), std::end(kRead), name) != std::end(kRead);
    if (link || read) values_.push_back(value);
  }

  std::size_t escape(std::size_t at) {
    if (at + 1 >= bytes_.size()) return run(at, bytes_.size());
    const char c = bytes_[at + 1];
    if (c == 'u' && at + 6 <= bytes_.size()) {
      std::uint32_t value = 0;
      const char* const first = bytes_.data() + at + 2;
      const auto [end, error] = std::from_chars(first, first + 4, value, 16);
      const bool whole = error == std::errc() && end == first + 4 && value != 0;
      const bool half = value >= 0xD800 && value < 0xE000;
      put(whole ? half ? char32_t{0xFFFD} : static_cast<char32_t>(value) : U'u', at);
      return whole ? at + 6 : at + 2;
    }
    put(c == 'n' ? '\n' : c == 't' || c == 'r' ? ' ' : c, at);
    return at + 2;
  }

  std::string_view bytes_;
  ReadableText out_;
  std::vector<Value> values_;
};

}  // namespace

bool is_markup(std::string_view path) {
  return path.ends_with(".html") || path.ends_with(".xml") || path.ends_with(".svg") ||
         path.ends_with(".atom") || path.ends_with(".rdf");
}

std::size_t end_of_tag(std::string_view markup, std::size_t at) {
  if (!begins_tag(markup, at)) return at;
  return walk_attributes(markup, at + 1, [](std::string_view, std::size_t, std::size_t) {});
}

bool is_inline_tag(std::string_view tag) {
  std::size_t begin = 1;
  if (tag.size() > 1 && tag[1] == '/') ++begin;
  if (tag.size() > 1 && (tag[1] == '!' || tag[1] == '?')) return true;
  begin = std::min(begin, tag.size());
  return is_inline(tag.substr(begin, find_sign(tag, begin, ' ', '\n', '\t', '/', '>') - begin));
}

ReadableText readable_text(std::string_view path, std::string_view bytes) {
  return is_markup(path) ? Reader(bytes).read_markup() : Reader(bytes).read_strings();
}

std::string place_in_artifact(std::string_view path, std::string_view bytes, std::size_t at) {
  if (is_markup(path)) {
    const std::size_t id = bytes.rfind(" id=\"", at);
    if (id != std::string_view::npos) {
      const std::size_t begin = id + 5;
      const std::size_t end = bytes.find('"', begin);
      if (end != std::string_view::npos && end - begin <= 80)
        return '#' + std::string(bytes.substr(begin, end - begin));
    }
  }
  const auto line =
      std::count(bytes.begin(),
                 bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at, bytes.size())), '\n') +
      1;
  return std::to_string(line);
}

}  // namespace kokai::guard
