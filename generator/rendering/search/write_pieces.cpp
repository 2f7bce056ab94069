#include "generator/rendering/search/files.h"
#include "generator/rendering/search/script.h"
#include "generator/rendering/search/write_index.h"
#include "generator/text/utf8.h"

namespace kokai::search {

Status write_pieces(std::uint32_t document, const DocumentText& text,
                    const std::vector<PieceCut>& cuts, char32_t check, ArtifactSink& sink) {
  std::string sign;
  append_utf8(sign, check);
  for (std::uint32_t piece = 0; piece < cuts.size(); ++piece) {
    ScriptCall call('d');
    call.reserve(kPieceBytes * 3 / 2);
    call.add(document).add(piece).add(sign).add(text.of(text.title)).add(text.of(text.date));
    call.begin_array();
    for (std::uint32_t i = cuts[piece].first; i < cuts[piece].last; ++i) {
      const EntryText& entry = text.entries[i];
      call.add(text.of(entry.id)).add(text.of(entry.heading)).add(text.of(entry.text));
    }
    call.end_array();
    if (Status written = sink.write(piece_file(document, piece), call.take()); !written) {
      return written;
    }
  }
  return Done{};
}

}  // namespace kokai::search
