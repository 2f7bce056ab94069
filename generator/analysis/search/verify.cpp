// The half of a session that reads text: what a document does hold, and how that is shown.

#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>

#include "generator/analysis/search/search.h"
#include "generator/text/search_fold.h"

namespace kokai::search {
namespace {

/// Above the bit of a term, which stands for any of its ways: the word itself.
constexpr std::uint32_t kItself = 1U << kMostTerms;

constexpr std::size_t kMostSections = 3;
constexpr std::size_t kMostBlocks = 3;
constexpr std::size_t kBeforeHit = 24;
constexpr std::size_t kFirstBlock = 120;
constexpr std::size_t kOtherBlocks = 60;
constexpr std::size_t kWithoutHit = 80;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0;;) {
    const std::size_t end = text.find('\n', from);
    lines.push_back(text.substr(from, end - from));
    if (end == std::string::npos) return lines;
    from = end + 1;
  }
}

}  // namespace

std::uint32_t Session::terms_of(bool negative) const {
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < query_.terms.size(); ++i) {
    if (query_.terms[i].negative == negative) bits |= 1U << i;
  }
  return bits;
}

std::vector<Session::AskedPiece> Session::pieces_for(std::uint32_t document,
                                                     std::uint32_t terms) const {
  std::map<std::uint32_t, AskedPiece> found;
  using Where = std::map<std::uint32_t, std::vector<std::uint32_t>>;
  const auto ask = [&](const Where& where, std::uint32_t bit, std::size_t units) {
    const auto here = where.find(document);
    if (here == where.end()) return;
    std::vector<std::uint32_t> in = here->second;
    if (manifest().lists_documents) {
      in.resize(manifest().documents[document].pieces);
      std::iota(in.begin(), in.end(), 0U);
    } else {
      for (std::uint32_t& unit : in) unit = manifest().piece_of(unit);
    }
    for (const std::uint32_t piece : in) {
      AskedPiece& asked = found[piece];
      asked.piece = piece;
      asked.bits |= bit;
      asked.units += units;
    }
  };
  for (std::size_t term = 0; term < sought_.size(); ++term) {
    if ((terms >> term & 1) == 0) continue;
    ask(sought_[term].documents, 1U << term, 1);
    ask(sought_[term].exactly, kItself << term, 0);
  }
  std::vector<AskedPiece> pieces;
  for (const auto& [number, piece] : found) pieces.push_back(piece);
  std::stable_sort(pieces.begin(), pieces.end(), [](const AskedPiece& a, const AskedPiece& b) {
    return std::tuple(std::popcount(b.bits), b.units) < std::tuple(std::popcount(a.bits), a.units);
  });
  return pieces;
}

std::uint32_t Session::bits_in(const std::string& block, Field field) const {
  const std::string folded = search_fold(block);
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < sought_.size(); ++i) {
    const Field wanted = query_.terms[i].field;
    if (wanted != Field::kAny && wanted != field) continue;
    const std::vector<std::string>& ways = sought_[i].ways;
    const auto is_there = [&](const std::string& way) {
      return folded.find(way) != std::string::npos;
    };
    const bool itself = is_there(ways.front());
    if (itself) bits |= kItself << i;
    if (itself || std::any_of(ways.begin() + 1, ways.end(), is_there)) bits |= 1U << i;
  }
  return bits;
}

void Session::look_at(std::uint32_t document, std::uint32_t k, Seen& seen) {
  const bool looked = std::any_of(seen.pieces.begin(), seen.pieces.end(),
                                  [&](const auto& piece) { return piece.first == k; });
  if (looked) return;
  Fetched<Piece> piece = source_.piece(document, k);
  if (!piece.ok()) {
    if (!obstacle_) obstacle_ = Obstacle{piece.trouble, piece.file};
    seen.pieces.emplace_back(k, std::nullopt);
    return;
  }
  SeenPiece made{piece.value.title, piece.value.date, {}};
  for (std::size_t at = 0; at < piece.value.entries.size(); ++at) {
    SeenEntry entry;
    entry.entry = std::move(piece.value.entries[at]);
    entry.piece = k;
    entry.at = at;
    entry.headings = lines_of(entry.entry.heading);
    entry.blocks = lines_of(entry.entry.text);
    const Field field = entry.entry.id.empty() ? Field::kTitle : Field::kHeading;
    for (const std::string& block : entry.headings) entry.in_heading |= bits_in(block, field);
    entry.bits = entry.in_heading;
    for (const std::string& block : entry.blocks) {
      entry.block_bits.push_back(bits_in(block, Field::kAny));
      entry.bits |= entry.block_bits.back();
    }
    seen.bits |= entry.bits;
    made.entries.push_back(std::move(entry));
  }
  seen.pieces.emplace_back(k, std::move(made));
}

