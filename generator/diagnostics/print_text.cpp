#include <iterator>
#include <map>

#include <fmt/format.h>

#include "generator/diagnostics/escape.h"
#include "generator/diagnostics/excerpt.h"
#include "generator/diagnostics/words.h"

namespace kokai {
namespace {

constexpr std::size_t kPrintedInFull = 20;  // of one message in one file

constexpr Bilingual kWhy = {"理由", "why"};
constexpr Bilingual kFix = {"直し方", "fix"};
constexpr Bilingual kMended = {"直した行", "mended"};
constexpr Bilingual kSource = {"根拠", "source"};

constexpr std::string_view kBold = "\033[1m";
constexpr std::string_view kBlue = "\033[34m";
constexpr std::string_view kPlain = "\033[0m";

std::string_view color_of(Severity severity) {
  if (severity == Severity::kError) return "\033[1;31m";
  return severity == Severity::kWarning ? "\033[1;33m" : "\033[1;36m";
}

/// Text in a colour when colours are wanted.
std::string painted(std::string_view text, std::string_view color, const PrintOptions& options) {
  return options.color ? fmt::format("{}{}{}", color, text, kPlain) : std::string(text);
}

std::string place_of(const Diagnostic& diagnostic, const PrintOptions& options) {
  std::string place = for_terminal(shown_path(diagnostic.at, options));
  if (diagnostic.at.line == 0) return place;
  place += fmt::format(":{}", diagnostic.at.line);
  return diagnostic.at.column == 0 ? place : place + fmt::format(":{}", diagnostic.at.column);
}

std::string head_of(const Message& message, const PrintOptions& options) {
  const Severity severity = severity_of(message, options);
  return painted(fmt::format("{}[{}]", in(severity_words(severity), options.language), message.id),
                 color_of(severity), options);
}

void append_note(std::string& out, std::string_view gutter, const Bilingual& label,
                 std::string_view text, const PrintOptions& options) {
  if (text.empty()) return;
  fmt::format_to(std::back_inserter(out), "{}{} {}: {}\n", gutter, painted("=", kBlue, options),
                 painted(in(label, options.language), kBold, options), for_terminal(text));
}

/// The author's line with its number, and the carets.
void append_excerpt(std::string& out, const Diagnostic& diagnostic, std::string_view gutter,
                    const PrintOptions& options) {
  const Excerpt excerpt = excerpt_of(diagnostic);
  if (excerpt.carets.empty()) return;
  const std::string bar = painted("|", kBlue, options);
  const std::string number = painted(std::to_string(diagnostic.at.line), kBlue, options);
  const Severity severity = severity_of(*diagnostic.message, options);
  fmt::format_to(std::back_inserter(out), "{0}{1}\n{2} {1} {3}\n{0}{1} {4}\n", gutter, bar, number,
                 excerpt.line, painted(excerpt.carets, color_of(severity), options));
}

void append_finding(std::string& out, const Diagnostic& diagnostic, const PrintOptions& options) {
  const Message& message = *diagnostic.message;
  const bool shows_line = diagnostic.at.line != 0 && !diagnostic.line_text.empty();
  const std::size_t digits = shows_line ? std::to_string(diagnostic.at.line).size() : 1;
  const std::string gutter(digits + 1, ' ');
  fmt::format_to(
      std::back_inserter(out), "{}: {}\n{}{} {}\n", head_of(message, options),
      painted(for_terminal(filled(message.what, diagnostic, options.language)), kBold, options),
      gutter, painted("-->", kBlue, options), place_of(diagnostic, options));
  append_excerpt(out, diagnostic, gutter, options);
  append_note(out, gutter, kWhy, filled(message.why, diagnostic, options.language), options);
  append_note(out, gutter, kFix, filled(message.fix, diagnostic, options.language), options);
  append_note(out, gutter, kMended, diagnostic.mended, options);
  append_note(out, gutter, kSource, message.source, options);
  out.push_back('\n');
}

/// How many more of each message one file had than were printed in full.
class Surplus {
 public:
  bool takes(const Diagnostic& diagnostic) {
    return ++seen_[{diagnostic.at.path, diagnostic.message->id}] > kPrintedInFull;
  }

  void append_lines(std::string& out, const PrintOptions& options) const {
    for (const auto& [key, count] : seen_) {
      if (count <= kPrintedInFull) continue;
      const std::string path = for_terminal(shown_path({.path = key.first}, options));
      const std::size_t more = count - kPrintedInFull;
      out += options.language == Language::kJapanese
                 ? fmt::format("{}: [{}] がほかに {} 件あります。\n", path, key.second, more)
                 : fmt::format("{}: {} more of [{}].\n", path, more, key.second);
    }
  }

 private:
  std::map<std::pair<std::string, std::string_view>, std::size_t> seen_;
};

std::string summary(const Findings& findings, const PrintOptions& options) {
  std::size_t counts[3] = {};
  for (const Diagnostic& diagnostic : findings.all()) {
    ++counts[static_cast<std::size_t>(severity_of(*diagnostic.message, options))];
  }
  const auto [notes, warnings, errors] = counts;
  return options.language == Language::kJapanese
             ? fmt::format("エラー {} 件、警告 {} 件、注意 {} 件\n", errors, warnings, notes)
             : fmt::format("{} error{}, {} warning{}, {} note{}\n", errors, errors == 1 ? "" : "s",
                           warnings, warnings == 1 ? "" : "s", notes, notes == 1 ? "" : "s");
}

}  // namespace

std::string print_findings(const Findings& findings, const PrintOptions& options) {
  std::string out;
  Surplus surplus;
  for (const Diagnostic& diagnostic : findings.all()) {
    const bool error = severity_of(*diagnostic.message, options) == Severity::kError;
    if (options.errors_only && !error) continue;
    if (!surplus.takes(diagnostic)) append_finding(out, diagnostic, options);
  }
  surplus.append_lines(out, options);
  return out + summary(findings, options);
}

std::string print_line(const Diagnostic& diagnostic, const PrintOptions& options) {
  const Message& message = *diagnostic.message;
  return fmt::format("{}: {}: {}", place_of(diagnostic, options), head_of(message, options),
                     for_terminal(filled(message.what, diagnostic, options.language)));
}

std::string explain(const Message& message, const PrintOptions& options) {
  std::string out =
      fmt::format("{}: {}\n", head_of(message, options), in(message.what, options.language));
  append_note(out, "  ", kWhy, in(message.why, options.language), options);
  append_note(out, "  ", kFix, in(message.fix, options.language), options);
  append_note(out, "  ", kSource, message.source, options);
  return out;
}

}  // namespace kokai
