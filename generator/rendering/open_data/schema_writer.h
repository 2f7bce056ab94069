#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/formats/json.h"

namespace kokai {

/// Writes a JSON Schema (2020-12) of an object, member by member. What is not said to be optional
/// must be there; nothing else may be.
class SchemaWriter {
 public:
  using Inside = std::function<void(SchemaWriter&)>;

  /// `id`: its own address, or empty.
  SchemaWriter(std::string_view title, const std::string& id);
  SchemaWriter& text(std::string_view key) { return type(key, {"string"}); }
  SchemaWriter& text_or_null(std::string_view key) { return type(key, {"string", "null"}); }
  SchemaWriter& number(std::string_view key) { return type(key, {"integer"}); }
  SchemaWriter& number_or_null(std::string_view key) { return type(key, {"integer", "null"}); }
  SchemaWriter& optional_text(std::string_view key);
  SchemaWriter& texts(std::string_view key) { return list_of(key, "string"); }
  SchemaWriter& numbers(std::string_view key) { return list_of(key, "integer"); }
  SchemaWriter& object(std::string_view key, const Inside& inside);
  SchemaWriter& objects(std::string_view key, const Inside& inside);
  std::string take();

 private:
  SchemaWriter& type(std::string_view key, const std::vector<std::string_view>& names);
  SchemaWriter& list_of(std::string_view key, std::string_view name);
  void open_object();
  void close_object();

  json::Writer json_{false};
  std::vector<std::vector<std::string>> required_;  ///< of each object that is open
};

}  // namespace kokai
