#include "generator/formats/json.h"
#include "generator/rendering/document_json.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

void type(json::Writer& json, std::string_view key, std::string_view name) {
  json.key(key).begin_object().member("type", name).end_object();
}

void text_or_null(json::Writer& json, std::string_view key) {
  json.key(key).begin_object().key("type").begin_array();
  json.value("string").value("null").end_array().end_object();
}

void list_of_texts(json::Writer& json, std::string_view key) {
  json.key(key).begin_object().member("type", "array").key("items").begin_object();
  json.member("type", "string").end_object().end_object();
}

void open_list(json::Writer& json, std::string_view key) {
  json.key(key).begin_object().member("type", "array").key("items").begin_object();
  json.member("type", "object").key("properties").begin_object();
}

void close_list(json::Writer& json, std::initializer_list<const char*> required) {
  json.end_object().key("required").begin_array();
  for (const char* name : required) json.value(name);
  json.end_array().end_object().end_object();
}

void item_schema(json::Writer& json) {
  open_list(json, "items");
  type(json, "id", "string");
  list_of_texts(json, "path");
  type(json, "label", "string");
  json.key("kind").begin_object().key("enum").begin_array();
  json.value("text").value("choice").value("checks").value("count").end_array().end_object();
  list_of_texts(json, "options");
  list_of_texts(json, "selected");
  list_of_texts(json, "unreadable");
  json.key("notes").begin_object().member("type", "object").key("additionalProperties");
  json.begin_object().member("type", "string").end_object().end_object();
  type(json, "text", "string");
  json.key("count").begin_object().key("type").begin_array();
  json.value("integer").value("null").end_array().end_object();
  close_list(json,
             {"id", "path", "label", "kind", "options", "selected", "unreadable", "text", "count"});
}

void lists_schema(json::Writer& json) {
  item_schema(json);
  open_list(json, "changes");
  text_or_null(json, "date");
  for (const char* name : {"item", "before", "after"}) type(json, name, "string");
  text_or_null(json, "timing");
  type(json, "note", "string");
  close_list(json, {"date", "item", "before", "after", "timing", "note"});
  open_list(json, "attachments");
  type(json, "label", "string");
  type(json, "text", "string");
  close_list(json, {"label", "text"});
  open_list(json, "findings");
  for (const char* name : {"id", "message", "item"}) type(json, name, "string");
  close_list(json, {"id", "message"});
}

}  // namespace

std::string document_schema(const Archive& archive) {
  json::Writer json;
  json.begin_object().member("$schema", "https://json-schema.org/draft/2020-12/schema");
  const std::string address = absolute(archive, "data/schema/assessment-1.json");
  if (!address.empty()) json.member("$id", address);
  json.member("title", "特定個人情報保護評価書").member("type", "object");
  json.key("properties").begin_object();
  type(json, "schema", "string");
  type(json, "id", "string");
  json.key("municipality").begin_object().member("type", "object").key("properties").begin_object();
  for (const char* name : {"code", "name", "prefecture"}) type(json, name, "string");
  json.end_object().key("required").begin_array();
  json.value("code").value("name").value("prefecture").end_array().end_object();
  for (const char* name : {"number", "title", "form", "form_label", "status", "authority"}) {
    type(json, name, "string");
  }
  text_or_null(json, "published");
  lists_schema(json);
  json.end_object().key("required").begin_array();
  for (const char* name :
       {"schema", "id", "municipality", "number", "title", "form", "form_label", "status",
        "authority", "published", "items", "changes", "attachments", "findings"}) {
    json.value(name);
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace kokai
