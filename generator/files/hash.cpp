#include "generator/files/hash.h"

#include <cerrno>
#include <stdexcept>
#include <vector>

#include <openssl/evp.h>
#include <unistd.h>
#include <xxhash.h>

namespace kokai {
namespace {

std::string hex(const unsigned char* bytes, std::size_t count) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  out.reserve(count * 2);
  for (std::size_t i = 0; i < count; ++i) {
    out.push_back(kDigits[bytes[i] >> 4]);
    out.push_back(kDigits[bytes[i] & 15]);
  }
  return out;
}

}  // namespace

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

Hash128 hash128(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.low64, hash.high64};
}

std::string content_hash(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  return hex(canonical.digest, sizeof canonical.digest);
}

std::string sha256(std::string_view bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest, &length, EVP_sha256(), nullptr) != 1) {
    throw std::runtime_error("OpenSSL gives no SHA-256");
  }
  return hex(digest, length);
}

void Sha256::Free::operator()(void* state) const {
  EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(state));
}

Sha256::Sha256() : state_(EVP_MD_CTX_new()) {
  if (!state_ ||
      EVP_DigestInit_ex(static_cast<EVP_MD_CTX*>(state_.get()), EVP_sha256(), nullptr) != 1) {
    throw std::runtime_error("OpenSSL gives no SHA-256");
  }
}

void Sha256::add(std::string_view bytes) {
  EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(state_.get()), bytes.data(), bytes.size());
}

std::string Sha256::hex() {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  EVP_DigestFinal_ex(static_cast<EVP_MD_CTX*>(state_.get()), digest, &length);
  return kokai::hex(digest, length);
}

Result<FileDigest> sha256_of(int file, const std::string& path) {
  constexpr std::size_t kBlock = 1U << 16;
  Sha256 hash;
  FileDigest digest;
  std::vector<char> block(kBlock);
  while (true) {
    const ssize_t got = pread(file, block.data(), block.size(), static_cast<off_t>(digest.bytes));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_failure("read", path, errno);
    if (got == 0) break;
    hash.add({block.data(), static_cast<std::size_t>(got)});
    digest.bytes += static_cast<std::uint64_t>(got);
  }
  digest.sha256 = hash.hex();
  return digest;
}

}  // namespace kokai
