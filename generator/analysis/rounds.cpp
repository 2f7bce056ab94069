#include "generator/analysis/rounds.h"

#include <algorithm>

#include "generator/analysis/document.h"
#include "generator/analysis/hearing.h"
#include "generator/analysis/hearing_result.h"
#include "generator/analysis/messages.h"

namespace kokai {

const Message kRoundUnknownAssessment = {
    "round/unknown-assessment",
    Severity::kError,
    {"意見聴取の評価書「{0}」が、この自治体にありません。",
     "The round's assessment \"{0}\" is not among those of the municipality."},
    {"何についての意見か、リンクで示せません。",
     "The page could not say what opinions are asked for."},
    {"評価書番号か draft-英字の名前 を書いてください。この自治体にあるもの: {1}",
     "Write the assessment's number or draft-<name>. There are: {1}"},
    ""};

const Message kRoundUnknownVersion = {"round/unknown-version",
                                      Severity::kError,
                                      {"評価書「{0}」に、{1}公表の版がありません。",
                                       "Assessment \"{0}\" has no version published on {1}."},
                                      {"意見聴取のページから、意見の対象となった文章へ行けません。",
                                       "The round's page could not lead to the text it was about."},
                                      {"version に 素案 か、ある版の公表日を書いてください: {2}",
                                       "Write 素案 or the date of a version that is there: {2}"},
                                      ""};

const Message kRoundDraftMissing = {
    "round/draft-missing",
    Severity::kError,
    {"意見聴取は{0}に始まりましたが、評価書「{1}」の素案(draft.md)がありません。",
     "The round began on {0}, but assessment \"{1}\" has no 素案 (draft.md)."},
    {"読むものがないまま、意見を求めることになります。",
     "Residents would be asked about a text that they cannot read."},
    {"素案を draft.md に置いてください。素案がすでに公表された版になったときは、version "
     "にその公表日を書いてください。",
     "Put the 素案 into draft.md; once it has become a published version, write that version's "
     "date as version."},
    "特定個人情報保護評価に関する規則 第7条"};

const Message kRoundDraftAwaited = {
    "round/draft-awaited",
    Severity::kWarning,
    {"意見聴取は{0}に始まりますが、評価書「{1}」の素案(draft.md)がまだありません。",
     "The round begins on {0}, but assessment \"{1}\" has no 素案 (draft.md) yet."},
    {"開始の日に素案がないと、サイトを作り直せません。",
     "Without it the site cannot be built anew on that day."},
    {"開始の日までに、素案を draft.md に置いてください。",
     "Put the 素案 into draft.md before then."},
    "特定個人情報保護評価に関する規則 第7条"};

const Message kRoundTooShort = {
    "round/period-too-short",
    Severity::kWarning,
    {"意見聴取の期間({1}から{2}まで)は{0}日間で、30日に足りませんが、短縮理由 がありません。",
     "The round ({1} to {2}) lasts {0} days, less than 30, and has no 短縮理由."},
    {"全項目評価書では、住民等の意見を聴く期間は原則30日以上です("
     "開始の日と終了の日を含めて数えます)"
     "。特段の理由があれば短くできますが、その理由を示します。",
     "For a 全項目評価書 the rule is 30 days or more, both days counted; a shorter round needs a "
     "reason that is shown."},
    {"終了 を{3}以後にするか、短縮理由 を書いてください。評価書の「③期間を短縮する特段の理由」"
     "にも同じ理由を書きます。",
     "Set 終了 to {3} or later, or write 短縮理由, and the same reason in ③ of the assessment."},
    "特定個人情報保護評価指針 第5の3"};

const Message kRoundDatesDiffer = {
    "round/dates-differ",
    Severity::kWarning,
    {"意見聴取の期間({0}から{1}まで)が、評価書の「②実施日・期間」({2}から{3}まで)と違います。",
     "The round lasts from {0} to {1}, but the assessment says {2} to {3}."},
    {"評価書に書いた期間と実際の期間が違うと、どちらが正しいか住民に分かりません。",
     "Residents could not tell which of the two is right."},
    {"round.md の 開始 と 終了 か、評価書({4})の記載を直してください。",
     "Mend 開始 and 終了 in round.md, or what {4} says."},
    "特定個人情報保護評価指針 第5の3"};

const Message kNoRound = {
    "round/none-for-full-assessment",
    Severity::kNote,
    {"公表された全項目評価書ですが、意見聴取の記録(rounds/)がありません。",
     "A published 全項目評価書 without a round (rounds/) in this content."},
    {"全項目評価書は、公表の前に住民等の意見を聴きます。ここに記録があれば、期間と結果を同じ住所で"
     "ずっと示せます。",
     "Residents are heard before a 全項目評価書 is published; a round here shows dates and result "
     "at "
     "one address for ever."},
    {"このサイトで意見聴取を行うときは kokai new round でひな形を作ってください。別の場所で行った"
     "ものなら、このままで構いません。",
     "Make a round with kokai new round when it is held here; leave it as it is when it was held "
     "elsewhere."},
    "特定個人情報保護評価に関する規則 第7条"};

namespace {

Span at(const Round& round, std::uint32_t line) { return {round.path, line, 1, 0}; }

class RoundJoiner {
 public:
  RoundJoiner(Archive& archive, Findings& findings) : archive_(archive), findings_(findings) {}

