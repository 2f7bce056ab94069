#include "generator/formats/mail_text.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>

#include "generator/formats/html.h"
#include "generator/formats/line_joining.h"
#include "generator/text/utf8.h"

namespace kokai::mail {
namespace {

using Kind = Passage::Kind;

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kSignatureLines = 12;
constexpr std::size_t kRuleCharacters = 5;
constexpr std::size_t kLookedAtBytes = 1000;  ///< of a line, when it is asked for its meaning

struct Line {
  std::string_view text;  ///< without its line break and the blanks around it
  std::size_t first = 0;
  Kind kind = Kind::kBody;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back({trim(text.substr(at, std::min(end - at, kLookedAtBytes))), at});
    at = end + 1;
  }
  return lines;
}

template <typename Words>
bool begins_with_any(std::string_view line, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return line.starts_with(word); });
}

template <typename Words>
bool ends_with_any(std::string_view line, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return line.ends_with(word); });
}

bool holds_digit(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_quoted_line(std::string_view line) {
  return line.starts_with('>') || line.starts_with("＞");
}

/// -----Original Message----- and its kin.
bool is_divider(std::string_view line) {
  static constexpr std::string_view kWords[] = {
      "Original Message",     "Forwarded message", "Forwarded Message", "元のメッセージ",
      "転送されたメッセージ", "転送メッセージ",    "Original message",  "オリジナルメッセージ"};
  if (line.starts_with("Begin forwarded message:")) return true;
  if (!line.starts_with("--") || !line.ends_with("--")) return false;
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return line.find(word) != npos; });
}

/// The line that introduces quoted mail.
bool is_introduction(std::string_view line) {
  static constexpr std::string_view kWriting[] = {
      "さんは書きました:", "さんは書きました：", "さんが書きました:",     "さんのメール:",
      "様は書きました:",   "様は書きました：",   "さんからのメッセージ:", "さんwrote:"};
  if (ends_with_any(line, kWriting)) return true;
  if (line.ends_with("wrote:")) return line.starts_with("On ") || holds_digit(line);
  const bool address = line.ends_with(">:") && line.find('<') != npos && line.find('@') != npos;
  return address && line.find("年") != npos && holds_digit(line);
}

/// 「差出人: … 送信日時: …」: the head of an earlier mail, written out.
bool is_written_head(const std::vector<Line>& lines, std::size_t at) {
  static constexpr std::string_view kFrom[] = {"差出人:", "差出人：",
                                               "From:", "送信者:", "送信者："};
  static constexpr std::string_view kSent[] = {
      "送信日時:", "送信日時：", "Sent:", "Date:", "日時:", "日時：", "日付:", "日付："};
  if (!begins_with_any(lines[at].text, kFrom)) return false;
  const std::size_t end = std::min(at + 6, lines.size());
  for (std::size_t i = at + 1; i < end; ++i) {
    if (begins_with_any(lines[i].text, kSent)) return true;
  }
  return false;
}

std::size_t next_filled(const std::vector<Line>& lines, std::size_t at) {
  while (at < lines.size() && lines[at].text.empty()) ++at;
  return at;
}

/// Marks earlier mail.
void mark_quoted(std::vector<Line>& lines) {
  bool all = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (all || is_quoted_line(lines[i].text)) {
      lines[i].kind = Kind::kQuoted;
      continue;
    }
    // "On … wrote:" may be broken into two lines.
    const bool broken = lines[i].text.starts_with("On ") && i + 1 < lines.size() &&
                        lines[i + 1].text.ends_with("wrote:");
    if (broken || is_introduction(lines[i].text)) {
      const std::size_t next = next_filled(lines, i + (broken ? 2 : 1));
      all = next < lines.size() && !is_quoted_line(lines[next].text);
      lines[i].kind = Kind::kQuoted;
      if (broken) lines[++i].kind = Kind::kQuoted;
    } else if (is_divider(lines[i].text) || is_written_head(lines, i)) {
      all = true;
      lines[i].kind = Kind::kQuoted;
    }
  }
}

/// A line drawn of at least five of the signs that people draw lines with.
bool is_rule(std::string_view line) {
  static constexpr std::u32string_view kSigns = U"─━═=*-_＿―～~+#＊＝－‐–—☆★◇◆";
  std::size_t signs = 0;
  for (std::size_t at = 0; at < line.size(); ++signs) {
    if (kSigns.find(next_code_point(line, at)) == npos) return false;
  }
  return signs >= kRuleCharacters;
}

