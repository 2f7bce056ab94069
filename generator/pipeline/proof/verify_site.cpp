#include <cerrno>
#include <unordered_map>

#include "generator/files/descriptor.h"
#include "generator/files/folder_files.h"
#include "generator/files/hash.h"
#include "generator/files/manifest.h"
#include "generator/pipeline/proof/check_signature.h"
#include "generator/pipeline/proof/messages.h"
#include "generator/pipeline/proof/verify.h"

namespace kokai::proof {
namespace {

constexpr std::uint64_t kLargestList = std::uint64_t{1} << 30;

class SiteCheck {
 public:
  SiteCheck(int folder, const std::string& shown) : folder_(folder), shown_(shown) {}

  /// Nothing, and a finding, when there is no such file.
  Result<std::optional<std::string>> read(const std::string& name, std::uint64_t limit) {
    const Descriptor file = open_at(folder_, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!file.open() && errno == ENOENT) {
      verified.findings.add(kUnsigned, {name}, {name});
      return std::optional<std::string>();
    }
    std::optional<std::string> bytes =
        file.open() ? read_all(file.get(), limit) : std::optional<std::string>();
    if (bytes) return bytes;
    return system_failure(errno == EFBIG ? "read-too-large" : "read", shown_ + '/' + name, errno);
  }

  void take_sums(const std::string& text) {
    std::optional<std::vector<Sum>> sums = read_sums(text);
    if (sums) {
      verified.sums = std::move(*sums);
    } else {
      verified.findings.add(kSums, {kSumsName});
    }
  }

  Status compare(const PoolOptions& pool) {
    const Result<std::vector<FolderFile>> files = files_in_folder(folder_, shown_);
    if (!files) return files.failure();
    const std::vector<Sum> there = tell_added_and_missing(files.value());
    std::vector<FileDigest> digests(there.size());
    const Status done = run_jobs(there.size(), pool, [&](std::size_t i, unsigned) {
      return hash(there[i].path, digests[i]);
    });
    if (!done) return done;
    verified.interrupted = pool.stop && *pool.stop;
    for (std::size_t i = 0; i < there.size(); ++i) {
      verified.bytes += digests[i].bytes;
      if (digests[i].sha256 != there[i].sha256) verified.findings.add(kChanged, {there[i].path});
    }
    verified.files = there.size();
    verified.findings.sort();
    return Done{};
  }

  Verified verified;

 private:
  /// The files that are to be hashed, with what they should be.
  std::vector<Sum> tell_added_and_missing(const std::vector<FolderFile>& files) {
    std::unordered_map<std::string, const Sum*> wanted;
    for (const Sum& sum : verified.sums) wanted.emplace(sum.path, &sum);
    std::vector<Sum> there;
    for (const FolderFile& file : files) {
      if (file.path == kManifestName || file.path == kSumsName || file.path == kSumsSignatureName) {
        continue;
      }
      const auto found = wanted.find(file.path);
      if (found == wanted.end()) {
        verified.findings.add(kAdded, {file.path});
        continue;
      }
      if (file.regular) {
        there.push_back(*found->second);
      } else {
        verified.findings.add(kNotAFile, {file.path});
      }
      wanted.erase(found);
    }
    for (const Sum& sum : verified.sums) {
      if (wanted.count(sum.path) != 0) verified.findings.add(kMissing, {sum.path});
    }
    return there;
  }

  Status hash(const std::string& path, FileDigest& digest) const {
    const std::string shown = shown_ + '/' + path;
    const Descriptor file = open_at(folder_, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!file.open()) return system_failure("read", shown, errno);
    Result<FileDigest> whole = sha256_of(file.get(), shown);
    if (!whole) return whole.failure();
    digest = std::move(whole).value();
    return Done{};
  }

  int folder_;
  const std::string& shown_;
};

}  // namespace

Result<Verified> verify_site(int folder, const std::string& shown, const minisign::PublicKey& key,
                             const PoolOptions& pool) {
  SiteCheck check(folder, shown);
  const auto list = check.read(kSumsName, kLargestList);
  if (!list) return list.failure();
  const auto text = check.read(kSumsSignatureName, kLargestSignature);
  if (!text) return text.failure();
  if (!list.value() || !text.value()) return std::move(check.verified);
  const auto signature = signature_by(key, *text.value(), kSumsName, check.verified.findings);
  if (!signature) return std::move(check.verified);
  if (!minisign::vouches(key, *signature, *list.value())) {
    check.verified.findings.add(kSignature, {kSumsName}, {kSumsName});
    return std::move(check.verified);
  }
  check.verified.comment = signature->trusted_comment;
  check.take_sums(*list.value());
  if (check.verified.findings.has_errors()) return std::move(check.verified);
  if (Status compared = check.compare(pool); !compared) return compared.failure();
  return std::move(check.verified);
}

Result<Verified> verify_whole(int folder, const std::string& shown, const PoolOptions& pool) {
  SiteCheck check(folder, shown);
  const auto list = check.read(kSumsName, kLargestList);
  if (!list) return list.failure();
  if (!list.value()) return std::move(check.verified);
  check.take_sums(*list.value());
  if (check.verified.findings.has_errors()) return std::move(check.verified);
  if (Status compared = check.compare(pool); !compared) return compared.failure();
  return std::move(check.verified);
}

}  // namespace kokai::proof
