#pragma once

// A text packed as a web server hands it out: gzip (RFC 1952) and Brotli (RFC 7932). No name and no
// time stand in it: the same text is packed to the same bytes.

#include <memory>
#include <string>
#include <string_view>

namespace kokai {

/// Packs one text after another. For one thread.
class PackedCopies {
 public:
  PackedCopies();
  ~PackedCopies();
  PackedCopies(const PackedCopies&) = delete;
  PackedCopies& operator=(const PackedCopies&) = delete;

  /// A whole .gz file, seen until the next call; empty when it would not be shorter. As small as
  /// `gzip -9` makes it, or smaller.
  std::string_view gzip(std::string_view bytes);
  /// A whole .br file, as `brotli -q 9` makes it; seen and empty like gzip().
  std::string_view brotli(std::string_view bytes);

 private:
  struct Compressor;
  std::unique_ptr<Compressor> compressor_;
  std::string gzip_;
  std::string brotli_;
};

}  // namespace kokai
