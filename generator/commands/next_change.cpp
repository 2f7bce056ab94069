#include "generator/analysis/next_change.h"

#include <iostream>

#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/formats/json.h"
#include "generator/reading/reading.h"
#include "generator/rendering/addresses.h"

namespace kokai {
namespace {

constexpr Option kOptions[] = {
    kContentOption,
    kNowOption,
    kJsonOption,
};

constexpr Bilingual kMore = {
    "意見聴取の開始、終了、残りの日数の表示が次に変わる時と、その理由を表示します。その時に kokai\n"
    "build を動かしてください(毎日動かす見本が scripts/samples/ "
    "にあります)。サイトは作りません。\n",
    "Shows when a round next opens, closes or counts down its days, and why. Run kokai build then\n"
    "(scripts/samples/ has timers that do so every day). Builds nothing.\n"};

constexpr Bilingual kAt = {"次に作り直す時: {0}(日本時間)\n", "Build anew at: {0} (Tokyo)\n"};
constexpr Bilingual kNever = {
    "作り直しを待つ日付はありません(募集中と予定の意見聴取がありません)。\n",
    "No date to wait for: no round is open or to come.\n"};
constexpr Bilingual kOpens = {"募集が始まります", "opens"};
constexpr Bilingual kCloses = {"募集が終わり、結果準備中になります", "closes"};
constexpr Bilingual kPublishes = {"結果が公表されます", "publishes its result"};
constexpr Bilingual kDaysLeft = {"残りの日数の表示が変わります", "has a day less left"};
constexpr Bilingual kRow = {"  {0} {1}「{2}」: {3}\n", "  {0} {1} \"{2}\": {3}\n"};

const Bilingual& reason(RoundChange change) {
  switch (change) {
    case RoundChange::kOpens:
      return kOpens;
    case RoundChange::kCloses:
      return kCloses;
    case RoundChange::kPublishes:
      return kPublishes;
    case RoundChange::kDaysLeft:
      break;
  }
  return kDaysLeft;
}

std::string_view reason_key(RoundChange change) {
  switch (change) {
    case RoundChange::kOpens:
      return "opens";
    case RoundChange::kCloses:
      return "closes";
    case RoundChange::kPublishes:
      return "publishes";
    case RoundChange::kDaysLeft:
      break;
  }
  return "days-left";
}

std::string as_text(const std::optional<NextChange>& next, const Inventory& inventory,
                    Language language) {
  if (!next) return in(kNever, language, {});
  std::string text = in(kAt, language, {iso_midnight(next->day)});
  for (const NextChange::Row& row : next->rows) {
    const Municipality& municipality = inventory.municipalities[row.round->municipality];
    text += in(kRow, language,
               {round_page(municipality, *row.round), municipality.name, row.round->title,
                std::string(in(reason(row.change), language, {}))});
  }
  return text;
}

std::string as_json(const std::optional<NextChange>& next, const Inventory& inventory) {
  json::Writer json;
  json.begin_object();
  json.key("at");
  next ? json.value(iso_midnight(next->day)) : json.null();
  json.key("reasons").begin_array();
  for (const NextChange::Row& row : next ? next->rows : std::vector<NextChange::Row>{}) {
    const Municipality& municipality = inventory.municipalities[row.round->municipality];
    json.begin_object();
    json.member("change", reason_key(row.change));
    json.member("municipality", municipality.code);
    json.member("round", row.round->id);
    json.member("title", row.round->title);
    json.member("page", round_page(municipality, *row.round));
    json.end_object();
  }
  json.end_array().end_object();
  return json.take();
}

int run_next_change(const Arguments& arguments) {
  const std::optional<BuildOptions> options = build_options(arguments);
  if (!options) return kUsage;
  const std::optional<std::string> content = content_folder(arguments);
  if (!content) return kFaults;
  Findings findings;
  const Result<Inventory> inventory = take_inventory(*disk_tree(*content), findings);
  if (!inventory.ok()) return report_failure(arguments, inventory.failure());
  if (findings.has_errors()) {  // a round that cannot be read may be the next
    findings.sort();
    std::cerr << print_findings(findings, errors_on_stderr(arguments, *content));
    return kFaults;
  }
  const auto next = next_change(inventory.value().rounds, options->now);
  std::cout << (arguments.flag("--json") ? as_json(next, inventory.value())
                                         : as_text(next, inventory.value(), arguments.language));
  return kFine;
}

}  // namespace

extern constinit const Command kNextChange = {
    "next-change",
    {"日付によってサイトを作り直す、次の時と理由を表示します。",
     "Shows when the site must next be built anew because of a date, and why."},
    {},
    kOptions,
    kMore,
    run_next_change};

}  // namespace kokai
