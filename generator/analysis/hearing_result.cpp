#include "generator/analysis/hearing_result.h"

#include <algorithm>

#include "generator/analysis/document.h"
#include "generator/analysis/hearing.h"
#include "generator/analysis/messages.h"

namespace kokai {

const Message kResultBeforeEnd = {
    "result/before-end",
    Severity::kError,
    {"結果公表の日({0})が、意見聴取の終了日({1})より後ではありません。",
     "The result is published on {0}, which is not after the round's last day ({1})."},
    {"終了日までに届く意見が、結果から漏れます。",
     "Opinions that come until the last day would be left out."},
    {"結果公表 を{1}より後の日にしてください。", "Set 結果公表 to a day after {1}."},
    "特定個人情報保護評価に関する規則 第7条"};

const Message kResultUndecided = {
    "result/undecided",
    Severity::kError,
    {"結果を公表しますが、公開区分が「確認前」の意見が{0}件あります(番号 {1})。",
     "The result is published, but {0} opinions are still 確認前 (numbers {1})."},
    {"公表してよいか、まだ誰も確かめていません。氏名などが残っているかもしれません。",
     "Nobody has looked whether they may be published; names may stand in them."},
    {"一件ずつ読み、公開区分を「公開」「一部公開」「非公開」「重複」のどれかにしてください。",
     "Read each and set 公開区分 to 公開, 一部公開, 非公開 or 重複."},
    "個人情報の保護に関する法律 第69条"};

const Message kResultUnanswered = {
    "result/unanswered",
    Severity::kError,
    {"結果を公表しますが、回答のない意見が{0}件あります(番号 {1})。",
     "The result is published, but {0} opinions have no answer (numbers {1})."},
    {"意見を十分考慮した上で見直すことが求められ、考え方を示さない意見は無視されたと受け取られます"
     "。",
     "Opinions must be considered; one without an answer looks ignored."},
    {"answers/ の回答の opinions に番号を加えるか、回答を書いてください。",
     "Add its number to \"opinions\" of an answer, or write one in answers/."},
    "特定個人情報保護評価に関する規則 第7条"};

const Message kAnswersAwaited = {
    "result/answers-awaited",
    Severity::kWarning,
    {"募集の終わった意見聴取に、回答のない意見が{0}件あります(番号 {1})。",
     "The round has ended and {0} opinions have no answer yet (numbers {1})."},
    {"結果を公表する日には、全ての意見に回答が要ります。",
     "Each needs one on the day the result is published."},
    {"answers/ に回答を書いてください。まとめて書くには kokai export opinions が使えます。",
     "Write answers in answers/; kokai export opinions makes a workbook for it."},
    ""};

const Message kAnswerWithoutOpinion = {
    "answer/without-opinion",
    Severity::kWarning,
    {"回答「{0}」は、どの意見への回答か書かれていません。",
     "The answer \"{0}\" names no opinion it answers."},
    {"結果のページで、どの意見のものか示せません。", "The result could not say what was answered."},
    {"opinions に意見の番号を書いてください。", "Write the numbers in \"opinions\"."},
    ""};

const Message kAnswerUnknownOpinion = {
    "answer/unknown-opinion",
    Severity::kError,
    {"回答「{0}」の opinions にある番号{1}の意見がありません。",
     "The answer \"{0}\" answers opinion {1}, which is not there."},
    {"存在しない意見への回答は、結果に示せません。", "An answer to nothing cannot be shown."},
    {"番号を確かめてください。意見の表にあるのは{2}です。", "Check the number; the table has {2}."},
    ""};

const Message kOpinionUnknownAnswer = {
    "opinion/unknown-answer",
    Severity::kError,
    {"意見{0}の「回答」にある「{1}」が、answers/ にありません。",
     "Opinion {0} names the answer \"{1}\", which is not in answers/."},
    {"意見と回答をつなげません。", "The two cannot be joined."},
    {"answers/{1}.md を書くか、名前を直してください。", "Write answers/{1}.md or mend the name."},
    ""};

const Message kOpinionUnknownTwin = {
    "opinion/unknown-duplicate",
    Severity::kError,
    {"意見{0}は「重複 {1}」ですが、番号{1}の意見は元の意見になれません。",
     "Opinion {0} is 重複 {1}, but opinion {1} cannot be the one it repeats."},
    {"どの意見と同じなのか示せません。", "Nobody could tell which opinion it repeats."},
    {"重複ではない、別の意見の番号を書いてください。",
     "Write the number of another opinion that is no duplicate itself."},
    ""};

const Message kHeardUnknownItem = {
    "opinion/unknown-item",
    Severity::kError,
    {"{0}の項目「{1}」が、評価書({2})にありません。",
     "The item \"{1}\" of {0} is not in the assessment ({2})."},
    {"意見と評価書の項目をつなぐリンクが切れます。",
     "The link between opinion and item would lead nowhere."},
    {"評価書のページの、項目の住所(# の後)を書いてください。例: ii.1-4.1-3",
     "Write what stands behind # in the item's address, such as ii.1-4.1-3."},
    ""};

const Message kReflectedUnchanged = {
    "answer/reflected-unchanged",
    Severity::kWarning,
    {"回答「{0}」は「{1}」ですが、評価書({2})の項目「{3}」は前の版から変わっていません。",
     "The answer \"{0}\" says {1}, but item \"{3}\" of {2} is as it was in the version before."},
    {"反映したと答えた意見が、評価書に見当たりません。",
     "What was promised cannot be found in the assessment."},
    {"変わった項目を items に書くか、effect を直してください。",
     "Write the item that changed in \"items\", or mend \"effect\"."},
    "特定個人情報保護評価に関する規則 第7条"};

const Message kHearingCountDiffers = {
    "result/opinions-differ",
    Severity::kWarning,
    {"評価書の「④主な意見の内容」は{0}としていますが、意見聴取の結果は{1}件です。",
     "④ of the assessment says {0}, but the result has {1} opinions."},
    {"評価書と結果のどちらが正しいか、住民に分かりません。",
     "Residents could not tell which of the two is right."},
    {"評価書の記載か、意見の表を直してください。", "Mend the assessment or the table of opinions."},
    "特定個人情報保護評価指針 第5の3"};

const Message kHearingEffectDiffers = {
    "result/effect-differs",
    Severity::kWarning,
    {"評価書の「⑤評価書への反映」は「{0}」ですが、反映したとする回答が{1}件あります。",
     "⑤ of the assessment says \"{0}\", but {1} answers say that something was changed."},
    {"評価書と結果のどちらが正しいか、住民に分かりません。",
     "Residents could not tell which of the two is right."},
    {"評価書の記載か、回答の effect を直してください。",
     "Mend the assessment, or \"effect\" of the answers."},
    "特定個人情報保護評価指針 第5の3"};

namespace {

constexpr std::size_t kShownNumbers = 12;

bool changes_text(Effect effect) {
  return effect == Effect::kReflected || effect == Effect::kPartly;
}

class HearingJoiner {
 public:
  HearingJoiner(Round& round, const Date& now, Findings& findings)
      : round_(round),
        hearing_(round.hearing),
        state_(round_state(round, now)),
        findings_(findings) {}

