#include "generator/intake/import_assessment.h"

#include <filesystem>
#include <iostream>

#include <unistd.h>

#include "generator/analysis/analysis.h"
#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/import_settings.h"
#include "generator/commands/named_municipality.h"
#include "generator/files/publication.h"
#include "generator/files/source_tree.h"
#include "generator/reading/reading.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr Place kPlaces[] = {
    {{"ファイル", "FILE"},
     {"評価書から取り出したテキスト(UTF-8)", "text extracted from an assessment (UTF-8)"},
     true}};

constexpr Option kOptions[] = {
    kContentOption,
    {"--municipality",
     {"団体コード", "CODE"},
     {"取り込み先の自治体(6桁の団体コード)", "the municipality's six-digit code"},
     true,
     true},
    {"--number", {"番号", "NUMBER"}, {"評価書番号", "the assessment's number"}},
    {"--title", {"名称", "TITLE"}, {"評価書名", "the assessment's title"}},
    {"--slug",
     {"英字の名前", "SLUG"},
     {"フォルダー名に使う英小文字・数字・ハイフン",
      "small letters, digits, hyphens for the folder"}},
    {"--form",
     {"種類", "FORM"},
     {"基礎項目評価書・重点項目評価書・全項目評価書のどれか",
      "基礎項目評価書, 重点項目評価書 or 全項目評価書"}},
    {"--status",
     {"状態", "STATUS"},
     {"素案・意見聴取中・公表・終了のどれか", "素案, 意見聴取中, 公表 or 終了"}},
    {"--published",
     {"日付", "DATE"},
     {"公表日(例: 2026-04-01)", "day of publication, e.g. 2026-04-01"}},
    {"--replace",
     {"", ""},
     {"職員が直したファイルも置き換えます(前のものは隣に残します)",
      "replaces a file that staff edited (the old one is kept beside it)"}},
    kDryRunOption,
    kReportOption,
    kReportToStdoutOption,
    kNowOption,
};

constexpr Bilingual kMore = {
    "読み取った値より、オプションで指定した値を優先します(違いは記録に残ります)。\n"
    "読み取れない印は [?] のまま残し、推測しません。もう一度実行しても、何も変わりません。\n"
    "\n"
    "例: kokai import assessment juki.txt --municipality 999016 --content content\n",
    "Options win over what was read (the report tells the difference). Marks that cannot be read "
    "stay\n"
    "[?]; nothing is guessed. Running it again changes nothing.\n"
    "\n"
    "Example: kokai import assessment juki.txt --municipality 999016 --content content\n"};

constexpr Bilingual kUnchanged = {"前と同じです: {0}", "As before: {0}"};
constexpr Bilingual kKept = {"前のファイルを残しました: {0}", "Kept the old file: {0}"};
constexpr Bilingual kCounts = {
    "文字: 元 {0}、原稿へ {1}、記録へ {2}、失ったもの {3}。様式と違う言い回し {4} 件。気になる点 "
    "{5} 件。",
    "Characters: {0} in the original, {1} written, {2} in the report, {3} lost. {4} wordings "
    "differ from "
    "the form. {5} warnings."};
constexpr Bilingual kNext = {
    "一つずつの説明: kokai explain ID。原稿のほうは kokai check --content {0} でも見られます。",
    "About one kind: kokai explain ID. Those of the content: kokai check --content {0}."};

/// What an import works on.
struct Import {
  ImportOptions options;
  ImportTarget target;
  std::vector<ImportedDocument> documents;
  ImportOutcome outcome;
  Findings findings;  ///< about the original
  Findings judged;    ///< about what was made of it
};

Import import_of(const Arguments& arguments, const std::string& content) {
  Import import;
  import.options = {arguments.get("--number"),
                    arguments.get("--title"),
                    arguments.get("--slug"),
                    arguments.get("--form"),
                    arguments.get("--status"),
                    arguments.get("--published"),
                    fs::path(arguments.place(0)).filename().string()};
  import.target = {content, arguments.get("--municipality"), arguments.flag("--replace"),
                   arguments.flag("--dry-run")};
  return import;
}

/// The rules of analysis, over what the import made, as if it had just been read from the content
/// folder.
void judge_documents(Import& import, const Inventory& inventory, const Municipality& municipality,
                     const Date& now) {
  for (std::size_t i = 0; i < import.documents.size(); ++i) {
    DocumentPlace place;
    place.path = import.outcome.paths[i];
    place.municipality =
        static_cast<std::uint32_t>(&municipality - inventory.municipalities.data());
    const Frontmatter& front = import.documents[i].draft.front;
    place.folder_number = front.number;
    place.date = front.published;
    place.draft = fs::path(place.path).filename() == "draft.md";
    const std::optional<Assessment> assessment =
        read_assessment(place, import.documents[i].markdown, import.judged);
    if (assessment) check_assessment(*assessment, municipality, now, import.judged);
  }
}

