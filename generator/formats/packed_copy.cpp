#include "generator/formats/packed_copy.h"

#include <algorithm>
#include <cstdint>
#include <new>

#include <brotli/encode.h>
#include <libdeflate.h>

namespace kokai {
namespace {

constexpr int kGzipLevel = 9;
constexpr int kBrotliQuality = 9;

/// Room for a packed text that is shorter than the text itself.
void make_room(std::string& room, std::string_view bytes) {
  if (room.size() < bytes.size()) room.resize(std::max(bytes.size(), 2 * room.size()));
}

}  // namespace

struct PackedCopies::Compressor {
  std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> is{
      libdeflate_alloc_compressor(kGzipLevel), libdeflate_free_compressor};
};

PackedCopies::PackedCopies() : compressor_(std::make_unique<Compressor>()) {
  if (!compressor_->is) throw std::bad_alloc();
}

PackedCopies::~PackedCopies() = default;

std::string_view PackedCopies::gzip(std::string_view bytes) {
  if (bytes.empty()) return {};
  make_room(gzip_, bytes);
  const std::size_t packed = libdeflate_gzip_compress(compressor_->is.get(), bytes.data(),
                                                      bytes.size(), gzip_.data(), bytes.size() - 1);
  return std::string_view(gzip_).substr(0, packed);
}

std::string_view PackedCopies::brotli(std::string_view bytes) {
  if (bytes.empty()) return {};
  make_room(brotli_, bytes);
  std::size_t packed = bytes.size() - 1;
  const bool fits =
      BrotliEncoderCompress(kBrotliQuality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                            reinterpret_cast<const std::uint8_t*>(bytes.data()), &packed,
                            reinterpret_cast<std::uint8_t*>(brotli_.data()));
  return std::string_view(brotli_).substr(0, fits ? packed : 0);
}

}  // namespace kokai
