#include "generator/pipeline/packing_sink.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

TEST(PackingSink, PutsPackedCopiesBesideLongTextsAlone) {
  MemorySink files;
  PackingSink sink(files);
  const std::string text(5000, 'a');
  ASSERT_TRUE(sink.write("a/index.html", Pieces{text, "b"}).ok());
  ASSERT_TRUE(sink.write("short.html", "few").ok());
  ASSERT_TRUE(sink.write("picture.png", text).ok());
  EXPECT_EQ(files.files.size(), 5u);
  EXPECT_EQ(files.files.count("a/index.html.gz"), 1u);
  EXPECT_EQ(files.files.count("a/index.html.br"), 1u);
  EXPECT_EQ(files.files.at("a/index.html"), text + "b");
  EXPECT_EQ(sink.copies(), 2u);
  EXPECT_EQ(sink.bytes(),
            files.files.at("a/index.html.gz").size() + files.files.at("a/index.html.br").size());
}

}  // namespace
}  // namespace kokai
