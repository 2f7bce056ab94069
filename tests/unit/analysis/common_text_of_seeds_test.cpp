// Common text held against sixty blocks of the real documents that were judged by eye
// (tests/seeds/common.tsv). Runs where KOKAI_SEEDS names their folder.

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include <gtest/gtest.h>

#include "generator/analysis/common_text.h"
#include "generator/text/utf8.h"
#include "tests/unit/analysis/seed_documents.h"

namespace kokai {
namespace {

using markdown::Kind;
using markdown::Node;

constexpr std::size_t kBlocksOfEach = 6;  ///< of each kind in each document
constexpr std::size_t kShownCharacters = 12;

struct Block {
  std::string place;    ///< "002	iii.1-3-r1-1	4": document, item, number in the item
  std::string opening;  ///< its first characters
  std::string text;
  bool marked = false;  ///< by the program
};

std::string text_of(const markdown::Tree& tree, std::uint32_t block) {
  std::string text;
  for (std::uint32_t i = block + 1; i < tree.nodes[block].end; ++i) {
    const Node& node = tree.nodes[i];
    if (node.kind == Kind::kText || node.kind == Kind::kCodeSpan) text += tree.literal(node);
  }
  return text;
}

std::string opening_of(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t n = 0; n < kShownCharacters && at < text.size(); ++n) next_code_point(text, at);
  return std::string(text.substr(0, at));
}

bool holds_long_sentence(const std::string& text) {
  SentenceReader reader;
  for (reader.start(text); reader.next();) {
    if (reader.letters() >= kLongSentence) return true;
  }
  return false;
}

/// Paragraphs and cells of bodies that hold a long sentence, in order.
std::vector<Block> long_blocks(const SeedDocument& seed, const CommonPassages& passages) {
  std::vector<Block> blocks;
  const markdown::Tree& tree = seed.assessment.tree;
  for (const Item& item : seed.assessment.items) {
    int number = 0;
    for (std::uint32_t i = item.body_first; i < item.body_last; ++i) {
      const Kind kind = tree.nodes[i].kind;
      if (kind != Kind::kParagraph && kind != Kind::kCell) continue;
      std::string text = text_of(tree, i);
      ++number;
      if (!holds_long_sentence(text)) continue;
      // The paragraph of a tight list's item is marked at the item.
      const bool marked = passages.holds_block(i) || passages.holds_block(i - 1);
      const std::string place = seed.number + '\t' + item.id + '\t' + std::to_string(number);
      blocks.push_back({place, opening_of(text), std::move(text), marked});
    }
  }
  return blocks;
}

/// The middles of six equal stretches.
std::vector<Block> spread(const std::vector<Block>& blocks) {
  std::vector<Block> middles;
  for (std::size_t k = 0; k < kBlocksOfEach; ++k) {
    middles.push_back(blocks.at((2 * k + 1) * blocks.size() / (2 * kBlocksOfEach)));
  }
  return middles;
}

/// Of each document six from all long blocks and six from the others that speak of 中間サーバー,
/// where much is common.
std::vector<Block> drawn_blocks(const std::vector<SeedDocument>& seeds) {
  SentenceTable table;
  for (std::uint32_t i = 0; i < seeds.size(); ++i) table.add(seeds[i].markdown, i);
  const CommonText common(table, kManyMunicipalities);
  std::vector<Block> drawn;
  for (const SeedDocument& seed : seeds) {
    std::vector<Block> rest = long_blocks(seed, common_passages(seed.assessment, common));
    for (Block& each : spread(rest)) drawn.push_back(std::move(each));
    std::erase_if(rest, [&](const Block& one) {
      const bool taken = std::any_of(drawn.begin(), drawn.end(),
                                     [&](const Block& other) { return other.place == one.place; });
      return taken || one.text.find("中間サーバ") == std::string::npos;
    });
    for (Block& each : spread(rest)) drawn.push_back(std::move(each));
  }
  return drawn;
}

struct Judged {
  std::string place, opening, judgement;
};

std::vector<Judged> judged_by_eye() {
  std::vector<Judged> rows;
  std::ifstream table(std::string(KOKAI_SOURCE_DIR) + "/tests/seeds/common.tsv");
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, '\t');) cells.push_back(cell);
    cells.resize(5);
    rows.push_back({cells[0] + '\t' + cells[1] + '\t' + cells[2], cells[3], cells[4]});
  }
  return rows;
}

TEST(CommonTextOfSeeds, IsMarkedAsJudgedByEye) {
  const char* folder = std::getenv("KOKAI_SEEDS");
  if (folder == nullptr) GTEST_SKIP() << "KOKAI_SEEDS is not set";
  const std::vector<Block> drawn = drawn_blocks(seed_documents(folder));
  const std::vector<Judged> judged = judged_by_eye();
  ASSERT_EQ(judged.size(), drawn.size());
  int right = 0, missed = 0, wrong = 0;
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    ASSERT_EQ(judged[i].place + '\t' + judged[i].opening, drawn[i].place + '\t' + drawn[i].opening);
    ASSERT_TRUE(judged[i].judgement == "common" || judged[i].judgement == "own") << drawn[i].place;
    const bool common = judged[i].judgement == "common";
    right += common && drawn[i].marked;
    missed += common && !drawn[i].marked;
    wrong += !common && drawn[i].marked;
    if (common != drawn[i].marked)
      std::cout << drawn[i].place << " is " << judged[i].judgement << "\n";
  }
  const double precision = static_cast<double>(right) / (right + wrong);
  const double recall = static_cast<double>(right) / (right + missed);
  std::cout << "common text: judged " << judged.size() << ", common " << right + missed
            << ", precision " << precision << ", recall " << recall << "\n";
  EXPECT_GE(precision, 0.95);
  EXPECT_GE(recall, 0.8);
}

}  // namespace
}  // namespace kokai
