#include "generator/pipeline/content_guard.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "generator/intake/guard/guard.h"
#include "generator/intake/guard/statement_gate.h"
#include "generator/intake/opinions/private_words.h"
#include "generator/intake/opinions/round_files.h"
#include "generator/pipeline/messages.h"
#include "generator/reading/file_lines.h"
#include "generator/reading/opinions.h"

namespace kokai {
namespace {

guard::Guard guard_of(const Inventory& inventory, std::uint32_t municipality,
                      std::string_view path) {
  return guard::Guard(guard::allowed_of(inventory, municipality, path));
}

/// Told without the line's words, which hold what was found.
void tell(const std::vector<guard::Hit>& hits, const FileLines& lines, Findings& findings) {
  for (const guard::Hit& hit : hits) {
    if (hit.confidence == guard::Confidence::kPossible) continue;
    const bool sure = hit.confidence == guard::Confidence::kSure;
    findings.add(sure ? kPersonalData : kMaybePersonal, lines.span_at(hit.begin, 0),
                 {std::string(guard::kind_word(hit.kind).ja), std::string(hit.why->words.ja)});
  }
}

bool speaks_of_officials(const Change& change) {
  return change.item.find("所属長") != std::string::npos ||
         change.item.find("担当部署") != std::string::npos;
}

void tell_officials(const Assessment& assessment, const Inventory& inventory,
                    std::uint32_t municipality, Findings& findings) {
  if (std::none_of(assessment.changes.begin(), assessment.changes.end(), speaks_of_officials)) {
    return;
  }
  const guard::Guard guard = guard_of(inventory, municipality, assessment.path);
  const auto named = [&](const std::string& text) {
    const std::vector<guard::Hit> hits = guard.scan(text);
    return std::any_of(hits.begin(), hits.end(),
                       [](const guard::Hit& hit) { return hit.kind == guard::Kind::kName; });
  };
  for (const Change& change : assessment.changes) {
    if (!speaks_of_officials(change)) continue;
    if (!named(change.before) && !named(change.after) && !named(change.note)) continue;
    findings.add(kOfficialName, {assessment.path, change.line, 1, 0}, {change.item});
  }
}

/// Tables of opinions may be larger than what folding takes at once: scanned by pieces that end at
/// a line.
std::vector<guard::Hit> scan_by_pieces(const guard::Guard& guard, std::string_view text) {
  constexpr std::size_t kPiece = 1U << 18;
  std::vector<guard::Hit> all;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t line = text.find('\n', std::min(from + kPiece, text.size()));
    const std::size_t end = line == std::string_view::npos ? text.size() : line + 1;
    for (guard::Hit hit : guard.scan(text.substr(from, end - from))) {
      hit.begin += from;
      hit.end += from;
      all.push_back(hit);
    }
    from = end;
  }
  return all;
}

}  // namespace

void guard_assessment(const Assessment& assessment, std::string_view bytes,
                      const Inventory& inventory, std::uint32_t municipality, Findings& findings) {
  tell_officials(assessment, inventory, municipality, findings);
  if (!guard::may_hold_statement_hit(bytes, false)) return;
  const guard::Guard guard = guard_of(inventory, municipality, assessment.path);
  tell(guard.scan_statement(bytes), FileLines(assessment.path, bytes), findings);
}

Status guard_rounds(const SourceTree& content, const Inventory& inventory, Findings& findings) {
  for (const WordsPlace& place : inventory.words) {
    const Result<std::string> bytes = content.read(place.path, kMaxOpinionsBytes);
    if (!bytes.ok()) return bytes.failure();
    const guard::Guard guard = guard_of(inventory, place.municipality, place.path);
    tell(
        place.of_round ? scan_by_pieces(guard, bytes.value()) : guard.scan_statement(bytes.value()),
        FileLines(place.path, bytes.value()), findings);
  }
  return Done{};
}

Status guard_senders(const std::string& content, const Inventory& inventory, Findings& findings) {
  const std::string& private_folder = inventory.settings.private_folder;
  if (private_folder.empty()) return Done{};
  const std::filesystem::path root = content;
  for (const Round& round : inventory.rounds) {
    const Municipality& city = inventory.municipalities[round.municipality];
    const std::string folder = std::string(round.path.substr(0, round.path.rfind('/')));
    Findings told_by_reading;
    Result<AnsweredRound> answered = read_answered_round((root / folder).string(), told_by_reading);
    if (!answered.ok()) return answered.failure();
    for (Answer& answer : answered.value().answers) {
      answer.path = folder + "/answers/" + answer.id + ".md";
    }
    const guard::Guard guard = guard_of(inventory, round.municipality, round.hearing.path);
    const std::filesystem::path own = root / private_folder / (city.code + "-" + round.id);
    const Status told = tell_private_words(answered.value(), folder, own.string(), guard, findings);
    if (!told.ok()) return told;
  }
  return Done{};
}

}  // namespace kokai
