#include "generator/forms/matching.h"

#include <string>

#include <gtest/gtest.h>

#include "generator/forms/form.h"

namespace kokai::forms {
namespace {

const Field& child(const Field& field, const std::string& step) {
  for (const Field& below : field.children) {
    if (below.step == step) return below;
  }
  throw std::runtime_error(field.label + " has no " + step);
}

/// "zenkomoku/ii/3/8" -> that field; the form itself has no field, so its parts stand apart.
const std::vector<Field>& children_at(const std::string& path) {
  const std::size_t first = path.find('/');
  const Form& form = *find(path.substr(0, first));
  if (first == std::string::npos) return form.parts;
  const Field* field = nullptr;
  for (std::size_t at = first + 1; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string step = path.substr(at, end - at);
    if (field == nullptr) {
      for (const Field& part : form.parts) {
        if (part.step == step) field = &part;
      }
    } else {
      field = &child(*field, step);
    }
    at = end + 1;
  }
  return field->children;
}

struct Row {
  const char* place;
  const char* heading;
  const char* label;  ///< "" = no match
  Nearness nearness;
  int repeat = 0;
  const char* rest = "";
};

class MatchHeading : public testing::TestWithParam<Row> {};

TEST_P(MatchHeading, FindsTheFieldThatIsMeant) {
  const Row& row = GetParam();
  const Match match = match_heading(row.heading, children_at(row.place));
  EXPECT_EQ(match.field == nullptr ? "" : match.field->label, row.label) << row.heading;
  EXPECT_EQ(match.nearness, row.nearness) << row.heading;
  EXPECT_EQ(match.repeat, row.repeat) << row.heading;
  EXPECT_EQ(match.rest, row.rest) << row.heading;
}

constexpr const char* kFileOverview = "特定個人情報ファイルの概要";
constexpr const char* kLinking =
    "目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク";

INSTANTIATE_TEST_SUITE_P(
    Written, MatchHeading,
    testing::Values(
        Row{"zenkomoku", "I 基本情報", "基本情報", Nearness::kExact},
        Row{"zenkomoku", "Ⅰ　基本情報", "基本情報", Nearness::kExact},
        Row{"zenkomoku", "Ⅰ．基本情報", "基本情報", Nearness::kExact},
        Row{"zenkomoku", "基本情報", "基本情報", Nearness::kNumber},
        Row{"zenkomoku", "II 特定個人情報ファイルの概要", kFileOverview, Nearness::kExact},
        Row{"zenkomoku", "Ⅱ 特定個人情報ファイルの概要（住民記録ファイル）", kFileOverview,
            Nearness::kExact, 0, "（住民記録ファイル）"},
        Row{"zenkomoku", "II 特定個人情報ファイルの概要 (2) 賦課ファイル", kFileOverview,
            Nearness::kExact, 0, "(2) 賦課ファイル"},
        Row{"zenkomoku",
            "Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 ※(7. リスク1⑨を除く。)",
            "特定個人情報ファイルの取扱いプロセスにおけるリスク対策", Nearness::kExact},
        Row{"juten", "Ⅲ リスク対策 ※(7.②を除く。)", "リスク対策", Nearness::kExact},
        Row{"juten", "III リスク対策　※（7. ②を除く。）", "リスク対策", Nearness::kExact},
        Row{"zenkomoku", "(別添3)変更箇所", "変更箇所", Nearness::kExact},
        Row{"zenkomoku", "（別添３）　変更箇所", "変更箇所", Nearness::kExact},
        Row{"zenkomoku", "別添3 変更箇所", "変更箇所", Nearness::kExact},
        Row{"zenkomoku", "変更箇所", "変更箇所", Nearness::kNumber},
        Row{"zenkomoku", "(別添2)", "特定個人情報ファイル記録項目", Nearness::kVariant},
        Row{"juten", "(別添1) 事務の内容", "", Nearness::kNone},
        Row{"kiso", "変更箇所", "変更箇所", Nearness::kExact},
        Row{"zenkomoku", "別紙２　移転先の一覧", "別紙2", Nearness::kExact, 0, "移転先の一覧"},
        Row{"zenkomoku", "(別紙1)", "別紙1", Nearness::kExact},
        Row{"zenkomoku", "特記事項", "特記事項", Nearness::kExact},
        Row{"zenkomoku", "用語集", "", Nearness::kNone}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, MatchHeading,
    testing::Values(Row{"zenkomoku/i/1", "③対象人数", "対象人数", Nearness::kExact},
                    Row{"zenkomoku/i/1", "(3)対象人数", "対象人数", Nearness::kExact},
                    Row{"zenkomoku/i/1", "（３） 対象人数", "対象人数", Nearness::kExact},
                    Row{"zenkomoku/i/1", "３．対象人数", "対象人数", Nearness::kExact},
                    Row{"zenkomoku/i/1", "３対象人数", "対象人数", Nearness::kExact},
                    Row{"zenkomoku/i/1", "②対象人数", "対象人数", Nearness::kNumber},
                    Row{"zenkomoku/i/1", "対象人数", "対象人数", Nearness::kNumber},
                    Row{"zenkomoku/i/1", "②事務の内容 ※", "事務の内容", Nearness::kExact},
                    Row{"juten/v", "2. 国民・住民等からの意見の聴取【任意】",
                        "国民・住民等からの意見の聴取", Nearness::kExact},
                    Row{"juten/v", "２．国民･住民等からの意見の聴取",
                        "国民・住民等からの意見の聴取", Nearness::kExact},
                    Row{"zenkomoku/ii", "5. 特定個人情報の提供・移転(委託に伴うものを除く。)",
                        "特定個人情報の提供・移転（委託に伴うものを除く。）", Nearness::kExact},
                    Row{"kiso/iv", "8. 監査", "監査", Nearness::kVariant},
                    Row{"kiso/iv", "7. 監査", "監査", Nearness::kNumber},
                    Row{"kiso/iv", "8. 人手を介在させる作業", "人手を介在させる作業",
                        Nearness::kExact}));

INSTANTIATE_TEST_SUITE_P(
    Repeats, MatchHeading,
    testing::Values(Row{"zenkomoku/i/2", "システム3", "システム", Nearness::kExact, 3},
                    Row{"zenkomoku/i/2", "システム１２", "システム", Nearness::kExact, 12},
                    Row{"zenkomoku/i/2", "システム 3：宛名システム", "システム", Nearness::kExact,
                        3, "宛名システム"},
                    Row{"zenkomoku/i/2", "システム", "システム", Nearness::kNumber, 0},
                    Row{"zenkomoku/i/2", "システム2～5", "", Nearness::kNone},
                    Row{"zenkomoku/i/2", "システムの名称", "", Nearness::kNone},
                    Row{"juten/ii/4", "委託事項2　運用保守", "委託事項", Nearness::kExact, 2,
                        "運用保守"},
                    Row{"juten/ii/4", "委託の有無 ※", "委託の有無", Nearness::kExact},
                    Row{"juten/ii/5", "移転先１", "移転先", Nearness::kExact, 1},
                    Row{"juten/ii/5", "提供先6～10", "", Nearness::kNone}));

INSTANTIATE_TEST_SUITE_P(
    Risks, MatchHeading,
    testing::Values(
        Row{"zenkomoku/iii/3",
            "リスク１：目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク",
            kLinking, Nearness::kExact},
        Row{"zenkomoku/iii/3",
            "リスク1: 目的を超えた紐付け、事務に必要な情報との紐付けが行われるリスク", kLinking,
            Nearness::kOpposite},
        Row{"zenkomoku/iii/3",
            "リスク1： 目的を超えた紐付け、事務に必要なない情報との紐付けが行われるリスク",
            kLinking, Nearness::kOpposite},
        Row{"kiso/iv/3",
            "目的を超えた紐付け、事務に必要な情報との紐付けが行われるリスクへの対策は十分か",
            "目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスクへの対策は十分か",
            Nearness::kOpposite},
        Row{"juten/iii/2", "リスク：目的外の入手が行われるリスク", "目的外の入手が行われるリスク",
            Nearness::kExact},
        Row{"juten/iii/2", "リスク1：目的外の入手が行われるリスク", "目的外の入手が行われるリスク",
            Nearness::kExact},
        Row{"juten/iii/2", "目的外の入手が行われるリスク", "目的外の入手が行われるリスク",
            Nearness::kNumber},
        Row{"zenkomoku/iii/6", "リスク4: 入手の際に特定個人情報漏えい・紛失するリスク",
            "入手の際に特定個人情報が漏えい・紛失するリスク", Nearness::kNear},
        Row{"zenkomoku/iii/7", "リスク2: 特定個人情報古い情報のまま保管され続けるリスク",
            "特定個人情報が古い情報のまま保管され続けるリスク", Nearness::kNear},
        Row{"zenkomoku/iii/5/r1/2", "ルール内容及びルール遵守の確認方法",
            "ルールの内容及びルール遵守の確認方法", Nearness::kVariant},
        Row{"zenkomoku/iii/2", "リスク5：住所が古いままになるリスク", "", Nearness::kNone},
        Row{"zenkomoku/iii/4/r1", "再委託先による特定個人情報ファイルの適切な取扱いの担保",
            "再委託先による特定個人情報ファイルの適切な取扱いの確保", Nearness::kNear}));

INSTANTIATE_TEST_SUITE_P(
    Guards, MatchHeading,
    testing::Values(Row{"zenkomoku/v/2", "①連絡元", "", Nearness::kNone},  // too short to be near
                    Row{"zenkomoku/iii/7/r1", "②安全管理規定", "", Nearness::kNone},
                    Row{"zenkomoku/ii/6", "", "", Nearness::kNone},
                    Row{"zenkomoku/i/8", "8. 他の評価実施機関", "", Nearness::kNone},
                    Row{"zenkomoku/iii/3/r2", "アクセス権限の発効・失効", "", Nearness::kNone}));

struct OptionRow {
  const char* place;
  const char* step;
  const char* text;
  const char* label;
  const char* note = "";
  long count = -1;
};

class MatchOption : public testing::TestWithParam<OptionRow> {};

TEST_P(MatchOption, FindsTheOptionItsNoteAndItsCount) {
  const OptionRow& row = GetParam();
  const Field* field = nullptr;
  for (const Field& below : children_at(row.place)) {
    if (below.step == row.step) field = &below;
  }
  ASSERT_NE(field, nullptr);
  std::string note;
  long count = 0;
  const Option* option = match_option(row.text, *field, note, count);
  EXPECT_EQ(option == nullptr ? "" : option->label, row.label) << row.text;
  EXPECT_EQ(note, row.note) << row.text;
  EXPECT_EQ(count, row.count) << row.text;
}

INSTANTIATE_TEST_SUITE_P(
    Written, MatchOption,
    testing::Values(
        OptionRow{"zenkomoku/i/1", "3", "1万人以上10万人未満", "1万人以上10万人未満"},
        OptionRow{"zenkomoku/i/1", "3", "３）　１万人以上１０万人未満", "1万人以上10万人未満"},
        OptionRow{"zenkomoku/i/1", "3", "1000人未満", "1,000人未満"},
        OptionRow{"zenkomoku/i/1", "3", "1万人以上100万人未満", ""},
        OptionRow{"zenkomoku/iii/3/r2", "1", "行っていない", "行っていない"},
        OptionRow{"zenkomoku/iii/3/r2", "1", "行っていく", ""},
        OptionRow{"zenkomoku/i/2/", "3", "庁内連携システム", "庁内連携システム"},
        OptionRow{"zenkomoku/i/2/", "3", "その他（戸籍システム（本籍分）、中間サーバー）", "その他",
                  "戸籍システム（本籍分）、中間サーバー"},
        OptionRow{"zenkomoku/i/2/", "3", "その他 ( )", "その他"},
        OptionRow{"zenkomoku/ii/3", "2", "電子記録媒体(フラッシュメモリを除く。)",
                  "電子記録媒体（フラッシュメモリを除く。）"},
        OptionRow{"zenkomoku/ii/3", "1", "評価実施機関内の他部署（市民課）",
                  "評価実施機関内の他部署", "市民課"},
        OptionRow{"zenkomoku/ii/5", "1", "提供を行っている（60件）", "提供を行っている", "", 60},
        OptionRow{"zenkomoku/ii/5", "1", "移転を行っている ( ３ ) 件", "移転を行っている", "", 3},
        OptionRow{"zenkomoku/ii/5", "1", "提供を行っている（　）件", "提供を行っている", "", -1},
        OptionRow{"zenkomoku/ii/5", "1", "行っていない", "行っていない"},
        OptionRow{"zenkomoku/ii/2/4", "a", "4情報", "4情報（氏名、性別、生年月日、住所）"},
        OptionRow{"zenkomoku/ii/2/4", "a", "その他識別情報(内部番号)",
                  "その他識別情報（内部番号）"},
        OptionRow{"zenkomoku/vi/1", "2", "1) 基礎項目評価及び全項目評価の実施が義務付けられる",
                  "基礎項目評価及び全項目評価の実施が義務付けられる"},
        OptionRow{"zenkomoku/vi/1", "2",
                  "基礎項目評価の実施が義務付けられる(任意に全項目評価を実施)",
                  "基礎項目評価の実施が義務付けられる（任意に全項目評価を実施）"},
        OptionRow{"juten/iii/7/r1", "4", "課題が残されてる", "課題が残されている"}));

}  // namespace
}  // namespace kokai::forms
