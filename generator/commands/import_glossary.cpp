#include "generator/intake/import_glossary.h"

#include <filesystem>
#include <iostream>

#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/import_settings.h"
#include "generator/files/publication.h"
#include "generator/files/source_tree.h"
#include "generator/reading/glossary.h"
#include "generator/reading/reading.h"
#include "generator/text/slug.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxGlossaryBytes = 1U << 20;

constexpr Place kPlaces[] = {{{"ファイル", "FILE"},
                              {"用語集のあるテキスト(UTF-8)", "text that holds a glossary (UTF-8)"},
                              true}};

constexpr Option kOptions[] = {
    kContentOption,
    {"--name",
     {"英字の名前", "NAME"},
     {"glossary/ に作るファイルの名前(英小文字・数字・ハイフン)",
      "name of the file in glossary/ (small letters, digits, hyphens)"}},
    {"--source",
     {"出典", "SOURCE"},
     {"取り込む用語の出典に書く言葉", "what is written as source of each term"}},
    kDryRunOption,
    kReportOption,
    kReportToStdoutOption,
};

constexpr Bilingual kMore = {
    "評価書の終わりにある用語集のように、用語と説明をタブで区切った行を読みます。\n"
    "すでにある用語は書き換えず、記録に残します。読みは、文字から分かるものだけを書きます。\n"
    "もう一度実行しても、何も変わりません。\n"
    "\n"
    "例: kokai import glossary juki.txt --name juki --source 'みほん市の評価書' --content "
    "content\n",
    "Reads lines of term, tab and explanation, like the glossary at the end of an assessment.\n"
    "Terms that are there already are reported, not overwritten. A reading is written only where\n"
    "the text tells it. Running it again changes nothing.\n"
    "\n"
    "Example: kokai import glossary juki.txt --name juki --content content\n"};

constexpr Bilingual kBadName = {
    "--name「{0}」は使えません。英小文字と数字を「-」でつないでください。",
    "The --name \"{0}\" cannot be used. Write small letters and digits joined by hyphens."};
constexpr Bilingual kUnchanged = {"新しい用語はありません。", "There are no new terms."};
constexpr Bilingual kCounts = {
    "用語: 加えた {0}、すでにある {1}。文字: 元 {2}、原稿へ {3}、記録へ {4}、失ったもの {5}。",
    "Terms: {0} added, {1} there already. Characters: {2} in the original, {3} written, {4} in the "
    "report, {5} lost."};

/// What the import works on.
struct Import {
  GlossaryImportOptions options;
  std::string content;
  std::string path;  ///< below content
  std::string file;  ///< the whole new file
  ImportedGlossary glossary;
  Findings findings;
};

int refuse(const Arguments& arguments, Import& import) {
  import.findings.sort();
  std::cerr << print_findings(import.findings, print_options(arguments, STDERR_FILENO, ""))
            << in(kNothingWritten, arguments.language) << '\n';
  if (arguments.flag("--json")) {
    std::cout << glossary_report_json(import.glossary, import.path, import.findings,
                                      import.options);
  }
  return kFaults;
}

std::string wanted_name(const Arguments& arguments) {
  if (const std::string name = arguments.get("--name"); !name.empty()) return name;
  const std::string stem = fs::path(arguments.place(0)).stem().string();
  return is_slug(stem) ? stem : "imported";
}

/// The old file with the new entries behind it. What was there is not touched.
Status extend_file(Import& import) {
  std::error_code ignored;
  const fs::path whole = fs::path(import.content) / import.path;
  if (fs::exists(whole, ignored)) {
    Result<std::string> old = disk_tree(import.content)->read(import.path, kMaxGlossaryBytes);
    if (!old.ok()) return old.failure();
    import.file = std::move(old).value();
    if (!import.file.empty() && import.file.back() != '\n') import.file += '\n';
  } else {
    import.file =
        "# 取り込んだ用語集。読み(reading)のない用語には書き加え、id も確かめてください。\n";
  }
  import.file += import.glossary.yaml;
  return Done{};
}

