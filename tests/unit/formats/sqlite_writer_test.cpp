#include "generator/formats/sqlite_writer.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/support/scratch_folder.h"

namespace kokai::sqlite {
namespace {

constexpr std::uint32_t kApplication = 0x12345678;

class SqliteWriter : public testing::Test {
 protected:
  std::unique_ptr<Writer> open(const std::string& name) {
    auto writer = Writer::open(folder_ / name, name, kApplication);
    if (!writer.ok()) throw std::runtime_error(writer.failure().system);
    return std::move(writer).value();
  }
  std::string bytes(const std::string& name) const { return bytes_of(folder_ / name); }

  const ScratchFolder folder_;
};

void fill(Writer& writer) {
  ASSERT_TRUE(writer.run("CREATE TABLE t (n INTEGER, s TEXT PRIMARY KEY)").ok());
  Result<Insert> insert = writer.insert("INSERT INTO t VALUES (?, ?)");
  ASSERT_TRUE(insert.ok());
  const Value first[] = {12LL, std::string_view("委託\0先", 10)};
  const Value second[] = {Value(), std::string_view()};
  ASSERT_TRUE(insert.value().row(first).ok());
  ASSERT_TRUE(insert.value().row(second).ok());
}

TEST_F(SqliteWriter, NumbersTextsAndNothingAreKeptAsTheyWere) {
  const auto writer = open("a");
  fill(*writer);
  const auto finds = [&](const std::string& where) {
    return writer->finds("SELECT 1 FROM t WHERE " + where).value();
  };
  EXPECT_TRUE(finds("n = 12 AND typeof(n) = 'integer' AND hex(s) = 'E5A794E8A89700E58588'"));
  EXPECT_TRUE(finds("n IS NULL AND s = '' AND typeof(s) = 'text'"));
  EXPECT_FALSE(finds("n = 13"));
  EXPECT_TRUE(writer->close().ok());
}

TEST_F(SqliteWriter, TheSameCallsGiveTheSameBytes) {
  for (const char* name : {"a", "b"}) {
    const auto writer = open(name);
    fill(*writer);
    ASSERT_TRUE(writer->close().ok());
  }
  EXPECT_EQ(bytes("a"), bytes("b"));
  EXPECT_GT(bytes("a").size(), 4096u);
}

TEST_F(SqliteWriter, ADatabaseIsKnownByItsApplication) {
  const auto writer = open("a");
  fill(*writer);
  ASSERT_TRUE(writer->close().ok());
  EXPECT_TRUE(is_of(bytes("a"), kApplication));
  EXPECT_FALSE(is_of(bytes("a"), kApplication + 1));
  EXPECT_FALSE(is_of(bytes("a").substr(0, kHeadBytes - 1), kApplication));
  EXPECT_FALSE(is_of(std::string(kHeadBytes, 'x'), kApplication));
}

TEST_F(SqliteWriter, ARowThatBreaksAConstraintAndSqlThatIsWrongAreOurBugs) {
  const auto writer = open("a");
  fill(*writer);
  Result<Insert> insert = writer->insert("INSERT INTO t VALUES (?, ?)");
  const Value twice[] = {1LL, std::string_view()};
  EXPECT_THROW(static_cast<void>(insert.value().row(twice)), std::logic_error);
  EXPECT_THROW(static_cast<void>(insert.value().row(std::span(twice).first(1))), std::logic_error);
  EXPECT_THROW(static_cast<void>(writer->run("CREATE TALBE x (y)")), std::logic_error);
}

TEST_F(SqliteWriter, AFolderThatIsNotThereIsTheMachinesRefusal) {
  const auto writer = Writer::open(folder_ / "no/a", "a", kApplication);
  ASSERT_FALSE(writer.ok());
  EXPECT_EQ(writer.failure().doing, "write");
  EXPECT_EQ(writer.failure().path, "a");
}

}  // namespace
}  // namespace kokai::sqlite
