#include "generator/diagnostics/message.h"
#include "generator/formats/json.h"
#include "generator/intake/import_assessment.h"
#include "generator/intake/import_glossary.h"
#include "generator/intake/report_findings.h"

namespace kokai {

namespace {

void write_left_out(json::Writer& json, const std::vector<LeftOut>& list) {
  for (const LeftOut& one : list) {
    json.begin_object();
    json.member("line", static_cast<long long>(one.line));
    json.member("text", std::string_view(one.text));
    json.member("reason", std::string_view(one.reason));
    json.end_object();
  }
}

void write_characters(json::Writer& json, const ImportReport& report) {
  json.key("characters").begin_object();
  json.member("original", static_cast<long long>(report.original_characters));
  json.member("written", static_cast<long long>(report.written_characters));
  json.member("left_out", static_cast<long long>(report.left_out_characters));
  json.member("lost", static_cast<long long>(report.lost));
  json.end_object();
}

void write_document(json::Writer& json, const ImportedDocument& document, std::string_view path) {
  const ImportReport& report = document.report;
  json.begin_object();
  json.member("path", path);
  json.member("title", std::string_view(document.draft.front.title));
  write_characters(json, report);
  json.key("overridden").begin_array();
  for (const auto& [key, values] : report.overridden) {
    json.begin_object().member("key", std::string_view(key));
    json.member("values", std::string_view(values)).end_object();
  }
  json.end_array();
  json.key("wording").begin_array();
  for (const WordingDifference& one : report.wording) {
    json.begin_object();
    json.member("line", static_cast<long long>(one.line));
    json.member("item", std::string_view(one.item));
    json.member("original", std::string_view(one.original));
    json.member("form", std::string_view(one.form));
    json.end_object();
  }
  json.end_array();
  json.key("left_out").begin_array();
  write_left_out(json, report.left_out);
  json.end_array().end_object();
}

void write_paths(json::Writer& json, std::string_view key, const std::vector<std::string>& paths) {
  json.key(key).begin_array();
  for (const std::string& path : paths) json.value(std::string_view(path));
  json.end_array();
}

}  // namespace

std::string import_report_json(const std::vector<ImportedDocument>& documents,
                               const ImportOutcome& outcome, const Findings& findings,
                               const ImportOptions& options) {
  json::Writer json;
  json.begin_object();
  json.member("schema", 1);
  json.member("file", std::string_view(options.file_name));
  write_paths(json, "written", outcome.written);
  write_paths(json, "unchanged", outcome.unchanged);
  write_paths(json, "kept", outcome.kept);
  json.key("documents").begin_array();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    write_document(json, documents[i],
                   i < outcome.paths.size() ? std::string_view(outcome.paths[i]) : "");
  }
  json.end_array();
  write_findings(json, findings);
  json.key("left_out").begin_array();
  for (const ImportedDocument& document : documents) write_left_out(json, document.report.left_out);
  json.end_array().end_object();
  return json.take();
}

std::string glossary_report_json(const ImportedGlossary& glossary, std::string_view path,
                                 const Findings& findings, const GlossaryImportOptions& options) {
  json::Writer json;
  json.begin_object().member("schema", 1);
  json.member("file", std::string_view(options.file_name)).member("path", path);
  json.key("lines").begin_object();
  json.member("first", static_cast<long long>(glossary.first_line));
  json.member("last", static_cast<long long>(glossary.last_line)).end_object();
  json.key("added").begin_array();
  for (const Term& term : glossary.added) {
    json.begin_object().member("id", std::string_view(term.id));
    json.member("term", std::string_view(term.term));
    json.member("reading", std::string_view(term.reading));
    json.member("line", static_cast<long long>(term.line)).end_object();
  }
  json.end_array().key("known").begin_array();
  for (const KnownTerm& known : glossary.known) {
    json.begin_object().member("term", std::string_view(known.term));
    json.member("at", std::string_view(known.at));
    json.member("line", static_cast<long long>(known.line)).end_object();
  }
  json.end_array().key("left_out").begin_array();
  write_left_out(json, glossary.report.left_out);
  json.end_array();
  write_characters(json, glossary.report);
  write_findings(json, findings);
  json.end_object();
  return json.take();
}

}  // namespace kokai
