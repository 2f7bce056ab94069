#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/search/merge.h"
#include "generator/analysis/search/number_text.h"
#include "generator/analysis/search/sketch.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

using testing::SizeIs;

/// Chance, the same each time.
class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::uint32_t operator()() { return static_cast<std::uint32_t>(engine_()); }

 private:
  std::mt19937 engine_;
};

std::vector<std::uint32_t> random_list(Random& random, std::uint32_t numbers) {
  std::set<std::uint32_t> list;
  const std::uint32_t most = 1U << random() % 9;
  for (std::uint32_t i = 0; i < most; ++i) list.insert(random() % numbers);
  return {list.begin(), list.end()};
}

std::vector<std::uint32_t> there_and_back(const std::vector<std::uint32_t>& list,
                                          std::uint32_t numbers, std::string& text) {
  text.clear();
  append_list(text, list, numbers);
  std::vector<std::uint32_t> back;
  EXPECT_TRUE(read_list(text, numbers, back)) << "of " << list.size() << " below " << numbers;
  return back;
}

TEST(NumberText, EveryNumberComesBackAsOneCodePoint) {
  for (std::uint32_t number = 0; number <= kMaxNumber; ++number) {
    std::string text;
    append_number(text, number);
    ASSERT_EQ(find_invalid_utf8(text), std::string::npos) << number;
    std::size_t at = 0;
    ASSERT_EQ(number_of(next_code_point(text, at)), number);
    ASSERT_EQ(at, text.size()) << number;
  }
}

TEST(NumberText, NoNumberIsASignThatPartsListsOrEndsAString) {
  for (const char32_t c : {U'!', U'"', U' ', U'\n', char32_t{0xD800}, char32_t{0xDFFF}}) {
    EXPECT_FALSE(number_of(c)) << static_cast<unsigned>(c);
  }
}

TEST(NumberText, ListsComeBackWithGapsOfAnySize) {
  Random random(1);
  std::string text;
  for (int round = 0; round < 3'000; ++round) {
    const std::uint32_t numbers = 1 + random() % (1U << random() % 21);
    const std::vector<std::uint32_t> list = random_list(random, std::min(numbers, kMaxNumber));
    ASSERT_EQ(there_and_back(list, numbers, text), list);
    ASSERT_EQ(text.find(kListEnd), std::string::npos);
  }
  const std::vector<std::uint32_t> ends = {0, kMaxNumber};
  EXPECT_EQ(there_and_back(ends, kMaxNumber + 1, text), ends);
}

