#include "generator/commands/keys.h"

#include <cerrno>
#include <span>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/password.h"
#include "generator/files/descriptor.h"
#include "generator/files/private_folder.h"

namespace kokai {
namespace {

using minisign::KeyFault;

constexpr std::uint64_t kLargestKey = 16 << 10;

constexpr Bilingual kNotAKey = {
    "{0} は、署名の鍵(minisign の形)ではありません。\n"
    "kokai keygen --key が作ったファイルを指定してください。",
    "{0} is no key that signs (in minisign's format).\n"
    "Give the file that kokai keygen --key wrote."};
constexpr Bilingual kNotAPublicKey = {
    "{0} は、公開鍵(minisign の形)ではありません。\n"
    "kokai keygen が作った .pub のファイルを指定してください。",
    "{0} is no public key (in minisign's format).\n"
    "Give the .pub file that kokai keygen wrote."};
constexpr Bilingual kWrongPassword = {"{0} のパスワードが違います。",
                                      "This is not the password of {0}."};
constexpr Bilingual kTooCostly = {
    "{0} を開くだけのメモリーがありません(minisign の作る鍵は 1 GiB を使います)。\n"
    "メモリーの多い機械で開くか、kokai keygen で新しい鍵を作ってください(128 MiB を使います)。",
    "There is not the memory to open {0} (keys made by minisign take 1 GiB).\n"
    "Use a machine with more memory, or a new key of kokai keygen (128 MiB)."};

}  // namespace

int open_secret_key(const Arguments& arguments, const std::string& path, const std::string& output,
                    minisign::SecretKey& key) {
  if (Status well = judge_secret_file(path, std::span(&output, 1)); !well) {
    return report_failure(arguments, well.failure());
  }
  const Result<std::string> text = read_secret_file(path);
  if (!text) return report_failure(arguments, text.failure());
  KeyFault fault = key.read(text.value(), std::nullopt);
  if (fault == KeyFault::kWantsPassword) {
    const std::optional<std::string> password = ask_password(arguments, path, false);
    if (!password) return kUsage;
    fault = key.read(text.value(), password);
  }
  if (fault == KeyFault::kNone) return kFine;
  complain(arguments,
           fault == KeyFault::kNotAKey         ? kNotAKey
           : fault == KeyFault::kWrongPassword ? kWrongPassword
                                               : kTooCostly,
           {path});
  return fault == KeyFault::kTooCostly ? kRefused : kFaults;
}

std::optional<minisign::PublicKey> open_public_key(const Arguments& arguments,
                                                   const std::string& path, int& status) {
  const Descriptor file = open_at(AT_FDCWD, path, O_RDONLY | O_NONBLOCK);
  const std::optional<std::string> text =
      file.open() ? read_all(file.get(), kLargestKey) : std::optional<std::string>();
  if (!text) {
    status = report_failure(arguments, system_failure("read", path, errno));
    return std::nullopt;
  }
  const std::optional<minisign::PublicKey> key = minisign::read_public_key(*text);
  if (!key) {
    complain(arguments, kNotAPublicKey, {path});
    status = kFaults;
  }
  return key;
}

}  // namespace kokai