/// What would be written must be as good as what a clerk writes by hand.
void judge_file(Import& import) {
  Findings judged;
  read_glossary({{import.path, import.file}}, judged);
  if (judged.has_errors()) import.findings.merge(std::move(judged));
}

Status write_file(const Import& import) {
  const fs::path whole = fs::path(import.content) / import.path;
  const Status folder = make_folder(whole.parent_path().string());
  if (!folder.ok()) return folder.failure();
  return write_file_whole(whole.string(), import.file);
}

void tell(const Arguments& arguments, Import& import) {
  const PrintOptions options = print_options(arguments, STDERR_FILENO, "");
  for (const Diagnostic& one : import.findings.all()) {
    std::cerr << print_line(one, options) << '\n';
  }
  const ImportReport& report = import.glossary.report;
  const bool any = !import.glossary.added.empty();
  const Bilingual& what = !any ? kUnchanged : arguments.flag("--dry-run") ? kWouldWrite : kWritten;
  std::cout << in(what, arguments.language, {(fs::path(import.content) / import.path).string()})
            << '\n'
            << in(kCounts, arguments.language,
                  {std::to_string(import.glossary.added.size()),
                   std::to_string(import.glossary.known.size()),
                   std::to_string(report.original_characters),
                   std::to_string(report.written_characters),
                   std::to_string(report.left_out_characters), std::to_string(report.lost)})
            << '\n';
}

int import_bytes(const Arguments& arguments, std::string_view bytes, const Glossary& there,
                 Import import) {
  std::optional<ImportedGlossary> glossary =
      import_glossary(bytes, import.options, there, import.findings);
  if (!glossary) return refuse(arguments, import);
  import.glossary = std::move(*glossary);
  if (!import.glossary.added.empty()) {
    if (Status extended = extend_file(import); !extended) {
      return report_failure(arguments, extended.failure());
    }
    judge_file(import);
    if (import.findings.has_errors()) return refuse(arguments, import);
    if (!arguments.flag("--dry-run")) {
      if (Status written = write_file(import); !written) {
        return report_failure(arguments, written.failure());
      }
    }
  }
  import.findings.sort();
  const std::string report =
      glossary_report_json(import.glossary, import.path, import.findings, import.options);
  if (const std::string file = arguments.get("--report"); !file.empty()) {
    const Status written = write_file_whole(file, report);
    if (!written.ok()) return report_failure(arguments, written.failure());
  }
  if (arguments.flag("--json")) {
    std::cout << report;
  } else {
    tell(arguments, import);
  }
  return kFine;
}

int run_import(const Arguments& arguments) {
  const std::string file = arguments.place(0);
  const std::string name = wanted_name(arguments);
  if (!is_slug(name)) {
    complain(arguments, kBadName, {name});
    return kUsage;
  }
  if (!files_are_there(arguments)) return kFaults;
  const std::optional<std::string> content = content_folder(arguments);
  if (!content) return kFaults;
  const Result<std::string> bytes = read_named_file(file, kMaxOriginalBytes);
  if (!bytes.ok()) return report_failure(arguments, bytes.failure());
  Findings of_others;  // what is wrong elsewhere in the content is no matter of this import
  const Result<Inventory> inventory = take_inventory(*disk_tree(*content), of_others);
  if (!inventory.ok()) return report_failure(arguments, inventory.failure());
  Import import;
  import.options = {name, arguments.get("--source"), fs::path(file).filename().string()};
  import.content = *content;
  import.path = "glossary/" + name + ".yaml";
  return import_bytes(arguments, bytes.value(), inventory.value().glossary, std::move(import));
}

}  // namespace

extern constinit const Command kImportGlossary = {
    "import glossary",
    {"用語集のテキストを、原稿の用語集に取り込みます。",
     "Brings the glossary of a text into the content."},
    kPlaces,
    kOptions,
    kMore,
    run_import};

}  // namespace kokai
