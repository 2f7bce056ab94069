#include <filesystem>
#include <iostream>

#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/interrupt.h"
#include "generator/files/publication.h"
#include "generator/files/source_tree.h"
#include "generator/reading/ledger.h"

namespace kokai {
namespace {

constexpr Option kOptions[] = {
    kContentOption,
    {"--correct",
     {"版", "VERSION"},
     {"写し間違いを直した版(例: 990027/27@2024-09-20)。--reason も要ります",
      "a version whose slip was put right, e.g. 990027/27@2024-09-20; needs --reason"},
     true},
    {"--reason", {"理由", "TEXT"}, {"直した理由。公開されます", "why; it is published"}, true},
    {"--dry-run",
     {"", ""},
     {"何も書かずに、結果だけを表示します", "writes nothing, tells what it would"}},
    kNowOption,
    kJobsOption,
};

constexpr Bilingual kMore = {
    "公表した版の要約値(SHA-256)と、ページのアドレスを、原稿の ledger.csv "
    "に書き加えます。すでにある行は\n"
    "変えません。もう一度実行しても、何も変わりません。サイトを公開したら実行してください。\n"
    "記録した版の文章やアドレスが後で変わると、check と build が知らせ、公開を止めます。\n"
    "\n"
    "例: kokai record --content content\n",
    "Adds the digest (SHA-256) of each published version and the address of each page to "
    "ledger.csv in\n"
    "the content. No row that stands there is changed; running it again changes nothing. Run it "
    "when a\n"
    "site was published: what changes or vanishes afterwards is told by check and stops build.\n"
    "\n"
    "Example: kokai record --content content\n"};

constexpr Bilingual kNotAVersion = {
    "--correct の値「{0}」は版として読めません。990027/27@2024-09-20 の形で書いてください。",
    "\"{0}\" names no version. Write it like 990027/27@2024-09-20."};
constexpr Bilingual kNoReason = {"--correct には --reason \"理由\" が要ります。",
                                 "--correct needs --reason \"why\"."};
constexpr Bilingual kNothingCorrected = {
    "{0} は、記録した文章と同じか、まだ記録されていません。何も変えていません。",
    "{0} is as it was recorded, or not recorded yet. Nothing was changed."};
constexpr Bilingual kAdded = {"{1} に {0} 件を書き加えました(公表した版 {2} 件)。",
                              "Added {0} rows to {1} ({2} published versions)."};
constexpr Bilingual kWouldAdd = {
    "{1} に {0} 件を書き加えることになります(公表した版 {2} 件)。何も書いていません。",
    "Would add {0} rows to {1} ({2} published versions). Nothing was written."};
constexpr Bilingual kSame = {"全て記録されています。何も変えていません。",
                             "All is recorded. Nothing was changed."};
constexpr Bilingual kNotRecordedYet = {"エラーがあるため、何も記録していません。",
                                       "Because of the errors nothing was recorded."};
constexpr Bilingual kStopped = {"中断しました。", "Interrupted."};

/// "990027/27/2024-09-20/" of "990027/27@2024-09-20"; empty when it is none.
std::string address_of(const std::string& version) {
  const std::size_t at = version.rfind('@');
  if (at == std::string::npos || !parse_iso_date(version.substr(at + 1)).date) return {};
  return version.substr(0, at) + '/' + version.substr(at + 1) + '/';
}

/// Fills the wish of --correct and --reason; false when they do not go together.
bool take_correction(const Arguments& arguments, LedgerWish& wish) {
  wish.record = true;
  const std::optional<std::string> version = arguments.find("--correct");
  if (!version) return true;
  wish.corrected = address_of(*version);
  wish.reason = arguments.get("--reason", "");
  if (wish.corrected.empty()) complain(arguments, kNotAVersion, {*version});
  if (!wish.corrected.empty() && wish.reason.empty()) complain(arguments, kNoReason, {});
  return !wish.corrected.empty() && !wish.reason.empty();
}

bool has_correction(const SiteLedger& rows) {
  for (const RecordedRow& row : rows) {
    if (row.kind == RecordedKind::kCorrection) return true;
  }
  return false;
}

int write_rows(const Arguments& arguments, const std::string& content, const SiteLedger& rows) {
  const std::string path = (std::filesystem::path(content) / "ledger.csv").string();
  std::size_t versions = 0;
  for (const RecordedRow& row : rows) versions += row.kind == RecordedKind::kVersion ? 1 : 0;
  const bool dry = arguments.flag("--dry-run");
  if (!dry && !rows.empty()) {
    std::string before;
    if (std::filesystem::exists(path)) {
      const Result<std::string> file = read_named_file(path, kMaxLedgerBytes);
      if (!file.ok()) return report_failure(arguments, file.failure());
      before = file.value();
    }
    const Status written = write_file_whole(path, with_rows(before, rows));
    if (!written.ok()) return report_failure(arguments, written.failure());
  }
  if (rows.empty()) {
    std::cout << in(kSame, arguments.language) << '\n';
  } else {
    std::cout << in(dry ? kWouldAdd : kAdded, arguments.language,
                    {std::to_string(rows.size()), path, std::to_string(versions)})
              << '\n';
  }
  return kFine;
}

int run_record(const Arguments& arguments) {
  std::optional<BuildOptions> options = build_options(arguments);
  if (!options || !take_correction(arguments, options->ledger)) return kUsage;
  const std::optional<std::string> content = content_folder(arguments);
  if (!content) return kFaults;
  options->stop = &catch_interrupts();
  Archive archive;
  const Result<BuildOutcome> outcome = check_content(*disk_tree(*content), *options, archive);
  if (!outcome.ok()) return report_failure(arguments, outcome.failure());
  if (outcome.value().interrupted) {
    std::cerr << in(kStopped, arguments.language) << '\n';
    return kInterrupted;
  }
  if (outcome.value().findings.has_errors()) {
    std::cerr << print_findings(outcome.value().findings, errors_on_stderr(arguments, *content))
              << in(kNotRecordedYet, arguments.language) << '\n';
    return kFaults;
  }
  const SiteLedger& rows = outcome.value().unrecorded;
  if (!options->ledger.corrected.empty() && !has_correction(rows)) {
    complain(arguments, kNothingCorrected, {options->ledger.corrected});
    return kFaults;
  }
  return write_rows(arguments, *content, rows);
}

}  // namespace

extern constinit const Command kRecord = {
    "record",
    {"公表した版とアドレスを、変わらないよう台帳に記録します。",
     "Records published versions and addresses, so that they stay."},
    {},
    kOptions,
    kMore,
    run_record};

}  // namespace kokai
