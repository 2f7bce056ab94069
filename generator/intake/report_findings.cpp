#include "generator/intake/report_findings.h"

namespace kokai {
namespace {

std::string_view severity_word(Severity severity) {
  if (severity == Severity::kError) return "error";
  return severity == Severity::kWarning ? "warning" : "note";
}

}  // namespace

void write_findings(json::Writer& json, const Findings& findings) {
  json.key("findings").begin_array();
  for (const Diagnostic& one : findings.all()) {
    json.begin_object();
    json.member("id", one.message->id);
    json.member("severity", severity_word(one.message->severity));
    json.member("path", std::string_view(one.at.path));
    json.member("line", static_cast<long long>(one.at.line));
    json.member("item", std::string_view(one.item));
    json.member("message", std::string_view(fill(one.message->what.ja, one.args)));
    json.member("message_en", std::string_view(fill(one.message->what.en, one.args)));
    json.end_object();
  }
  json.end_array();
}

}  // namespace kokai
