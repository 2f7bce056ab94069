#include "generator/commands/search_answer.h"

#include <algorithm>

#include "generator/analysis/search/nearest.h"
#include "generator/commands/arguments.h"
#include "generator/diagnostics/escape.h"
#include "generator/formats/json.h"
#include "generator/forms/form.h"
#include "generator/model/assessment.h"
#include "generator/rendering/search/shards.h"

namespace kokai {
namespace {

constexpr Bilingual kFound = {"「{0}」: 評価書 {1} 件", "\"{0}\": {1} assessments"};
constexpr Bilingual kFoundAbout = {"「{0}」: 評価書 約 {1} 件", "\"{0}\": about {1} assessments"};
constexpr Bilingual kShown = {"上位 {0} 件を示します。残りは --limit で見られます。",
                              "The first {0} are shown; --limit shows more."};
constexpr Bilingual kLongVowel = {"「{0}」のほかに「{1}」も含めています(外すには --as-written)。",
                                  "Beside \"{0}\" also \"{1}\" (--as-written leaves it out)."};
constexpr Bilingual kSynonym = {"「{0}」と同じ意味の「{1}」も含めています(外すには --as-written)。",
                                "Beside \"{0}\" also its synonym \"{1}\" (--as-written leaves it "
                                "out)."};
constexpr Bilingual kCut = {"長すぎるため、はじめの 200 字・16 語だけを探しました。",
                            "The query is long: its first 200 characters in 16 words were looked "
                            "for."};
constexpr Bilingual kMore = {"ほか {0} か所", "{0} more places"};
constexpr Bilingual kMoreAbout = {"ほか約 {0} か所", "about {0} more places"};
constexpr Bilingual kNothing = {"「{0}」は見つかりませんでした。", "\"{0}\" was not found."};
constexpr Bilingual kEmpty = {"探す言葉がありません。言葉を一つ以上書いてください。",
                              "There is nothing to look for. Write at least one word."};
constexpr Bilingual kOnlyExclusions = {
    "除く言葉だけでは探せません。探す言葉も書いてください。例: kokai search \"個人番号 -保管\"",
    "Exclusions alone cannot be looked for. Add a word, e.g. kokai search \"個人番号 -保管\""};
constexpr Bilingual kAlone = {"一語ずつなら: ", "Each word alone: "};
constexpr Bilingual kCounted = {"{0}({1} 件)", "{0} ({1})"};
constexpr Bilingual kSplit = {"言葉を分けるなら: {0}", "Parted: {0}"};
constexpr Bilingual kNear = {"近い言葉: {0}", "Near words: {0}"};
constexpr Bilingual kNoDate = {"日付なし", "no date"};
constexpr Bilingual kMissing = {"検索の索引のファイル {0} がありません。",
                                "The file {0} of the search index is missing."};
constexpr Bilingual kCutShort = {"検索の索引のファイル {0} が途中で切れているか、壊れています。",
                                 "The file {0} of the search index is cut short or damaged."};
constexpr Bilingual kOtherBuild = {"検索の索引のファイル {0} は、別の回に作られたものです。",
                                   "The file {0} of the search index is of another build."};
constexpr Bilingual kBuildAgain = {"作り直すには: kokai build", "To make it anew: kokai build"};

constexpr std::string_view kFacetNames[] = {"city", "form", "status", "year", "task"};

std::string plain(const std::vector<search::TextPart>& parts, bool marked) {
  std::string out;
  for (const search::TextPart& part : parts) {
    out += part.hit && marked ? "«" + part.text + "»" : part.text;
  }
  return for_terminal(out);
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : std::string(between)) + word;
  return out;
}

std::string_view form_word(const search::SearchDocument& document) {
  return forms::all()[document.form].name;
}

std::string_view status_word_of(const search::SearchDocument& document) {
  return status_word(static_cast<AssessmentStatus>(document.status));
}

std::vector<std::string> near_words(const search::SiteIndex& index, const search::Query& query) {
  const std::uint32_t shards = index.manifest().suggestion_shards;
  const auto asked = std::find_if(query.terms.begin(), query.terms.end(),
                                  [](const search::Term& term) { return !term.negative; });
  if (shards == 0 || asked == query.terms.end()) return {};
  const std::string& word = asked->text;
  const auto offers = index.suggestions(search::shard_of(word, shards));
  std::vector<std::string> near;
  for (const search::Suggestion& one : search::nearest(word, offers.value)) {
    near.push_back(one.text);
  }
  return near;
}

void append_hit(std::string& out, const search::DocumentHit& hit, std::size_t place,
                const search::Manifest& manifest, Language language) {
  const search::SearchDocument& document = manifest.documents[hit.document];
  const std::string indent = "   ";
  out += std::to_string(place) + ". " + plain(hit.title, true) + "\n" + indent;
  out += for_terminal(manifest.municipalities[document.municipality].name) + " ";
  out += hit.date.empty() ? in(kNoDate, language, {}) : for_terminal(hit.date);
  out += " " + std::string(form_word(document)) + " " + std::string(status_word_of(document));
  out += "\n" + indent + document.address + "index.html\n";
  for (const search::SectionHit& section : hit.sections) {
    if (!section.id.empty()) {
      out += indent + "#" + section.id + " " + plain(section.heading, true) + "\n";
    }
    for (const auto& parts : section.snippet) out += indent + "  " + plain(parts, true) + "\n";
  }
  if (hit.more != 0) {
    out += indent + in(hit.more_exact ? kMore : kMoreAbout, language, {std::to_string(hit.more)}) +
           "\n";
  }
}

std::string notice_text(const search::Notice& notice, Language language) {
  const bool is_long = notice.kind == search::Notice::Kind::kLongVowel;
  return in(is_long ? kLongVowel : kSynonym, language, {notice.word, joined(notice.also, "」「")}) +
         "\n";
}

std::string nothing_text(const SearchAnswer& answer, Language language) {
  std::string out = in(kNothing, language, {answer.query}) + "\n";
  std::vector<std::string> alone;
  for (const auto& [word, count] : answer.alone) {
    alone.push_back(in(kCounted, language, {word, std::to_string(count)}));
  }
  if (!alone.empty()) out += in(kAlone, language, {}) + joined(alone, "、") + "\n";
  if (!answer.split.empty()) out += in(kSplit, language, {answer.split}) + "\n";
  if (!answer.near.empty()) out += in(kNear, language, {joined(answer.near, "、")}) + "\n";
  return out;
}

void write_parts(json::Writer& json, const std::vector<search::TextPart>& parts) {
  json.begin_array();
  for (const search::TextPart& part : parts) {
    json.begin_object().member("text", part.text).member("hit", part.hit).end_object();
  }
  json.end_array();
}

void write_number(json::Writer& json, std::string_view name, std::size_t number) {
  json.member(name, static_cast<long long>(number));
}

void write_texts(json::Writer& json, std::string_view name, const std::vector<std::string>& all) {
  json.key(name).begin_array();
  for (const std::string& one : all) json.value(one);
  json.end_array();
}

void write_section(json::Writer& json, const search::SectionHit& section) {
  json.begin_object().member("id", section.id).key("heading");
  write_parts(json, section.heading);
  json.key("snippet").begin_array();
  for (const auto& parts : section.snippet) write_parts(json, parts);
  json.end_array().end_object();
}

void write_hit(json::Writer& json, const search::DocumentHit& hit,
               const search::Manifest& manifest) {
  const search::SearchDocument& document = manifest.documents[hit.document];
  const search::SearchMunicipality& city = manifest.municipalities[document.municipality];
  json.begin_object().member("address", document.address).key("title");
  write_parts(json, hit.title);
  json.member("code", city.code).member("municipality", city.name);
  json.member("form", form_word(document)).member("status", status_word_of(document));
  json.member("date", hit.date).member("loose", hit.loose);
  json.key("sections").begin_array();
  for (const search::SectionHit& section : hit.sections) write_section(json, section);
  json.end_array();
  write_number(json, "more", hit.more);
  json.member("more_exact", hit.more_exact).end_object();
}

void write_facets(json::Writer& json, const SearchAnswer& answer) {
  json.key("facets").begin_object();
  for (std::size_t i = 0; i < answer.facets.size(); ++i) {
    json.key(kFacetNames[i]).begin_object();
    for (const auto& [value, count] : answer.facets[i]) write_number(json, value, count);
    json.end_object();
  }
  json.end_object();
}

void write_notices(json::Writer& json, const std::vector<search::Notice>& notices) {
  json.key("notices").begin_array();
  for (const search::Notice& notice : notices) {
    const bool is_long = notice.kind == search::Notice::Kind::kLongVowel;
    json.begin_object().member("kind", is_long ? "long" : "synonym").member("word", notice.word);
    write_texts(json, "also", notice.also);
    json.end_object();
  }
  json.end_array();
}

void write_help(json::Writer& json, const SearchAnswer& answer) {
  json.key("alone").begin_array();
  for (const auto& [word, count] : answer.alone) {
    json.begin_object().member("word", word);
    write_number(json, "count", count);
    json.end_object();
  }
  json.end_array().member("split", answer.split);
  write_texts(json, "near", answer.near);
}

}  // namespace

