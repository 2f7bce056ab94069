#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kokai {

/// Bytes that can be read from any place.
class RandomAccess {
 public:
  virtual ~RandomAccess() = default;
  virtual std::uint64_t size() const = 0;
  /// Copies `count` bytes from `at` on. False, and errno, when the system refuses or they are not
  /// all there. Not for several threads at once.
  virtual bool read(std::uint64_t at, char* out, std::size_t count) = 0;
};

class MemoryBytes : public RandomAccess {
 public:
  explicit MemoryBytes(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t size() const override { return bytes_.size(); }
  bool read(std::uint64_t at, char* out, std::size_t count) override;

 private:
  std::string_view bytes_;
};

/// An open file, which must outlive this. Small reads that lie together cost one call of the
/// system: twice 64 KiB are kept, for a reader that goes to and fro between two places.
class FileBytes : public RandomAccess {
 public:
  FileBytes(int file, std::uint64_t size) : file_(file), size_(size) {}
  std::uint64_t size() const override { return size_; }
  bool read(std::uint64_t at, char* out, std::size_t count) override;

 private:
  struct Window {
    std::vector<char> bytes;
    std::uint64_t at = 0;
    bool holds(std::uint64_t byte) const { return byte >= at && byte - at < bytes.size(); }
  };
  bool fill(std::uint64_t at);
  int file_;
  std::uint64_t size_;
  Window last_, before_;
};

}  // namespace kokai
