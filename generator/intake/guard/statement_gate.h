#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "generator/intake/guard/sign_blocks.h"

namespace kokai::guard {

/// Bytes [begin, end) of an artifact.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Finds what of an artifact has to be read before it is known that Guard::scan_statement() over
/// it, as a reader sees it (readable_text.h), has no sure hit. What a sure hit needs in any writing
/// is looked for: eleven digits with nothing but gaps between, @ before a host of a mail service,
/// 名 or 名前 with a colon behind. Holds for UTF-8.
class StatementGate {
 public:
  /// For hits that begin in `part` of the artifact. `markup`: tags and entities may stand inside;
  /// else escapes of JSON and JavaScript.
  StatementGate(std::string_view bytes, bool markup, Extent part);

  /// What is to be read for the next place that may be a hit; nothing when there is no other. Of
  /// long numbers in data it is what stands around them, else the whole artifact. Without a sure
  /// hit in it there is none at that place, and the search may go on.
  /// Cost: one pass, 700 MB/s and more over pages.
  std::optional<Extent> next();

  /// When next() has said that there is none: would it say so wherever the bytes of the part stood?
  bool looked_at_part_only() const;

 private:
  BlockLook look(std::size_t at) const;
  bool to_next_block();
  std::optional<Extent> begins(std::size_t at);
  std::optional<Extent> number_at(std::size_t at);
  bool may_be_label(std::size_t at);
  bool may_be_mail(std::size_t at);
  bool may_be_entity(std::size_t at);
  std::optional<Extent> escape_at(std::size_t at);
  bool in_drawing(std::size_t at);
  Extent whole() const { return {0, bytes_.size()}; }
  Extent around_number(std::size_t begin, std::size_t end);

  std::string_view bytes_;
  bool markup_;
  Extent part_;
  std::size_t block_;        ///< where the block begins that is in hand
  std::uint64_t signs_ = 0;  ///< what of it is to be looked at yet
  std::size_t next_;         ///< the block behind it
  BlockLook behind_;
  bool open_ = false;      ///< no letter yet behind the last digit
  std::size_t seen_ = 0;   ///< numbers before this were looked at
  std::size_t reach_ = 0;  ///< behind the last byte looked at; npos: some before the part were
  std::size_t given_ = 0;  ///< bytes to be read, of all places so far
};

/// False: nothing of the artifact has to be read.
bool may_hold_statement_hit(std::string_view bytes, bool markup);

}  // namespace kokai::guard
