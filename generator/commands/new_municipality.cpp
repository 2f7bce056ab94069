#include <filesystem>
#include <iostream>
#include <system_error>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/files/publication.h"
#include "generator/formats/yaml.h"
#include "generator/text/municipality_code.h"
#include "generator/text/slug.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr Place kPlaces[] = {
    {{"団体コード", "CODE"},
     {"全国地方公共団体コード。検査数字を含む6桁(例: 011002)",
      "local government code, six digits with the check digit, e.g. 011002"},
     true}};

constexpr Option kOptions[] = {
    {"--name",
     {"名称", "NAME"},
     {"自治体の名称(例: みほん市)", "the municipality's name"},
     false,
     true},
    {"--prefecture", {"都道府県", "NAME"}, {"都道府県の名称", "its prefecture"}, false, true},
    {"--slug",
     {"英字の名前", "SLUG"},
     {"フォルダー名に使う英小文字・数字・ハイフン(例: mihon)",
      "small letters, digits and hyphens for the folder, e.g. mihon"},
     false,
     true},
    {"--reading", {"よみ", "READING"}, {"名称のよみ(ひらがな)", "the name in hiragana"}},
    kContentOption,
};

constexpr Bilingual kMore = {
    "原稿の中に <団体コード>-<英字の名前>/municipality.yaml を作ります。\n"
    "\n"
    "例: kokai new municipality 999016 --name みほん市 --prefecture みほん県 --slug mihon "
    "--content content\n",
    "Makes <code>-<slug>/municipality.yaml in the content.\n"
    "\n"
    "Example: kokai new municipality 999016 --name みほん市 --prefecture みほん県 --slug mihon "
    "--content content\n"};

constexpr Bilingual kNotACode = {
    "「{0}」は団体コードではありません。検査数字を含む6桁の半角数字を書いてください。",
    "\"{0}\" is no local government code. Write six digits, the check digit among them."};
constexpr Bilingual kWrongCheckDigit = {
    "団体コード「{0}」の検査数字(6桁目)が合いません。前の5桁が正しければ {1} です。",
    "The check digit (the sixth) of code \"{0}\" does not fit. If the first five are right, it is "
    "{1}."};
constexpr Bilingual kNotASlug = {
    "--slug "
    "の値「{0}」は使えません。英小文字・数字・ハイフンで、1文字から64文字までにしてください。",
    "The value \"{0}\" of --slug cannot be used. Write 1 to 64 small letters, digits and inner "
    "hyphens."};
constexpr Bilingual kNotText = {"{0} の値に、使えない文字(制御文字や文字化け)があります。",
                                "The value of {0} holds control characters or is not UTF-8."};
constexpr Bilingual kThere = {
    "団体コード {0} のフォルダー {1} が、すでにあります。何も変えていません。",
    "Code {0} has its folder {1} already. Nothing was changed."};
constexpr Bilingual kMade = {
    "作りました: {0}\n"
    "次は、評価書を取り込んでください:\n"
    "  kokai import assessment ファイル --municipality {1} --content {2}\n",
    "Made: {0}\n"
    "Next, bring an assessment in:\n"
    "  kokai import assessment FILE --municipality {1} --content {2}\n"};

bool is_one_line_of_text(std::string_view text) {
  if (find_invalid_utf8(text) != std::string_view::npos) return false;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
  }
  return true;
}

bool judge_words(const Arguments& arguments) {
  const std::string code = arguments.place(0);
  if (!looks_like_municipality_code(code)) {
    complain(arguments, kNotACode, {code});
    return false;
  }
  if (!is_municipality_code(code)) {
    const std::string five = code.substr(0, 5);
    complain(arguments, kWrongCheckDigit, {code, five + municipality_check_digit(five)});
    return false;
  }
  if (!is_slug(arguments.get("--slug"))) {
    complain(arguments, kNotASlug, {arguments.get("--slug")});
    return false;
  }
  for (const char* option : {"--name", "--prefecture", "--reading"}) {
    if (is_one_line_of_text(arguments.get(option))) continue;
    complain(arguments, kNotText, {option});
    return false;
  }
  return true;
}

/// The folder that has this code already, or "".
std::string folder_with_code(const std::string& content, const std::string& code) {
  std::string found;
  std::error_code error;
  for (fs::directory_iterator entry(content, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    const bool fits = name == code || name.starts_with(code + "-");
    if (fits && (found.empty() || name < found)) found = name;
  }
  return found;
}

std::string municipality_yaml(const Arguments& arguments) {
  const std::string reading = arguments.get("--reading");
  return "code: \"" + arguments.place(0) + "\"\n" +
         "name: " + yaml::scalar(arguments.get("--name")) + "\n" +
         (reading.empty() ? "" : "reading: " + yaml::scalar(reading) + "\n") +
         "prefecture: " + yaml::scalar(arguments.get("--prefecture")) + "\n";
}

int run_new_municipality(const Arguments& arguments) {
  if (!judge_words(arguments)) return kUsage;
  const std::optional<std::string> content = content_folder(arguments);
  if (!content) return kFaults;
  const std::string code = arguments.place(0);
  if (const std::string there = folder_with_code(*content, code); !there.empty()) {
    complain(arguments, kThere, {code, (fs::path(*content) / there).string()});
    return kFaults;
  }
  const fs::path folder = fs::path(*content) / (code + "-" + arguments.get("--slug"));
  const fs::path file = folder / "municipality.yaml";
  std::error_code error;
  fs::create_directory(folder, error);
  if (error) return report_failure(arguments, {"create", folder.string(), error.message()});
  const Status written = write_file_whole(file.string(), municipality_yaml(arguments));
  if (!written.ok()) {
    fs::remove(folder, error);
    return report_failure(arguments, written.failure());
  }
  std::cout << in(kMade, arguments.language, {file.string(), code, *content});
  return kFine;
}

}  // namespace

extern constinit const Command kNewMunicipality = {
    "new municipality",
    {"原稿に自治体を加えます。", "Adds a municipality to the content."},
    kPlaces,
    kOptions,
    kMore,
    run_new_municipality};

}  // namespace kokai
