#include "generator/files/minisign.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <vector>

#include <sodium.h>
#include <unistd.h>

namespace kokai::minisign {
namespace {

using Bytes = std::span<const unsigned char>;

constexpr std::string_view kPlain = "Ed";  // over the message itself; also what a key is for
constexpr std::string_view kPrehashed = "ED";
constexpr std::string_view kScrypt = "Sc";
constexpr std::string_view kOpen{"\0\0", 2};
constexpr std::string_view kChecksum = "B2";
constexpr std::string_view kUntrusted = "untrusted comment: ";
constexpr std::string_view kTrusted = "trusted comment: ";

constexpr std::size_t kSaltBytes = crypto_pwhash_scryptsalsa208sha256_SALTBYTES;
constexpr std::size_t kCheckBytes = 32;
constexpr std::size_t kLockedBytes = 8 + 64 + kCheckBytes;  // id, key, check sum
constexpr std::size_t kKeyFileBytes = 2 + 2 + 2 + kSaltBytes + 8 + 8 + kLockedBytes;
// scrypt with N = 2^17, r = 8, p = 1.
constexpr std::uint64_t kOperations = 4'194'304;
constexpr std::uint64_t kMemory = std::uint64_t{128} << 20;
constexpr std::uint64_t kMostOperations = crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE;
constexpr std::uint64_t kMostMemory = crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE;

void require_sodium() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used");
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string base64(Bytes bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the NUL
  return text;
}

/// Exactly out.size() bytes, nothing before and behind them.
bool from_base64(std::string_view text, std::span<unsigned char> out) {
  std::size_t count = 0;
  const char* end = nullptr;
  return sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &count, &end,
                           sodium_base64_VARIANT_ORIGINAL) == 0 &&
         count == out.size() && end == text.data() + text.size();
}

/// Takes the next line off `text`, without its line break.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Lays pieces of a record one behind the other, and takes them off again.
class Record {
 public:
  explicit Record(std::span<unsigned char> bytes) : left_(bytes) {}
  void put(Bytes piece) {
    std::copy(piece.begin(), piece.end(), left_.begin());
    left_ = left_.subspan(piece.size());
  }
  void put(std::string_view piece) { put(Bytes(bytes_of(piece), piece.size())); }
  void put(std::uint64_t number) {
    for (int i = 0; i < 8; ++i) left_[i] = static_cast<unsigned char>(number >> (8 * i));
    left_ = left_.subspan(8);
  }
  std::span<unsigned char> take(std::size_t count) {
    const std::span<unsigned char> piece = left_.first(count);
    left_ = left_.subspan(count);
    return piece;
  }
  bool take(std::string_view wanted) {
    return std::memcmp(take(wanted.size()).data(), wanted.data(), wanted.size()) == 0;
  }
  void take_into(std::span<unsigned char> out) {
    const std::span<unsigned char> piece = take(out.size());
    std::copy(piece.begin(), piece.end(), out.begin());
  }
  std::uint64_t take_number() {
    const std::span<unsigned char> piece = take(8);
    std::uint64_t number = 0;
    for (int i = 7; i >= 0; --i) number = number << 8 | piece[i];
    return number;
  }

 private:
  std::span<unsigned char> left_;
};

/// BLAKE2b-256 of algorithm, id and key: tells a wrong password.
std::array<unsigned char, kCheckBytes> check_sum(const KeyId& id, Bytes key) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, kCheckBytes);
  crypto_generichash_update(&state, bytes_of(kPlain), kPlain.size());
  crypto_generichash_update(&state, id.data(), id.size());
  crypto_generichash_update(&state, key.data(), key.size());
  std::array<unsigned char, kCheckBytes> sum;
  crypto_generichash_final(&state, sum.data(), sum.size());
  return sum;
}

/// Locks what is open and opens what is locked. False when there is not the memory for it.
bool turn_lock(std::span<unsigned char> locked, const std::string& password, Bytes salt,
               std::uint64_t operations, std::uint64_t memory) {
  std::array<unsigned char, kLockedBytes> stream;
  const bool well = crypto_pwhash_scryptsalsa208sha256(
                        stream.data(), stream.size(), password.data(), password.size(), salt.data(),
                        operations, static_cast<std::size_t>(memory)) == 0;
  for (std::size_t i = 0; well && i < locked.size(); ++i) locked[i] ^= stream[i];
  sodium_memzero(stream.data(), stream.size());
  return well;
}

