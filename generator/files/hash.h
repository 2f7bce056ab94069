#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "generator/diagnostics/result.h"

namespace kokai {

/// XXH3-64: for telling sentences apart, where a number is enough.
std::uint64_t hash64(std::string_view bytes);
/// XXH3-128: for knowing a text again.
struct Hash128 {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  bool operator==(const Hash128&) const = default;
};
Hash128 hash128(std::string_view bytes);
/// hash128() as 32 hex digits: for telling content apart, not for proof.
std::string content_hash(std::string_view bytes);
/// SHA-256 as 64 hex digits: for provenance that others can check.
std::string sha256(std::string_view bytes);
/// Whether a text is what sha256() writes: 64 digits, small letters.
bool is_sha256(std::string_view text);

/// sha256() of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  /// Once, at the end.
  std::string hex();

 private:
  struct Free {
    void operator()(void* state) const;
  };
  std::unique_ptr<void, Free> state_;
};

struct FileDigest {
  std::string sha256;
  std::uint64_t bytes = 0;
};
/// sha256() of an open file from its first byte on, a block at a time. `path` is for the refusal.
Result<FileDigest> sha256_of(int file, const std::string& path);

}  // namespace kokai
