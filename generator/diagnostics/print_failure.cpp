#include <system_error>

#include <fmt/format.h>

#include "generator/diagnostics/escape.h"
#include "generator/diagnostics/words.h"

namespace kokai {
namespace {

/// What a key in Failure::doing means; `path` and the system's words follow.
struct Refusal {
  std::string_view doing;
  Bilingual words;
};

constexpr Refusal kRefusals[] = {
    {"read", {"読み込めません", "cannot read"}},
    {"read-too-large", {"大きすぎるため読み込みません", "too large to be read"}},
    {"read-outside",
     {"フォルダーの外を指すため読み込みません", "leads out of the folder and is not read"}},
    {"list", {"フォルダーの中を調べられません", "cannot list the folder"}},
    {"write", {"書き込めません", "cannot write"}},
    {"rename", {"置き換えられません", "cannot replace"}},
    {"remove", {"消せません", "cannot remove"}},
    {"create", {"作れません", "cannot create"}},
    {"start", {"起動できません", "cannot start"}},
    {"lock", {"ロックを取れません", "cannot lock"}},
    {"publish", {"公開できません", "cannot publish"}},
    {"publish-locked",
     {"ほかの build が公開先を使っています。終わるのを待ってください",
      "another build is using the output folder; wait until it ends"}},
    {"import-locked",
     {"ほかの取り込みがこの意見聴取を使っています。終わるのを待ってください",
      "another import is using this round; wait until it ends"}},
    {"export-locked",
     {"ほかの kokai export がこのファイルを書いています。終わるのを待ってください",
      "another kokai export is writing this file; wait until it ends"}},
    {"private-make", {"非公開のフォルダーを用意できません", "cannot make the private folder"}},
    {"private-published",
     {"非公開のフォルダーが、公開されるフォルダーの中にあります。外のフォルダーを指定してください",
      "the private folder lies inside one that is published; name one outside"}},
    {"private-open",
     {"非公開のフォルダーを、ほかの利用者も開けます。次を実行してください",
      "others may open the private folder; run"}},
    {"private-in-git",
     {"非公開のフォルダーが git "
      "の管理下にあり、無視する設定もありません。外に置くか、次に書き加えて"
      "ください",
      "the private folder lies in a git work tree and is not ignored; move it, or add it to"}},
    {"key-published",
     {"鍵のファイルが、公開されるフォルダーの中にあります。外に置いてください",
      "the key lies inside a folder that is published; put it outside"}},
    {"key-in-git",
     {"鍵のファイルが git の管理下にあり、無視する設定もありません。外に置くか、次に書き加えて"
      "ください",
      "the key lies in a git work tree and is not ignored; move it, or add it to"}},
    {"key-exists",
     {"同じ名前のファイルがあります。鍵は上書きしません。別の名前を指定してください",
      "there is a file of this name; keys are never overwritten, name another"}},
    {"key-open",
     {"鍵のファイルを、ほかの利用者も読めます。次を実行してください",
      "others may read the key; run"}},
    {"write-sheet-full",
     {"表計算ソフトの一枚の表に入りきりません。--format csv を使ってください",
      "does not fit a sheet of a workbook; use --format csv"}},
    {"release-locked",
     {"ほかの kokai publish が公開先を使っています。終わるのを待ってください",
      "another kokai publish is using the target; wait until it ends"}},
    {"release-foreign",
     {"公開先に kokai publish が置いていないものがあります。空のフォルダーを指定してください",
      "the target holds what kokai publish did not put there; name an empty folder"}},
    {"release-copy",
     {"写したものが署名のとおりになりませんでした。公開していません",
      "the copy is not what was signed; nothing was published"}},
    {"release-inside",
     {"公開先とサイトの、一方が他方の中にあります。別の場所を指定してください",
      "target and site lie one inside the other; name another place"}},
    {"publish-foreign",
     {"公開先に kokai が書いていないファイルがあります。空のフォルダーを指定してください",
      "the output folder holds files kokai did not write; name an empty folder"}},
    {"publish-not-a-folder", {"公開先がフォルダーではありません", "the output is not a folder"}},
    {"publish-mount-point",
     {"公開先は別のファイルシステムの入口です。その中のフォルダーを指定してください",
      "the output folder is a mount point; name a folder inside it"}},
};

}  // namespace

Failure system_failure(std::string doing, std::string path, int error) {
  return {std::move(doing), std::move(path), std::generic_category().message(error)};
}

std::string print_failure(const Failure& failure, Language language) {
  std::string words;
  for (const Refusal& refusal : kRefusals) {
    if (refusal.doing == failure.doing) words = in(refusal.words, language);
  }
  if (words.empty()) {
    const std::string doing = for_terminal(failure.doing);
    words = language == Language::kJapanese ? doing + " ができません" : "cannot " + doing;
  }
  const std::string system =
      failure.system.empty() ? "" : fmt::format(" ({})", for_terminal(failure.system));
  return fmt::format("{}: {}{}", words, for_terminal(failure.path), system);
}

}  // namespace kokai
