#include "generator/pipeline/guarded_sink.h"

#include "generator/intake/guard/readable_text.h"
#include "generator/intake/guard/statement_gate.h"
#include "generator/pipeline/messages.h"

namespace kokai {

bool holds_residents_words(std::string_view path) {
  return path.starts_with("rounds/") || path.find("/rounds/") != std::string_view::npos;
}

Status GuardedSink::write(const std::string& path, const Pieces& pieces) {
  if (pieces.size() == 1) {
    look(path, pieces[0]);
  } else {
    static thread_local std::string whole;
    whole.clear();
    for (const std::string_view piece : pieces) whole += piece;
    look(path, whole);
  }
  return behind_.write(path, pieces);
}

void GuardedSink::look(const std::string& path, std::string_view bytes) {
  const bool residents = holds_residents_words(path);
  if (!residents && !guard::may_hold_statement_hit(bytes, guard::is_markup(path))) return;
  const guard::ReadableText text = guard::readable_text(path, bytes);
  const std::vector<guard::Hit> hits =
      residents ? guard_.scan(text.text) : guard_.scan_statement(text.text);
  for (const guard::Hit& hit : hits) {
    if (hit.confidence != guard::Confidence::kSure) continue;
    const std::string place = guard::place_in_artifact(path, bytes, text.place[hit.begin]);
    const std::lock_guard lock(mutex_);
    findings_.add(
        kPersonalInOutput, {},
        {std::string(guard::kind_word(hit.kind).ja), std::string(hit.why->words.ja), place, path});
  }
}

}  // namespace kokai
