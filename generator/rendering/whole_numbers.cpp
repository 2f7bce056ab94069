#include "generator/rendering/whole_numbers.h"

#include "generator/formats/html.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kLongest = 20;  ///< characters; full-width digits fill a line of 320 px

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool joins(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == U'－' || c == U'ー';
}

struct Run {
  std::size_t end = 0;  ///< its begin where no number stands there
  std::size_t length = 0;
  bool joined = false;
};

Run run_at(std::string_view text, std::size_t begin) {
  Run run{begin, 0, false};
  std::size_t waiting = 0;  // a hyphen counts when a digit follows
  for (std::size_t at = begin; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_digit(c)) {
      run.length += 1 + waiting;
      run.joined = run.joined || waiting != 0;
      run.end = at;
      waiting = 0;
    } else if (joins(c) && run.length != 0 && waiting == 0) {
      waiting = 1;
    } else {
      break;
    }
  }
  return run;
}

}  // namespace

void append_whole_numbers(std::string& out, std::string_view text) {
  std::size_t plain_from = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const Run run = run_at(text, at);
    if (run.joined && run.length <= kLongest) {
      html::append_escaped(out, text.substr(plain_from, at - plain_from));
      out += "<span class=\"nb\">";
      html::append_escaped(out, text.substr(at, run.end - at));
      out += "</span>";
      plain_from = run.end;
    }
    if (run.end == at) {
      next_code_point(text, at);
    } else {
      at = run.end;
    }
  }
  html::append_escaped(out, text.substr(plain_from));
}

std::string whole_numbers(std::string_view text) {
  std::string out;
  append_whole_numbers(out, text);
  return out;
}

}  // namespace kokai
