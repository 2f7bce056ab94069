#pragma once

// Where artifacts go: a staging folder in `build`, a map in tests and in `serve`.

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/result.h"

namespace kokai {

/// A text in the order it is written. Its parts are seen, not copied.
using Pieces = std::vector<std::string_view>;
std::size_t size_of(const Pieces& pieces);

/// The text whole: its only piece, or all of them joined in `room`.
std::string_view whole_of(const Pieces& pieces, std::string& room);

/// Takes finished files, from several threads, each path once. Two writers of one path are our bug
/// and throw std::logic_error.
class ArtifactSink {
 public:
  virtual ~ArtifactSink() = default;
  virtual Status write(const std::string& path, const Pieces& pieces) = 0;
  Status write(const std::string& path, std::string_view bytes) {
    return write(path, Pieces{bytes});
  }
  /// Writes what was written at `first` once more; a disk may keep such bytes once.
  virtual Status write_again(const std::string& path, const std::string& first,
                             const Pieces& pieces);
};

class MemorySink : public ArtifactSink {
 public:
  std::map<std::string, std::string> files;
  using ArtifactSink::write;
  Status write(const std::string& path, const Pieces& pieces) override;

 private:
  std::mutex mutex_;
};

}  // namespace kokai