TEST(NumberText, ACommonBigramIsABitMap) {
  std::vector<std::uint32_t> all(6'000);
  for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
  std::string text;
  EXPECT_EQ(there_and_back(all, 6'000, text), all);
  EXPECT_EQ(text[0], kBitMap);
  EXPECT_LE(text.size(), 1'001U);
}

TEST(NumberText, AListThatLeavesItsBoundsIsRefused) {
  std::vector<std::uint32_t> list;
  for (const std::string_view text : {"$!", "###", " \x7F", " ##", " $#", "\xED\xA0\x80", "\xFF"}) {
    EXPECT_FALSE(read_list(text, text == "###" ? 2 : 5, list)) << text;
  }
  EXPECT_FALSE(read_list("#", 0, list));
  EXPECT_TRUE(read_list("", 0, list));
}

TEST(Sketch, ToldNowhereOnlyWhereNothingIs) {
  Sketch sketch = empty_sketch(3'000);
  for (char32_t c = 0x4E00; c < 0x4E00 + 3'000; ++c) raise(sketch, {c, '\n'}, 1 + c % 4);
  for (char32_t c = 0x4E00; c < 0x4E00 + 3'000; ++c) {
    EXPECT_GE(sketch.level_of({c, '\n'}), 1 + c % 4);
  }
  std::size_t nowhere = 0;
  for (char32_t c = 0x4E00; c < 0x4E00 + 3'000; ++c) nowhere += sketch.level_of({c, U'ア'}) == 0;
  EXPECT_GT(nowhere, 1'000U);
}

TEST(Sketch, LevelsFollowTheLengthOfTheList) {
  EXPECT_EQ(sketch_level(0, 1'000), 0U);
  EXPECT_EQ(sketch_level(1, 1'000), 1U);
  EXPECT_EQ(sketch_level(1'000, 1'000), Sketch::kMaxLevel);
  EXPECT_EQ(sketch_level(1, 1), 1U);
  for (std::uint32_t length = 1; length < 100'000; ++length) {
    ASSERT_LE(sketch_level(length, 100'000), sketch_level(length + 1, 100'000));
  }
}

/// Documents of random folded text.
std::vector<DocumentText> random_documents(std::size_t count) {
  Random random(7);
  std::vector<DocumentText> documents(count);
  for (DocumentText& one : documents) {
    const std::size_t entries = 1 + random() % 6;
    for (std::size_t i = 0; i < entries; ++i) {
      EntryText& entry = one.entries.emplace_back();
      entry.folded.at = static_cast<std::uint32_t>(one.folded.size());
      for (std::size_t c = random() % 30; c > 0; --c) {
        append_utf8(one.folded, random() % 9 == 0    ? U'\n'
                                : random() % 20 == 0 ? 0x20000 + random() % 3
                                                     : U'あ' + random() % 12);
      }
      one.folded += '\n';
      entry.folded.size = static_cast<std::uint32_t>(one.folded.size()) - entry.folded.at;
      entry.ends_unit = i == 0 || i + 1 == entries || random() % 2 == 0;
    }
  }
  return documents;
}

using Lists = std::map<Gram, std::vector<std::uint32_t>>;

/// The slow twin.
Lists counted(const std::vector<DocumentText>& documents, bool by_document) {
  std::map<Gram, std::set<std::uint32_t>> sets;
  std::uint32_t unit = 0;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    for (const EntryText& entry : documents[d].entries) {
      const std::u32string folded = to_code_points(documents[d].fold_of(entry));
      for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
        if (folded[i] == '\n') continue;
        sets[{folded[i], folded[i + 1]}].insert(by_document ? d : unit);
      }
      if (entry.ends_unit) ++unit;
    }
  }
  Lists lists;
  for (const auto& [gram, set] : sets) lists[gram].assign(set.begin(), set.end());
  return lists;
}

/// Documents dealt to `threads` collectors as chance has it, each one's ascending.
PostingMerge gathered(const std::vector<DocumentText>& documents, unsigned threads,
                      std::uint32_t max_units) {
  Random random(threads);
  std::vector<Collector> collectors(threads);
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const auto units = static_cast<std::uint32_t>(
        std::count_if(documents[d].entries.begin(), documents[d].entries.end(),
                      [](const EntryText& entry) { return entry.ends_unit; }));
    collectors[random() % threads].add(d, documents[d], {units}, "ab");
  }
  return PostingMerge(std::move(collectors), max_units);
}

Lists merged(PostingMerge& merge, std::string& bytes) {
  Lists lists;
  for (std::size_t i = 0; i < merge.slices(); ++i) {
    const PostingSlice slice = merge.merge(i);
    std::uint32_t begin = 0;
    for (std::size_t g = 0; g < slice.grams.size(); ++g) {
      const std::string_view text(slice.lists.data() + begin, slice.ends[g] - 1 - begin);
      std::vector<std::uint32_t>& list = lists[slice.grams[g]];
      EXPECT_TRUE(read_list(text, merge.gathered().numbers(), list));
      EXPECT_EQ(list.size(), slice.lengths[g]);
      begin = slice.ends[g];
    }
    bytes += slice.lists;
  }
  return lists;
}

TEST(Postings, AreThoseOfASlowCountWhoeverReadWhat) {
  const std::vector<DocumentText> documents = random_documents(300);
  const Lists expected = counted(documents, false);
  std::string of_one;
  for (const unsigned threads : {1U, 2U, 3U, 8U}) {
    PostingMerge merge = gathered(documents, threads, kMaxUnits);
    std::string bytes;
    EXPECT_EQ(merged(merge, bytes), expected) << threads;
    if (threads == 1) of_one = bytes;
    EXPECT_EQ(bytes, of_one) << threads;
    EXPECT_FALSE(merge.gathered().lists_documents);
  }
}

TEST(Postings, NameDocumentsWhereUnitsAreTooMany) {
  const std::vector<DocumentText> documents = random_documents(120);
  const Lists expected = counted(documents, true);
  for (const unsigned threads : {1U, 4U}) {
    PostingMerge merge = gathered(documents, threads, 100);
    EXPECT_TRUE(merge.gathered().lists_documents);
    EXPECT_EQ(merge.gathered().numbers(), 120U);
    std::string bytes;
    EXPECT_EQ(merged(merge, bytes), expected) << threads;
  }
}

TEST(Postings, OfNoDocumentAreNone) {
  PostingMerge merge({});
  EXPECT_EQ(merge.slices(), 0U);
  EXPECT_THAT(merge.gathered().documents, SizeIs(0));
}

TEST(Postings, ADocumentThatIsMissingIsOurMistake) {
  std::vector<Collector> collectors(1);
  collectors[0].add(1, random_documents(1)[0], {1}, "ab");
  EXPECT_THROW(PostingMerge{std::move(collectors)}, std::logic_error);
}

TEST(Gram, HashIsTheOneOfTheBrowser) {
  // As Math.imul and >>> of JavaScript give it.
  EXPECT_EQ(hash_of({0x4E00, 0x0A}), 0x685921A2U);
  EXPECT_EQ(hash_of({0x3042, 0x3044}), 0x0E2998B7U);
  EXPECT_EQ(hash_of({0x20000, 0x30A2}), 0xADEBB86AU);
}

}  // namespace
}  // namespace kokai::search