/// Where the signature of the lines [first, last) begins; `last` when they have none.
std::size_t signature_in(const std::vector<Line>& lines, std::size_t first, std::size_t last) {
  for (std::size_t i = last; i > first; --i) {
    if (lines[i - 1].text == "--") return i - 1;
  }
  while (last > first && lines[last - 1].text.empty()) --last;
  if (last == first || !is_rule(lines[last - 1].text)) return npos;
  const std::size_t lowest =
      last - first > kSignatureLines + 2 ? last - kSignatureLines - 2 : first;
  for (std::size_t i = last - 1; i > lowest; --i) {
    if (!is_rule(lines[i - 1].text)) continue;
    const bool holds_text = i < last - 1;
    return holds_text && next_filled(lines, first) < i - 1 ? i - 1 : npos;
  }
  return npos;
}

void mark_signatures(std::vector<Line>& lines) {
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first;
    while (last < lines.size() && lines[last].kind == Kind::kBody) ++last;
    const std::size_t signature = last == first ? npos : signature_in(lines, first, last);
    for (std::size_t i = signature; i < last; ++i) lines[i].kind = Kind::kSignature;
    first = last + 1;
  }
}

/// Depth of quoting of a line of format=flowed, and its text behind the marks, unstuffed.
struct FlowedLine {
  std::size_t depth = 0;
  std::string_view text;
};

FlowedLine flowed_line(std::string_view line) {
  FlowedLine out;
  out.depth = std::min(line.find_first_not_of('>'), line.size());
  out.text = line.substr(out.depth);
  if (out.text.starts_with(' ')) out.text.remove_prefix(1);
  return out;
}

/// Runs of white space as HTML shows them; none between two Japanese characters where a line of the
/// source ended. Other invisible characters stay.
void append_flowing(std::string& out, std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n\f";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t word = std::min(text.find_first_not_of(kBlanks, at), text.size());
    const std::string_view blanks = text.substr(at, word - at);
    const bool at_start = out.empty() || out.back() == '\n' || out.back() == '\t';
    const bool joined =
        blanks.find('\n') != npos && ends_japanese(out) && starts_japanese(text.substr(word));
    if (!blanks.empty() && !at_start && !joined) out += ' ';
    at = std::min(text.find_first_of(kBlanks, word), text.size());
    out.append(text, word, at - word);
  }
}

void drop_blanks_at_end(std::string& out) {
  while (out.ends_with(' ')) out.pop_back();
}

/// Begins a new line unless one has just begun.
void break_line(std::string& out) {
  drop_blanks_at_end(out);
  if (!out.empty() && out.back() != '\n') out += '\n';
}

}  // namespace

std::vector<Passage> passages_of(std::string_view text) {
  std::vector<Line> lines = lines_of(text);
  mark_quoted(lines);
  mark_signatures(lines);
  std::vector<Passage> passages;
  for (const Line& line : lines) {
    if (!passages.empty() && passages.back().kind == line.kind) continue;
    if (!passages.empty()) passages.back().last = line.first;
    passages.push_back({line.kind, line.first, text.size()});
  }
  return passages;
}

std::string unflowed(std::string_view text, bool delete_space) {
  std::string out;
  out.reserve(text.size());
  std::optional<std::size_t> open;  ///< depth of the paragraph that the last line left open
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const FlowedLine line = flowed_line(text.substr(at, end - at));
    if (open && (*open != line.depth || line.text == "-- ")) {
      out += '\n';
      open.reset();
    }
    if (!open) {
      out.append(line.depth, '>');
      if (line.depth != 0) out += ' ';
    }
    const bool flows = line.text.ends_with(' ') && line.text != "-- " && end < text.size();
    out += flows && delete_space ? line.text.substr(0, line.text.size() - 1) : line.text;
    open = flows ? std::optional(line.depth) : std::nullopt;
    if (!flows && end < text.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

std::string text_of_html(std::string_view html) {
  using Event = html::Fragment::Kind;
  std::string out;
  for (const html::Fragment& event : html::read_fragment(html)) {
    switch (event.kind) {
      case Event::kText:
        append_flowing(out, event.text);
        break;
      case Event::kBreak:
        drop_blanks_at_end(out);
        out += '\n';
        break;
      case Event::kCell:
        if (!event.opens) out += '\t';
        break;
      case Event::kInput:
        break;
      default:
        break_line(out);
        break;
    }
  }
  break_line(out);
  return out;
}

}  // namespace kokai::mail
