#include "generator/model/item_ids.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "generator/model/assessment.h"

namespace kokai {
namespace {

void add(Assessment& assessment, std::string id) {
  assessment.items.emplace_back().id = std::move(id);
  assessment.ids.add(assessment.items, static_cast<std::uint32_t>(assessment.items.size() - 1));
}

const Item* slow(const Assessment& assessment, std::string_view id) {
  for (const Item& item : assessment.items) {
    if (item.id == id) return &item;
  }
  return nullptr;
}

TEST(ItemIds, FindTheFirstItemWithTheIdAsItemsGrow) {
  std::mt19937 random(17);  // NOLINT: the same ids in every run
  const auto any_id = [&] { return "ii." + std::to_string(random() % 400) + "-4"; };
  Assessment assessment;
  for (int round = 0; round < 1000; ++round) {
    add(assessment, any_id());
    for (int i = 0; i < 5; ++i) {
      const std::string id = any_id();
      ASSERT_EQ(find_item(assessment, id), slow(assessment, id)) << id;
    }
  }
}

TEST(ItemIds, KnowNothingOfADocumentWithoutItems) {
  EXPECT_EQ(find_item(Assessment(), "i-1"), nullptr);
  EXPECT_EQ(find_item(Assessment(), ""), nullptr);
}

TEST(ItemIds, GoWithTheDocumentWhereItIsCopiedOrMoved) {
  Assessment first;
  add(first, "i-1");
  add(first, "i-2");
  const Assessment copy = first;
  EXPECT_EQ(find_item(copy, "i-2"), &copy.items[1]);
  const Assessment moved = std::move(first);
  EXPECT_EQ(find_item(moved, "i-2"), &moved.items[1]);
}

}  // namespace
}  // namespace kokai
