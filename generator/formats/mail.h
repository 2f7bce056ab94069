#pragma once

// One e-mail message in, as plain values (RFC 5322, 2045-2047, 2231, 3676).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/formats/mail_text.h"

namespace kokai::mail {

/// What is refused before it is parsed. A mail above one of them is told with the limit's name.
struct Limits {
  std::uint64_t message_bytes = 64 * 1024 * 1024;
  std::uint64_t text_bytes = 4 * 1024 * 1024;  ///< decoded text or HTML
  std::size_t boundaries = 100;           ///< parameters "boundary", and so depth; forwarded mails
  std::size_t part_lines = 10'000;        ///< lines that begin with "--", and so parts
  std::size_t header_lines = 20'000;      ///< of all headers, also those of parts
  std::size_t header_bytes = 256 * 1024;  ///< one header with its continuation lines
};

struct Address {
  std::string name;     ///< decoded; empty when none
  std::string address;  ///< local@domain as written
};

/// A part that is not the text: listed, never opened, never written.
struct Attachment {
  enum class Kind {
    kFile,
    kMessage,  ///< a forwarded mail: its name is its subject
    kLocked    ///< an encrypted zip, S/MIME or PGP: the clerk must open it
  };
  std::string name;         ///< decoded, as for_terminal() shows it; empty when none
  std::string type;         ///< "application/pdf", small letters
  std::uint64_t bytes = 0;  ///< decoded; of a forwarded mail as it stands
  Kind kind = Kind::kFile;
};

/// Something staff should know about a mail that was read: a row of messages.h and its arguments,
/// to be added to findings with the place by who knows it.
struct Doubt {
  const Message* message = nullptr;
  std::vector<std::string> args;
};

/// Text may hold any character a sender can encode but U+0000: zero-width and bidirectional ones,
/// too. Line breaks are LF; subject and names have none.
struct Mail {
  enum class Source { kNone, kPlain, kHtml };
  std::string id;    ///< Message-ID without angle brackets; empty when none
  std::string date;  ///< RFC 3339 with the sender's offset: 2026-11-21T19:24:00+09:00; empty: none
  Address from;
  std::vector<Address> to;
  std::string subject;
  std::string text;  ///< the plain parts, else the HTML as plain text
  Source source = Source::kNone;
  std::vector<Passage> passages;  ///< of text, in order, all of it
  std::vector<Attachment> attachments;
  std::vector<Doubt> doubts;
};

/// Reads one message. `at` is its place for findings: the shown path, and the line in an mbox.
///
/// Charsets: as labelled; a label that is unknown or wrong gives way to decode_text()'s rule, with
/// a doubt; bytes that are no text in any way become U+FFFD, with a doubt.
/// Of multipart/alternative the plain part is taken unless it is blank. Several plain parts without
/// a file name are joined by a line break. A forwarded message is an attachment.
/// Nothing (and an error in findings) for what is above a limit or has no header at all.
/// Thread-safe. Cost: one copy of the bytes; attachments are decoded piece by piece for their size.
std::optional<Mail> read_mail(std::string_view bytes, const Limits& limits, const Span& at,
                              Findings& findings);

}  // namespace kokai::mail
