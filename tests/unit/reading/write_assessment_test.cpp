#include "generator/reading/write_assessment.h"

#include <cstdint>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/formats/markdown.h"
#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using ::testing::IsEmpty;

/// A small generator with a fixed seed: the same drafts on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 1) {}
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::size_t>(state_ % limit);
  }

 private:
  std::uint64_t state_;
};

/// Text with everything that Markdown could take for its own.
std::string words(Dice& dice) {
  static constexpr const char* kPieces[] = {"特定個人情報",
                                            "# ",
                                            "* ",
                                            "- ",
                                            "1. ",
                                            "**",
                                            "_",
                                            "「",
                                            "」",
                                            "。",
                                            "\n",
                                            "\n\n",
                                            "|",
                                            "[x] ",
                                            "[",
                                            "](",
                                            ")",
                                            "<b>",
                                            "&amp;",
                                            "{語|ご}",
                                            "\\",
                                            "`",
                                            "~~~",
                                            "---",
                                            "===",
                                            "> ",
                                            " ",
                                            "abc",
                                            "①",
                                            "（5）件",
                                            "※",
                                            "http://a.example/_b_",
                                            "：",
                                            "変更前"};
  std::string out;
  for (std::size_t n = dice.below(12); n > 0; --n) out += kPieces[dice.below(std::size(kPieces))];
  return out;
}

/// What plain text becomes on the way through Markdown: lines trimmed, empty ones gone.
std::string settled(std::string_view text) {
  const markdown::Parsed parsed = markdown::parse(markdown::escape_block(text), 1);
  return markdown::plain_text(parsed.tree, 0, static_cast<std::uint32_t>(parsed.tree.nodes.size()));
}

struct Expected {
  const forms::Field* field;
  std::string text;
  std::vector<Mark> marks;
  long count;
};

void add_fields(Dice& dice, const std::vector<forms::Field>& fields, std::uint8_t level,
                DraftAssessment& draft, std::vector<Expected>& expected) {
  for (const forms::Field& field : fields) {
    if (field.role == forms::Role::kChanges || dice.below(10) == 0) continue;
    const int times =
        field.repeats || !field.repeat_name.empty() ? 1 + static_cast<int>(dice.below(3)) : 1;
    for (int repeat = 1; repeat <= times; ++repeat) {
      DraftItem item;
      item.field = &field;
      item.repeat = times > 1 || !field.repeat_name.empty() ? repeat : 0;
      item.level = level;
      for (const forms::Option& option : field.options) {
        Mark mark;
        mark.label = option.label;
        mark.option = &option;
        mark.state = static_cast<MarkState>(1 + dice.below(3));
        if (option.note && dice.below(2) == 0) mark.note = "中間サーバー_A*B";
        if (option.count && dice.below(2) == 0) mark.count = static_cast<long>(dice.below(300));
        item.marks.push_back(mark);
      }
      if (field.counted && dice.below(2) == 0) item.count = static_cast<long>(dice.below(50));
      const std::string text = words(dice);
      item.markdown = markdown::escape_block(text);
      expected.push_back({&field, settled(text), item.marks, item.count});
      draft.items.push_back(item);
      add_fields(dice, field.children, static_cast<std::uint8_t>(std::min(level + 1, 6)), draft,
                 expected);
    }
  }
}

TEST(WrittenAssessment, ReadsBackEqualWhateverItSays) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Dice dice(seed);
    const forms::Form& form = forms::all()[seed % 3];
    DraftAssessment draft;
    draft.front.form = &form;
    draft.front.number = "12";
    draft.front.title = "題名: \"" + std::to_string(seed) + "\" #*";
    draft.front.authority = "- みほん市長";
    draft.front.status = AssessmentStatus::kPublished;
    draft.front.published = Date{2026, 4, 1};
    draft.front.withheld = "一部\n二行め";
    std::vector<Expected> expected;
    add_fields(dice, form.parts, 1, draft, expected);
    for (int i = 0; i < 3; ++i) {
      draft.changes.push_back({i == 0 ? "I 基本情報" : "II ファイルの概要",
                               i == 1 ? "" : "2020-01-0" + std::to_string(i + 1), "③対象人数 *印*",
                               markdown::escape_block(words(dice)),
                               markdown::escape_block(words(dice)), i == 2 ? "" : "事前", "説明"});
    }
    const std::string written = to_markdown(draft);
    Findings findings;
    const std::optional<Assessment> read = read_assessment(published_place(), written, findings);
    ASSERT_TRUE(read) << written;
    EXPECT_EQ(read->front.title, draft.front.title);
    EXPECT_EQ(read->front.withheld, draft.front.withheld);
    ASSERT_EQ(read->items.size(), expected.size() + 1) << written;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const Item& item = read->items[i];
      ASSERT_EQ(item.field, expected[i].field) << item.heading << "\n" << written;
      EXPECT_EQ(item.nearness, forms::Nearness::kExact) << item.heading;
      EXPECT_EQ(item.text, expected[i].text) << item.id << "\n" << draft.items[i].markdown;
      EXPECT_EQ(item.count, expected[i].count) << item.id;
      ASSERT_EQ(item.marks.size(), expected[i].marks.size()) << item.id;
      for (std::size_t m = 0; m < item.marks.size(); ++m) {
        EXPECT_EQ(item.marks[m].option, expected[i].marks[m].option);
        EXPECT_EQ(item.marks[m].state, expected[i].marks[m].state);
        EXPECT_EQ(item.marks[m].note, expected[i].marks[m].note) << item.marks[m].label;
        EXPECT_EQ(item.marks[m].count, expected[i].marks[m].count) << item.marks[m].label;
      }
    }
    ASSERT_EQ(read->changes.size(), draft.changes.size());
    EXPECT_EQ(read->changes[2].section, "II ファイルの概要");
    EXPECT_EQ(read->changes[0].item, "③対象人数 *印*");
  }
}

TEST(WrittenAssessment, IsAPageAClerkCanRead) {
  DraftAssessment draft;
  const forms::Form& form = *forms::find("重点項目評価書");
  draft.front.form = &form;
  draft.front.number = "12";
  draft.front.title = "児童手当の支給に関する事務";
  draft.front.status = AssessmentStatus::kDraft;
  DraftItem part;
  part.heading = "市の 工夫 #";
  part.markdown = "本文\n";
  part.count = 3;
  Mark mark;
  mark.label = "その他";
  mark.state = MarkState::kDoubt;
  mark.note = "注";
  part.marks = {mark};
  draft.items = {part};
  draft.changes = {{"I 基本情報", "2020-01-01", "項目", "前", "後", "事前", ""}};
  EXPECT_EQ(to_markdown(draft),
            "---\nform: 重点項目評価書\nnumber: \"12\"\ntitle: 児童手当の支給に関する事務\nstatus: "
            "素案\n---\n\n# 市の 工夫 \\#\n\n"
            "- [?] その他（注）\n\n（3）件\n\n本文\n\n# 変更箇所\n\n## I 基本情報\n\n### "
            "2020-01-01 項目\n\n**変更前**\n\n前\n\n**変更後**\n\n後\n\n"
            "**提出時期**\n\n事前\n");
}

}  // namespace
}  // namespace kokai
