#include <algorithm>

#include "generator/intake/guard/finders.h"
#include "generator/text/ascii.h"

namespace kokai::guard {
namespace {

constexpr std::u32string_view kKeys[] = {
    U"token", U"key",      U"session", U"sid",    U"auth", U"code", U"sig",  U"signature", U"pass",
    U"pwd",   U"password", U"secret",  U"ticket", U"otp",  U"jwt",  U"hash", U"nonce",     U"id"};

bool is_url(char32_t c) {
  constexpr std::u32string_view kSigns = U"-._~:/?#[]@!$&'()*+,;=%";
  return ascii::is_letter(c) || ascii::is_digit(c) || kSigns.find(c) != std::u32string_view::npos;
}

/// access_token, sessionid, api-key: a name that ends or begins with one of the words.
bool names_key(std::u32string_view name) {
  return std::any_of(std::begin(kKeys), std::end(kKeys), [&](std::u32string_view key) {
    if (key == U"id" || key == U"code")
      return name == key || name.ends_with(std::u32string(U"_").append(key));
    return name.starts_with(key) || name.ends_with(key);
  });
}

bool has_token(std::u32string_view url) {
  const std::size_t query = url.find_first_of(U"?#;");
  if (query == std::u32string_view::npos) return false;
  std::u32string_view rest = url.substr(query + 1);
  while (!rest.empty()) {
    const std::u32string_view pair = rest.substr(0, rest.find_first_of(U"&;#?"));
    const std::size_t equals = pair.find(U'=');
    const std::u32string_view value =
        equals == std::u32string_view::npos ? pair : pair.substr(equals + 1);
    if (equals != std::u32string_view::npos && value.size() >= 6 &&
        names_key(pair.substr(0, equals)))
      return true;
    rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
  }
  return false;
}

/// Long, of letters and digits in turn: not words, not a number.
bool looks_random(std::u32string_view part) {
  if (part.size() < 20) return false;
  std::size_t turns = 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (!ascii::is_letter(part[i]) && !ascii::is_digit(part[i]) && part[i] != U'-' &&
        part[i] != U'_')
      return false;
    digits += ascii::is_digit(part[i]) ? 1 : 0;
    turns += i > 0 && ascii::is_digit(part[i]) != ascii::is_digit(part[i - 1]) ? 1 : 0;
  }
  return digits >= 3 && turns >= 4;
}

bool has_random_part(std::u32string_view url) {
  std::size_t at = url.find(U"://");
  at = at == std::u32string_view::npos ? 0 : at + 3;
  while (at < url.size()) {
    const std::size_t end = std::min(url.find_first_of(U"/?#&=", at), url.size());
    if (looks_random(url.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

void find_urls(const Reading& text, Finds& out) {
  const Folded& folded = text.folded;
  for (std::size_t at = folded.text.find(U"://"); at != std::u32string::npos;
       at = folded.text.find(U"://", at + 3)) {
    std::size_t begin = at;
    while (begin > 0 && ascii::is_letter(folded.text[begin - 1])) --begin;
    std::size_t end = at;
    while (is_url(folded.at(end))) ++end;
    while (end > at + 3 && (folded.text[end - 1] == U')' || folded.text[end - 1] == U'.' ||
                            folded.text[end - 1] == U','))
      --end;
    const std::u32string_view url = folded.between(begin, end);
    if (has_token(url)) {
      out.push_back({begin, end, Kind::kTokenUrl, Confidence::kSure, &kTokenInUrl});
    } else if (has_random_part(url)) {
      out.push_back({begin, end, Kind::kTokenUrl, Confidence::kLikely, &kRandomPath});
    }
  }
}

}  // namespace kokai::guard