SearchAnswer answer_of(const search::SiteIndex& index, const search::Request& request,
                       std::size_t most_hits, std::size_t most_pieces) {
  search::Session session(index, request);
  SearchAnswer answer;
  answer.query = request.query;
  answer.reason = session.reason();
  answer.cut = session.cut();
  answer.notices = session.notices();
  answer.hits = session.more(most_hits);
  session.settle(most_pieces);
  answer.count = session.count();
  answer.exact = session.exact();
  for (std::size_t i = 0; i < search::kFacets; ++i) {
    answer.facets.push_back(session.counts_of(static_cast<search::Facet>(i)));
  }
  if (answer.hits.empty() && answer.reason == search::NoQuery::kNone) {
    answer.alone = session.words_alone();
    answer.split = session.split();
    answer.near = near_words(index, search::parse_query(request.query));
  }
  answer.obstacle = session.obstacle();
  return answer;
}

std::string answer_text(const SearchAnswer& answer, const search::Manifest& manifest,
                        Language language) {
  if (answer.reason == search::NoQuery::kEmpty) return in(kEmpty, language, {}) + "\n";
  if (answer.reason != search::NoQuery::kNone) return in(kOnlyExclusions, language, {}) + "\n";
  std::string out;
  if (answer.cut) out += in(kCut, language, {}) + "\n";
  for (const search::Notice& notice : answer.notices) out += notice_text(notice, language);
  if (answer.hits.empty()) return out + nothing_text(answer, language);
  out += in(answer.exact ? kFound : kFoundAbout, language,
            {answer.query, std::to_string(answer.count)}) +
         "\n";
  for (std::size_t i = 0; i < answer.hits.size(); ++i) {
    out += "\n";
    append_hit(out, answer.hits[i], i + 1, manifest, language);
  }
  if (answer.hits.size() < answer.count) {
    out += "\n" + in(kShown, language, {std::to_string(answer.hits.size())}) + "\n";
  }
  return out;
}

std::string answer_json(const SearchAnswer& answer, const search::Manifest& manifest,
                        bool indented) {
  constexpr std::string_view kReasons[] = {"", "empty", "minus"};
  json::Writer json(indented);
  json.begin_object().member("schema", 1).member("query", answer.query);
  json.member("reason", kReasons[static_cast<std::size_t>(answer.reason)]);
  json.member("cut", answer.cut);
  write_notices(json, answer.notices);
  write_number(json, "count", answer.count);
  json.member("exact", answer.exact);
  json.key("hits").begin_array();
  for (const search::DocumentHit& hit : answer.hits) write_hit(json, hit, manifest);
  json.end_array();
  write_facets(json, answer);
  write_help(json, answer);
  json.end_object();
  return json.take();
}

std::string obstacle_text(const search::Obstacle& obstacle, Language language) {
  const Bilingual& what = obstacle.trouble == search::Trouble::kMissing    ? kMissing
                          : obstacle.trouble == search::Trouble::kCutShort ? kCutShort
                                                                           : kOtherBuild;
  return in(what, language, {obstacle.file}) + "\n" + in(kBuildAgain, language, {});
}

}  // namespace kokai
