#include "generator/formats/csv.h"

#include <gtest/gtest.h>

namespace kokai::csv {
namespace {

TEST(Csv, QuotesWhatWouldPartCells) {
  std::string out;
  append_record(out, {"a", "b,c", "d\"e", "f\ng", ""});
  EXPECT_EQ(out, "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n");
}

TEST(Csv, DisarmsFormulas) {
  std::string out;
  append_record(out, {"=1+1", "+a", "-b", "@c", "d=e"});
  EXPECT_EQ(out, "'=1+1,'+a,'-b,'@c,d=e\r\n");
}

}  // namespace
}  // namespace kokai::csv