/// Does the second half of the key, the public one, belong to the first?
bool is_consistent(std::span<const unsigned char, 64> key) {
  std::array<unsigned char, 32> point;
  std::array<unsigned char, 64> again;
  crypto_sign_seed_keypair(point.data(), again.data(), key.data());
  const bool well = sodium_memcmp(again.data(), key.data(), again.size()) == 0;
  sodium_memzero(again.data(), again.size());
  return well;
}

bool is_signed(const PublicKey& key, Bytes signature, Bytes message) {
  require_sodium();
  return crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                     key.point.data()) == 0;
}

/// What the second signature is over: the first one and the comment.
std::vector<unsigned char> with_comment(Bytes signature, std::string_view comment) {
  std::vector<unsigned char> both(signature.begin(), signature.end());
  both.insert(both.end(), comment.begin(), comment.end());
  return both;
}

bool vouches_for(const PublicKey& key, const Signature& signature, Bytes message) {
  return key.id == signature.id && is_signed(key, signature.signature, message) &&
         is_signed(key, signature.over_comment,
                   with_comment(signature.signature, signature.trusted_comment));
}

}  // namespace

std::string shown_id(const KeyId& id) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string shown;
  for (std::size_t i = id.size(); i-- > 0;) {  // a number, its lowest byte first
    shown += kDigits[id[i] >> 4];
    shown += kDigits[id[i] & 15];
  }
  return shown;
}

std::string public_key_text(const PublicKey& key) {
  std::array<unsigned char, 42> bytes;
  Record record(bytes);
  record.put(kPlain);
  record.put(Bytes(key.id));
  record.put(Bytes(key.point));
  return std::string(kUntrusted) + "minisign public key " + shown_id(key.id) + '\n' +
         base64(bytes) + '\n';
}

std::optional<PublicKey> read_public_key(std::string_view text) {
  if (text.starts_with(kUntrusted)) take_line(text);
  std::array<unsigned char, 42> bytes;
  if (!from_base64(take_line(text), bytes) || !text.empty()) return std::nullopt;
  Record record(bytes);
  if (!record.take(kPlain)) return std::nullopt;
  PublicKey key;
  record.take_into(key.id);
  record.take_into(key.point);
  return key;
}

SecretKey::~SecretKey() { sodium_memzero(key_.data(), key_.size()); }

void SecretKey::make() {
  require_sodium();
  std::array<unsigned char, 32> point;
  crypto_sign_keypair(point.data(), key_.data());
  randombytes_buf(id_.data(), id_.size());
}

PublicKey SecretKey::public_key() const {
  PublicKey key{id_, {}};
  std::copy(key_.begin() + 32, key_.end(), key.point.begin());
  return key;
}

std::string SecretKey::text(const std::optional<std::string>& password) const {
  require_sodium();
  std::array<unsigned char, kSaltBytes> salt{};
  if (password) randombytes_buf(salt.data(), salt.size());
  std::array<unsigned char, kKeyFileBytes> bytes;
  Record record(bytes);
  record.put(kPlain);
  record.put(password ? kScrypt : kOpen);
  record.put(kChecksum);
  record.put(Bytes(salt));
  record.put(password ? kOperations : 0);
  record.put(password ? kMemory : 0);
  record.put(Bytes(id_));
  record.put(Bytes(key_));
  record.put(Bytes(check_sum(id_, key_)));
  const auto locked = std::span(bytes).last(kLockedBytes);
  if (password && !turn_lock(locked, *password, salt, kOperations, kMemory)) throw std::bad_alloc();
  std::string text = std::string(kUntrusted) +
                     (password ? "minisign encrypted secret key\n" : "minisign secret key\n") +
                     base64(bytes) + '\n';
  sodium_memzero(bytes.data(), bytes.size());
  return text;
}

