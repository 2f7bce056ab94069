#pragma once

// Made-up mails, with the header that every one of them has.

#include <string>
#include <string_view>

#include "generator/formats/mail.h"
#include "tests/support/told.h"

namespace kokai::mail {

inline constexpr std::string_view kHeader =
    "From: Hanako <hanako@mihon.example>\r\nDate: Sat, 21 Nov 2026 19:24:00 +0900\r\n"
    "Message-ID: <1@mihon.example>\r\n";

struct ReadMail {
  Mail mail;
  bool ok = false;
  std::vector<std::string> told;    ///< findings
  std::vector<std::string> doubts;  ///< their ids
};

inline ReadMail read(const std::string& bytes, const Limits& limits = {}) {
  ReadMail out;
  Findings findings;
  std::optional<Mail> mail = read_mail(bytes, limits, {"a.eml", 0, 0, 0}, findings);
  out.ok = mail.has_value();
  if (mail) out.mail = std::move(*mail);
  out.told = told(findings);
  for (const Doubt& one : out.mail.doubts) out.doubts.emplace_back(one.message->id);
  return out;
}

/// A mail of these headers and body.
inline ReadMail read_body(std::string_view headers, std::string_view body) {
  return read(std::string(kHeader) + std::string(headers) + "\r\n" + std::string(body));
}

/// "b:" body, "q:" quoted, "s:" signature before each passage.
inline std::vector<std::string> parted(std::string_view text) {
  std::vector<std::string> out;
  for (const Passage& one : passages_of(text)) {
    out.push_back(std::string("bqs").substr(static_cast<std::size_t>(one.kind), 1) + ":" +
                  std::string(text.substr(one.first, one.last - one.first)));
  }
  return out;
}

}  // namespace kokai::mail
