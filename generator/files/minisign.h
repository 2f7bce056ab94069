#pragma once

// Keys and signatures as minisign writes them (Ed25519 by libsodium), so that anybody can check
// ours with a program that is not ours. Source: https://jedisct1.github.io/minisign/, "format".

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "generator/diagnostics/result.h"

namespace kokai::minisign {

using KeyId = std::array<unsigned char, 8>;
using Digest = std::array<unsigned char, 64>;  ///< BLAKE2b-512

struct PublicKey {
  KeyId id{};
  std::array<unsigned char, 32> point{};
};

/// The two lines of a .pub file.
std::string public_key_text(const PublicKey& key);
/// Reads them, or the second line alone. Nothing for any other text.
std::optional<PublicKey> read_public_key(std::string_view text);
/// The sixteen digits by which minisign names a key.
std::string shown_id(const KeyId& id);

enum class KeyFault { kNone, kNotAKey, kWantsPassword, kWrongPassword, kTooCostly };

/// A key that signs. Wiped from memory when it goes.
class SecretKey {
 public:
  SecretKey() = default;
  SecretKey(const SecretKey&) = delete;
  SecretKey& operator=(const SecretKey&) = delete;
  ~SecretKey();

  /// A new key, of the system's chance.
  void make();
  /// Reads a key file. Keys that are not locked need no password; a password is then not looked at.
  /// kTooCostly: unlocking wants more than 1 GiB of memory, which minisign itself never asks for.
  KeyFault read(std::string_view text, const std::optional<std::string>& password);
  /// The two lines of a key file, locked by scrypt (128 MiB) with the password, or open without
  /// one, as `minisign -W` leaves it.
  std::string text(const std::optional<std::string>& password) const;

  PublicKey public_key() const;
  /// The four lines of a .minisig file over what has this digest ("ED", prehashed).
  /// `trusted_comment` is signed, too; it holds no line break.
  std::string sign(const Digest& digest, std::string_view trusted_comment) const;

 private:
  KeyId id_{};
  std::array<unsigned char, 64> key_{};
};

/// A .minisig file, read and not yet believed.
struct Signature {
  bool prehashed = true;  ///< false: "Ed", over the message itself
  KeyId id{};
  std::array<unsigned char, 64> signature{};
  std::string trusted_comment;
  std::array<unsigned char, 64> over_comment{};
};

std::optional<Signature> read_signature(std::string_view text);

Digest digest_of(std::string_view message);
/// digest_of() an open file from its first byte on, a block at a time. `path` is for the refusal.
Result<Digest> digest_of_file(int file, const std::string& path);

/// Is the signature, with its comment, this key's over this message? False for another key's, too.
bool vouches(const PublicKey& key, const Signature& signature, std::string_view message);
/// The same for what is known by its digest: false for signatures that are not prehashed.
bool vouches(const PublicKey& key, const Signature& signature, const Digest& digest);

}  // namespace kokai::minisign
