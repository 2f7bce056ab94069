#include "generator/commands/build_settings.h"

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <system_error>

#include <unistd.h>

#include "generator/commands/commands.h"
#include "generator/commands/progress_bar.h"
#include "generator/text/date.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kMostJobs = 256;

constexpr Bilingual kError = {"エラー: ", "error: "};
constexpr Bilingual kNoContent = {
    "原稿のフォルダー「{0}」がありません。\n"
    "--content に原稿のフォルダーを指定してください。新しく作るには: kokai new site フォルダー",
    "There is no content folder \"{0}\".\n"
    "Give the content folder with --content. To make a new one: kokai new site DIR"};
constexpr Bilingual kNotADate = {
    "{0} の値「{1}」は日付として読めません。\n"
    "2026-04-01 か 2026-04-01T09:00+09:00 の形で書いてください。",
    "The value \"{1}\" of {0} cannot be read as a date.\n"
    "Write it like 2026-04-01 or 2026-04-01T09:00+09:00."};
constexpr Bilingual kNotSeconds = {
    "環境変数 SOURCE_DATE_EPOCH の値「{0}」は秒数として読めません。\n"
    "1970年からの秒数(例: 1775001600)にするか、変数を消してください。",
    "The value \"{0}\" of SOURCE_DATE_EPOCH cannot be read as seconds.\n"
    "Set it to seconds since 1970 (for example 1775001600) or unset it."};
constexpr Bilingual kNotJobs = {
    "--jobs の値「{0}」は使えません。1 から 256 までの整数を書いてください。",
    "The value \"{0}\" of --jobs cannot be used. Write a whole number from 1 to 256."};

std::optional<Date> wanted_date(const Arguments& arguments) {
  if (const std::optional<std::string> now = arguments.find("--now")) {
    const std::optional<Date> date = parse_moment(*now);
    if (!date) complain(arguments, kNotADate, {"--now", *now});
    return date;
  }
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch && *epoch) {
    constexpr long long kMost = 253402300799 - 9 * 3600;  // 9999-12-31 in Tokyo
    const std::optional<long long> seconds = whole_number<long long>(epoch);
    if (seconds && *seconds >= 0 && *seconds <= kMost) return tokyo_date(*seconds);
    complain(arguments, kNotSeconds, {epoch});
    return std::nullopt;
  }
  return tokyo_date(static_cast<long long>(std::time(nullptr)));
}

}  // namespace

void complain(const Arguments& arguments, const Bilingual& what,
              const std::vector<std::string>& args) {
  std::cerr << in(kError, arguments.language) << in(what, arguments.language, args) << '\n';
}

std::optional<std::string> content_folder(const Arguments& arguments) {
  const std::string given = arguments.get("--content", "content");
  std::error_code ignored;
  if (!fs::is_directory(given, ignored)) {
    complain(arguments, kNoContent, {given});
    return std::nullopt;
  }
  const fs::path inner = fs::path(given) / "content";
  const bool holds_one = fs::is_regular_file(inner / "site.yaml", ignored);
  if (holds_one && !fs::exists(fs::path(given) / "site.yaml", ignored)) return inner.string();
  return given;
}

std::optional<BuildOptions> build_options(const Arguments& arguments) {
  BuildOptions options;
  const std::optional<Date> now = wanted_date(arguments);
  if (!now) return std::nullopt;
  options.now = *now;
  if (const std::optional<std::string> jobs = arguments.find("--jobs")) {
    const std::optional<unsigned> number = whole_number<unsigned>(*jobs);
    if (!number || *number == 0 || *number > kMostJobs) {
      complain(arguments, kNotJobs, {*jobs});
      return std::nullopt;
    }
    options.jobs = *number;
  }
  options.theme_override = arguments.get("--theme");
  options.strict = arguments.flag("--strict");
  return options;
}

int report_failure(const Arguments& arguments, const Failure& failure) {
  std::cerr << in(kError, arguments.language) << print_failure(failure, arguments.language) << '\n';
  // Too large and leading out are said of the input, not of the machine.
  const bool fault = failure.doing == "read-too-large" || failure.doing == "read-outside";
  return fault ? kFaults : kRefused;
}

PrintOptions print_options(const Arguments& arguments, int stream, std::string root) {
  PrintOptions options;
  options.language = arguments.language;
  options.color = may_color(stream);
  options.strict = arguments.flag("--strict");
  options.root = std::move(root);
  return options;
}

void tell_findings(const Arguments& arguments, const Findings& findings) {
  const PrintOptions print = print_options(arguments, STDERR_FILENO, "");
  for (const Diagnostic& one : findings.all()) std::cerr << print_line(one, print) << '\n';
}

PrintOptions errors_on_stderr(const Arguments& arguments, std::string root) {
  PrintOptions options = print_options(arguments, STDERR_FILENO, std::move(root));
  options.errors_only = true;
  return options;
}

}  // namespace kokai
