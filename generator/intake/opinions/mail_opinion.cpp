#include "generator/intake/opinions/mail_opinion.h"

#include "generator/intake/opinions/table_rows.h"

namespace kokai {
namespace {

using mail::Passage;

std::string marked_text(const mail::Mail& mail) {
  std::string out;
  bool own_words = false;
  const auto line = [&](std::string_view words) {
    if (!out.empty() && out.back() != '\n') out += '\n';
    out.append(words) += '\n';
  };
  for (const Passage& passage : mail.passages) {
    const std::string words =
        cleaned(std::string_view(mail.text).substr(passage.first, passage.last - passage.first));
    if (words.empty()) continue;
    const bool quoted = passage.kind == Passage::Kind::kQuoted;
    const bool body = passage.kind == Passage::Kind::kBody;
    own_words |= body;
    if (!body) line(quoted ? kQuoteBegins : kSignatureBegins);
    line(words);
    if (!body) line(quoted ? kQuoteEnds : kSignatureEnds);
  }
  return own_words ? cleaned(out) : std::string();
}

std::string attachments_of(const mail::Mail& mail) {
  std::string out;
  for (const mail::Attachment& one : mail.attachments) {
    if (!out.empty()) out += '\n';
    out += "添付: " + one.name + " (" + one.type + ", " + std::to_string(one.bytes) + " バイト)";
  }
  return out;
}

}  // namespace

Received opinion_of(const mail::Mail& mail) {
  Received received;
  received.method = SendingKind::kMail;
  received[Field::kReceipt] = mail.id;
  received[Field::kMoment] = mail.date;
  received[Field::kPlace] = mail.subject;
  received[Field::kText] = marked_text(mail);
  received[Field::kName] = mail.from.name;
  received[Field::kMail] = mail.from.address;
  received[Field::kOther] = attachments_of(mail);
  return received;
}

}  // namespace kokai
