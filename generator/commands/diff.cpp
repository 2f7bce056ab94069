#include <algorithm>
#include <filesystem>
#include <iostream>
#include <utility>

#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/diff_text.h"
#include "generator/diagnostics/escape.h"
#include "generator/files/source_tree.h"
#include "generator/reading/reading.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr Place kPlaces[] = {
    {{"A", "A"},
     {"前の版: Markdown のファイルか CODE/番号@日付",
      "the older: a Markdown file, or CODE/NUMBER@DATE"}},
    {{"B", "B"}, {"後の版", "the newer"}},
};
constexpr Option kOptions[] = {
    {"--json", {"", ""}, {"JSON で書き出します", "prints JSON"}},
    kContentOption,
};
constexpr Bilingual kMore = {
    "2つの版を、変更箇所の表を除いて欄ごとに比べます。同じなら終了コードは 0、違いがあれば 1、\n"
    "読めなければ 2 です。日付の代わりに draft と書くと素案、省くといちばん新しい版です。\n"
    "\n"
    "例: kokai diff 990027/27@2024-09-20 990027/27\n",
    "Compares two versions item by item, the table of changes apart. Exit status 0: equal, 1:\n"
    "different, 2: cannot be read. \"draft\" in place of a date is the draft; without a date it is "
    "the\n"
    "newest version.\n"
    "\n"
    "Example: kokai diff 990027/27@2024-09-20 990027/27\n"};

constexpr Bilingual kNoSuchVersion = {
    "「{0}」は、ファイルにも、原稿「{1}」の中の版にもありません。",
    "\"{0}\" is neither a file nor a version in the content folder \"{1}\"."};
constexpr Bilingual kNotReadable = {"「{0}」は評価書として読めません。",
                                    "\"{0}\" cannot be read as an assessment."};

enum ExitOfDiff : int { kEqual = 0, kDifferent = 1 };

/// A document as the command line names it.
struct Named {
  std::string folder;
  DocumentPlace place;
};

Named named_file(const fs::path& path) {
  Named named;
  named.folder = path.parent_path().empty() ? "." : path.parent_path().string();
  named.place.path = path.filename().string();
  named.place.draft = named.place.path == "draft.md";
  named.place.date = parse_iso_date(path.stem().string()).date;
  return named;
}

/// "271004/55@2024-09-20": the version of that day, "@draft", or the newest.
std::optional<Named> named_version(const std::string& word, const std::string& content) {
  const std::size_t slash = word.find('/');
  if (slash == std::string::npos) return std::nullopt;
  const std::size_t at = std::min(word.find('@'), word.size());
  const std::string code = word.substr(0, slash);
  const std::string number = word.substr(slash + 1, at - slash - 1);
  const std::string day = at < word.size() ? word.substr(at + 1) : std::string();
  Findings told_by_check;
  const Result<Inventory> inventory = take_inventory(*disk_tree(content), told_by_check);
  if (!inventory.ok()) return std::nullopt;
  std::optional<Named> found;
  for (const DocumentPlace& place : inventory.value().documents) {
    if (inventory.value().municipalities[place.municipality].code != code) continue;
    if (place.folder_number != number && place.slug != number) continue;
    const bool wanted = day.empty()   ? !place.draft || !found
                        : place.draft ? day == "draft"
                                      : place.date && iso(*place.date) == day;
    if (wanted) found = Named{content, place};  // by path: the newest comes last
  }
  return found;
}

/// nullopt: told on stderr, and `status` says how the command ends.
std::optional<Assessment> read(const Arguments& arguments, const std::string& word, int& status) {
  std::error_code ignored;
  std::optional<Named> named;
  std::string content = arguments.get("--content", "content");
  if (fs::is_regular_file(word, ignored)) {
    named = named_file(word);
  } else if (fs::is_directory(content, ignored)) {
    if (fs::is_directory(content + "/content", ignored)) content += "/content";
    named = named_version(word, content);
  }
  status = kUsage;
  if (!named) {
    complain(arguments, kNoSuchVersion, {word, content});
    return std::nullopt;
  }
  const Result<std::string> bytes =
      disk_tree(named->folder)->read(named->place.path, kMaxDocumentBytes);
  if (!bytes.ok()) {
    status = report_failure(arguments, bytes.failure());
    return std::nullopt;
  }
  Findings findings;
  std::optional<Assessment> assessment = read_assessment(named->place, bytes.value(), findings);
  if (!assessment && !named->place.date) {  // any name will do for a file outside of a site
    named->place.draft = !named->place.draft;
    findings = {};
    assessment = read_assessment(named->place, bytes.value(), findings);
  }
  if (assessment) return assessment;
  std::cerr << print_findings(findings, errors_on_stderr(arguments, named->folder));
  complain(arguments, kNotReadable, {word});
  return std::nullopt;
}

int run_diff(const Arguments& arguments) {
  int status = kUsage;
  const std::optional<Assessment> before = read(arguments, arguments.place(0), status);
  if (!before) return status;
  const std::optional<Assessment> after = read(arguments, arguments.place(1), status);
  if (!after) return status;
  const VersionDiff diff = diff_versions(*before, *after);
  std::cout << (arguments.flag("--json") ? diff_json(*before, *after, diff)
                                         : diff_text(*before, *after, diff, arguments.language));
  return diff.empty() ? kEqual : kDifferent;
}

}  // namespace

extern constinit const Command kDiff = {"diff",
                                        {"2つの版の違いを、欄ごとに表示します。",
                                         "Shows what differs between two versions, item by item."},
                                        kPlaces,
                                        kOptions,
                                        kMore,
                                        run_diff};

}  // namespace kokai
