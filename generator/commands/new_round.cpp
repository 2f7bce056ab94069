#include <filesystem>
#include <iostream>
#include <system_error>

#include "generator/analysis/hearing.h"
#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/named_municipality.h"
#include "generator/commands/round_plan.h"
#include "generator/files/publication.h"
#include "generator/reading/write_round.h"
#include "generator/text/slug.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr Place kPlaces[] = {
    {{"ID", "ID"},
     {"フォルダーとアドレスに使う英字の名前(例: 2026-juki)。後で変えません",
      "name for folder and address, e.g. 2026-juki; it never changes"},
     true}};

constexpr Option kOptions[] = {
    {"--municipality",
     {"団体コード", "CODE"},
     {"自治体の団体コード(6桁)", "the municipality's code, six digits"},
     false,
     true},
    {"--assessment",
     {"番号か名前", "NUMBER|SLUG"},
     {"評価書番号か、フォルダーの英字の名前(例: 12、juki)",
      "the assessment's number or the name of its folder, e.g. 12 or juki"},
     false,
     true},
    {"--start", {"日付", "DATE"}, {"募集の初日(例: 2026-11-09)", "first day"}, false, true},
    {"--end",
     {"日付", "DATE"},
     {"募集の最終日(この日も募集中)", "last day, still open"},
     false,
     true},
    kContentOption,
    kNowOption,
};

constexpr Bilingual kMore = {
    "原稿に <自治体>/rounds/<ID>/round.md のひな形を作り、日程を数えて表示します。\n"
    "\n"
    "例: kokai new round 2026-juki --municipality 999016 --assessment 12 --start 2026-11-09 "
    "--end 2026-12-11 --content content\n",
    "Makes a pattern of <municipality>/rounds/<ID>/round.md and prints the days, counted.\n"
    "\n"
    "Example: kokai new round 2026-juki --municipality 999016 --assessment 12 --start 2026-11-09 "
    "--end 2026-12-11 --content content\n"};

constexpr Bilingual kNotASlug = {
    "ID「{0}」は使えません。英小文字・数字・ハイフンで、1文字から64文字までにしてください。",
    "The ID \"{0}\" cannot be used. Write 1 to 64 small letters, digits and inner hyphens."};
constexpr Bilingual kNotADay = {
    "{0} の値「{1}」は日付として読めません。2026-11-09 の形で書いてください。",
    "The value \"{1}\" of {0} is no date. Write it like 2026-11-09."};
constexpr Bilingual kEndsFirst = {"最終日({1})が初日({0})より前です。",
                                  "The last day ({1}) is before the first ({0})."};
constexpr Bilingual kNoAssessment = {"評価書「{0}」が {1} にありません。ある評価書: {2}",
                                     "{1} has no assessment \"{0}\". There are: {2}"};
constexpr Bilingual kThere = {"{0} が、すでにあります。何も変えていません。",
                              "{0} is there already. Nothing was changed."};
constexpr Bilingual kMade = {
    "作りました: {0}\n"
    "# で始まる行を埋めるか消して、趣旨を書いてください。確かめるには: kokai check --content {1}\n"
    "\n",
    "Made: {0}\n"
    "Fill in or remove the lines that begin with #, and write what it is about. To check: kokai "
    "check --content {1}\n"
    "\n"};
constexpr Bilingual kNoDraft = {
    "素案(draft.md)がまだありません。初日までに置いてください。\n",
    "There is no 素案 (draft.md) yet. Put it there before the first day.\n"};

std::optional<Date> day(const Arguments& arguments, const char* option) {
  const std::string written = arguments.get(option);
  const std::optional<Date> date = parse_iso_date(written).date;
  if (!date) complain(arguments, kNotADay, {option, written});
  return date;
}

