#include <algorithm>
#include <iostream>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/search_answer.h"
#include "generator/forms/form.h"
#include "generator/model/assessment.h"
#include "generator/text/utf8.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

constexpr Place kPlaces[] = {
    {{"言葉", "QUERY"},
     {"探す言葉。空白を含むときは引用符で囲みます", "what to look for, quoted"}}};

constexpr Option kOptions[] = {
    kOutputOption,
    {"--city",
     {"名前", "NAME"},
     {"市区町村の名前か団体コード。いくつかは「,」で区切ります",
      "name or code of a municipality; several parted by commas"}},
    {"--form", {"種類", "FORM"}, {"基礎項目、重点項目、全項目", "基礎項目, 重点項目, 全項目"}},
    {"--status",
     {"状態", "STATUS"},
     {"素案、意見聴取中、公表、終了", "素案, 意見聴取中, 公表, 終了"}},
    {"--year", {"年", "YEAR"}, {"公表の年(西暦)", "year of publication"}},
    {"--task", {"事務", "TASK"}, {"事務の名前", "name of the 事務"}},
    {"--drafts",
     {"", ""},
     {"公表中の版がある評価書の素案も探します", "drafts beside published versions, too"}},
    {"--all-versions", {"", ""}, {"過去の版と素案も探します", "older versions and drafts, too"}},
    {"--as-written",
     {"", ""},
     {"表記の違い(サーバー・サーバ)や同義語を含めません", "neither other spellings nor synonyms"}},
    {"--limit", {"数", "N"}, {"示す件数(既定: 10)", "how many are shown (default: 10)"}},
    kJsonOption,
};

constexpr Bilingual kMore = {
    "検索のページと同じ結果を、同じ順で示します。見つからなければ終了コードは 1 です。\n"
    "\n"
    "例: kokai search 個人番号\n"
    "    kokai search \"中間サーバー 保管\"            両方の言葉を含む評価書\n"
    "    kokai search '\"特定個人情報の提供\"'         このとおりの言葉\n"
    "    kokai search \"個人番号 -委託\"               「委託」を含まない評価書\n"
    "    kokai search -- \"-VRS 接種\"                「-」で始まるときは、前に -- "
    "を置けば確実です\n"
    "    kokai search \"消去 OR 廃棄\"                 どちらかを含む評価書\n"
    "    kokai search title:住民基本台帳 --form 全項目\n"
    "    kokai search 見出し:委託 --city 堺市,大阪市\n",
    "The same results in the same order as on the search page. Exit status 1 when nothing is "
    "found.\n"
    "\n"
    "Examples: kokai search 個人番号\n"
    "          kokai search \"中間サーバー 保管\"          both words\n"
    "          kokai search '\"特定個人情報の提供\"'       as it stands\n"
    "          kokai search \"個人番号 -委託\"             without 委託\n"
    "          kokai search -- \"-VRS 接種\"              what follows -- is never an option\n"
    "          kokai search \"消去 OR 廃棄\"               either\n"
    "          kokai search title:住民基本台帳 --form 全項目\n"
    "          kokai search 見出し:委託 --city 堺市,大阪市\n"};

constexpr Bilingual kNotBuilt = {
    "「{0}」には検索の索引がありません。先にサイトを作ってください: kokai build --output {0}",
    "There is no search index in \"{0}\". Build the site first: kokai build --output {0}"};
constexpr Bilingual kUnknownValue = {"{0} の値「{1}」はこのサイトにありません。あるのは: {2}",
                                     "This site has no \"{1}\" for {0}. There are: {2}"};
constexpr Bilingual kNotALimit = {
    "--limit の値「{0}」は使えません。1 から 10000 までの整数を書いてください。",
    "The value \"{0}\" of --limit cannot be used. Write a whole number from 1 to 10000."};

constexpr std::size_t kMostHits = 10'000;
constexpr std::size_t kMostPieces = 20'000;
constexpr std::size_t kMostNamed = 12;

/// A value of a facet with the words that stand for it on the command line.
struct Choice {
  std::string value;
  std::vector<std::string> words;
};

