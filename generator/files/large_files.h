#pragma once

// Files that are too large to be held in memory, written beside the artifacts.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "generator/diagnostics/result.h"
#include "generator/files/descriptor.h"

namespace kokai {

class LargeFiles {
 public:
  virtual ~LargeFiles() = default;
  /// An artifact as an open, empty file, to be read and written anywhere. It is whole when whoever
  /// asked has closed it; each path once, as for ArtifactSink::write. Thread-safe.
  virtual Result<Descriptor> create(const std::string& path) = 0;
  /// A file without a name on the same disk, gone when it is closed, however the program ends.
  virtual Result<Descriptor> scratch() = 0;
};

/// Writes all of `bytes` at `offset`; 0 or errno.
int write_at(int fd, std::string_view bytes, std::uint64_t offset);
/// Fills `room` from `offset` on; 0 or errno, EIO when the file ends before.
int read_at(int fd, std::span<char> room, std::uint64_t offset);

}  // namespace kokai
