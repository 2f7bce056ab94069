// Any bytes as a mail, as a mailbox, and as the text of a mail.

#include "generator/formats/mail.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

#include "generator/files/descriptor.h"
#include "generator/formats/mbox.h"
#include "generator/text/charset.h"
#include "generator/text/utf8.h"
#include "tests/fuzz/fuzz_support.h"

namespace {

using kokai::fuzz::expect;
namespace mail = kokai::mail;

void check_text(const std::string& text) {
  expect(kokai::find_invalid_utf8(text) == std::string::npos, "text is UTF-8");
  expect(text.find('\0') == std::string::npos, "text holds no NUL");
}

void check_passages(std::string_view text, const std::vector<mail::Passage>& passages) {
  std::size_t at = 0;
  for (const mail::Passage& one : passages) {
    expect(one.first == at && one.last > at, "passages follow each other");
    at = one.last;
  }
  expect(at == text.size(), "passages cover the text");
}

void check_mail(std::string_view bytes) {
  kokai::Findings findings;
  const auto read = mail::read_mail(bytes, {.text_bytes = 1 << 20}, {"in.eml", 0, 0, 0}, findings);
  expect(read.has_value() == findings.empty(), "a mail is read or refused");
  if (!read) return;
  for (const std::string* text : {&read->id, &read->date, &read->from.name, &read->from.address,
                                  &read->subject, &read->text}) {
    check_text(*text);
  }
  for (const mail::Attachment& one : read->attachments) check_text(one.name + one.type);
  for (const mail::Doubt& one : read->doubts) {
    for (const std::string& arg : one.args) check_text(arg);
  }
  check_passages(read->text, read->passages);
}

void check_mbox(std::string_view bytes) {
  const kokai::Descriptor file(memfd_create("mbox", 0));
  expect(kokai::write_all(file.get(), bytes) == 0 && lseek(file.get(), 0, SEEK_SET) == 0,
         "memory for a file");
  kokai::Findings findings;
  std::uint64_t ordinal = 0;
  std::uint64_t kept = 0;
  const auto summary = mail::read_mbox(
      file.get(), 2000, "in.mbox",
      [&](std::string_view message, const mail::MboxPlace& place) {
        expect(place.ordinal > ordinal, "messages come in order");
        expect(bytes.substr(place.offset, 5) == "From ", "a message begins at a From_ line");
        ordinal = place.ordinal;
        kept += message.size();
        check_mail(message);
        return true;
      },
      findings);
  expect(summary.ok(), "memory is readable");
  expect(kept <= bytes.size(), "no byte comes twice");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = kokai::fuzz::text_of(data, size);
  if (mail::is_mbox(bytes)) check_mbox(bytes);
  check_mail(bytes);
  const std::string text = kokai::decode_with_marks(bytes, kokai::Charset::kUtf8).text;
  check_passages(text, mail::passages_of(text));
  check_text(mail::unflowed(text, size % 2 == 0));
  check_text(mail::text_of_html(text));
  return 0;
}
