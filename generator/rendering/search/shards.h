#pragma once

// Small entries that are looked up by the first character of a word, parted into files.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/analysis/search/search_source.h"

namespace kokai::search {

/// The shard of a word (any spelling): its folded first code point modulo `shards`; 0 for words
/// that fold to nothing. Precondition: shards > 0.
std::uint32_t shard_of(std::string_view word, std::uint32_t shards);

/// One array of strings a shard, as the files' last argument. As many shards as keep each below
/// 30 KB where the words' first characters allow it.
std::vector<std::string> word_shards(const std::vector<GlossaryWord>& words);
std::vector<std::string> suggestion_shards(const std::vector<Suggestion>& suggestions);

/// 't', 'm', 'a', 'h' or 'i'.
char letter_of(Suggestion::Kind kind);

}  // namespace kokai::search
