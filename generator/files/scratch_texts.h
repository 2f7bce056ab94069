#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "generator/files/artifact_sink.h"
#include "generator/files/large_files.h"

namespace kokai {

/// Texts put aside in one file without a name until all of them are there. Memory: none of them.
class ScratchTexts {
 public:
  struct Place {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
  };

  /// Without `files` there is no disk to write to: they lie in memory. `shown` is for refusals.
  static Result<std::unique_ptr<ScratchTexts>> open(LargeFiles* files, std::string shown);
  ~ScratchTexts();
  ScratchTexts(const ScratchTexts&) = delete;
  ScratchTexts& operator=(const ScratchTexts&) = delete;

  /// From any thread.
  Result<Place> keep(const Pieces& text);
  /// Behind the last keep(): makes them readable. For one thread.
  Status map();
  /// Where it lies, as long as this.
  std::string_view text(Place place) const { return all_.substr(place.offset, place.bytes); }

 private:
  ScratchTexts(Descriptor file, std::string shown)
      : file_(std::move(file)), shown_(std::move(shown)) {}

  Descriptor file_;
  std::string shown_;
  std::atomic<std::uint64_t> end_{0};
  std::string_view all_;
};

}  // namespace kokai