KeyFault SecretKey::read(std::string_view text, const std::optional<std::string>& password) {
  require_sodium();
  if (!text.starts_with(kUntrusted)) return KeyFault::kNotAKey;
  take_line(text);
  std::array<unsigned char, kKeyFileBytes> bytes;
  if (!from_base64(take_line(text), bytes)) return KeyFault::kNotAKey;
  Record record(bytes);
  if (!record.take(kPlain)) return KeyFault::kNotAKey;
  const std::span<unsigned char> lock = record.take(2);
  const bool locked = std::memcmp(lock.data(), kScrypt.data(), 2) == 0;
  if (!locked && std::memcmp(lock.data(), kOpen.data(), 2) != 0) return KeyFault::kNotAKey;
  if (!record.take(kChecksum)) return KeyFault::kNotAKey;
  const std::span<unsigned char> salt = record.take(kSaltBytes);
  const std::uint64_t operations = record.take_number();
  const std::uint64_t memory = record.take_number();
  if (locked) {
    if (!password) return KeyFault::kWantsPassword;
    if (operations > kMostOperations || memory > kMostMemory) return KeyFault::kTooCostly;
    const auto secret = std::span(bytes).last(kLockedBytes);
    if (!turn_lock(secret, *password, salt, operations, memory)) return KeyFault::kTooCostly;
  }
  record.take_into(id_);
  record.take_into(key_);
  // minisign leaves the check sum of keys without a password empty.
  const std::array<unsigned char, kCheckBytes> right = check_sum(id_, key_);
  const std::span<unsigned char> sum = record.take(kCheckBytes);
  const bool empty = std::all_of(sum.begin(), sum.end(), [](unsigned char c) { return c == 0; });
  const bool well = (std::equal(sum.begin(), sum.end(), right.begin()) || (!locked && empty)) &&
                    is_consistent(key_);
  sodium_memzero(bytes.data(), bytes.size());
  if (well) return KeyFault::kNone;
  return locked ? KeyFault::kWrongPassword : KeyFault::kNotAKey;
}

std::string SecretKey::sign(const Digest& digest, std::string_view trusted_comment) const {
  require_sodium();
  if (trusted_comment.find('\n') != std::string_view::npos) {
    throw std::logic_error("a comment of one line");
  }
  std::array<unsigned char, 64> signature;
  crypto_sign_detached(signature.data(), nullptr, digest.data(), digest.size(), key_.data());
  const std::vector<unsigned char> both = with_comment(signature, trusted_comment);
  std::array<unsigned char, 64> over_comment;
  crypto_sign_detached(over_comment.data(), nullptr, both.data(), both.size(), key_.data());
  std::array<unsigned char, 74> bytes;
  Record record(bytes);
  record.put(kPrehashed);
  record.put(Bytes(id_));
  record.put(Bytes(signature));
  return std::string(kUntrusted) + "signature from kokai\n" + base64(bytes) + '\n' +
         std::string(kTrusted) + std::string(trusted_comment) + '\n' + base64(over_comment) + '\n';
}

std::optional<Signature> read_signature(std::string_view text) {
  if (!text.starts_with(kUntrusted)) return std::nullopt;
  take_line(text);
  std::array<unsigned char, 74> bytes;
  if (!from_base64(take_line(text), bytes)) return std::nullopt;
  const std::string_view comment = take_line(text);
  Signature signature;
  if (!comment.starts_with(kTrusted) || !from_base64(take_line(text), signature.over_comment) ||
      !text.empty()) {
    return std::nullopt;
  }
  signature.trusted_comment = comment.substr(kTrusted.size());
  Record record(bytes);
  const std::span<unsigned char> kind = record.take(2);
  signature.prehashed = std::memcmp(kind.data(), kPrehashed.data(), 2) == 0;
  if (!signature.prehashed && std::memcmp(kind.data(), kPlain.data(), 2) != 0) return std::nullopt;
  record.take_into(signature.id);
  record.take_into(signature.signature);
  return signature;
}

Digest digest_of(std::string_view message) {
  require_sodium();
  Digest digest;
  crypto_generichash(digest.data(), digest.size(), bytes_of(message), message.size(), nullptr, 0);
  return digest;
}

Result<Digest> digest_of_file(int file, const std::string& path) {
  require_sodium();
  crypto_generichash_state state;
  Digest digest;
  crypto_generichash_init(&state, nullptr, 0, digest.size());
  std::vector<unsigned char> block(std::size_t{1} << 16);
  for (off_t at = 0;;) {
    const ssize_t got = pread(file, block.data(), block.size(), at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_failure("read", path, errno);
    if (got == 0) break;
    crypto_generichash_update(&state, block.data(), static_cast<std::size_t>(got));
    at += got;
  }
  crypto_generichash_final(&state, digest.data(), digest.size());
  return digest;
}

bool vouches(const PublicKey& key, const Signature& signature, std::string_view message) {
  if (signature.prehashed) return vouches(key, signature, digest_of(message));
  return vouches_for(key, signature, Bytes(bytes_of(message), message.size()));
}

bool vouches(const PublicKey& key, const Signature& signature, const Digest& digest) {
  return signature.prehashed && vouches_for(key, signature, digest);
}

}  // namespace kokai::minisign