  void run() {
    if (round_.published && *round_.published <= round_.period.last) {
      findings_.add(kResultBeforeEnd, {round_.path, round_.published_line, 1, 0},
                    {iso(*round_.published), iso(round_.period.last)});
    }
    std::sort(hearing_.answers.begin(), hearing_.answers.end(),
              [](const Answer& a, const Answer& b) { return a.id < b.id; });
    for (Answer& answer : hearing_.answers) name_from_answer(answer);
    for (Opinion& opinion : hearing_.opinions) name_from_opinion(opinion);
    for (Answer& answer : hearing_.answers) finish(answer);
    judge_open_ends();
  }

 private:
  Opinion* find(std::uint32_t number) {
    const Opinion* const found = hearing_.opinion(number);
    return found == nullptr ? nullptr : &hearing_.opinions[found - hearing_.opinions.data()];
  }
  Answer* find(const std::string& id) {
    const Answer* const found = hearing_.answer(id);
    return found == nullptr ? nullptr : &hearing_.answers[found - hearing_.answers.data()];
  }

  void name_from_answer(const Answer& answer) {
    for (const std::uint32_t number : answer.opinions) {
      Opinion* const opinion = find(number);
      if (opinion == nullptr) {
        const std::size_t count = hearing_.opinions.size();
        findings_.add(kAnswerUnknownOpinion, {answer.path, answer.opinions_line, 1, 0},
                      {answer.id, std::to_string(number),
                       count == 0 ? "0" : "1–" + std::to_string(hearing_.opinions.back().number)});
      } else if (!contains(opinion->answers, answer.id)) {
        opinion->answers.push_back(answer.id);
      }
    }
  }

