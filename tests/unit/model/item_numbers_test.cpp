#include "generator/model/item_numbers.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

/// The field an id means: steps of the form, repeats taken off.
const forms::Field* field_at(const std::vector<forms::Field>& fields,
                             const std::vector<std::string>& steps, std::size_t at) {
  for (const forms::Field& field : fields) {
    if (field.step != steps[at]) continue;
    return at + 1 == steps.size() ? &field : field_at(field.children, steps, at + 1);
  }
  return nullptr;
}

std::string number(const char* form, const std::string& id, const std::vector<std::string>& steps,
                   bool many_files = false) {
  Item item;
  item.id = id;
  item.field = field_at(forms::find(form)->parts, steps, 0);
  EXPECT_NE(item.field, nullptr) << id;
  return item_number(item, many_files);
}

TEST(ItemNumber, ShowsPartSectionAndCircledNumber) {
  EXPECT_EQ(number("zenkomoku", "i", {"i"}), "I");
  EXPECT_EQ(number("zenkomoku", "i-1-3", {"i", "1", "3"}), "I-1-③");
}

TEST(ItemNumber, LeavesOutTheOnlyFilesNumber) {
  EXPECT_EQ(number("zenkomoku", "ii.1-2-4", {"ii", "2", "4"}), "II-2-④");
  EXPECT_EQ(number("zenkomoku", "ii.2-2-4", {"ii", "2", "4"}, true), "II.2-2-④");
}

TEST(ItemNumber, AnOrdinalThatTheFormDoesNotPrintIsLeftOut) {
  EXPECT_EQ(number("zenkomoku", "ii.1-4-1", {"ii", "4", "1"}), "II-4");
  EXPECT_EQ(number("zenkomoku", "ii.1-2-4-a", {"ii", "2", "4", "a"}), "II-2-④");
}

TEST(ItemNumber, RisksAreNamedAsTheFormNamesThem) {
  EXPECT_EQ(number("zenkomoku", "iii.1-3-r2", {"iii", "3", "r2"}), "III-3 リスク2");
  EXPECT_EQ(number("zenkomoku", "iii.1-3-r2-1", {"iii", "3", "r2", "1"}), "III-3 リスク2");
  EXPECT_EQ(number("zenkomoku", "iii.1-7-r1-9", {"iii", "7", "r1", "9"}), "III-7 リスク1 ⑨");
  EXPECT_EQ(number("juten", "iii.1-2-r1", {"iii", "2", "r1"}), "III-2");
}

TEST(ItemNumber, FreeHeadingsHaveNone) {
  Item item;
  item.id = "i-1-2-x1";
  EXPECT_EQ(item_number(item, false), "");
}

TEST(ItemNumber, OfAnIdAloneIsThatOfTheNearestItemAbove) {
  const forms::Form& form = *forms::find("zenkomoku");
  EXPECT_EQ(item_number(form, "i-1-2", false), "I-1-②");
  EXPECT_EQ(item_number(form, "i-1-2-x1", false), "I-1-②");
  EXPECT_EQ(item_number(form, "i-1-2_2", false), "I-1-②");
  EXPECT_EQ(item_number(form, "ii.2-4.3-6-x2", true), "II.2-4.3-⑥");
  EXPECT_EQ(item_number(form, "betten-1_2-x1", false), "別添1");
  EXPECT_EQ(item_number(form, "x1", false), "");
}

}  // namespace
}  // namespace kokai
