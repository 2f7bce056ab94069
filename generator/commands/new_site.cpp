#include <filesystem>
#include <iostream>
#include <system_error>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/files/publication.h"
#include "generator/formats/yaml.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr Place kPlaces[] = {
    {{"フォルダー", "DIR"},
     {"サイトを置くフォルダー(なければ作ります)", "folder for the site (made when missing)"},
     true}};

constexpr Option kOptions[] = {
    {"--title", {"題名", "TITLE"}, {"サイトの題名", "the site's title"}},
    {"--publisher", {"名前", "NAME"}, {"公開する団体の名前", "who publishes the site"}},
};

constexpr Bilingual kMore = {
    "フォルダーの中に content/site.yaml と、見本の用語集 content/glossary/terms.yaml を作ります。\n"
    "site.yaml がすでにあるときは、何も変えません。\n"
    "\n"
    "例: kokai new site mysite --title \"みほん市 評価書\" --publisher みほん市\n",
    "Makes content/site.yaml and an example glossary, content/glossary/terms.yaml, in the folder.\n"
    "Changes nothing when site.yaml is there already.\n"
    "\n"
    "Example: kokai new site mysite --title \"みほん市 評価書\" --publisher みほん市\n"};

constexpr Bilingual kThere = {"{0} は、すでにあります。何も変えていません。",
                              "{0} is there already. Nothing was changed."};
constexpr Bilingual kMade = {
    "作りました: {0}\n"
    "用語集: {1}/glossary/\n"
    "次は、自治体を加えてください:\n"
    "  kokai new municipality 団体コード --name 名称 --prefecture 都道府県 --slug 英字の名前 "
    "--content {1}\n",
    "Made: {0}\n"
    "Glossary: {1}/glossary/\n"
    "Next, add a municipality:\n"
    "  kokai new municipality CODE --name NAME --prefecture PREFECTURE --slug SLUG --content "
    "{1}\n"};

std::string site_yaml(const Arguments& arguments) {
  const std::string title = arguments.get("--title", "特定個人情報保護評価書");
  const std::string publisher = arguments.get("--publisher", "公開する団体の名前");
  return "# サイト全体の設定です。書き換えたら kokai build を実行してください。\n"
         "title: " +
         yaml::scalar(title) +
         "\n"
         "publisher: " +
         yaml::scalar(publisher) +
         "\n"
         "# 公開する場所が決まったら、先頭の # を消して書いてください。\n"
         "# base_url: https://www.example.jp/hyoka/\n"
         "languages: [ja]\n"
         "theme: default\n"
         "# 持ち帰り用の ZIP を、公開のたびに作ります。\n"
         "# bundles: true\n"
         "# 署名の公開鍵(kokai keygen が作る .pub の2行目)。「確かめ方」のページに出ます。\n"
         "# public_key: RWQ…\n"
         "# データの利用条件と、サイトについての問合せ先。\n"
         "# licence: CC BY 4.0\n"
         "# contact: 総務部 情報政策課\n"
         "time_zone: Asia/Tokyo\n";
}

/// Three terms that nearly every assessment uses, as a pattern for those that the staff will add.
constexpr std::string_view kGlossary =
    R"(# 用語集です。評価書の本文に出てくる言葉が、ここに書いた説明へのリンクになります。
# 次の3語は見本です。書き換えても、消してもかまいません。「- id:」から次の「- id:」までが一つの用語です。
#   id          用語のページのアドレスになる英小文字・数字・ハイフン。公開した後は変えません。
#   reading     ひらがなの読み。五十音順に並べるために使います。
#   aliases     同じ説明にリンクさせる、別の書き方。なければ [] とします。
#   definition  説明(Markdown)。
#   plain       やさしい日本語での説明。なければ、行ごと消します。
#   sources     説明の根拠。法令の条項など。
#   see_also    いっしょに読んでほしい用語の id。
- id: kojin-bango
  term: 個人番号
  reading: こじんばんごう
  aliases: [マイナンバー]
  definition: |
    住民票のある人に一つずつ付けられる、12桁の番号。使うことができる事務は、法律と条例で決められている。
  plain: 一人に一つずつある、12けたの番号です。法律や条例で決めた仕事でだけ使います。
  sources: [番号法第2条第5項]
  see_also: [tokutei-kojin-joho]
- id: tokutei-kojin-joho
  term: 特定個人情報
  reading: とくていこじんじょうほう
  aliases: []
  definition: |
    **個人番号をその中に含む**個人情報。個人番号の代わりに使う番号や符号を含むものも、同じように扱う。
  plain: マイナンバーがいっしょに書いてある、その人についての情報です。
  sources: [番号法第2条]
  see_also: [kojin-bango, tokutei-kojin-joho-file]
- id: tokutei-kojin-joho-file
  term: 特定個人情報ファイル
  reading: とくていこじんじょうほうふぁいる
  aliases: []
  definition: |
    個人番号を含む情報を、あとから探し出せるように集めて整理したもの。
  plain: マイナンバーの入った情報を集めて、さがせるようにしたものです。
  sources: [番号法第2条]
  see_also: [tokutei-kojin-joho]
)";

/// An older glossary is kept.
Status write_glossary(const fs::path& content) {
  const fs::path folder = content / "glossary";
  std::error_code error;
  if (fs::exists(fs::symlink_status(folder, error))) return Done{};
  if (Status made = make_folder(folder.string()); !made) return made;
  return write_file_whole((folder / "terms.yaml").string(), kGlossary);
}

int run_new_site(const Arguments& arguments) {
  const fs::path content = fs::path(arguments.place(0)) / "content";
  const fs::path file = content / "site.yaml";
  std::error_code error;
  if (fs::exists(fs::symlink_status(file, error))) {
    complain(arguments, kThere, {file.string()});
    return kFaults;
  }
  fs::create_directories(content, error);
  if (error) return report_failure(arguments, {"create", content.string(), error.message()});
  Status written = write_glossary(content);  // site.yaml comes last: with it the site is there
  if (written.ok()) written = write_file_whole(file.string(), site_yaml(arguments));
  if (!written.ok()) return report_failure(arguments, written.failure());
  std::cout << in(kMade, arguments.language, {file.string(), content.string()});
  return kFine;
}

}  // namespace

extern constinit const Command kNewSite = {
    "new site", {"新しいサイトのフォルダーを作ります。", "Makes the folder of a new site."},
    kPlaces,    kOptions,
    kMore,      run_new_site};

}  // namespace kokai