void tell_paths(const Arguments& arguments, const Import& import) {
  const bool dry = import.target.dry_run;
  const auto tell = [&](const Bilingual& words, const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      const std::string whole = (fs::path(import.target.content) / path).string();
      std::cout << in(words, arguments.language, {whole}) << '\n';
    }
  };
  tell(dry ? kWouldWrite : kWritten, import.outcome.written);
  tell(kUnchanged, import.outcome.unchanged);
  tell(kKept, import.outcome.kept);
}

void tell_counts(const Arguments& arguments, const Import& import) {
  ImportReport all;
  for (const ImportedDocument& document : import.documents) {
    const ImportReport& report = document.report;
    all.original_characters += report.original_characters;
    all.written_characters += report.written_characters;
    all.left_out_characters += report.left_out_characters;
    all.lost += report.lost;
    all.wording.insert(all.wording.end(), report.wording.begin(), report.wording.end());
  }
  const std::size_t warnings =
      import.findings.count(Severity::kWarning) + import.judged.count(Severity::kWarning);
  std::cout << in(kCounts, arguments.language,
                  {std::to_string(all.original_characters), std::to_string(all.written_characters),
                   std::to_string(all.left_out_characters), std::to_string(all.lost),
                   std::to_string(all.wording.size()), std::to_string(warnings)})
            << '\n';
  if (warnings != 0) std::cout << in(kNext, arguments.language, {import.target.content}) << '\n';
}

/// One line a finding: the original and what was made of it stand in different folders.
void tell_findings(const Arguments& arguments, Import& import) {
  const std::pair<Findings*, std::string> both[] = {{&import.findings, ""},
                                                    {&import.judged, import.target.content}};
  for (const auto& [findings, root] : both) {
    findings->sort();
    const PrintOptions options = print_options(arguments, STDERR_FILENO, root);
    for (const Diagnostic& diagnostic : findings->all()) {
      std::cerr << print_line(diagnostic, options) << '\n';
    }
  }
}

/// The findings of a refused import, and that nothing was written.
int report_refusal(const Arguments& arguments, Import& import) {
  import.findings.sort();
  std::cerr << print_findings(import.findings, print_options(arguments, STDERR_FILENO, ""))
            << in(kNothingWritten, arguments.language) << '\n';
  if (arguments.flag("--json")) {
    std::cout << import_report_json({}, import.outcome, import.findings, import.options);
  }
  return kFaults;
}

/// From the original's bytes to files, report and words. The content is there and has the
/// municipality.
int import_bytes(const Arguments& arguments, std::string_view bytes, const Inventory& inventory,
                 const Municipality& municipality, const Date& now) {
  Import import = import_of(arguments, content_folder(arguments).value());
  import.documents = import_extracted_text(bytes, import.options, import.findings);
  if (import.documents.empty()) return report_refusal(arguments, import);
  Result<ImportOutcome> outcome =
      write_imported(import.documents, import.target, import.options, import.findings);
  if (!outcome.ok()) return report_failure(arguments, outcome.failure());
  import.outcome = std::move(outcome).value();
  if (import.findings.has_errors()) return report_refusal(arguments, import);

  judge_documents(import, inventory, municipality, now);
  Findings all = import.findings;
  Findings judged = import.judged;
  all.merge(std::move(judged));
  all.sort();
  const std::string report =
      import_report_json(import.documents, import.outcome, all, import.options);
  if (const std::string file = arguments.get("--report"); !file.empty()) {
    const Status written = write_file_whole(file, report);
    if (!written.ok()) return report_failure(arguments, written.failure());
  }
  if (arguments.flag("--json")) {
    std::cout << report;
    return kFine;
  }
  tell_findings(arguments, import);
  tell_paths(arguments, import);
  tell_counts(arguments, import);
  return kFine;
}

int run_import(const Arguments& arguments) {
  const std::optional<BuildOptions> options = build_options(arguments);
  if (!options) return kUsage;
  const std::string file = arguments.place(0);
  if (!files_are_there(arguments)) return kFaults;
  const std::optional<std::string> content = content_folder(arguments);
  if (!content) return kFaults;
  const Result<std::string> bytes = read_named_file(file, kMaxOriginalBytes);
  if (!bytes.ok()) return report_failure(arguments, bytes.failure());

  Findings of_others;  // what is wrong elsewhere in the content is no matter of this import
  const Result<Inventory> inventory = take_inventory(*disk_tree(*content), of_others);
  if (!inventory.ok()) return report_failure(arguments, inventory.failure());
  const Municipality* municipality =
      named_municipality(arguments, inventory.value().municipalities, *content);
  if (!municipality) return kFaults;
  return import_bytes(arguments, bytes.value(), inventory.value(), *municipality, options->now);
}

}  // namespace

extern constinit const Command kImportAssessment = {
    "import assessment",
    {"評価書から取り出したテキストを、原稿に取り込みます。",
     "Brings the extracted text of an assessment into the content."},
    kPlaces,
    kOptions,
    kMore,
    run_import};

}  // namespace kokai
