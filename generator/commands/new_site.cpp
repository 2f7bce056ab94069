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
    "フォルダーの中に content/site.yaml を作ります。すでにあるときは、何も変えません。\n"
    "\n"
    "例: kokai new site mysite --title \"みほん市 評価書\" --publisher みほん市\n",
    "Makes content/site.yaml in the folder. Changes nothing when it is there already.\n"
    "\n"
    "Example: kokai new site mysite --title \"みほん市 評価書\" --publisher みほん市\n"};

constexpr Bilingual kThere = {"{0} は、すでにあります。何も変えていません。",
                              "{0} is there already. Nothing was changed."};
constexpr Bilingual kMade = {
    "作りました: {0}\n"
    "次は、自治体を加えてください:\n"
    "  kokai new municipality 団体コード --name 名称 --prefecture 都道府県 --slug 英字の名前 "
    "--content {1}\n",
    "Made: {0}\n"
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
         "# データの利用条件と、サイトについての問合せ先。\n"
         "# licence: CC BY 4.0\n"
         "# contact: 総務部 情報政策課\n"
         "time_zone: Asia/Tokyo\n";
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
  const Status written = write_file_whole(file.string(), site_yaml(arguments));
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
