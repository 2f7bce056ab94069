#include "generator/rendering/search/files.h"

namespace kokai::search {
namespace {

constexpr std::uint32_t kShardsInFolder = 500;
constexpr std::uint32_t kDocumentsInFolder = 32;

std::string numbered(const char* folder, std::uint32_t number) {
  return std::string("search/") + folder + "/" + std::to_string(number);
}

}  // namespace

std::string manifest_file() { return "search/m.js"; }

std::string facts_file() { return "search/f.js"; }

std::string posting_file(std::uint32_t shard) {
  return numbered("p", shard / kShardsInFolder) + "/" + std::to_string(shard) + ".js";
}

std::string piece_file(std::uint32_t document, std::uint32_t piece) {
  return numbered("d", document / kDocumentsInFolder) + "/" + std::to_string(document) + "-" +
         std::to_string(piece) + ".js";
}

std::string word_file(std::uint32_t shard) { return numbered("g", shard) + ".js"; }

std::string suggestion_file(std::uint32_t shard) { return numbered("s", shard) + ".js"; }

}  // namespace kokai::search