  void run(std::vector<Round> rounds) {
    std::vector<bool> heard(archive_.records.size(), false);
    for (Round& round : rounds) {
      if (!find_record(round)) continue;
      find_version(round);
      judge(round);
      join_hearing(round, archive_.now, findings_);
      heard[round.record] = true;
      archive_.rounds.push_back(std::move(round));
    }
    for (std::size_t r = 0; r < heard.size(); ++r) {
      if (!heard[r]) judge_unheard(archive_.records[r]);
    }
  }

 private:
  /// Records stand by municipality.
  std::pair<std::uint32_t, std::uint32_t> records_in(std::uint32_t municipality) const {
    const auto& records = archive_.records;
    const auto before = [](const AssessmentRecord& record, std::uint32_t wanted) {
      return record.municipality < wanted;
    };
    const auto first = std::lower_bound(records.begin(), records.end(), municipality, before);
    const auto last = std::lower_bound(first, records.end(), municipality + 1, before);
    return {static_cast<std::uint32_t>(first - records.begin()),
            static_cast<std::uint32_t>(last - records.begin())};
  }

  bool find_record(Round& round) {
    const auto [first, last] = records_in(round.municipality);
    std::vector<std::string> keys;
    for (std::uint32_t r = first; r < last; ++r) {
      if (archive_.records[r].key == round.assessment) {
        round.record = r;
        return true;
      }
      keys.push_back(archive_.records[r].key);
    }
    constexpr std::size_t kShown = 12;
    findings_.add(kRoundUnknownAssessment, at(round, round.assessment_line),
                  {round.assessment, keys.empty() ? "—" : listed(keys, kShown)});
    return false;
  }

  void find_version(Round& round) {
    const AssessmentRecord& record = archive_.records[round.record];
    if (!round.version) {
      if (record.draft) round.drawn = -1;
      if (!record.draft) tell_no_draft(round);
      return;
    }
    std::vector<std::string> dates;
    for (std::size_t i = 0; i < record.versions.size(); ++i) {
      const std::optional<Date>& published = record.versions[i].front.published;
      if (published == round.version) round.drawn = static_cast<int>(i);
      if (published) dates.push_back(iso(*published));
    }
    if (round.drawn) return;
    constexpr std::size_t kShown = 12;
    findings_.add(
        kRoundUnknownVersion, at(round, round.version_line),
        {round.assessment, wareki(*round.version), dates.empty() ? "—" : listed(dates, kShown)});
  }

  void tell_no_draft(const Round& round) {
    const bool coming = round_state(round, archive_.now) == RoundState::kComing;
    findings_.add(coming ? kRoundDraftAwaited : kRoundDraftMissing, at(round, round.version_line),
                  {wareki(round.period.first), round.assessment});
  }

  /// The form of the version it is about, or of what there is.
  const VersionFacts& facts_about(const Round& round) const {
    const AssessmentRecord& record = archive_.records[round.record];
    if (!round.drawn) return record.current();
    return *round.drawn < 0 ? *record.draft
                            : record.versions[static_cast<std::size_t>(*round.drawn)];
  }

  void judge(const Round& round) {
    const VersionFacts& facts = facts_about(round);
    const long days = days_of(round.period);
    if (hearing_is_due(*facts.front.form) && days < kLeastHearingDays &&
        is_dash_or_blank(round.shortening)) {
      findings_.add(kRoundTooShort, at(round, round.period_line),
                    {std::to_string(days), wareki(round.period.first), wareki(round.period.last),
                     iso(earliest_last_day(round.period.first))});
    }
    if (!round.drawn || !facts.hearing || *facts.hearing == round.period) return;
    findings_.add(kRoundDatesDiffer, at(round, round.period_line),
                  {wareki(round.period.first), wareki(round.period.last),
                   wareki(facts.hearing->first), wareki(facts.hearing->last), facts.path});
  }

  void judge_unheard(const AssessmentRecord& record) {
    const VersionFacts& facts = record.current();
    if (facts.front.status != AssessmentStatus::kPublished) return;
    if (!hearing_is_due(*facts.front.form)) return;
    findings_.add(kNoRound, {facts.path, 0, 0, 0}, {});
  }

  Archive& archive_;
  Findings& findings_;
};

}  // namespace

void join_rounds(Archive& archive, std::vector<Round> rounds, Findings& findings) {
  RoundJoiner(archive, findings).run(std::move(rounds));
}

std::span<const Round> rounds_in(const Archive& archive, std::uint32_t municipality) {
  const auto first =
      std::partition_point(archive.rounds.begin(), archive.rounds.end(),
                           [&](const Round& round) { return round.municipality < municipality; });
  const auto last = std::partition_point(first, archive.rounds.end(), [&](const Round& round) {
    return round.municipality == municipality;
  });
  return {first, last};
}

std::vector<const Round*> rounds_of(const Archive& archive, std::uint32_t record) {
  std::vector<const Round*> found;
  for (const Round& round : archive.rounds) {
    if (round.record == record) found.push_back(&round);
  }
  return found;
}

}  // namespace kokai
