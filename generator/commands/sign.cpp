#include <iostream>

#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/interrupt.h"
#include "generator/commands/keys.h"
#include "generator/commands/password.h"
#include "generator/pipeline/proof/sign_site.h"

namespace kokai {
namespace {

constexpr Option kOptions[] = {
    {"--output",
     {"フォルダー", "DIR"},
     {"kokai build の公開先のフォルダー(既定: output)",
      "the output folder of kokai build (default: output)"},
     true},
    {"--key",
     {"ファイル", "FILE"},
     {"署名する鍵(kokai keygen が作ったもの)", "the key that signs, as kokai keygen wrote it"},
     true,
     true},
    kPasswordFdOption,
    kNowOption,
    kJobsOption,
};

constexpr Bilingual kMore = {
    "サイトの全てのファイルの SHA-256 を一覧にし、一覧に署名します。サイトに加えるもの:\n"
    "\n"
    "  SHA256SUMS           sha256sum -c で確かめられる一覧\n"
    "  SHA256SUMS.minisig   一覧の署名(minisign でも確かめられます)\n"
    "  manifest.json        プログラムのための一覧(大きさ付き)\n"
    "  ○○.zip.minisig      zip ごとの署名。zip だけを受け取った人が確かめられます\n"
    "\n"
    "- 署名するのは、kokai build "
    "が作ったサイトだけです。公開先に職員が置いたファイルも一覧に入ります\n"
    "  (名前が「.」で始まるものも。.kokai-manifest だけは公開しないので、入りません)。\n"
    "- kokai build でサイトを作り直すと、署名は消えます。もう一度実行してください。\n"
    "- --now(既定: 今日)の日付が署名に入ります。\n"
    "\n"
    "例: kokai sign --output output --key ~/kokai-secret/mihon.key\n",
    "Lists the SHA-256 of every file of the site and signs the list. Adds to the site:\n"
    "\n"
    "  SHA256SUMS           the list, for sha256sum -c\n"
    "  SHA256SUMS.minisig   its signature, for minisign, too\n"
    "  manifest.json        the list for programs, with sizes\n"
    "  X.zip.minisig        of every zip, for those who have nothing but the zip\n"
    "\n"
    "- Only a site that kokai build made is signed. What staff put there is listed, too (hidden\n"
    "  names as well; .kokai-manifest alone is not, for it is not published).\n"
    "- A new build drops the signature. Sign again.\n"
    "- The day of --now (default: today) goes into the signature.\n"
    "\n"
    "Example: kokai sign --output output --key ~/kokai-secret/mihon.key\n"};

constexpr Bilingual kSigned = {
    "署名しました: {0}(ファイル {1}・zip {2}、鍵 {3})\n"
    "確かめるには: kokai verify {0} --pub {4}.pub",
    "Signed: {0} ({1} files, {2} zips, key {3})\n"
    "To check it: kokai verify {0} --pub {4}.pub"};
constexpr Bilingual kNotSigned = {"署名していません。{0} は前のままです。",
                                  "Nothing was signed. {0} is as it was."};

int run_sign(const Arguments& arguments) {
  const std::optional<BuildOptions> options = build_options(arguments);
  if (!options) return kUsage;
  const std::string output = arguments.get("--output", "output");
  const std::string path = arguments.get("--key");
  minisign::SecretKey key;
  if (const int status = open_secret_key(arguments, path, output, key); status != kFine) {
    return status;
  }
  const Result<proof::SignOutcome> result =
      proof::sign_site(output, key, options->now, {options->jobs, &catch_interrupts(), {}});
  if (!result.ok()) return report_failure(arguments, result.failure());
  const proof::SignOutcome& outcome = result.value();
  if (outcome.findings.has_errors() || outcome.interrupted) {
    std::cerr << print_findings(outcome.findings, print_options(arguments, STDERR_FILENO, output))
              << in(kNotSigned, arguments.language, {output}) << '\n';
    return outcome.interrupted ? kInterrupted : kFaults;
  }
  std::cout << in(kSigned, arguments.language,
                  {output, std::to_string(outcome.files), std::to_string(outcome.zips),
                   minisign::shown_id(key.public_key().id), path})
            << '\n';
  return kFine;
}

}  // namespace

extern constinit const Command kSign = {
    "sign",
    {"できたサイトの全てのファイルに署名します。", "Signs every file of a site that was built."},
    {},
    kOptions,
    kMore,
    run_sign};

}  // namespace kokai
