#include "generator/files/random_access.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

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
    if (!last_.holds(at)) {
      std::swap(last_, before_);
      if (!last_.holds(at) && !fill(at)) return false;
    }
    const std::size_t from = static_cast<std::size_t>(at - last_.at);
    const std::size_t some = std::min(count, last_.bytes.size() - from);
    std::memcpy(out, last_.bytes.data() + from, some);
    out += some;
    at += some;
    count -= some;
  }
  return true;
}

bool FileBytes::fill(std::uint64_t at) {
  last_.bytes.resize(kWindow);
  last_.at = at;
  ssize_t got = 0;
  do {
    got = pread(file_, last_.bytes.data(), kWindow, static_cast<off_t>(at));
  } while (got < 0 && errno == EINTR);
  last_.bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return got > 0;
}

}  // namespace kokai
