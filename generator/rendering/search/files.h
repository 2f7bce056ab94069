#pragma once

// Where the files of the search index stand (generator/decisions/0020-search-in-two-parts.md,
// 0026-bundles.md).

#include <cstdint>
#include <string>

namespace kokai::search {

inline constexpr std::uint32_t kFormat = 3;

std::string manifest_file();
std::string facts_file();
std::string posting_file(std::uint32_t shard);
std::string piece_file(std::uint32_t document, std::uint32_t piece);
std::string word_file(std::uint32_t shard);
std::string suggestion_file(std::uint32_t shard);

}  // namespace kokai::search
