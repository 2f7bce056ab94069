#include "generator/rendering/rounds/result_data.h"

#include "generator/formats/json.h"
#include "generator/formats/markdown.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

constexpr std::string_view kMethodKeys[] = {"form", "mail", "post", "fax", "counter"};
constexpr std::string_view kEffectKeys[] = {"reflected", "partly_reflected", "already_written",
                                            "for_the_future", "other"};
constexpr std::string_view kDisclosureKeys[] = {"undecided", "whole", "partly", "withheld",
                                                "duplicate"};

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all.append(all.empty() ? "" : " ").append(word);
  return all;
}

std::string iso_or_nothing(const std::optional<Date>& day) { return day ? iso(*day) : ""; }

std::string plain(const std::string& markdown) {
  const markdown::Tree tree = markdown::parse(markdown, 1).tree;
  return markdown::plain_text(tree, 1, static_cast<std::uint32_t>(tree.nodes.size()));
}

std::vector<std::string> row_of(const Archive& archive, const Round& round) {
  const Municipality& municipality = archive.municipalities[round.municipality];
  const AssessmentRecord& record = archive.records[round.record];
  const RoundState state = round_state(round, archive.now);
  const bool result = state == RoundState::kResult;
  std::vector<std::string> row = {
      municipality.code,
      municipality.prefecture,
      municipality.name,
      round.id,
      round.title,
      record_id(municipality, record),
      record.current().front.number,
      record.current().front.title,
      round.version ? iso(*round.version) : "素案",
      std::string(round_state_word(state)),
      iso(round.period.first),
      iso(round.period.last),
      std::to_string(days_of(round.period)),
      round.shortening,
      iso_or_nothing(round.result),
      iso_or_nothing(round.published),
      result && round.people ? std::to_string(*round.people) : std::string(),
      result ? std::to_string(round.hearing.opinions.size()) : std::string()};
  const HearingCounts counts = counts_of(round.hearing);
  for (const std::size_t count : counts.by_effect) {
    row.push_back(result ? std::to_string(count) : std::string());
  }
  row.push_back(address_in_data(archive, round_page(municipality, round)));
  row.push_back(result ? address_in_data(archive, round_data(municipality, round)) : std::string());
  return row;
}

class ResultData {
 public:
  explicit ResultData(const ResultView& view)
      : view_(view), archive_(view.document.archive), round_(view.round) {}

  std::string json() const {
    const Municipality& municipality = view_.document.municipality;
    json::Writer json(false);
    json.begin_object().member("id", municipality.code + "/rounds/" + round_.id);
    json.key("municipality").begin_object().member("code", municipality.code);
    json.member("name", municipality.name).member("prefecture", municipality.prefecture);
    json.end_object().member("title", round_.title).member("state", "結果公表");
    write_assessment(json);
    json.member("first", iso(round_.period.first)).member("last", iso(round_.period.last));
    json.member("published", iso(*round_.published)).key("people");
    if (round_.people)
      json.value(static_cast<long long>(*round_.people));
    else
      json.null();
    write_counts(json);
    json.key("answers").begin_array();
    for (const Answer& answer : view_.hearing.answers) write_answer(json, answer);
    json.end_array().key("opinions").begin_array();
    for (const Opinion& opinion : view_.hearing.opinions) write_opinion(json, opinion);
    json.end_array().member("page", address_in_data(archive_, view_.address)).end_object();
    return json.take();
  }

  void opinion_rows(const TakeRow& take) const {
    for (const Opinion& opinion : view_.hearing.opinions) {
      take_with_place(
          {std::to_string(opinion.number), iso_or_nothing(opinion.received),
           std::string(sending_word(opinion.method)), joined(items_of(opinion)),
           std::string(disclosure_word(opinion.disclosure)),
           opinion.duplicate_of == 0 ? std::string() : std::to_string(opinion.duplicate_of),
           text_of(opinion), opinion.reason, joined(opinion.answers),
           address_in_data(archive_, view_.address_of(opinion))},
          take);
    }
  }

  void answer_rows(const TakeRow& take) const {
    for (const Answer& answer : view_.hearing.answers) {
      std::vector<std::string> numbers;
      for (const std::uint32_t number : answer.opinions) numbers.push_back(std::to_string(number));
      take_with_place({answer.id, view_.title_of(answer), std::string(effect_word(answer.effect)),
                       joined(numbers), joined(answer.items), plain(answer.summary),
                       plain(answer.view), address_in_data(archive_, view_.address_of(answer))},
                      take);
    }
  }

 private:
  void take_with_place(std::vector<std::string> row, const TakeRow& take) const {
    const DocumentView& document = view_.document;
    row.insert(row.begin(), {document.municipality.code, document.municipality.name,
                             record_id(document.municipality, document.record),
                             document.facts.front.title, round_.id, round_.title});
    take(row);
  }

