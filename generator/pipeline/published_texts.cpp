#include "generator/pipeline/published_texts.h"

#include <utility>

#include "generator/reading/opinions.h"

namespace kokai {

Result<std::vector<std::string>> published_texts(const SourceTree& content,
                                                 const Hearing& hearing) {
  std::vector<std::string> texts(hearing.opinions.size());
  if (hearing.path.empty()) return texts;
  const Result<std::string> bytes = content.read(hearing.path, kMaxOpinionsBytes);
  if (!bytes.ok()) return bytes.failure();
  Findings told_before;
  for (Opinion& opinion : read_opinions(hearing.path, bytes.value(), told_before)) {
    const Opinion* const known = hearing.opinion(opinion.number);
    if (known == nullptr || known->disclosure != opinion.disclosure) continue;
    if (!is_shown(opinion.disclosure)) continue;
    texts[known - hearing.opinions.data()] = std::move(opinion.text);
  }
  return texts;
}

}  // namespace kokai
