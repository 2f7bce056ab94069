#include "generator/intake/guard/private_mail.h"

#include <algorithm>
#include <string>

namespace kokai::guard {
namespace {

constexpr std::string_view kHosts[] = {
    "gmail.",     "googlemail.", "yahoo.",     "ymail.",      "hotmail.",    "outlook.",
    "live.",      "msn.com",     "icloud.",    "me.com",      "mac.com",     "docomo.",
    "ezweb.",     "au.com",      "softbank.",  "i.softbank.", "vodafone.",   "ybb.ne",
    "nifty.",     "biglobe.",    "ocn.ne",     "so-net.",     "plala.",      "dion.ne",
    "infoseek.",  "excite.",     "aol.",       "protonmail.", "proton.me",   "qq.com",
    "163.com",    "naver.",      "zoho.",      "gmx.",        "jcom.",       "rakuten.",
    "uqmobile.",  "ymobile.",    "y-mobile.",  "willcom.",    "pdx.ne",      "disney.",
    "eonet.",     "asahi-net.",  "wakwak.",    "hi-ho.",      "goo.jp",      "goo.ne",
    "mineo.",     "zaq.",        "commufa.",   "odn.ne",      "kcn.",        "ahamo.",
    "emobile.",   "mopera.",     "linemo.",    "yandex.",     "mail.ru",     "tutanota."};

}  // namespace

std::span<const std::string_view> private_mail_hosts() { return kHosts; }

bool is_private_mail(std::u32string_view folded) {
  const std::size_t at = folded.rfind(U'@');
  std::string host;
  for (const char32_t c : folded.substr(at == std::u32string_view::npos ? 0 : at + 1)) {
    if (c < 0x80 && c != U' ' && c != U'\n') host += static_cast<char>(c);
  }
  return std::any_of(std::begin(kHosts), std::end(kHosts), [&](std::string_view known) {
    return std::string_view(host).starts_with(known);
  });
}

}  // namespace kokai::guard
