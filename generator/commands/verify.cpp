#include "generator/pipeline/proof/verify.h"

#include <filesystem>
#include <iostream>

#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/interrupt.h"
#include "generator/commands/keys.h"
#include "generator/files/descriptor.h"
#include "generator/formats/json.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr Place kPlaces[] = {
    {{"場所", "PATH"}, {"サイトのフォルダー、または zip", "a site's folder, or a zip"}}};

constexpr Option kPubHere = {kPubOption.name, kPubOption.value, kPubOption.help, true, true};

constexpr Option kOptions[] = {
    kPubHere,
    kJobsOption,
    kJsonOption,
};

constexpr Bilingual kMore = {
    "フォルダーのとき: 署名された一覧(SHA256SUMS)と、全てのファイルを比べます。変わったもの、\n"
    "足りないもの、余分なものを、全て一度に示します。\n"
    "zip のとき: 隣の ○○.zip.minisig で、zip の1バイトも変わっていないことを確かめます。中に一覧\n"
    "(BagIt の manifest-sha256.txt)があれば、中のファイルとも比べます。危険な zip(外を指す名前、\n"
    "リンク、大きさの偽りなど)は断ります。zip を取り出すことはありません。\n"
    "\n"
    "確かめられるのは、公開鍵の持ち主が署名したままであることです。内容が正しいかどうかや、公開鍵が"
    "\n"
    "本当に市のものかどうかは、分かりません。公開鍵は、広報紙など別の方法でも確かめてください。\n"
    "\n"
    "終了コード: 0 署名のとおり  1 違う、署名がない  4 読めない\n"
    "\n"
    "例: kokai verify output --pub mihon.key.pub\n"
    "    kokai verify 999016.zip --pub mihon.key.pub\n",
    "A folder: every file against the signed list (SHA256SUMS). Names all that changed, is "
    "missing\n"
    "or was added, at once.\n"
    "A zip: X.zip.minisig beside it proves every byte of it. A list in it (BagIt's\n"
    "manifest-sha256.txt) is held against its files, too. Dangerous zips (names that lead out,\n"
    "links, sizes that lie) are refused. Nothing is unpacked to the disk.\n"
    "\n"
    "What is proved is that nothing changed since the owner of the public key signed it: not that "
    "it\n"
    "is true, and not that the key is the city's. Compare the key by another way, too.\n"
    "\n"
    "Exit status: 0 as signed  1 not as signed, or unsigned  4 cannot be read\n"
    "\n"
    "Example: kokai verify output --pub mihon.key.pub\n"
    "         kokai verify 999016.zip --pub mihon.key.pub\n"};

constexpr Bilingual kProved = {"署名のとおりです: {0}(ファイル {1}、鍵 {2})\n署名にある言葉: {3}",
                               "As signed: {0} ({1} files, key {2})\nSigned comment: {3}"};
constexpr Bilingual kNotOpened = {
    "4 GiB を超える zip なので、全体の署名だけを確かめました。中のファイルは調べていません。",
    "Larger than 4 GiB: its signature was checked as a whole, the files in it were not."};
constexpr Bilingual kNotProved = {
    "署名のとおりではありません: {0}(違い {1} 件。説明: kokai explain {2})",
    "Not as signed: {0} ({1} differences; about them: kokai explain {2})"};
constexpr Bilingual kStopped = {"中断しました。何も確かめていません。",
                                "Interrupted. Nothing was proved."};

Result<proof::Verified> verify(const std::string& path, const minisign::PublicKey& key,
                               const PoolOptions& pool) {
  const Descriptor folder = open_at(AT_FDCWD, path, O_RDONLY | O_DIRECTORY);
  if (folder.open()) return proof::verify_site(folder.get(), path, key, pool);
  return proof::verify_zip(path, key);
}

std::string as_json(const proof::Verified& verified, const std::string& path,
                    const minisign::PublicKey& key, Language language) {
  json::Writer json;
  json.begin_object();
  json.member("schema", 1);
  json.member("path", path);
  json.member("valid", verified.findings.empty() && !verified.interrupted);
  json.member("key", minisign::shown_id(key.id));
  json.member("comment", verified.comment);
  json.member("opened", verified.opened);
  json.member("files", static_cast<long long>(verified.files));
  json.member("bytes", static_cast<long long>(verified.bytes));
  json.key("findings").begin_array();
  for (const Diagnostic& one : verified.findings.all()) {
    json.begin_object();
    json.member("id", one.message->id);
    json.member("path", one.at.path);
    json.member("message", in(one.message->what, language, one.args));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

void tell(const Arguments& arguments, const proof::Verified& verified, const std::string& path,
          const minisign::PublicKey& key) {
  if (verified.findings.empty()) {
    std::cout << in(kProved, arguments.language,
                    {path, std::to_string(verified.files), minisign::shown_id(key.id),
                     verified.comment})
              << '\n';
    if (!verified.opened) std::cout << in(kNotOpened, arguments.language) << '\n';
    return;
  }
  const std::vector<Diagnostic>& all = verified.findings.all();
  tell_findings(arguments, verified.findings);
  std::cerr << in(kNotProved, arguments.language,
                  {path, std::to_string(all.size()), std::string(all.front().message->id)})
            << '\n';
}

int run_verify(const Arguments& arguments) {
  const std::optional<BuildOptions> options = build_options(arguments);
  if (!options) return kUsage;
  int status = kFine;
  const std::optional<minisign::PublicKey> key =
      open_public_key(arguments, arguments.get("--pub"), status);
  if (!key) return status;
  const std::string path = arguments.place(0);
  const Result<proof::Verified> result =
      verify(path, *key, {options->jobs, &catch_interrupts(), {}});
  if (!result.ok()) return report_failure(arguments, result.failure());
  const proof::Verified& verified = result.value();
  if (verified.interrupted) {
    std::cerr << in(kStopped, arguments.language, {}) << '\n';
    return kInterrupted;
  }
  if (arguments.flag("--json")) {
    std::cout << as_json(verified, path, *key, arguments.language);
  } else {
    tell(arguments, verified, path, *key);
  }
  return verified.findings.empty() ? kFine : kFaults;
}

}  // namespace

extern constinit const Command kVerify = {"verify",
                                          {"サイトや zip が、署名されたときのままかを確かめます。",
                                           "Checks that a site or a zip is as it was signed."},
                                          kPlaces,
                                          kOptions,
                                          kMore,
                                          run_verify};

}  // namespace kokai
