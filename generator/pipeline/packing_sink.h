#pragma once

// Packed copies beside what is published, for servers that hand them out as they lie (gzip_static,
// brotli_static of nginx; MultiViews of Apache).

#include <atomic>
#include <cstdint>
#include <string>

#include "generator/files/artifact_sink.h"

namespace kokai {

/// Text by its ending, and long enough that packing saves a packet.
bool is_worth_packing(std::string_view path, std::size_t bytes);

/// Passes everything on and puts X.gz and X.br beside each text X for which they are shorter. From
/// any thread: each packs what it writes.
class PackingSink : public ArtifactSink {
 public:
  explicit PackingSink(ArtifactSink& behind) : behind_(behind) {}
  using ArtifactSink::write;
  Status write(const std::string& path, const Pieces& pieces) override;

  std::size_t copies() const { return copies_; }
  std::uint64_t bytes() const { return bytes_; }

 private:
  Status write_copy(const std::string& path, std::string_view packed);

  ArtifactSink& behind_;
  std::atomic<std::size_t> copies_{0};
  std::atomic<std::uint64_t> bytes_{0};
};

}  // namespace kokai