bool Session::verify(Ranked& ranked, Seen& seen) {
  seen.asked = pieces_for(ranked.document, terms_of(false));
  for (const AskedPiece& piece : seen.asked) {
    if (seen.pieces.empty() || (piece.bits & ~seen.bits) != 0) {
      look_at(ranked.document, piece.piece, seen);
    }
  }
  const auto stands = [&](std::size_t term) { return (seen.bits >> term & 1) != 0; };
  std::vector<const TermGroup*> found;
  for (const TermGroup& group : query_.groups) {
    if (std::all_of(group.must.begin(), group.must.end(), stands)) found.push_back(&group);
  }
  const auto wants_all = [](const TermGroup* group) { return group->without.empty(); };
  if (!found.empty() && std::none_of(found.begin(), found.end(), wants_all)) {
    for (const AskedPiece& piece : pieces_for(ranked.document, terms_of(true))) {
      look_at(ranked.document, piece.piece, seen);
    }
  }
  const bool whole = std::all_of(seen.pieces.begin(), seen.pieces.end(),
                                 [](const auto& piece) { return piece.second.has_value(); });
  const auto lacks_unwanted = [&](const TermGroup* group) {
    return std::none_of(group->without.begin(), group->without.end(), stands) &&
           (whole || group->without.empty());
  };
  const auto stands_itself = [&](std::size_t term) { return stands(term + kMostTerms); };
  const bool holds = std::any_of(found.begin(), found.end(), lacks_unwanted);
  ranked.loose = std::none_of(found.begin(), found.end(), [&](const TermGroup* group) {
    return lacks_unwanted(group) &&
           std::all_of(group->must.begin(), group->must.end(), stands_itself);
  });
  ranked.state = holds ? State::kHolds : State::kNot;
  return holds;
}

std::vector<std::string> Session::needles(Field field) const {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < sought_.size(); ++i) {
    const Term& term = query_.terms[i];
    if (term.negative || (term.field != Field::kAny && term.field != field)) continue;
    all.insert(all.end(), sought_[i].ways.begin(), sought_[i].ways.end());
  }
  return all;
}

DocumentHit Session::hit_of(const Ranked& ranked, const Seen& seen) const {
  const std::uint32_t mask = terms_of(false);
  std::vector<const SeenEntry*> body, heads;
  DocumentHit hit;
  bool named = false;
  for (const auto& [k, piece] : seen.pieces) {
    if (!piece) continue;
    if (!named) {
      hit.title = marked_text(piece->title, needles(Field::kTitle), 0, 0);
      hit.date = piece->date;
      named = true;
    }
    for (const SeenEntry& entry : piece->entries) {
      if ((entry.bits & mask) == 0) continue;
      const auto is_hit = [&](std::uint32_t bits) { return (bits & mask) != 0; };
      if (!entry.entry.id.empty()) {
        body.push_back(&entry);
      } else if (std::any_of(entry.block_bits.begin(), entry.block_bits.end(), is_hit)) {
        heads.push_back(&entry);
      }
    }
  }
  const auto place_of = [&](const SeenEntry* entry) {
    return std::tuple(-std::popcount(entry->bits & mask), entry->entry.text.empty(),
                      -std::popcount(entry->in_heading & mask), entry->piece, entry->at);
  };
  std::sort(body.begin(), body.end(),
            [&](const SeenEntry* a, const SeenEntry* b) { return place_of(a) < place_of(b); });
  hit.document = ranked.document;
  hit.loose = ranked.loose;
  const std::vector<const SeenEntry*>& shown = body.empty() ? heads : body;
  for (const SeenEntry* entry : shown) {
    if (hit.sections.size() == kMostSections) break;
    hit.sections.push_back(section_of(*entry));
  }
  if (!body.empty()) hit.more = body.size() - hit.sections.size();
  for (const AskedPiece& asked : seen.asked) {
    const bool looked = std::any_of(seen.pieces.begin(), seen.pieces.end(),
                                    [&](const auto& piece) { return piece.first == asked.piece; });
    if (looked) continue;
    hit.more += asked.units;
    hit.more_exact = false;
  }
  return hit;
}

SectionHit Session::section_of(const SeenEntry& entry) const {
  const std::uint32_t mask = terms_of(false);
  const bool is_head = entry.entry.id.empty();
  std::vector<std::pair<const std::string*, std::uint32_t>> blocks;
  if (!is_head && entry.headings.size() > 1) {
    // The author's own heading, of which the page shows the form's wording.
    const std::uint32_t own = bits_in(entry.headings[0], Field::kHeading);
    const std::uint32_t shown = bits_in(entry.headings[1], Field::kHeading);
    blocks.emplace_back(&entry.headings[0], own & ~shown & mask);
  }
  for (std::size_t i = 0; i < entry.blocks.size(); ++i) {
    blocks.emplace_back(&entry.blocks[i], entry.block_bits[i] & mask);
  }
  SectionHit section;
  section.id = entry.entry.id;
  section.heading =
      marked_text(entry.headings.back(), needles(is_head ? Field::kTitle : Field::kHeading), 0, 0);
  std::uint32_t left = mask;
  while (section.snippet.size() < kMostBlocks) {
    const auto best =
        std::max_element(blocks.begin(), blocks.end(), [&](const auto& a, const auto& b) {
          return std::popcount(a.second & left) < std::popcount(b.second & left);
        });
    if ((best->second & left) == 0) break;
    left &= ~best->second;
    section.snippet.push_back(marked_text(*best->first, needles(Field::kAny), kBeforeHit,
                                          section.snippet.empty() ? kFirstBlock : kOtherBlocks));
  }
  if (section.snippet.empty() && !entry.blocks.front().empty()) {
    section.snippet.push_back(marked_text(entry.blocks.front(), {}, 0, kWithoutHit));
  }
  return section;
}

}  // namespace kokai::search