/// The round as far as the words tell it.
std::optional<Round> judge_words(const Arguments& arguments) {
  Round round;
  round.id = arguments.place(0);
  if (!is_slug(round.id)) {
    complain(arguments, kNotASlug, {round.id});
    return std::nullopt;
  }
  const std::optional<Date> first = day(arguments, "--start");
  const std::optional<Date> last = first ? day(arguments, "--end") : std::nullopt;
  if (!first || !last) return std::nullopt;
  round.period = {*first, *last};
  if (*first <= *last) return round;
  complain(arguments, kEndsFirst, {iso(*first), iso(*last)});
  return std::nullopt;
}

/// By number, key or name of the folder.
const AssessmentRecord* find_record(const Archive& archive, const Municipality& municipality,
                                    const std::string& wanted, std::string& known) {
  for (const AssessmentRecord& record : archive.records) {
    if (&archive.municipalities[record.municipality] != &municipality) continue;
    if (record.key == wanted || record.slug == wanted) return &record;
    known.append(known.empty() ? "" : ", ").append(record.key).append("(" + record.slug + ")");
  }
  return nullptr;
}

/// What the municipality's own file knows of ways to reach it.
void fill_from(const Municipality& municipality, const AssessmentRecord& record, Round& round) {
  const Contact& desk = municipality.contact;
  const VersionFacts& facts = record.draft ? *record.draft : record.current();
  round.assessment = record.key;
  round.title = facts.front.title + "への意見";
  round.contact = desk;
  if (!desk.mail.empty()) round.methods.push_back({SendingKind::kMail, desk.mail, "", ""});
  if (!desk.address.empty()) round.methods.push_back({SendingKind::kPost, desk.address, "", ""});
  round.methods.push_back({SendingKind::kCounter,
                           desk.department.empty() ? municipality.name + "の窓口" : desk.department,
                           "", ""});
}

int write_pattern(const Arguments& arguments, const fs::path& folder, const Round& round) {
  const fs::path file = folder / "round.md";
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return report_failure(arguments, {"create", folder.string(), error.message()});
  const Status written = write_file_whole(file.string(), write_round(round));
  if (written.ok()) return kFine;
  fs::remove(folder, error);
  return report_failure(arguments, written.failure());
}

int run_new_round(const Arguments& arguments) {
  std::optional<Round> round = judge_words(arguments);
  if (!round) return kUsage;
  const std::optional<BuildOptions> options = build_options(arguments);
  if (!options) return kUsage;
  const std::optional<std::string> content = content_folder(arguments);
  if (!content) return kFaults;
  Archive archive;
  const Result<BuildOutcome> read = check_content(*disk_tree(*content), *options, archive);
  if (!read.ok()) return report_failure(arguments, read.failure());

  const Municipality* municipality =
      named_municipality(arguments, archive.municipalities, *content);
  if (!municipality) return kFaults;
  const std::string wanted = arguments.get("--assessment");
  std::string known;
  const AssessmentRecord* const record = find_record(archive, *municipality, wanted, known);
  if (record == nullptr) {
    complain(arguments, kNoAssessment, {wanted, municipality->name, known.empty() ? "―" : known});
    return kFaults;
  }
  const fs::path folder = fs::path(*content) / municipality->folder / "rounds" / round->id;
  std::error_code ignored;
  if (fs::exists(folder, ignored)) {
    complain(arguments, kThere, {folder.string()});
    return kFaults;
  }
  fill_from(*municipality, *record, *round);
  if (const int status = write_pattern(arguments, folder, *round); status != kFine) return status;
  const VersionFacts& facts = record->draft ? *record->draft : record->current();
  std::cout << in(kMade, arguments.language, {(folder / "round.md").string(), *content})
            << (record->draft ? std::string() : in(kNoDraft, arguments.language, {}))
            << round_plan(*round, hearing_is_due(*facts.front.form), arguments.language);
  return kFine;
}

}  // namespace

extern constinit const Command kNewRound = {
    "new round",
    {"意見聴取のひな形を作り、日程を数えて表示します。",
     "Makes a pattern of a round (意見聴取) and prints its days, counted."},
    kPlaces,
    kOptions,
    kMore,
    run_new_round};

}  // namespace kokai
