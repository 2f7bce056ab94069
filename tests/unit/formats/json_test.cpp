#include "generator/formats/json.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace kokai::json {
namespace {

TEST(JsonWriter, WritesInTheOrderItIsTold) {
  Writer writer;
  writer.begin_object()
      .member("b", 1)
      .member("a", "う")
      .key("list")
      .begin_array()
      .value(true)
      .null()
      .end_array();
  writer.key("empty").begin_array().end_array().end_object();
  EXPECT_EQ(writer.take(),
            "{\n  \"b\": 1,\n  \"a\": \"う\",\n  \"list\": [\n    true,\n    null\n  ],\n  "
            "\"empty\": []\n}\n");
}

TEST(JsonWriter, MayStandInsideHtml) {
  Writer writer(false);
  writer.value("</script>\"\\\n\x01\xE2\x80\xA8");
  EXPECT_EQ(writer.take(), "\"\\u003c/script>\\\"\\\\\\n\\u0001\\u2028\"\n");
}

TEST(JsonWriter, ThrowsWhenWeMisuseIt) {
  Writer writer;
  writer.begin_object();
  EXPECT_THROW(writer.value(1), std::logic_error);
  EXPECT_THROW(writer.end_array(), std::logic_error);
  EXPECT_THROW(writer.take(), std::logic_error);
}

}  // namespace
}  // namespace kokai::json
