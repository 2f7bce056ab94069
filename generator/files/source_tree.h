#pragma once

// Where content and themes are read from: a folder on disk, or a map in tests.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/result.h"

namespace kokai {

struct SourceEntry {
  std::string path;  ///< relative to the tree, '/' between names, never "..", bytes as on disk
  std::uint64_t bytes = 0;
  bool leads_out = false;  ///< a link whose target is outside the tree: listed, never read
  bool regular = true;     ///< false for sockets, devices…: listed, never read
};

/// Read-only files. Implementations are safe to read from several threads.
class SourceTree {
 public:
  virtual ~SourceTree() = default;
  /// Every file below the root, sorted by path bytes; hidden names (a leading dot) are left out.
  virtual Result<std::vector<SourceEntry>> list() const = 0;
  /// The file's bytes. Refuses files above `limit` bytes without reading them.
  virtual Result<std::string> read(const std::string& path, std::uint64_t limit) const = 0;
  virtual std::string name() const = 0;  ///< for messages: the folder as the user typed it
};

std::unique_ptr<SourceTree> disk_tree(std::string root);

/// The bytes of a file that somebody named by hand: a link is followed. Refuses files above `limit`
/// bytes without reading them.
Result<std::string> read_named_file(const std::string& path, std::uint64_t limit);

/// A tree in memory, for tests and generated content.
class MemoryTree : public SourceTree {
 public:
  std::map<std::string, std::string> files;
  Result<std::vector<SourceEntry>> list() const override;
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
  std::string name() const override { return "content"; }
};

}  // namespace kokai
