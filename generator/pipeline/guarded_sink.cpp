#include "generator/pipeline/guarded_sink.h"

#include <algorithm>

#include "generator/intake/guard/readable_text.h"
#include "generator/pipeline/clean_texts.h"
#include "generator/pipeline/messages.h"

namespace kokai {
namespace {

bool is_sure(const guard::Hit& hit) { return hit.confidence == guard::Confidence::kSure; }

/// The body of a document stands on three pages, its newest data in two files.
bool may_come_again(std::string_view path, bool markup) {
  return markup || path.ends_with(".json");
}

/// A table that ResultTables puts together.
bool is_of_all_rounds(std::string_view path) {
  return path.starts_with("data/opinions.") || path.starts_with("data/answers.");
}

}  // namespace

bool holds_residents_words(std::string_view path) {
  return path.starts_with("rounds/") || path.find("/rounds/") != std::string_view::npos ||
         is_of_all_rounds(path);
}

Status GuardedSink::write(const std::string& path, const Pieces& pieces) {
  look_through(path, pieces);
  return behind_.write(path, pieces);
}

Status GuardedSink::write_again(const std::string& path, const std::string& first,
                                const Pieces& pieces) {
  look_through(path, pieces);
  return behind_.write_again(path, first, pieces);
}

void GuardedSink::look_through(const std::string& path, const Pieces& pieces) {
  if (is_of_all_rounds(path) && !any_sure_hit(path, pieces)) return;
  static thread_local std::string room;
  const std::string_view whole = whole_of(pieces, room);
  if (holds_residents_words(path) || may_hold_sure_hit(path, whole, pieces)) look(path, whole);
}

bool GuardedSink::any_sure_hit(const std::string& path, const Pieces& pieces) const {
  return std::any_of(pieces.begin(), pieces.end(), [&](std::string_view piece) {
    const auto hits = guard_.scan(guard::readable_text(path, piece).text);
    return std::any_of(hits.begin(), hits.end(), is_sure);
  });
}

bool GuardedSink::may_hold_sure_hit(const std::string& path, std::string_view whole,
                                    const Pieces& pieces) const {
  if (!guard::is_markup(path)) return may_part_hold_sure_hit(path, whole, {0, whole.size()});
  for (std::size_t at = 0, i = 0; i < pieces.size(); at += pieces[i++].size()) {
    if (may_part_hold_sure_hit(path, whole, {at, at + pieces[i].size()})) return true;
  }
  return false;
}

bool GuardedSink::may_part_hold_sure_hit(const std::string& path, std::string_view whole,
                                         guard::Extent part) const {
  static thread_local CleanTexts clean[2];  // as strings, as markup: facts of any site
  constexpr std::size_t kWorthKeeping = 64;
  const bool markup = guard::is_markup(path);
  const std::string_view text = whole.substr(part.begin, part.end - part.begin);
  const bool kept = may_come_again(path, markup) && text.size() >= kWorthKeeping;
  const Hash128 hash = kept ? hash128(text) : Hash128();
  if (kept && clean[markup].knows(hash)) return false;
  guard::StatementGate gate(whole, markup, part);
  bool any = false;
  while (const auto to_read = gate.next()) {
    const std::string_view bytes = whole.substr(to_read->begin, to_read->end - to_read->begin);
    if (bytes.size() == whole.size()) return true;
    const auto hits = guard_.scan_statement(guard::readable_text(path, bytes).text);
    if (std::any_of(hits.begin(), hits.end(), is_sure)) return true;
    any = true;
  }
  if (kept && !any && (!markup || gate.looked_at_part_only())) clean[markup].keep(hash);
  return false;
}

void GuardedSink::look(const std::string& path, std::string_view bytes) {
  const guard::ReadableText text = guard::readable_text(path, bytes);
  const std::vector<guard::Hit> hits =
      holds_residents_words(path) ? guard_.scan(text.text) : guard_.scan_statement(text.text);
  for (const guard::Hit& hit : hits) {
    if (!is_sure(hit)) continue;
    const std::string place = guard::place_in_artifact(path, bytes, text.place[hit.begin]);
    const std::lock_guard lock(mutex_);
    findings_.add(
        kPersonalInOutput, {},
        {std::string(guard::kind_word(hit.kind).ja), std::string(hit.why->words.ja), place, path});
  }
}

}  // namespace kokai
