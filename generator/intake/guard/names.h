#pragma once

// What a person's name looks like.

#include <cstdint>

#include "generator/intake/guard/folded.h"

namespace kokai::guard {

/// How much speaks for a name, the weakest first.
enum class NameProof : std::uint8_t {
  kNone,
  kShape,   ///< characters of a name, of a name's length; not one of the words known to be none
  kFamily,  ///< begins with a listed family name
  kFull,    ///< a listed family name and a listed given name
};

struct NameRead {
  std::size_t end = 0;
  NameProof proof = NameProof::kNone;
  bool parted = false;  ///< a blank between family and given name
};

/// The name that begins at `at`: as much as can be read.
NameRead read_name(const Folded& folded, std::size_t at);

/// The name that fills [begin, end) exactly.
NameProof judge_name(const Folded& folded, std::size_t begin, std::size_t end);

/// Both parts listed, or a listed family name and another part behind a blank.
bool is_listed_name(const Folded& folded, std::size_t begin, std::size_t end);

/// Length of the longest listed family name that `text` begins with; 0 for none.
std::size_t family_prefix(std::u32string_view text);

/// 反対, 住所, 皆: one of the words known to be no name.
bool is_everyday_word(std::u32string_view word);

/// An everyday word or what ends like one (課, 法, です): what stands where a name might and is
/// none.
bool is_no_name(std::u32string_view word);

}  // namespace kokai::guard
