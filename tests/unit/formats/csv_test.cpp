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

TEST(Csv, DisarmsFormulasBehindApostrophesSoThatAllCanBeRestored) {
  for (const char* cell : {"=1", "'=1", "''+a", "'a", "''", "", "a'=", "-", "'", "\t", "'\ra"}) {
    std::string out;
    append_record(out, {cell});
    std::string_view written(out);
    written.remove_suffix(2);
    if (written.starts_with('"')) written = written.substr(1, written.size() - 2);
    EXPECT_EQ(restored(written), cell);
    EXPECT_TRUE(written.empty() ||
                std::string_view("=+-@\t\r").find(written[0]) == std::string::npos);
  }
}

}  // namespace
}  // namespace kokai::csv
