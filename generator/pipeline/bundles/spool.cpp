#include "generator/pipeline/bundles/spool.h"

#include <algorithm>
#include <utility>

#include "generator/files/hash.h"
#include "generator/formats/deflate.h"

namespace kokai {
namespace {

constexpr const char* kShown = "bundles/";

bool is_packed_already(std::string_view path) {
  constexpr std::string_view kEndings[] = {".gz", ".br", ".zip", ".png", ".jpg", ".pdf", ".xlsx"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

}  // namespace

Result<std::unique_ptr<Spool>> Spool::open(LargeFiles& files) {
  Result<Descriptor> file = files.scratch();
  if (!file.ok()) return file.failure();
  return std::unique_ptr<Spool>(new Spool(std::move(file).value()));
}

Result<std::uint32_t> Spool::keep(std::string_view path, std::string_view bytes) {
  std::string hash = content_hash(bytes);
  {
    const std::lock_guard lock(mutex_);
    const auto known = by_content_.find(hash);
    if (known != by_content_.end()) return known->second;
  }
  static thread_local Deflater deflater;
  const std::string_view packed = is_packed_already(path) ? "" : deflater.pack(bytes);
  const std::string_view kept = packed.empty() ? bytes : packed;
  Blob blob{
      end_.fetch_add(kept.size()), bytes.size(), kept.size(), crc32(bytes), !packed.empty(), {}};
  const std::string digest = sha256(bytes);
  std::copy(digest.begin(), digest.end(), blob.sha256.begin());
  if (const int error = write_at(file_.get(), kept, blob.offset); error != 0) {
    return system_failure("write", kShown, error);
  }
  // Another thread may have kept the same text meanwhile: then this one's bytes are never read.
  const std::lock_guard lock(mutex_);
  const auto [place, is_new] =
      by_content_.emplace(std::move(hash), static_cast<std::uint32_t>(blobs_.size()));
  if (is_new) blobs_.push_back(blob);
  return place->second;
}

Blob Spool::blob(std::uint32_t number) const {
  const std::lock_guard lock(mutex_);
  return blobs_[number];
}

Status Spool::put(const BundleFile& file, zip::Writer& zip) const {
  constexpr std::uint64_t kBlock = 1U << 18;
  const Blob one = blob(file.blob);
  if (Status begun = zip.begin({file.path, one.bytes, one.packed, one.crc, one.deflated}); !begun) {
    return begun;
  }
  static thread_local std::string block;
  for (std::uint64_t done = 0; done < one.packed; done += block.size()) {
    block.resize(std::min(kBlock, one.packed - done));
    if (const int error = read_at(file_.get(), block, one.offset + done); error != 0) {
      return system_failure("read", kShown, error);
    }
    if (Status added = zip.append(block); !added) return added;
  }
  return Done{};
}

Status KeepingSink::write(const std::string& path, const Pieces& pieces) {
  static thread_local std::string room;
  const Result<std::uint32_t> blob = spool_.keep(path, whole_of(pieces, room));
  if (!blob.ok()) return blob.failure();
  {
    const std::lock_guard lock(mutex_);
    files_.push_back({path, blob.value()});
  }
  return behind_ == nullptr ? Status(Done{}) : behind_->write(path, pieces);
}

}  // namespace kokai
