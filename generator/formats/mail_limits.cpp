#include "generator/formats/mail_limits.h"

#include <algorithm>

#include "generator/text/ascii.h"

namespace kokai::mail {
namespace {

constexpr std::string_view kType = "content-type";

/// Whether `word`, in small letters, stands in the line, capitals or not.
bool holds(std::string_view line, std::string_view word) {
  const auto same = [](char a, char b) { return ascii::lower(a) == b; };
  return std::search(line.begin(), line.end(), word.begin(), word.end(), same) != line.end();
}

class Counter {
 public:
  explicit Counter(const Limits& limits) : limits_(limits) {}

  void add(std::string_view line) {
    if (line.starts_with("--")) {
      ++part_lines_;
      in_header_ = true;
      forwards_ = false;
    } else if (line == "\n" || line == "\r\n") {
      in_header_ = in_header_ && (forwards_ || digest_);
      forwards_ = false;
      header_bytes_ = 0;
    } else if (in_header_) {
      add_header(line);
    }
  }

  Excess excess() const {
    if (part_lines_ > limits_.part_lines) return {"parts", limits_.part_lines};
    if (header_lines_ > limits_.header_lines) return {"header lines", limits_.header_lines};
    if (longest_ > limits_.header_bytes) return {"bytes of a header", limits_.header_bytes};
    if (boundaries_ > limits_.boundaries) return {"boundaries", limits_.boundaries};
    if (forwarded_ > limits_.boundaries) return {"forwarded mails", limits_.boundaries};
    return {};
  }

 private:
  void add_header(std::string_view line) {
    ++header_lines_;
    const bool continues = line.front() == ' ' || line.front() == '\t';
    header_bytes_ = (continues ? header_bytes_ : 0) + line.size();
    longest_ = std::max(longest_, header_bytes_);
    if (!continues) in_type_ = holds(line.substr(0, kType.size()), kType);
    if (!in_type_) return;
    if (holds(line, "boundary")) ++boundaries_;
    if (holds(line, "digest")) digest_ = true;
    if (holds(line, "message")) {
      forwards_ = true;
      ++forwarded_;
    }
  }

  const Limits& limits_;
  bool in_header_ = true;
  bool in_type_ = false;   ///< inside Content-Type
  bool forwards_ = false;  ///< this header announces a message: another header follows it
  bool digest_ = false;    ///< in a multipart/digest every part is a message
  std::size_t part_lines_ = 0;
  std::size_t header_lines_ = 0;
  std::size_t header_bytes_ = 0;
  std::size_t longest_ = 0;
  std::size_t boundaries_ = 0;
  std::size_t forwarded_ = 0;
};

}  // namespace

Excess excess_of(std::string_view bytes, const Limits& limits) {
  Counter counter(limits);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1);
    counter.add(bytes.substr(at, end + 1 - at));
    at = end + 1;
  }
  return counter.excess();
}

}  // namespace kokai::mail