  const std::string& text_of(const Opinion& opinion) const {
    static const std::string kNothing;
    return is_shown(opinion.disclosure) ? view_.texts[view_.place_of(opinion)] : kNothing;
  }

  /// Without what was only proposed.
  static std::vector<std::string> items_of(const Opinion& opinion) {
    std::vector<std::string> items;
    for (const ItemMention& item : opinion.items) {
      if (!item.proposed) items.push_back(item.id);
    }
    return items;
  }

  void write_assessment(json::Writer& json) const {
    const DocumentView& document = view_.document;
    json.key("assessment").begin_object();
    json.member("number", document.facts.front.number);
    json.member("title", document.facts.front.title);
    json.member("version", version_name(document.record, document.version));
    json.member("page", address_in_data(archive_, version_page(document.municipality,
                                                               document.record, document.version)));
    json.end_object();
  }

  template <std::size_t kSize>
  static void write_kinds(json::Writer& json, std::string_view name,
                          const std::array<std::size_t, kSize>& counts,
                          const std::string_view (&keys)[kSize]) {
    json.key(name).begin_object();
    for (std::size_t i = 0; i < kSize; ++i) {
      json.member(keys[i], static_cast<long long>(counts[i]));
    }
    json.end_object();
  }

  void write_counts(json::Writer& json) const {
    json.key("counts").begin_object();
    json.member("received", static_cast<long long>(view_.counts.received));
    write_kinds(json, "by_method", view_.counts.by_method, kMethodKeys);
    write_kinds(json, "by_effect", view_.counts.by_effect, kEffectKeys);
    write_kinds(json, "by_disclosure", view_.counts.by_disclosure, kDisclosureKeys);
    json.end_object();
  }

  static void write_list(json::Writer& json, std::string_view key,
                         const std::vector<std::string>& texts) {
    json.key(key).begin_array();
    for (const std::string& text : texts) json.value(text);
    json.end_array();
  }

  void write_answer(json::Writer& json, const Answer& answer) const {
    json.begin_object().member("id", answer.id).member("title", view_.title_of(answer));
    json.member("effect", effect_word(answer.effect)).key("opinions").begin_array();
    for (const std::uint32_t number : answer.opinions) json.value(static_cast<long long>(number));
    json.end_array();
    write_list(json, "items", answer.items);
    json.member("summary", plain(answer.summary)).member("view", plain(answer.view));
    json.member("page", address_in_data(archive_, view_.address_of(answer))).end_object();
  }

  void write_opinion(json::Writer& json, const Opinion& opinion) const {
    json.begin_object().member("number", static_cast<long long>(opinion.number)).key("received");
    if (opinion.received)
      json.value(iso(*opinion.received));
    else
      json.null();
    json.member("method", sending_word(opinion.method));
    write_list(json, "items", items_of(opinion));
    json.member("disclosure", disclosure_word(opinion.disclosure)).key("duplicate_of");
    if (opinion.duplicate_of != 0)
      json.value(static_cast<long long>(opinion.duplicate_of));
    else
      json.null();
    json.key("text");
    if (is_shown(opinion.disclosure))
      json.value(text_of(opinion));
    else
      json.null();
    json.member("reason", opinion.reason);
    write_list(json, "answers", opinion.answers);
    json.member("page", address_in_data(archive_, view_.address_of(opinion))).end_object();
  }

  const ResultView& view_;
  const Archive& archive_;
  const Round& round_;
};

/// Opinions and answers are numbered within their round. Between two numbers stands a text: side by
/// side they may look like a telephone's, to the guard as to a spreadsheet.
std::vector<IndexColumn> behind_round(std::vector<IndexColumn> own) {
  own.insert(own.begin(), {{"code", &Words::csv_code, &Words::csv_code_meaning},
                           {"municipality", &Words::csv_name, &Words::csv_name_meaning},
                           {"assessment", &Words::csv_assessment, &Words::csv_assessment_meaning},
                           {"assessment_title", &Words::csv_title, &Words::csv_title_meaning},
                           {"round_id", &Words::round_csv_id, &Words::round_csv_id_meaning},
                           {"round", &Words::round_csv_title, &Words::round_csv_title_meaning}});
  return own;
}

}  // namespace

