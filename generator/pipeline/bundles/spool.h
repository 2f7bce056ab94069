#pragma once

// Every text that goes into a bundle, packed once: into one nameless file beside the staged site,
// from which zips are put together. Memory: some 200 bytes a text, whatever its length.

#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/files/large_files.h"
#include "generator/formats/zip_writer.h"

namespace kokai {

/// One text in the spool.
struct Blob {
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
  std::uint64_t packed = 0;
  std::uint32_t crc = 0;
  bool deflated = false;
  std::array<char, 64> sha256{};  ///< hex digits
};

/// A text under a name. The number means nothing but in its spool.
struct BundleFile {
  std::string path;
  std::uint32_t blob = 0;
};

/// Safe to use from several threads.
class Spool {
 public:
  static Result<std::unique_ptr<Spool>> open(LargeFiles& files);

  /// The number of the text; the same for the same text. Kinds that are packed already by their
  /// path's ending are kept as they are.
  Result<std::uint32_t> keep(std::string_view path, std::string_view bytes);
  Blob blob(std::uint32_t number) const;
  /// Writes an entry.
  Status put(const BundleFile& file, zip::Writer& zip) const;

 private:
  explicit Spool(Descriptor file) : file_(std::move(file)) {}
  Descriptor file_;
  std::atomic<std::uint64_t> end_{0};
  mutable std::mutex mutex_;
  std::deque<Blob> blobs_;
  std::unordered_map<std::string, std::uint32_t> by_content_;
};

/// Keeps everything that passes, and hands it on when there is somebody behind.
class KeepingSink : public ArtifactSink {
 public:
  explicit KeepingSink(Spool& spool, ArtifactSink* behind = nullptr)
      : spool_(spool), behind_(behind) {}
  using ArtifactSink::write;
  Status write(const std::string& path, const Pieces& pieces) override;
  /// In the order in which they came: sort them.
  std::vector<BundleFile> take_files() { return std::move(files_); }

 private:
  Spool& spool_;
  ArtifactSink* behind_;
  std::mutex mutex_;
  std::vector<BundleFile> files_;
};

}  // namespace kokai