  void name_from_opinion(Opinion& opinion) {
    std::sort(opinion.answers.begin(), opinion.answers.end());
    for (const std::string& id : opinion.answers) {
      Answer* const answer = find(id);
      if (answer == nullptr) {
        findings_.add(kOpinionUnknownAnswer, {hearing_.path, opinion.line, 0, 0},
                      {std::to_string(opinion.number), id});
      } else if (!contains(answer->opinions, opinion.number)) {
        answer->opinions.push_back(opinion.number);
      }
    }
    if (opinion.duplicate_of == 0) return;
    const Opinion* const first = find(opinion.duplicate_of);
    if (first != nullptr && first->disclosure != Disclosure::kDuplicate) return;
    findings_.add(kOpinionUnknownTwin, {hearing_.path, opinion.line, 0, 0},
                  {std::to_string(opinion.number), std::to_string(opinion.duplicate_of)});
  }

  void finish(Answer& answer) {
    std::sort(answer.opinions.begin(), answer.opinions.end());
    if (!answer.opinions.empty()) return;
    findings_.add(kAnswerWithoutOpinion, {answer.path, answer.opinions_line, 1, 0}, {answer.id});
  }

  void judge_open_ends() {
    if (state_ != RoundState::kClosed && state_ != RoundState::kResult) return;
    std::vector<std::string> undecided;
    std::vector<std::string> unanswered;
    for (const Opinion& opinion : hearing_.opinions) {
      if (opinion.disclosure == Disclosure::kUndecided) {
        undecided.push_back(std::to_string(opinion.number));
      }
      if (opinion.answers.empty() && wants_answer(opinion.disclosure)) {
        unanswered.push_back(std::to_string(opinion.number));
      }
    }
    const bool result = state_ == RoundState::kResult;
    if (result) tell(kResultUndecided, undecided);
    tell(result ? kResultUnanswered : kAnswersAwaited, unanswered);
  }

  void tell(const Message& message, const std::vector<std::string>& numbers) {
    if (numbers.empty()) return;
    findings_.add(message, {hearing_.path, 0, 0, 0},
                  {std::to_string(numbers.size()), listed(numbers, kShownNumbers)});
  }

  template <typename Value>
  static bool contains(const std::vector<Value>& values, const Value& wanted) {
    return std::find(values.begin(), values.end(), wanted) != values.end();
  }

  Round& round_;
  Hearing& hearing_;
  const RoundState state_;
  Findings& findings_;
};

class HearingJudge {
 public:
  HearingJudge(const Round& round, const HeardVersion& version, Findings& findings)
      : round_(round), version_(version), findings_(findings) {}

  void run() {
    for (const Opinion& opinion : round_.hearing.opinions) judge_items(opinion);
    for (const Answer& answer : round_.hearing.answers) {
      judge_items(answer);
      if (changes_text(answer.effect) && version_.step != nullptr) judge_change(answer);
    }
    if (round_.published) judge_words();
  }

 private:
  const std::string& path() const { return version_.assessment->path; }
  bool has(std::string_view id) const { return find_item(*version_.assessment, id) != nullptr; }

