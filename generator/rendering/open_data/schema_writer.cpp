#include "generator/rendering/open_data/schema_writer.h"

namespace kokai {

SchemaWriter::SchemaWriter(std::string_view title, const std::string& id) {
  json_.begin_object().member("$schema", "https://json-schema.org/draft/2020-12/schema");
  if (!id.empty()) json_.member("$id", id);
  json_.member("title", title);
  open_object();
}

SchemaWriter& SchemaWriter::type(std::string_view key, const std::vector<std::string_view>& names) {
  required_.back().emplace_back(key);
  json_.key(key).begin_object().key("type").begin_array();
  for (const std::string_view name : names) json_.value(name);
  json_.end_array().end_object();
  return *this;
}

SchemaWriter& SchemaWriter::optional_text(std::string_view key) {
  text(key);
  required_.back().pop_back();
  return *this;
}

SchemaWriter& SchemaWriter::list_of(std::string_view key, std::string_view name) {
  required_.back().emplace_back(key);
  json_.key(key).begin_object().member("type", "array").key("items").begin_object();
  json_.member("type", name).end_object().end_object();
  return *this;
}

SchemaWriter& SchemaWriter::object(std::string_view key, const Inside& inside) {
  required_.back().emplace_back(key);
  json_.key(key).begin_object();
  open_object();
  inside(*this);
  close_object();
  return *this;
}

SchemaWriter& SchemaWriter::objects(std::string_view key, const Inside& inside) {
  required_.back().emplace_back(key);
  json_.key(key).begin_object().member("type", "array").key("items").begin_object();
  open_object();
  inside(*this);
  close_object();
  json_.end_object();
  return *this;
}

std::string SchemaWriter::take() {
  close_object();
  return json_.take();
}

void SchemaWriter::open_object() {
  json_.member("type", "object").key("properties").begin_object();
  required_.emplace_back();
}

/// The object's own brace, too.
void SchemaWriter::close_object() {
  json_.end_object().key("required").begin_array();
  for (const std::string& key : required_.back()) json_.value(key);
  json_.end_array().member("additionalProperties", false).end_object();
  required_.pop_back();
}

}  // namespace kokai
