#include <iostream>

#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/interrupt.h"
#include "generator/commands/near_names_text.h"
#include "generator/commands/progress_bar.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

constexpr Option kOptions[] = {
    kContentOption,
    {"--format",
     {"text|json|sarif", "text|json|sarif"},
     {"出力の形(既定: text)", "shape of the output (default: text)"},
     true},
    {"--max-warnings",
     {"数", "N"},
     {"警告がこの数を超えたら終了コードを 1 にします",
      "exit status 1 when there are more warnings"},
     true},
    {"--names",
     {},
     {"似ているのにまとめていない名前を、names.yaml に加える行とともに表示します",
      "shows names that are near and not joined, with the lines to add to names.yaml"}},
    kNowOption,
    kJobsOption,
    kThemeOption,
    kStrictOption,
};

constexpr Bilingual kMore = {
    "サイトは作らず、原稿とテーマの気になる点をすべて表示します。エラーがあれば終了コードは 1、\n"
    "警告だけなら 0 です。個々の説明は kokai explain ID で見られます。\n",
    "Builds nothing; shows everything that is wrong or doubtful in content and theme. Exit status "
    "1 with\n"
    "errors, 0 with warnings alone. kokai explain ID tells more about one kind.\n"};

constexpr Bilingual kNoSuchFormat = {
    "--format の値「{0}」はありません。text、json、sarif のどれかを書いてください。",
    "There is no format \"{0}\". Write text, json or sarif."};
constexpr Bilingual kNotANumber = {
    "--max-warnings の値「{0}」は使えません。0 以上の整数を書いてください。",
    "The value \"{0}\" of --max-warnings cannot be used. Write a whole number, 0 or more."};
constexpr Bilingual kTooMany = {"警告が {0} 件あり、上限の {1} 件を超えています。",
                                "There are {0} warnings; at most {1} are allowed."};
constexpr Bilingual kStopped = {"中断しました。", "Interrupted."};

std::optional<std::size_t> most_warnings(const Arguments& arguments, bool& understood) {
  const std::optional<std::string> text = arguments.find("--max-warnings");
  if (!text) return std::nullopt;
  const std::optional<std::size_t> number = whole_number<std::size_t>(*text);
  understood = number.has_value();
  if (!understood) complain(arguments, kNotANumber, {*text});
  return number;
}

std::string in_format(const std::string& format, const Findings& findings,
                      const PrintOptions& options) {
  if (format == "json") return findings_json(findings, options);
  if (format == "sarif") return findings_sarif(findings, options);
  return print_findings(findings, options);
}

int run_check(const Arguments& arguments) {
  const std::string format = arguments.get("--format", "text");
  if (format != "text" && format != "json" && format != "sarif") {
    complain(arguments, kNoSuchFormat, {format});
    return kUsage;
  }
  bool understood = true;
  const std::optional<std::size_t> allowed = most_warnings(arguments, understood);
  std::optional<BuildOptions> options = build_options(arguments);
  if (!understood || !options) return kUsage;
  const std::optional<std::string> content = content_folder(arguments);
  if (!content) return kFaults;

  options->stop = &catch_interrupts();
  Archive archive;
  Result<BuildOutcome> outcome = [&] {
    ProgressBar bar(arguments.language, format == "text");
    options->progress = [&bar](Step step, std::size_t done, std::size_t of) {
      bar.show(step, done, of);
    };
    return check_content(*disk_tree(*content), *options, archive);
  }();
  if (!outcome.ok()) return report_failure(arguments, outcome.failure());
  if (outcome.value().interrupted) {
    std::cerr << in(kStopped, arguments.language) << '\n';
    return kInterrupted;
  }

  const Findings& findings = outcome.value().findings;
  std::cout << in_format(format, findings, print_options(arguments, STDOUT_FILENO, *content));
  if (arguments.flag("--names")) {
    (format == "text" ? std::cout : std::cerr) << near_names_text(archive, arguments.language);
  }
  const std::size_t warnings = findings.count(Severity::kWarning);
  if (allowed && warnings > *allowed) {
    std::cerr << in(kTooMany, arguments.language,
                    {std::to_string(warnings), std::to_string(*allowed)})
              << '\n';
    return kFaults;
  }
  return findings.has_errors() || (options->strict && warnings != 0) ? kFaults : kFine;
}

}  // namespace

extern constinit const Command kCheck = {
    "check",
    {"原稿とテーマの誤りや気になる点を、すべて表示します。",
     "Shows everything that is wrong or doubtful in content and theme."},
    {},
    kOptions,
    kMore,
    run_check};

}  // namespace kokai
