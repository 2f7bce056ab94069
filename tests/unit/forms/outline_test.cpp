// The forms as outlines, held against tests/golden/forms. KOKAI_UPDATE_GOLDEN=1 rewrites the files.

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "generator/forms/form.h"
#include "generator/forms/outline_reader.h"

namespace kokai::forms {
namespace {

std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const Field* at(const std::vector<Field>& fields, const std::string& parent,
                const std::string& id) {
  for (const Field& field : fields) {
    const std::string own = id_of(parent, field, 2);
    if (own == id) return &field;
    if (const Field* below = at(field.children, own, id)) return below;
  }
  return nullptr;
}

std::string message_of(const char* outline) {
  try {
    read_form(outline, "try", read_choices("choices Y\n  yes\n  no\n"));
  } catch (const std::logic_error& error) {
    return error.what();
  }
  return "no error";
}

class GoldenOutline : public testing::TestWithParam<const char*> {};

TEST_P(GoldenOutline, IsWhatTheOutlineFileSays) {
  const std::string path =
      std::string(KOKAI_SOURCE_DIR "/tests/golden/forms/") + GetParam() + ".txt";
  const std::string printed = outline(*find(GetParam()));
  if (std::getenv("KOKAI_UPDATE_GOLDEN") != nullptr)
    std::ofstream(path, std::ios::binary) << printed;
  EXPECT_EQ(printed, slurp(path)) << "KOKAI_UPDATE_GOLDEN=1 rewrites " << path;
}

INSTANTIATE_TEST_SUITE_P(Forms, GoldenOutline, testing::Values("kiso", "juten", "zenkomoku"));

TEST(Forms, AreFoundByKeyNameShortNameAndStyle) {
  for (const char* name : {"zenkomoku", "全項目評価書", "全項目評価", "全項目", "様式4"}) {
    ASSERT_NE(find(name), nullptr) << name;
    EXPECT_EQ(find(name)->key, "zenkomoku");
  }
  EXPECT_EQ(find("様式1"), nullptr);
  EXPECT_EQ(find(""), nullptr);
}

TEST(Forms, KnowTheirRevisionsWithAndWithoutBrackets) {
  const Form& form = *find("様式4");
  EXPECT_TRUE(is_known_label(form, "[平成30年5月 様式4]"));
  EXPECT_TRUE(is_known_label(form, "平成３０年５月　様式４"));
  EXPECT_FALSE(is_known_label(form, "平成30年5月 様式3"));
  EXPECT_FALSE(is_known_label(form, ""));
}

TEST(Forms, DoNotAskOlderRevisionsForWhatCameLater) {
  const Form& form = *find("kiso");
  const Field& risks = form.parts[5];
  ASSERT_EQ(risks.label, "リスク対策");
  EXPECT_FALSE(is_in_revision(form, risks, "平成29年5月 様式2"));
  EXPECT_TRUE(is_in_revision(form, risks, "[平成31年1月 様式2]"));
  EXPECT_FALSE(is_in_revision(form, risks.children[7], "平成31年1月 様式2"));
  EXPECT_TRUE(is_in_revision(form, risks.children[7], "令和6年10月 様式2"));
  EXPECT_FALSE(is_in_revision(form, risks, ""));
  EXPECT_TRUE(is_in_revision(form, risks.children[0], ""));
}

TEST(ItemIds, FollowTheFormAndCarryRepeatNumbersOnTheirStep) {
  struct Row {
    const char* form;
    const char* id;
    const char* heading;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"zenkomoku", "i-1-3", "③対象人数"},
           {"zenkomoku", "i-2.2-1", "①システムの名称"},
           {"zenkomoku", "i-3", "3. 特定個人情報ファイル名"},
           {"zenkomoku", "i-5-1", "法令上の根拠"},
           {"zenkomoku", "ii.2-2-4-b", "その妥当性"},
           {"zenkomoku", "ii.2-4-1", "委託の有無"},
           {"zenkomoku", "ii.2-4.2", "委託事項"},
           {"zenkomoku", "ii.2-4.2-2-a", "対象となる本人の数"},
           {"zenkomoku", "ii.2-4.2-9", "⑨再委託事項"},
           {"zenkomoku", "ii.2-5.p2-1", "①法令上の根拠"},
           {"zenkomoku", "ii.2-5.t2", "移転先"},
           {"zenkomoku", "ii.2-6-2-a", "期間"},
           {"zenkomoku", "iii.2-3-r2-4-a", "具体的な方法"},
           {"zenkomoku", "iii.2-4-0", "委託しない"},
           {"zenkomoku", "iii.2-4-r1-9", "リスクへの対策は十分か"},
           {"zenkomoku", "iii.2-7-r1-12", "リスクへの対策は十分か"},
           {"zenkomoku", "iii.2-7-r3-1-a", "手順の内容"},
           {"zenkomoku", "iii.2-7-other",
            "特定個人情報の保管・消去におけるその他のリスク及びそのリスクに対する措置"},
           {"zenkomoku", "iv-2-1-a", "具体的な方法"},
           {"zenkomoku", "v-1-4-b", "公表場所"},
           {"zenkomoku", "vi-2-3", "③期間を短縮する特段の理由"},
           {"zenkomoku", "betten-2", "(別添2) 特定個人情報ファイル記録項目"},
           {"zenkomoku", "changes", "(別添3) 変更箇所"},
           {"juten", "iii.2-7-r1-2-b", "再発防止策の内容"},
           {"juten", "iii.2-8-1", "実施の有無"},
           {"juten", "ii.2-6-1", "保管場所"},
           {"kiso", "ii-1-1-a", "いつ時点の計数か"},
           {"kiso", "iii-1", "しきい値判断結果"},
           {"kiso", "iv-6-r2", "不正な提供が行われるリスクへの対策は十分か"}}) {
    const Field* field = at(find(row.form)->parts, "", row.id);
    ASSERT_NE(field, nullptr) << row.form << " " << row.id;
    EXPECT_EQ(field->heading(), row.heading) << row.id;
  }
}

TEST(ItemIds, OfAPartThatRepeatsStartAtOne) {
  const Field& files = find("juten")->parts[3];
  EXPECT_EQ(id_of("", files), "ii.1");
  EXPECT_EQ(id_of("", files, 3), "ii.3");
}

TEST(OutlineReader, SaysWhereAndWhat) {
  EXPECT_EQ(message_of("form x\ncover\nparts\nI A  <N9>\n"),
            "try.outline:4: no such table of options: <N9>");
  EXPECT_EQ(message_of("form x\ncover\nparts\nI A  @nobody\n"),
            "try.outline:4: no such role: nobody");
  EXPECT_EQ(message_of("form x\ncover\nparts\nI A  wild\n"), "try.outline:4: no such mark: wild");
  EXPECT_EQ(message_of("form x\ncover\nparts\n I A\n"),
            "try.outline:4: the indent must be a multiple of two blanks");
  EXPECT_EQ(message_of("form x\ncover\nparts\nI A\n    ①B\n"),
            "try.outline:5: deeper than the line above allows");
  EXPECT_EQ(message_of("form x\nparts\n"), "try.outline:2: expected: cover");
  EXPECT_EQ(message_of("form x\ncover\nparts\nwords\n"),
            "try.outline:0: a line at the margin needs a number or =step");
}

}  // namespace
}  // namespace kokai::forms
