#include "generator/rendering/search/files.h"
#include "generator/rendering/search/script.h"
#include "generator/rendering/search/write_index.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

/// The group of the form that repeats and that the item stands in: 委託事項2.
const Item* group_above(const Assessment& assessment, const Item& item) {
  const std::vector<Item>& items = assessment.items;
  for (std::uint32_t at = item.parent; at < items.size(); at = items[at].parent) {
    const forms::Field* field = items[at].field;
    if (field && field->repeats && field->level == forms::Level::kGroup) return &items[at];
  }
  return nullptr;
}

}  // namespace

std::vector<std::string> entry_places(const Assessment& assessment, const DocumentText& text,
                                      const std::vector<std::string>& numbers) {
  std::vector<std::string> places(text.entries.size());
  std::size_t i = 0;
  for (std::size_t entry = 1; entry < places.size(); ++entry) {
    const bool is_item =
        i < numbers.size() && text.of(text.entries[entry].id) == assessment.items[i].id;
    if (!is_item) {  // a row of the changes above
      places[entry] = assessment.items[i - 1].label;
      continue;
    }
    const Item* group = group_above(assessment, assessment.items[i]);
    places[entry] = numbers[i++];
    // "II-5.提供先2-①" says it.
    if (group && places[entry].find(group->label) == std::string::npos) {
      places[entry].append("\n").append(group->label);
    }
  }
  return places;
}

Status write_pieces(const DocumentInHand& document, ArtifactSink& sink) {
  const DocumentText& text = document.text;
  std::string sign;
  append_utf8(sign, document.check);
  for (std::uint32_t piece = 0; piece < document.cuts.size(); ++piece) {
    ScriptCall call('d');
    call.reserve(kPieceBytes * 3 / 2);
    call.add(document.number).add(piece).add(sign);
    call.add(text.of(text.title)).add(text.of(text.date));
    call.add(document.address).add(document.municipality).begin_array();
    for (std::uint32_t i = document.cuts[piece].first; i < document.cuts[piece].last; ++i) {
      const EntryText& entry = text.entries[i];
      call.add(text.of(entry.id)).add(document.places[i]);
      call.add(text.of(entry.heading)).add(text.of(entry.text));
    }
    call.end_array();
    Status written = sink.write(piece_file(document.number, piece), call.take());
    if (!written) return written;
  }
  return Done{};
}

}  // namespace kokai::search
