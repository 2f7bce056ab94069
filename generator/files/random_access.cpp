#include "generator/files/random_access.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace kokai {
namespace {

constexpr std::size_t kWindow = std::size_t{64} << 10;

}  // namespace

bool MemoryBytes::read(std::uint64_t at, char* out, std::size_t count) {
  if (at > bytes_.size() || count > bytes_.size() - at) return false;
  std::memcpy(out, bytes_.data() + at, count);
  return true;
}

bool FileBytes::read(std::uint64_t at, char* out, std::size_t count) {
  if (at > size_ || count > size_ - at) return false;
  while (count > 0) {
    if (at < window_at_ || at >= window_at_ + window_.size()) {
      if (!fill(at)) return false;
    }
    const std::size_t from = static_cast<std::size_t>(at - window_at_);
    const std::size_t some = std::min(count, window_.size() - from);
    std::memcpy(out, window_.data() + from, some);
    out += some;
    at += some;
    count -= some;
  }
  return true;
}

bool FileBytes::fill(std::uint64_t at) {
  window_.resize(kWindow);
  window_at_ = at;
  ssize_t got = 0;
  do {
    got = pread(file_, window_.data(), window_.size(), static_cast<off_t>(at));
  } while (got < 0 && errno == EINTR);
  window_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return got > 0;
}

}  // namespace kokai
