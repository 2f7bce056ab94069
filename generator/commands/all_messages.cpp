#include "generator/commands/all_messages.h"

#include <algorithm>
#include <span>

#include "generator/analysis/messages.h"
#include "generator/formats/messages.h"
#include "generator/intake/messages.h"
#include "generator/pipeline/messages.h"
#include "generator/pipeline/proof/messages.h"
#include "generator/reading/messages.h"
#include "generator/rendering/messages.h"

namespace kokai {

std::vector<const Message*> all_messages() {
  const std::span<const Message* const> rooms[] = {
      formats_messages(),   reading_messages(),  intake_messages(), analysis_messages(),
      rendering_messages(), pipeline_messages(), proof::messages()};
  std::vector<const Message*> all;
  for (const std::span<const Message* const> room : rooms) {
    all.insert(all.end(), room.begin(), room.end());
  }
  std::sort(all.begin(), all.end(),
            [](const Message* a, const Message* b) { return a->id < b->id; });
  return all;
}

}  // namespace kokai