const std::vector<IndexColumn>& round_columns() {
  static const std::vector<IndexColumn> columns = {
      {"code", &Words::csv_code, &Words::csv_code_meaning},
      {"prefecture", &Words::csv_prefecture, &Words::csv_prefecture_meaning},
      {"municipality", &Words::csv_name, &Words::csv_name_meaning},
      {"id", &Words::round_csv_id, &Words::round_csv_id_meaning},
      {"round", &Words::round_csv_title, &Words::round_csv_title_meaning},
      {"assessment", &Words::csv_assessment, &Words::csv_assessment_meaning},
      {"number", &Words::csv_number, &Words::csv_number_meaning},
      {"title", &Words::csv_title, &Words::csv_title_meaning},
      {"version", &Words::round_csv_version, &Words::round_csv_version_meaning},
      {"state", &Words::round_csv_state, &Words::round_csv_state_meaning},
      {"first", &Words::round_csv_first, &Words::round_csv_first_meaning},
      {"last", &Words::round_csv_last, &Words::round_csv_last_meaning},
      {"days", &Words::round_csv_days, &Words::round_csv_days_meaning, true},
      {"shortening", &Words::round_csv_shortening, &Words::round_csv_shortening_meaning},
      {"result_planned", &Words::round_csv_planned, &Words::round_csv_planned_meaning},
      {"result_published", &Words::round_csv_published, &Words::round_csv_published_meaning},
      {"people", &Words::round_csv_people, &Words::round_csv_people_meaning, true},
      {"opinions", &Words::round_csv_opinions, &Words::round_csv_opinions_meaning, true},
      {"reflected", &Words::round_csv_reflected, &Words::effect_reflected, true},
      {"partly_reflected", &Words::round_csv_partly, &Words::effect_partly, true},
      {"already_written", &Words::round_csv_already, &Words::effect_already, true},
      {"for_the_future", &Words::round_csv_future, &Words::effect_future, true},
      {"other", &Words::round_csv_other, &Words::effect_other, true},
      {"page", &Words::csv_page, &Words::round_csv_page_meaning},
      {"data", &Words::csv_data, &Words::round_csv_data_meaning},
  };
  return columns;
}

const std::vector<IndexColumn>& opinion_columns() {
  static const std::vector<IndexColumn> columns = behind_round({
      {"number", &Words::opinion_csv_number, &Words::opinion_csv_number_meaning, true},
      {"received", &Words::opinion_csv_received, &Words::opinion_csv_received_meaning},
      {"method", &Words::opinion_csv_method, &Words::opinion_csv_method_meaning},
      {"items", &Words::opinion_csv_items, &Words::opinion_csv_items_meaning},
      {"disclosure", &Words::opinion_csv_disclosure, &Words::opinion_csv_disclosure_meaning},
      {"duplicate_of", &Words::opinion_csv_duplicate, &Words::opinion_csv_duplicate_meaning, true},
      {"text", &Words::opinion_csv_text, &Words::opinion_csv_text_meaning},
      {"reason", &Words::opinion_csv_reason, &Words::opinion_csv_reason_meaning},
      {"answers", &Words::opinion_csv_answers, &Words::opinion_csv_answers_meaning},
      {"page", &Words::csv_page, &Words::opinion_csv_page_meaning},
  });
  return columns;
}

const std::vector<IndexColumn>& answer_columns() {
  static const std::vector<IndexColumn> columns = behind_round({
      {"id", &Words::answer_csv_id, &Words::answer_csv_id_meaning},
      {"title", &Words::answer_csv_title, &Words::answer_csv_title_meaning},
      {"effect", &Words::answer_csv_effect, &Words::answer_csv_effect_meaning},
      {"opinions", &Words::answer_csv_opinions, &Words::answer_csv_opinions_meaning},
      {"items", &Words::opinion_csv_items, &Words::answer_csv_items_meaning},
      {"summary", &Words::answer_csv_summary, &Words::answer_csv_summary_meaning},
      {"view", &Words::answer_csv_view, &Words::answer_csv_view_meaning},
      {"page", &Words::csv_page, &Words::answer_csv_page_meaning},
  });
  return columns;
}

Status draw_rounds_data(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  const auto each_row = [&](const TakeRow& take) {
    for (const Round& round : archive.rounds) take(row_of(archive, round));
  };
  return write_rows("rounds", round_columns(), theme.words, each_row, sink);
}

Status draw_result_data(const ResultView& view, ArtifactSink& sink) {
  const ResultData data(view);
  const Words& words = view.theme.words;
  const std::string tables = round_tables(view.document.municipality, view.round);
  Status status = sink.write(
      tables + "opinions.csv",
      rows_csv(opinion_columns(), words, [&](const TakeRow& take) { data.opinion_rows(take); }));
  if (!status) return status;
  status = sink.write(
      tables + "answers.csv",
      rows_csv(answer_columns(), words, [&](const TakeRow& take) { data.answer_rows(take); }));
  if (!status) return status;
  return sink.write(round_data(view.document.municipality, view.round), data.json());
}

}  // namespace kokai
