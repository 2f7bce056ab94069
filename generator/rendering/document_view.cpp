#include "generator/rendering/document_view.h"

#include <algorithm>

#include "generator/analysis/rounds.h"
#include "generator/model/item_numbers.h"
#include "generator/rendering/addresses.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

const std::vector<Diagnostic>* findings_of(const Archive& archive, const std::string& path) {
  const auto found = archive.page_findings.find(path);
  return found == archive.page_findings.end() || found->second.empty() ? nullptr : &found->second;
}

}  // namespace

DocumentView::DocumentView(const Archive& archive_in, const LoadedTheme& theme_in, DocumentRef ref,
                           const Assessment& assessment_in, const DocumentNotes& notes_in)
    : archive(archive_in),
      theme(theme_in),
      record(archive_in.records[ref.record]),
      municipality(archive_in.municipalities[record.municipality]),
      facts(facts_at(record, ref.version)),
      assessment(assessment_in),
      notes(notes_in),
      version(ref.version),
      many_files(has_many_files(assessment_in)),
      numbers(notes_in.numbers),
      rounds(rounds_of(archive_in, ref.record)),
      findings(findings_of(archive_in, facts.path)) {
  for (const Round* round : rounds) {
    if (round->drawn != version) continue;
    const RoundState state = round_state(*round, archive.now);
    if (state == RoundState::kOpen) open_round = round;
    if (state == RoundState::kResult) heard.push_back({round, heard_items(round->hearing)});
  }
  count_levels();
  mark_own_numbers();
  doubted.assign(assessment.items.size(), false);
  if (findings == nullptr) return;
  for (const Diagnostic& finding : *findings) {
    const std::uint32_t place = place_of(finding);
    if (place != kNoItem) doubted[place] = true;
  }
}

void DocumentView::count_levels() {
  const std::vector<Item>& items = assessment.items;
  levels.resize(items.size());
  ends.resize(items.size());
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    const std::uint32_t parent = items[i].parent;
    const unsigned level = parent < i ? levels[parent] + 1u : 2u;
    levels[i] = static_cast<std::uint8_t>(std::min(level, 6u));
    ends[i] = i + 1;
  }
  for (auto i = static_cast<std::uint32_t>(items.size()); i-- > 0;) {
    const std::uint32_t parent = items[i].parent;
    if (parent < i) ends[parent] = std::max(ends[parent], ends[i]);
  }
}

void DocumentView::mark_own_numbers() {
  own_number.resize(numbers.size());
  std::string_view last;
  for (std::uint32_t i = 0; i < numbers.size(); ++i) {
    own_number[i] = numbers[i].empty() || numbers[i] != last;
    last = numbers[i];
  }
}

std::uint32_t DocumentView::find(std::string_view id) const {
  return assessment.ids.find(assessment.items, id);
}

std::uint32_t DocumentView::place_of(const Diagnostic& finding) const {
  if (!finding.item.empty()) {
    const std::uint32_t named = find(finding.item);
    if (named != kNoItem) return named;
  }
  const std::vector<Item>& items = assessment.items;
  const auto behind =
      std::upper_bound(items.begin(), items.end(), finding.at.line,
                       [](std::uint32_t line, const Item& item) { return line < item.line; });
  if (finding.at.line == 0 || behind == items.begin()) return kNoItem;
  return static_cast<std::uint32_t>(behind - items.begin()) - 1;
}

std::string_view DocumentView::number_of(std::string_view id) const {
  const std::uint32_t index = find(id);
  return index == kNoItem ? std::string_view() : std::string_view(numbers[index]);
}

bool DocumentView::lands(std::string_view address) const {
  return address.substr(0, 1) == "#" && find(address.substr(1)) != kNoItem;
}

std::string_view label_words(std::string_view whole, const forms::Field* field) {
  std::string_view label = trim(whole.substr(0, whole.find("※")));
  if (field == nullptr || !field->repeat_name.empty()) return label;
  const std::string_view number = field->number;
  if (number.empty() || label.substr(0, number.size()) != number) return label;
  return trim(label.substr(number.size()));
}

std::string_view label_words(const Item& item) { return label_words(item.label, item.field); }

bool has_doubtful_mark(const Item& item) {
  return std::any_of(item.marks.begin(), item.marks.end(),
                     [](const Mark& mark) { return mark.state == MarkState::kDoubt; });
}

std::string finding_text(const Diagnostic& finding, const LoadedTheme& theme) {
  const Bilingual& what = finding.message->what;
  return fill(theme.language == "ja" ? what.ja : what.en, finding.args);
}

}  // namespace kokai
