#include "generator/pipeline/packing_sink.h"

#include <algorithm>

#include "generator/formats/packed_copy.h"

namespace kokai {
namespace {

constexpr std::size_t kShortest = 1024;  // less fits into one packet as it is
constexpr std::string_view kTexts[] = {".html", ".css",    ".js",  ".json", ".csv", ".svg", ".xml",
                                       ".atom", ".jsonld", ".rdf", ".ics",  ".txt", ".md"};

}  // namespace

bool is_worth_packing(std::string_view path, std::size_t bytes) {
  return bytes >= kShortest &&
         std::any_of(std::begin(kTexts), std::end(kTexts),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

Status PackingSink::write(const std::string& path, const Pieces& pieces) {
  if (Status status = behind_.write(path, pieces); !status.ok()) return status;
  if (!is_worth_packing(path, size_of(pieces))) return Done{};
  static thread_local PackedCopies packer;
  static thread_local std::string room;
  const std::string_view whole = whole_of(pieces, room);
  if (Status status = write_copy(path + ".gz", packer.gzip(whole)); !status.ok()) return status;
  return write_copy(path + ".br", packer.brotli(whole));
}

Status PackingSink::write_copy(const std::string& path, std::string_view packed) {
  if (packed.empty()) return Done{};
  ++copies_;
  bytes_ += packed.size();
  return behind_.write(path, packed);
}

}  // namespace kokai
