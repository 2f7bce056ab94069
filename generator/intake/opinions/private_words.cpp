#include "generator/intake/opinions/private_words.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>

#include "generator/intake/guard/reasons.h"
#include "generator/intake/messages.h"
#include "generator/intake/opinions/import_opinions.h"
#include "generator/intake/opinions/public_text.h"
#include "generator/intake/opinions/round_files.h"
#include "generator/text/utf8.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

class WordTeller {
 public:
  WordTeller(const Ledger& ledger, const guard::Guard& guard, Findings& findings)
      : guard_(guard), findings_(findings) {
    for (const LedgerRow& row : ledger.rows()) by_number_.emplace(row.number, &row.received);
  }

  void judge_opinion(const std::string& path, std::uint32_t line, std::uint32_t number,
                     const std::string& text) {
    tell(text, {number}, {path, line, 0, 0}, "意見" + std::to_string(number));
  }

  void judge_answer(const Answer& answer, std::vector<std::uint32_t> numbers) {
    numbers.insert(numbers.end(), answer.opinions.begin(), answer.opinions.end());
    const std::string what = "回答" + answer.id;
    tell(answer.title, numbers, {answer.path, 1, 0, 0}, what);
    tell(answer.summary, numbers, {answer.path, answer.summary_line, 0, 0}, what);
    tell(answer.view, numbers, {answer.path, answer.view_line, 0, 0}, what);
  }

 private:
  void tell(const std::string& text, const std::vector<std::uint32_t>& numbers, const Span& at,
            const std::string& what) {
    std::vector<guard::Hit> of_senders;
    std::optional<std::vector<guard::Hit>> others;
    for (const std::uint32_t number : numbers) {
      const auto found = by_number_.find(number);
      if (found == by_number_.end()) continue;
      std::vector<guard::Hit> hits = guard_.scan(text, known_of(*found->second));
      const auto rest = std::stable_partition(hits.begin(), hits.end(), is_of_sender);
      for (auto hit = hits.begin(); hit != rest; ++hit) {
        findings_.add(kPrivateWords, at, {what, word_of(*hit), std::to_string(number)});
      }
      of_senders.insert(of_senders.end(), hits.begin(), rest);
      if (!others) others.emplace(rest, hits.end());
    }
    if (!others) others = guard_.scan(text);
    for (const guard::Hit& hit : *others) {
      if (hit.confidence != guard::Confidence::kSure || overlaps_any(hit, of_senders)) continue;
      findings_.add(kPersonalWords, at, {what, word_of(hit)});
    }
  }

  static bool is_of_sender(const guard::Hit& hit) { return hit.why == &guard::kOfSender; }
  static bool overlaps_any(const guard::Hit& hit, const std::vector<guard::Hit>& others) {
    return std::any_of(others.begin(), others.end(), [&](const guard::Hit& other) {
      return other.begin < hit.end && hit.begin < other.end;
    });
  }
  static std::string word_of(const guard::Hit& hit) {
    return std::string(guard::kind_word(hit.kind).ja);
  }

  const guard::Guard& guard_;
  Findings& findings_;
  std::map<std::uint32_t, const Received*> by_number_;
};

}  // namespace

Status tell_private_words(const AnsweredRound& round, const std::string& round_folder,
                          const std::string& private_folder, const guard::Guard& guard,
                          Findings& findings) {
  const Result<std::string> bytes = read_if_there(private_folder, kLedgerFile);
  if (!bytes.ok()) return bytes.failure();
  if (bytes.value().empty()) return Done{};
  const Ledger ledger = read_ledger(std::string(kLedgerFile), bytes.value(), findings);
  WordTeller teller(ledger, guard, findings);
  const std::string path = (fs::path(round_folder) / kOpinionsFile).string();
  std::map<std::string, std::vector<std::uint32_t>> named;  // by answers that opinions name
  for (const OpinionTable::Row& row : round.table.rows) {
    const std::string_view cell = trim(round.table.cell(row, OpinionColumn::kNumber));
    const std::uint32_t number = whole_number(cell).value_or(0);
    teller.judge_opinion(path, row.line, number, round.table.cell(row, OpinionColumn::kText));
    for (const ItemMention& id : item_mentions(round.table.cell(row, OpinionColumn::kAnswers))) {
      named[id.id].push_back(number);
    }
  }
  for (const Answer& answer : round.answers) teller.judge_answer(answer, named[answer.id]);
  return Done{};
}

}  // namespace kokai
