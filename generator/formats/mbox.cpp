#include "generator/formats/mbox.h"

#include <cerrno>
#include <utility>

#include <unistd.h>

#include "generator/formats/messages.h"
#include "generator/text/ascii.h"

namespace kokai::mail {
namespace {

constexpr std::size_t kPieceBytes = 256 * 1024;
constexpr std::size_t kFromLineBytes = 1024;
constexpr std::string_view kFrom = "From ";

/// True when a time of day stands in the line: 19:24.
bool holds_time(std::string_view line) {
  for (std::size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
    if (at >= 2 && at + 2 < line.size() && ascii::is_digit(line[at - 2]) &&
        ascii::is_digit(line[at - 1]) && ascii::is_digit(line[at + 1]) &&
        ascii::is_digit(line[at + 2])) {
      return true;
    }
  }
  return false;
}

/// A From_ line, with or without its line break.
bool is_from_line(std::string_view line) {
  return line.starts_with(kFrom) && line.size() <= kFromLineBytes && holds_time(line);
}

bool is_empty_line(std::string_view line) { return line == "\n" || line == "\r\n"; }

/// Puts lines, which may come in pieces, together to messages.
class Splitter {
 public:
  Splitter(std::uint64_t limit, std::string_view path, const MailTaker& take, Findings& findings)
      : limit_(limit), path_(path), take_(take), findings_(findings) {}

  /// The next bytes of the file: a whole line, or a piece of a long one. `begins`: the first piece.
  void add(std::string_view piece, bool begins) {
    if (begins && after_empty_ && is_from_line(piece)) {
      finish();
      start();
    } else if (ordinal() == 0) {
      lead_ += piece.size();
    } else {
      keep(begins ? unquoted(piece) : piece);
    }
    after_empty_ = begins && is_empty_line(piece);
    offset_ += piece.size();
    if (piece.ends_with('\n')) ++line_;
  }

  /// Ends the message in hand.
  void finish() {
    if (ordinal() == 0) {
      if (lead_ != 0) findings_.add(kMailNotMbox, at(1), {std::to_string(lead_)});
      return;
    }
    if (bytes_ > limit_) {
      findings_.add(kMailTooLarge, at(place_.line),
                    {std::to_string(bytes_), std::to_string(limit_)});
      summary_.refused.push_back(place_);
    } else {
      ++summary_.messages;
      summary_.stopped = !take_(without_last_break(), place_);
    }
  }

  const MboxSummary& summary() const { return summary_; }

 private:
  std::uint64_t ordinal() const { return place_.ordinal; }

  void start() {
    place_ = {place_.ordinal + 1, offset_, line_};
    message_.clear();
    bytes_ = 0;
  }

  void keep(std::string_view piece) {
    bytes_ += piece.size();
    if (bytes_ > limit_) {
      std::string().swap(message_);
    } else {
      message_ += piece;
    }
  }

  /// ">From " and ">>From " lose one sign (mboxrd); mboxo has written the first of them only.
  static std::string_view unquoted(std::string_view line) {
    const std::size_t behind = line.find_first_not_of('>');
    const bool quoted =
        behind != 0 && behind != std::string_view::npos && line.substr(behind).starts_with(kFrom);
    return quoted ? line.substr(1) : line;
  }

  /// The empty line before the next From_ line belongs to the mailbox.
  std::string_view without_last_break() const {
    std::string_view bytes = message_;
    for (const std::string_view ending : {std::string_view("\r\n\r\n"), std::string_view("\n\n")}) {
      if (bytes.ends_with(ending)) return bytes.substr(0, bytes.size() - ending.size() / 2);
    }
    return bytes;
  }

  Span at(std::uint64_t line) const { return {path_, static_cast<std::uint32_t>(line), 0, 0}; }

  std::uint64_t limit_;
  std::string path_;
  const MailTaker& take_;
  Findings& findings_;
  MboxSummary summary_;
  MboxPlace place_;
  std::string message_;
  std::uint64_t bytes_ = 0;   ///< of the message in hand, also of what is not kept
  std::uint64_t lead_ = 0;    ///< bytes before the first From_ line
  std::uint64_t offset_ = 0;  ///< of the next piece
  std::uint64_t line_ = 1;
  bool after_empty_ = true;
};

/// Gives the lines of `text` to the splitter; returns the bytes that await the end of their line.
std::size_t add_lines(Splitter& splitter, std::string_view text, bool& begins) {
  std::size_t from = 0;
  while (from < text.size() && !splitter.summary().stopped) {
    const std::size_t end = text.find('\n', from);
    if (end == std::string_view::npos && (begins && text.size() - from < kPieceBytes)) break;
    const std::size_t behind = end == std::string_view::npos ? text.size() : end + 1;
    splitter.add(text.substr(from, behind - from), begins);
    begins = end != std::string_view::npos;
    from = behind;
  }
  return text.size() - from;
}

}  // namespace

bool is_mbox(std::string_view head) { return is_from_line(head.substr(0, head.find('\n'))); }

Result<MboxSummary> read_mbox(int fd, std::uint64_t message_bytes, std::string_view path,
                              const MailTaker& take, Findings& findings) {
  Splitter splitter(message_bytes, path, take, findings);
  std::string buffer(2 * kPieceBytes, '\0');
  std::size_t kept = 0;
  bool begins = true;
  while (!splitter.summary().stopped) {
    const ssize_t got = ::read(fd, buffer.data() + kept, buffer.size() - kept);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_failure("read", std::string(path), errno);
    const std::size_t filled = kept + static_cast<std::size_t>(got);
    if (got == 0) {
      if (filled != 0) splitter.add(std::string_view(buffer).substr(0, filled), begins);
      if (!splitter.summary().stopped) splitter.finish();
      break;
    }
    kept = add_lines(splitter, std::string_view(buffer).substr(0, filled), begins);
    buffer.replace(0, kept, buffer, filled - kept, kept);
    buffer.resize(2 * kPieceBytes);
  }
  return splitter.summary();
}

}  // namespace kokai::mail