std::vector<Choice> choices_of(search::Facet facet, const search::Manifest& manifest) {
  std::vector<Choice> choices;
  switch (facet) {
    case search::Facet::kMunicipality:
      for (const search::SearchMunicipality& city : manifest.municipalities) {
        choices.push_back({city.code, {city.name, city.code}});
      }
      break;
    case search::Facet::kForm:
      for (const forms::Form& form : forms::all()) {
        const std::string value = std::to_string(choices.size());
        const std::size_t short_name = form.name.size() - std::string_view("評価書").size();
        choices.push_back({value, {form.name.substr(0, short_name), form.name, form.key}});
      }
      break;
    case search::Facet::kStatus:
      for (int status = 0; status <= static_cast<int>(AssessmentStatus::kEnded); ++status) {
        const auto word = status_word(static_cast<AssessmentStatus>(status));
        choices.push_back({std::to_string(status), {std::string(word)}});
      }
      break;
    case search::Facet::kYear: {
      std::vector<std::string> years;
      for (const search::SearchDocument& document : manifest.documents) {
        if (document.year != 0) years.push_back(std::to_string(document.year));
      }
      std::sort(years.begin(), years.end());
      years.erase(std::unique(years.begin(), years.end()), years.end());
      for (const std::string& year : years) choices.push_back({year, {year}});
      break;
    }
    case search::Facet::kTask:
      for (const std::string& task : manifest.tasks) choices.push_back({task, {task}});
      break;
  }
  return choices;
}

std::vector<std::string> values_in(std::string_view list) {
  std::vector<std::string> values;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (const std::string_view one = trim(list.substr(0, comma)); !one.empty()) {
      values.emplace_back(one);
    }
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return values;
}

std::string named(const std::vector<Choice>& choices) {
  std::string all;
  for (std::size_t i = 0; i < choices.size() && i < kMostNamed; ++i) {
    all += (i == 0 ? "" : "、") + choices[i].words.front();
  }
  return choices.size() > kMostNamed ? all + "…" : all;
}

/// False: a value that the site does not have, which is told.
bool choose(const Arguments& arguments, std::string_view option, search::Facet facet,
            const search::Manifest& manifest, search::Request& request) {
  const std::optional<std::string> given = arguments.find(option);
  if (!given) return true;
  const std::vector<Choice> choices = choices_of(facet, manifest);
  for (const std::string& word : values_in(*given)) {
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) {
      return std::find(choice.words.begin(), choice.words.end(), word) != choice.words.end();
    });
    if (found == choices.end()) {
      complain(arguments, kUnknownValue, {std::string(option), word, named(choices)});
      return false;
    }
    request.chosen[static_cast<std::size_t>(facet)].push_back(found->value);
  }
  return true;
}

bool read_request(const Arguments& arguments, const search::Manifest& manifest,
                  search::Request& request) {
  request.query = arguments.place(0);
  request.long_vowels = request.synonyms = !arguments.flag("--as-written");
  if (arguments.flag("--drafts")) request.versions = search::Versions::kAndDrafts;
  if (arguments.flag("--all-versions")) request.versions = search::Versions::kAll;
  using search::Facet;
  return choose(arguments, "--city", Facet::kMunicipality, manifest, request) &&
         choose(arguments, "--form", Facet::kForm, manifest, request) &&
         choose(arguments, "--status", Facet::kStatus, manifest, request) &&
         choose(arguments, "--year", Facet::kYear, manifest, request) &&
         choose(arguments, "--task", Facet::kTask, manifest, request);
}

std::optional<std::size_t> limit_of(const Arguments& arguments) {
  const std::string text = arguments.get("--limit", "10");
  const std::optional<std::size_t> limit = whole_number<std::size_t>(text);
  if (limit && *limit >= 1 && *limit <= kMostHits) return limit;
  complain(arguments, kNotALimit, {text});
  return std::nullopt;
}

int run_search(const Arguments& arguments) {
  const std::optional<std::size_t> limit = limit_of(arguments);
  if (!limit) return kUsage;
  const std::string output = arguments.get("--output", "output");
  const std::unique_ptr<SourceTree> site = disk_tree(output);
  const auto index = search::SiteIndex::open(*site);
  if (index.trouble == search::Trouble::kMissing) {
    complain(arguments, kNotBuilt, {output});
    return kRefused;
  }
  if (!index.ok()) {
    std::cerr << obstacle_text({index.trouble, index.file}, arguments.language) << '\n';
    return kRefused;
  }
  const search::Manifest& manifest = index.value->manifest();
  search::Request request;
  if (!read_request(arguments, manifest, request)) return kUsage;

  const SearchAnswer answer = answer_of(*index.value, request, *limit, kMostPieces);
  std::cout << (arguments.flag("--json") ? answer_json(answer, manifest, true)
                                         : answer_text(answer, manifest, arguments.language));
  if (answer.obstacle) {
    std::cerr << obstacle_text(*answer.obstacle, arguments.language) << '\n';
    return kRefused;
  }
  if (answer.reason != search::NoQuery::kNone) return kUsage;
  return answer.hits.empty() ? kFaults : kFine;
}

}  // namespace

extern constinit const Command kSearch = {"search",
                                          {"作ったサイトの評価書から言葉を探します。",
                                           "Looks for words in the assessments of a built site."},
                                          kPlaces,
                                          kOptions,
                                          kMore,
                                          run_search};

}  // namespace kokai
