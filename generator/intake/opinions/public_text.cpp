#include "generator/intake/opinions/public_text.h"

#include <algorithm>

#include "generator/intake/opinions/mail_opinion.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::string_view kQuoteMask = "［引用］";
constexpr std::string_view kSignatureMask = "［署名］";

/// Replaces each passage between two marks; true when there was one.
bool mask_passages(std::string& text, std::string_view begins, std::string_view ends,
                   std::string_view mask) {
  bool any = false;
  for (std::size_t at = text.find(begins); at != std::string::npos; at = text.find(begins, at)) {
    const std::size_t end = text.find(ends, at);
    const std::size_t last = end == std::string::npos ? text.size() : end + ends.size();
    text.replace(at, last - at, mask);
    at += mask.size();
    any = true;
  }
  return any;
}

bool is_invisible(char32_t c) {
  constexpr char32_t kJoiner = 0x200D;  // holds the parts of an emoji together
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F && c != kJoiner) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0x80 && c < 0xA0);
}

std::string without_invisible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    if (!is_invisible(next_code_point(text, at))) out.append(text.substr(from, at - from));
  }
  return out;
}

void add_word(std::string& reason, std::string_view word) {
  if (reason.find(word) != std::string::npos) return;
  if (!reason.empty()) reason += "、";
  reason += word;
}

}  // namespace

std::vector<guard::Known> known_of(const Received& received) {
  struct Told {
    Field field;
    guard::Kind kind;
  };
  constexpr Told kTold[] = {{Field::kName, guard::Kind::kName},
                            {Field::kAddress, guard::Kind::kAddress},
                            {Field::kPhone, guard::Kind::kPhone},
                            {Field::kMail, guard::Kind::kMail}};
  std::vector<guard::Known> known;
  for (const Told& told : kTold) {
    std::string_view lines = received[told.field];
    while (!lines.empty()) {
      const std::size_t end = std::min(lines.find('\n'), lines.size());
      const std::string_view line = trim(lines.substr(0, end));
      if (!line.empty()) known.push_back({told.kind, std::string(line)});
      lines.remove_prefix(std::min(end + 1, lines.size()));
    }
  }
  return known;
}

PublicText public_text(const Received& received, const guard::Guard& guard) {
  PublicText out;
  std::string text = received[Field::kText];
  if (received.method == SendingKind::kMail) {
    if (mask_passages(text, kQuoteBegins, kQuoteEnds, kQuoteMask)) add_word(out.reason, "引用");
    if (mask_passages(text, kSignatureBegins, kSignatureEnds, kSignatureMask)) {
      add_word(out.reason, "署名");
    }
  }
  const std::vector<guard::Hit> hits = guard.scan(text, known_of(received));
  for (const guard::Hit& hit : hits) {
    if (hit.confidence < guard::Confidence::kLikely) continue;
    add_word(out.reason, guard::kind_word(hit.kind).ja);
  }
  out.text = trim(without_invisible(guard::masked(text, hits)));
  return out;
}

}  // namespace kokai
