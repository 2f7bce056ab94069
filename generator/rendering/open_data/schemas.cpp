#include "generator/rendering/open_data/metadata.h"
#include "generator/rendering/open_data/schema_writer.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

SchemaWriter schema(const Archive& archive, std::string_view title, const std::string& file) {
  return {title, absolute(archive, "data/schema/" + file)};
}

void write_cells(SchemaWriter& row, const std::vector<IndexColumn>& columns) {
  for (const IndexColumn& column : columns) {
    column.number ? row.number_or_null(column.key) : row.text(column.key);
  }
}

std::string of_plain_rows(SchemaWriter schema, const DataTable& table) {
  schema.text("index").objects("rows", [&](SchemaWriter& row) { write_cells(row, table.columns); });
  return schema.take();
}

std::string of_assessments(SchemaWriter schema, const DataTable& table) {
  for (const char* key : {"title", "publisher", "licence", "licence_url"}) schema.text(key);
  schema.objects("assessments", [&](SchemaWriter& row) {
    write_cells(row, table.columns);
    row.objects("versions", [](SchemaWriter& version) {
      version.text("status").text_or_null("published").text("page").text("data");
    });
  });
  return schema.take();
}

std::string of_glossary(SchemaWriter schema) {
  schema.objects("terms", [](SchemaWriter& term) {
    term.text("id").text("term").text("reading").texts("aliases").text("definition");
    term.text("plain").texts("sources").texts("see_also").number("assessments").text("page");
  });
  return schema.take();
}

std::string of_ledger(SchemaWriter schema) {
  schema.objects("ledger", [](SchemaWriter& row) {
    row.text("recorded").text("kind").text("page").optional_text("sha256");
    row.optional_text("reason");
  });
  return schema.take();
}

void write_counts(SchemaWriter& counts) {
  counts.number("received");
  counts.object("by_method", [](SchemaWriter& kinds) {
    for (const char* key : {"form", "mail", "post", "fax", "counter"}) kinds.number(key);
  });
  counts.object("by_effect", [](SchemaWriter& kinds) {
    for (const char* key :
         {"reflected", "partly_reflected", "already_written", "for_the_future", "other"}) {
      kinds.number(key);
    }
  });
  counts.object("by_disclosure", [](SchemaWriter& kinds) {
    for (const char* key : {"undecided", "whole", "partly", "withheld", "duplicate"}) {
      kinds.number(key);
    }
  });
}

std::string of_result(SchemaWriter schema) {
  schema.text("id").object("municipality", [](SchemaWriter& city) {
    city.text("code").text("name").text("prefecture");
  });
  schema.text("title").text("state").object("assessment", [](SchemaWriter& assessment) {
    assessment.text("number").text("title").text("version").text("page");
  });
  schema.text("first").text("last").text("published").number_or_null("people");
  schema.object("counts", write_counts).objects("answers", [](SchemaWriter& answer) {
    answer.text("id").text("title").text("effect").numbers("opinions").texts("items");
    answer.text("summary").text("view").text("page");
  });
  schema.objects("opinions", [](SchemaWriter& opinion) {
    opinion.number("number").text_or_null("received").text("method").texts("items");
    opinion.text("disclosure").number_or_null("duplicate_of").text_or_null("text");
    opinion.text("reason").texts("answers").text("page");
  });
  schema.text("page");
  return schema.take();
}

}  // namespace

std::vector<std::pair<std::string, std::string>> data_schemas(const Archive& archive) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const DataTable& table : data_tables()) {
    const std::string file = std::string(table.name) + ".json";
    const auto own = [&] { return schema(archive, table.name, file); };
    if (table.plain_rows) all.emplace_back(file, of_plain_rows(own(), table));
    if (table.name == "assessments") all.emplace_back(file, of_assessments(own(), table));
  }
  all.emplace_back("glossary.json", of_glossary(schema(archive, "glossary", "glossary.json")));
  all.emplace_back("ledger.json", of_ledger(schema(archive, "ledger", "ledger.json")));
  all.emplace_back("result-1.json", of_result(schema(archive, "result", "result-1.json")));
  return all;
}

}  // namespace kokai
