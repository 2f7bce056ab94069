#include "generator/formats/packed_copy.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <memory>
#include <new>
#include <vector>

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

/// Memory that Brotli's encoder gives back and asks for again, text after text: fresh pages for its
/// tables would cost more than the packing.
class KeptBlocks {
 public:
  static void* take(void* self, std::size_t bytes) {
    return static_cast<KeptBlocks*>(self)->find(bytes);
  }
  static void give_back(void* self, void* bytes) {
    for (Block& block : static_cast<KeptBlocks*>(self)->blocks_) {
      if (block.bytes.get() == bytes) block.taken = false;
    }
  }

 private:
  struct Block {
    std::unique_ptr<char[]> bytes;
    std::size_t size = 0;
    bool taken = false;
  };

  void* find(std::size_t bytes) {
    const std::size_t size = std::bit_ceil(bytes);  // so that a few sizes serve all texts
    auto block = std::find_if(blocks_.begin(), blocks_.end(),
                              [&](const Block& one) { return !one.taken && one.size == size; });
    if (block == blocks_.end()) {
      block = blocks_.insert(block, {std::make_unique_for_overwrite<char[]>(size), size, false});
    }
    block->taken = true;
    return block->bytes.get();
  }

  std::vector<Block> blocks_;
};

}  // namespace

struct PackedCopies::Compressor {
  std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> is{
      libdeflate_alloc_compressor(kGzipLevel), libdeflate_free_compressor};
  KeptBlocks kept;
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
  const std::unique_ptr<BrotliEncoderState, decltype(&BrotliEncoderDestroyInstance)> encoder{
      BrotliEncoderCreateInstance(KeptBlocks::take, KeptBlocks::give_back, &compressor_->kept),
      BrotliEncoderDestroyInstance};
  if (!encoder) throw std::bad_alloc();
  const auto set = [&](BrotliEncoderParameter parameter, std::size_t value) {
    BrotliEncoderSetParameter(encoder.get(), parameter, static_cast<std::uint32_t>(value));
  };
  set(BROTLI_PARAM_QUALITY, kBrotliQuality);
  set(BROTLI_PARAM_MODE, BROTLI_MODE_TEXT);
  set(BROTLI_PARAM_SIZE_HINT, std::min<std::size_t>(bytes.size(), UINT32_MAX));
  const auto* in = reinterpret_cast<const std::uint8_t*>(bytes.data());
  auto* out = reinterpret_cast<std::uint8_t*>(brotli_.data());
  std::size_t in_left = bytes.size();
  std::size_t room = bytes.size() - 1;
  const bool fits = BrotliEncoderCompressStream(encoder.get(), BROTLI_OPERATION_FINISH, &in_left,
                                                &in, &room, &out, nullptr) == BROTLI_TRUE &&
                    BrotliEncoderIsFinished(encoder.get()) == BROTLI_TRUE;
  return std::string_view(brotli_).substr(0, fits ? bytes.size() - 1 - room : 0);
}

}  // namespace kokai
