#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/search/number_text.h"
#include "generator/analysis/search/part.h"

namespace kokai::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Lists = std::map<Gram, std::vector<std::uint32_t>>;

PostingSlice slice_of(const Lists& lists, std::uint32_t numbers) {
  PostingSlice slice;
  for (const auto& [gram, list] : lists) {
    slice.grams.push_back(gram);
    slice.lengths.push_back(static_cast<std::uint32_t>(list.size()));
    append_list(slice.lists, list, numbers);
    slice.lists += kListEnd;
    slice.ends.push_back(static_cast<std::uint32_t>(slice.lists.size()));
  }
  return slice;
}

Lists lists_of(const PostingSlice& slice, std::uint32_t numbers) {
  Lists lists;
  std::uint32_t begin = 0;
  for (std::size_t g = 0; g < slice.grams.size(); ++g) {
    const std::string_view text(slice.lists.data() + begin, slice.ends[g] - 1 - begin);
    EXPECT_TRUE(read_list(text, numbers, lists[slice.grams[g]]));
    EXPECT_EQ(lists[slice.grams[g]].size(), slice.lengths[g]);
    begin = slice.ends[g];
  }
  return lists;
}

Gathered gathered(std::vector<std::uint32_t> units) {
  Gathered whole;
  for (const std::uint32_t count : units) {
    const auto number = static_cast<std::uint32_t>(whole.documents.size());
    whole.documents.push_back({number, count, {count}, "ab"});
    whole.units += count;
  }
  return whole;
}

TEST(SearchPart, ListsAreCutWhereTheRangesAreAndCountedFromTheirFirst) {
  const Lists whole = {{{U'委', U'託'}, {0, 3, 4, 9}}, {{U'番', U'号'}, {5}}};
  const std::vector<NumberRange> ranges = {{0, 4}, {4, 8}, {9, 10}};
  const auto parts = cut_slice(slice_of(whole, 10), 10, ranges);
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(lists_of(parts[0], 4), (Lists{{{U'委', U'託'}, {0, 3}}}));
  EXPECT_EQ(lists_of(parts[1], 4), (Lists{{{U'委', U'託'}, {0}}, {{U'番', U'号'}, {1}}}));
  EXPECT_EQ(lists_of(parts[2], 1), (Lists{{{U'委', U'託'}, {0}}}));
}

// A list of many is a bit map in one and gaps in the other.
TEST(SearchPart, AListThatIsCommonInThePartAloneIsReadBack) {
  std::vector<std::uint32_t> run;
  for (std::uint32_t i = 500; i < 520; ++i) run.push_back(i);
  const auto parts = cut_slice(slice_of({{{U'個', U'人'}, run}}, 1'000), 1'000,
                               std::vector<NumberRange>{{500, 530}});
  ASSERT_EQ(parts[0].lengths, std::vector<std::uint32_t>{20});
  EXPECT_EQ(parts[0].lists[0], kBitMap);
  EXPECT_EQ(lists_of(parts[0], 30).begin()->second.back(), 19U);
}

TEST(SearchPart, AnEmptyRangeHasNoLists) {
  const auto parts = cut_slice(slice_of({{{U'委', U'託'}, {0, 3}}}, 4), 4,
                               std::vector<NumberRange>{{0, 0}, {0, 4}});
  EXPECT_THAT(parts[0].grams, IsEmpty());
  EXPECT_EQ(parts[1].lengths, std::vector<std::uint32_t>{2});
}

TEST(SearchPart, DocumentsKeepTheNamesOfTheirTextPieces) {
  const Gathered whole = gathered({2, 3, 4, 5});
  const Gathered part = part_of(whole, {1, 3});
  EXPECT_EQ(part.first, 1U);
  EXPECT_EQ(part.units, 7U);
  EXPECT_EQ(part.documents.size(), 2U);
  EXPECT_EQ(part.documents[0].document, 0U);
  const NumberRange units = numbers_of(whole, {1, 3});
  EXPECT_EQ(units.first, 2U);
  EXPECT_EQ(units.last, 9U);
}

TEST(SearchPart, WhereListsNameDocumentsTheRangeIsTheirs) {
  Gathered whole = gathered({2, 3, 4});
  whole.lists_documents = true;
  EXPECT_EQ(numbers_of(whole, {1, 3}).first, 1U);
  EXPECT_EQ(numbers_of(whole, {1, 3}).last, 3U);
}

TEST(SearchPart, SlicesAreJoinedBehindEachOther) {
  PostingSlice all = slice_of({{{U'あ', U'い'}, {0}}}, 4);
  append_slice(all, slice_of({{{U'か', U'き'}, {1, 3}}}, 4));
  EXPECT_EQ(lists_of(all, 4), (Lists{{{U'あ', U'い'}, {0}}, {{U'か', U'き'}, {1, 3}}}));
}

TEST(SearchPart, HeadingsOfOthersAreLeftOut) {
  Gathered whole = gathered({1});
  whole.headings = {{"委託", 3}, {"委託先", 2}};
  Gathered part = part_of(whole, {0, 1});
  take_headings(part, slice_of({{{U'委', U'託'}, {0}}}, 1), whole);
  EXPECT_THAT(part.headings, ElementsAre(testing::Pair("委託", 3)));
}

}  // namespace
}  // namespace kokai::search
