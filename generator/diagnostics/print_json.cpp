#include <algorithm>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "generator/diagnostics/escape.h"
#include "generator/diagnostics/words.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

/// {"text": …}
std::string text_object(std::string_view text) {
  return fmt::format(R"({{"text":{}}})", json_string(text));
}

/// Messages that occur, by id.
std::vector<const Message*> messages_of(const Findings& findings) {
  std::vector<const Message*> messages;
  for (const Diagnostic& diagnostic : findings.all()) messages.push_back(diagnostic.message);
  std::sort(messages.begin(), messages.end(),
            [](const Message* a, const Message* b) { return a->id < b->id; });
  messages.erase(std::unique(messages.begin(), messages.end(),
                             [](const Message* a, const Message* b) { return a->id == b->id; }),
                 messages.end());
  return messages;
}

std::string rule(const Message& message, const PrintOptions& options) {
  return fmt::format(
      R"({{"id":{},"shortDescription":{},"fullDescription":{},"help":{},"defaultConfiguration":{{"level":"{}"}},)"
      R"("properties":{{"source":{}}}}})",
      json_string(message.id), text_object(in(message.what, options.language)),
      text_object(in(message.why, options.language)),
      text_object(in(message.fix, options.language)), severity_key(severity_of(message, options)),
      json_string(message.source));
}

/// The 1-based code point column of a byte column; the same where the start of the line is not
/// known.
std::size_t code_point_column(const Diagnostic& diagnostic, std::size_t byte_column) {
  if (diagnostic.line_from != 0 || diagnostic.line_text.empty() || byte_column == 0) {
    return std::max<std::size_t>(byte_column, 1);
  }
  const std::string_view line = diagnostic.line_text;
  std::size_t column = 1;
  for (std::size_t at = 0; at < line.size() && at + 1 < byte_column; ++column)
    next_code_point(line, at);
  return column;
}

std::string region(const Diagnostic& diagnostic) {
  const Span& at = diagnostic.at;
  if (at.line == 0) return "";
  const std::size_t first = code_point_column(diagnostic, at.column);
  const std::size_t last = code_point_column(diagnostic, std::size_t{at.column} + at.bytes);
  return fmt::format(R"(,"region":{{"startLine":{},"startColumn":{},"endColumn":{}}})", at.line,
                     first, std::max(first, last));
}

std::string sarif_result(const Diagnostic& diagnostic, std::size_t rule_index,
                         const PrintOptions& options) {
  return fmt::format(
      R"({{"ruleId":{},"ruleIndex":{},"level":"{}","message":{},"locations":[{{"physicalLocation":)"
      R"({{"artifactLocation":{{"uri":{}}}{}}}}}]}})",
      json_string(diagnostic.message->id), rule_index,
      severity_key(severity_of(*diagnostic.message, options)),
      text_object(filled(diagnostic.message->what, diagnostic, options.language)),
      json_string(uri_of_path(shown_path(diagnostic.at, options))), region(diagnostic));
}

std::string finding_object(const Diagnostic& diagnostic, const PrintOptions& options) {
  const Message& message = *diagnostic.message;
  return fmt::format(
      R"({{"id":{},"severity":"{}","path":{},"line":{},"column":{},"bytes":{},"message":{},"why":{},"fix":{},)"
      R"("source":{},"item":{},"mended":{}}})",
      json_string(message.id), severity_key(severity_of(message, options)),
      json_string(shown_path(diagnostic.at, options)), diagnostic.at.line, diagnostic.at.column,
      diagnostic.at.bytes, json_string(filled(message.what, diagnostic, options.language)),
      json_string(filled(message.why, diagnostic, options.language)),
      json_string(filled(message.fix, diagnostic, options.language)), json_string(message.source),
      json_string(diagnostic.item), json_string(diagnostic.mended));
}

}  // namespace

std::string findings_json(const Findings& findings, const PrintOptions& options) {
  std::string out = R"({"schema":1,"findings":[)";
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::string_view comma = "\n";
  for (const Diagnostic& diagnostic : findings.all()) {
    const Severity severity = severity_of(*diagnostic.message, options);
    errors += severity == Severity::kError ? 1 : 0;
    warnings += severity == Severity::kWarning ? 1 : 0;
    out += comma;
    out += finding_object(diagnostic, options);
    comma = ",\n";
  }
  fmt::format_to(std::back_inserter(out), "],\"errors\":{},\"warnings\":{}}}\n", errors, warnings);
  return out;
}

std::string findings_sarif(const Findings& findings, const PrintOptions& options) {
  const std::vector<const Message*> messages = messages_of(findings);
  std::string out =
      R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{)"
      R"("tool":{"driver":{"name":"kokai","rules":[)";
  std::string_view comma = "\n";
  for (const Message* message : messages) {
    out += comma;
    out += rule(*message, options);
    comma = ",\n";
  }
  out += R"(]}},"columnKind":"unicodeCodePoints","results":[)";
  comma = "\n";
  for (const Diagnostic& diagnostic : findings.all()) {
    const auto found = std::lower_bound(
        messages.begin(), messages.end(), diagnostic.message->id,
        [](const Message* message, std::string_view id) { return message->id < id; });
    out += comma;
    out += sarif_result(diagnostic, static_cast<std::size_t>(found - messages.begin()), options);
    comma = ",\n";
  }
  return out + "]}]}\n";
}

}  // namespace kokai
