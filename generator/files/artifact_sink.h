#pragma once

// Where artifacts go: a staging folder in `build`, a map in tests and in `serve`.

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "generator/diagnostics/result.h"

namespace kokai {

/// Takes finished files, from several threads, each path once. Two writers of one path are our bug
/// and throw std::logic_error.
class ArtifactSink {
 public:
  virtual ~ArtifactSink() = default;
  virtual Status write(const std::string& path, std::string_view bytes) = 0;
};

class MemorySink : public ArtifactSink {
 public:
  std::map<std::string, std::string> files;
  Status write(const std::string& path, std::string_view bytes) override;

 private:
  std::mutex mutex_;
};

}  // namespace kokai
