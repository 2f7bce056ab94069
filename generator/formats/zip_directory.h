#pragma once

// Where the parts of somebody else's ZIP archive lie (APPNOTE 6.3.10, 4.3 and 4.5.3), Zip64
// included. Every number is held against the bytes that are there; what a row says of its entry is
// left to the caller to judge.

#include <cstdint>
#include <optional>
#include <string>

#include "generator/files/random_access.h"

namespace kokai::zip {

struct DirectoryPlace {
  std::uint64_t rows = 0;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

/// Nothing when there is none, when it is cut off or spread over several disks.
std::optional<DirectoryPlace> find_directory(RandomAccess& all);

struct DirectoryRow {
  std::uint64_t made_by = 0;  ///< the upper byte: on which system
  std::uint64_t flags = 0;
  std::uint64_t method = 0;
  std::uint64_t crc = 0;
  std::uint64_t packed = 0;
  std::uint64_t bytes = 0;
  std::uint64_t attributes = 0;
  std::uint64_t offset = 0;  ///< of the local head
  std::string name;          ///< as it stands
};

/// The row at `at`, which moves behind it. Nothing when it does not end before `end`, or lacks the
/// Zip64 numbers that it speaks of.
std::optional<DirectoryRow> read_row(RandomAccess& all, std::uint64_t& at, std::uint64_t end);

/// What stands before an entry's packed bytes.
struct LocalHead {
  std::string name;         ///< as it stands
  std::uint64_t begin = 0;  ///< of the packed bytes
};
std::optional<LocalHead> read_local_head(RandomAccess& all, std::uint64_t at);

/// Bytes of a local head without its name and what follows that.
inline constexpr std::uint64_t kLocalHeadBytes = 30;

}  // namespace kokai::zip
