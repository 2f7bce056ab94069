#include <cerrno>
#include <filesystem>
#include <optional>
#include <unordered_map>

#include <sys/stat.h>

#include "generator/files/descriptor.h"
#include "generator/files/hash.h"
#include "generator/formats/zip_reader.h"
#include "generator/pipeline/proof/bag.h"
#include "generator/pipeline/proof/check_signature.h"
#include "generator/pipeline/proof/messages.h"
#include "generator/pipeline/proof/verify.h"
#include "generator/text/fold.h"

namespace kokai::proof {
namespace {

// A site of 50,000 assessments has fewer files. Sizes: what a disk of today holds; a page packs to
// a tenth, a list of equal lines to a hundredth.
constexpr zip::Limits kLimits = {.entries = 1'000'000,
                                 .name_bytes = 1'024,
                                 .entry_bytes = std::uint64_t{16} << 30,
                                 .total_bytes = std::uint64_t{256} << 30,
                                 .ratio = 200,
                                 .ratio_from = std::uint64_t{16} << 20,
                                 .only_portable_names = true};

const Message& message_of(zip::Fault fault) {
  switch (fault) {
    case zip::Fault::kTooManyEntries:
    case zip::Fault::kTooLarge:
      return kZipTooLarge;
    case zip::Fault::kName:
      return kZipName;
    case zip::Fault::kDoubledName:
      return kZipDouble;
    case zip::Fault::kLink:
      return kZipLink;
    case zip::Fault::kEncrypted:
      return kZipEncrypted;
    default:
      return kZipBroken;
  }
}

class ZipCheck {
 public:
  explicit ZipCheck(const std::string& path)
      : path_(path), name_(std::filesystem::path(path).filename().string()) {}

  Result<Verified> run(const minisign::PublicKey& key) {
    const Descriptor file = open_at(AT_FDCWD, path_, O_RDONLY | O_NONBLOCK);
    struct stat status {};
    if (!file.open() || fstat(file.get(), &status) != 0) {
      return system_failure("read", path_, errno);
    }
    if (!S_ISREG(status.st_mode)) return system_failure("read", path_, EINVAL);
    if (Status done = check_signature(file.get(), key); !done) return done.failure();
    look_inside(
        std::make_unique<FileBytes>(file.get(), static_cast<std::uint64_t>(status.st_size)));
    verified_.findings.sort();
    return std::move(verified_);
  }

 private:
  Status check_signature(int file, const minisign::PublicKey& key) {
    const std::string beside = path_ + std::string(kSignatureEnding);
    const Descriptor opened = open_at(AT_FDCWD, beside, O_RDONLY | O_NONBLOCK);
    if (!opened.open() && errno == ENOENT) {
      verified_.findings.add(kUnsigned, {name_}, {name_ + std::string(kSignatureEnding)});
      return Done{};
    }
    const auto text =
        opened.open() ? read_all(opened.get(), kLargestSignature) : std::optional<std::string>();
    if (!text) return system_failure("read", beside, errno);
    const auto signature = signature_by(key, *text, name_, verified_.findings);
    if (!signature) return Done{};
    const Result<minisign::Digest> digest = minisign::digest_of_file(file, path_);
    if (!digest) return digest.failure();
    if (minisign::vouches(key, *signature, digest.value())) {
      verified_.comment = signature->trusted_comment;
    } else {
      verified_.findings.add(kSignature, {name_}, {name_});
    }
    return Done{};
  }

  void tell(const zip::Trouble& trouble) {
    verified_.findings.add(message_of(trouble.fault), {name_}, {trouble.entry});
  }

  void look_inside(std::unique_ptr<RandomAccess> bytes) {
    verified_.opened = bytes->size() <= zip::kLargestArchive;
    if (!verified_.opened) return;
    zip::Trouble trouble;
    const std::optional<zip::Archive> archive =
        zip::Archive::open(std::move(bytes), kLimits, trouble);
    if (!archive) return tell(trouble);
    tell_case_twins(*archive);
    const std::optional<Bag> bag = bag_in(*archive, trouble);
    if (trouble.fault != zip::Fault::kNone) tell(trouble);
    for (const zip::Entry& entry : archive->entries()) {
      if (!entry.name.ends_with('/')) look_at(*archive, entry, bag ? &*bag : nullptr);
    }
    if (bag) tell_missing(*archive, *bag);
  }

  /// Two names that are one on Windows and macOS.
  void tell_case_twins(const zip::Archive& archive) {
    std::unordered_map<std::string, const std::string*> seen;
    for (const zip::Entry& entry : archive.entries()) {
      const auto [first, fresh] = seen.emplace(case_folded(entry.name), &entry.name);
      if (!fresh) {
        verified_.findings.add(kZipDouble, {name_}, {*first->second + " / " + entry.name});
      }
    }
  }

  void look_at(const zip::Archive& archive, const zip::Entry& entry, const Bag* bag) {
    Sha256 hash;
    zip::Stream stream = archive.open_entry(entry);
    long count = 0;
    while ((count = stream.read(block_.data(), block_.size())) > 0) {
      hash.add({block_.data(), static_cast<std::size_t>(count)});
      verified_.bytes += static_cast<std::uint64_t>(count);
    }
    if (count < 0) return tell(stream.trouble());
    ++verified_.files;
    if (bag == nullptr || entry.name == bag->unlisted) return;
    const auto sum = bag->sums.find(entry.name);
    if (sum == bag->sums.end()) {
      verified_.findings.add(kAdded, {name_ + ": " + entry.name});
    } else if (sum->second != hash.hex()) {
      verified_.findings.add(kChanged, {name_ + ": " + entry.name});
    }
  }

  void tell_missing(const zip::Archive& archive, const Bag& bag) {
    for (const auto& [name, sum] : bag.sums) {
      if (archive.find(name) == nullptr) verified_.findings.add(kMissing, {name_ + ": " + name});
    }
  }

  std::string path_;
  std::string name_;
  std::string block_ = std::string(std::size_t{64} << 10, '\0');
  Verified verified_;
};

}  // namespace

Result<Verified> verify_zip(const std::string& path, const minisign::PublicKey& key) {
  return ZipCheck(path).run(key);
}

}  // namespace kokai::proof
