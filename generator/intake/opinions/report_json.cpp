#include "generator/formats/json.h"
#include "generator/intake/opinions/import_opinions.h"
#include "generator/intake/report_findings.h"

namespace kokai {
namespace {

void write_numbers(json::Writer& json, std::string_view name,
                   const std::vector<std::uint32_t>& numbers) {
  json.key(name).begin_array();
  for (const std::uint32_t number : numbers) json.value(static_cast<long long>(number));
  json.end_array();
}

void write_count(json::Writer& json, std::string_view name, std::size_t count) {
  json.member(name, static_cast<long long>(count));
}

void write_files(json::Writer& json, const OpinionImport& import) {
  json.key("files").begin_array();
  for (std::size_t i = 0; i < import.files.size(); ++i) {
    const SourceFile& file = import.files[i];
    json.begin_object().member("name", file.name).member("sha256", file.sha256);
    write_count(json, "bytes", file.bytes);
    if (i < import.merged.by_file.size()) {
      const MergeOutcome::Counts& counts = import.merged.by_file[i];
      write_count(json, "added", counts.added);
      write_count(json, "known", counts.known);
      write_count(json, "changed", counts.changed);
    }
    json.end_object();
  }
  json.end_array();
}

void write_rejected(json::Writer& json, const OpinionImport& import) {
  json.key("rejected").begin_array();
  for (const Rejected& one : import.rejected) {
    json.begin_object()
        .member("file", import.files[one.file].name)
        .member("place", one.place)
        .member("reason", one.reason)
        .end_object();
  }
  json.end_array();
}

void write_columns(json::Writer& json, const OpinionImport& import) {
  json.key("columns").begin_array();
  for (const FormMapping::Column& column : import.columns) {
    json.begin_object().member("heading", column.heading);
    json.key("holds");
    if (column.field) {
      json.value(field_word(*column.field));
    } else {
      json.null();
    }
    json.member("asked", !column.decided).end_object();
  }
  json.end_array();
}

void write_counts(json::Writer& json, const OpinionImport& import) {
  json.key("counts").begin_array();
  for (std::size_t i = 0; i < import.counts.size(); ++i) {
    const MethodCounts& counts = import.counts[i];
    json.begin_object().member("method", sending_words()[i]);
    write_count(json, "received", counts.received);
    write_count(json, "published", counts.shown);
    write_count(json, "withheld", counts.withheld);
    write_count(json, "duplicates", counts.duplicate);
    write_count(json, "undecided", counts.undecided);
    write_count(json, "rejected", counts.rejected);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string opinion_report_json(const OpinionImport& import, const Findings& findings) {
  json::Writer json;
  json.begin_object().member("schema", 1).member("written", !import.refused);
  write_files(json, import);
  write_rejected(json, import);
  write_columns(json, import);
  write_numbers(json, "masked", import.merged.masked);
  write_numbers(json, "revived", import.merged.revived);
  write_numbers(json, "redrawn", import.merged.redrawn);
  json.key("changed").begin_array();
  for (const ChangedOpinion& one : import.merged.changed) {
    json.value(static_cast<long long>(one.number));
  }
  json.end_array();
  write_counts(json, import);
  write_count(json, "people", import.people);
  write_findings(json, findings);
  json.end_object();
  return json.take();
}

}  // namespace kokai