  void judge_items(const Opinion& opinion) {
    for (const ItemMention& item : opinion.items) {
      if (item.proposed || has(item.id)) continue;
      findings_.add(kHeardUnknownItem, {round_.hearing.path, opinion.line, 0, 0},
                    {"意見" + std::to_string(opinion.number), item.id, path()});
    }
  }

  void judge_items(const Answer& answer) {
    for (const std::string& id : answer.items) {
      if (has(id)) continue;
      findings_.add(kHeardUnknownItem, {answer.path, answer.items_line, 1, 0},
                    {"回答" + answer.id, id, path()});
    }
  }

  bool has_changed(const std::string& id) const {
    const std::vector<ItemChange>& changes = version_.step->diff.items;
    return std::any_of(changes.begin(), changes.end(), [&](const ItemChange& change) {
      if (change.after == kNoItem) return false;
      const std::string& changed = version_.assessment->items[change.after].id;
      return changed == id || is_below(changed, id);
    });
  }

  void judge_change(const Answer& answer) {
    const bool any = std::any_of(answer.items.begin(), answer.items.end(),
                                 [&](const std::string& id) { return has_changed(id); });
    if (any || version_.step->diff.other_form) return;
    std::vector<std::string> items = answer.items;
    if (items.empty()) items.push_back("―");
    findings_.add(
        kReflectedUnchanged, {answer.path, answer.effect_line, 1, 0},
        {answer.id, std::string(effect_word(answer.effect)), path(), listed(items, kShownNumbers)});
  }

  /// ④ and ⑤ as the published version has them.
  void judge_words() {
    const Assessment& assessment = *version_.assessment;
    if (!round_.version) return;  // the 素案 cannot know its own result
    const std::size_t received = round_.hearing.opinions.size();
    const Item* const opinions = first_with(assessment, forms::Role::kHearingOpinions);
    if (opinions != nullptr) judge_count(*opinions, received);
    const Item* const effect = first_with(assessment, forms::Role::kHearingEffect);
    const auto changed = static_cast<std::size_t>(
        std::count_if(round_.hearing.answers.begin(), round_.hearing.answers.end(),
                      [](const Answer& answer) { return changes_text(answer.effect); }));
    if (effect == nullptr || changed == 0 || !says_none(effect->text)) return;
    report(findings_, kHearingEffectDiffers, assessment, effect,
           {effect->text.empty() ? "―" : effect->text, std::to_string(changed)});
  }

  void judge_count(const Item& item, std::size_t received) {
    const std::optional<std::size_t> told = opinions_told(item.text);
    if (!told || *told == received) return;
    report(findings_, kHearingCountDiffers, *version_.assessment, &item,
           {*told == 0 ? "意見なし" : std::to_string(*told) + "件", std::to_string(received)});
  }

  const Round& round_;
  const HeardVersion& version_;
  Findings& findings_;
};

}  // namespace

void join_hearing(Round& round, const Date& now, Findings& findings) {
  HearingJoiner(round, now, findings).run();
}

void judge_hearing(const Round& round, const HeardVersion& version, Findings& findings) {
  HearingJudge(round, version, findings).run();
}

HearingCounts counts_of(const Hearing& hearing) {
  HearingCounts counts;
  counts.received = hearing.opinions.size();
  for (const Opinion& opinion : hearing.opinions) {
    ++counts.by_method[static_cast<std::size_t>(opinion.method)];
    ++counts.by_disclosure[static_cast<std::size_t>(opinion.disclosure)];
    std::array<bool, 5> seen{};
    for (const std::string& id : opinion.answers) {
      const Answer* const answer = hearing.answer(id);
      if (answer != nullptr) seen[static_cast<std::size_t>(answer->effect)] = true;
    }
    for (std::size_t i = 0; i < seen.size(); ++i) counts.by_effect[i] += seen[i] ? 1 : 0;
  }
  return counts;
}

}  // namespace kokai
