#include "generator/pipeline/proof/sign_site.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <unordered_set>
#include <vector>

#include "generator/files/descriptor.h"
#include "generator/files/folder_files.h"
#include "generator/files/hash.h"
#include "generator/files/held_site.h"
#include "generator/files/manifest.h"
#include "generator/pipeline/proof/messages.h"
#include "generator/pipeline/proof/sums.h"

namespace kokai::proof {
namespace {

using Paths = std::unordered_set<std::string>;

constexpr std::string_view kDateKey = "date:";

bool is_zip(std::string_view path) { return path.ends_with(".zip"); }

/// What signing writes, given what else stands in the site.
Paths paths_of_proof(const std::vector<FolderFile>& files) {
  Paths paths{kSumsName, kSumsSignatureName, kManifestJsonName};
  for (const FolderFile& file : files) {
    if (is_zip(file.path)) paths.insert(file.path + std::string(kSignatureEnding));
  }
  return paths;
}

void judge(const std::vector<FolderFile>& files, const std::optional<Paths>& written,
           const Paths& proof, Findings& findings) {
  if (!written) return findings.add(kUnguarded, {});
  Paths there;
  for (const FolderFile& file : files) {
    there.insert(file.path);
    const bool of_proof = proof.count(file.path) != 0;
    if (!file.regular) {
      findings.add(kNotAFile, {file.path});
    } else if (!is_listable(file.path)) {
      findings.add(kName, {file.path});
    } else if (of_proof && written->count(file.path) == 0) {
      findings.add(kTaken, {file.path});
    }
  }
  for (const std::string& path : *written) {
    const bool dropped = path.ends_with(kSignatureEnding);  // of a zip that is gone
    if (there.count(path) == 0 && proof.count(path) == 0 && !dropped) {
      findings.add(kIncomplete, {path});
    }
  }
}

struct Hashed {
  SizedSum file;
  std::string signature;  ///< of a zip
};

class Signing {
 public:
  Signing(HeldSite& site, std::string shown, const minisign::SecretKey& key, Date date)
      : site_(site), shown_(std::move(shown)), key_(key), date_(date) {}

  Result<Hashed> hash(const std::string& path) const {
    const std::string shown = shown_ + '/' + path;
    const Descriptor file = open_at(site_.folder(), path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!file.open()) return system_failure("read", shown, errno);
    Result<FileDigest> digest = sha256_of(file.get(), shown);
    if (!digest) return digest.failure();
    Hashed hashed{{{path, digest.value().sha256}, digest.value().bytes}, {}};
    if (!is_zip(path)) return hashed;
    const Result<minisign::Digest> whole = minisign::digest_of_file(file.get(), shown);
    if (!whole) return whole.failure();
    const std::string name = std::filesystem::path(path).filename().string();
    hashed.signature = key_.sign(whole.value(), signed_comment(date_, name));
    return hashed;
  }

  Status write(std::vector<Hashed> hashed, const Paths& written, const Paths& proof) {
    // What is written here is kokai's from now on: the next build drops it with the site.
    std::vector<std::string> ours(proof.begin(), proof.end());
    for (const std::string& path : written) {
      if (proof.count(path) == 0) ours.push_back(path);
    }
    std::sort(ours.begin(), ours.end());
    if (Status status = site_.write(kManifestName, manifest_text(ours)); !status) return status;
    std::vector<SizedSum> files;
    for (Hashed& one : hashed) {
      if (!one.signature.empty()) {
        const std::string path = one.file.sum.path + std::string(kSignatureEnding);
        if (Status status = site_.write(path, one.signature); !status) return status;
        files.push_back({{path, sha256(one.signature)}, one.signature.size()});
      }
      files.push_back(std::move(one.file));
    }
    const auto by_path = [](const SizedSum& a, const SizedSum& b) {
      return a.sum.path < b.sum.path;
    };
    std::sort(files.begin(), files.end(), by_path);
    const std::string json = manifest_json(files);
    if (Status status = site_.write(kManifestJsonName, json); !status) return status;
    const SizedSum listed{{kManifestJsonName, sha256(json)}, json.size()};
    files.insert(std::upper_bound(files.begin(), files.end(), listed, by_path), listed);
    return write_signed_sums(files);
  }

 private:
  Status write_signed_sums(const std::vector<SizedSum>& files) {
    std::vector<Sum> sums;
    for (const SizedSum& file : files) sums.push_back(file.sum);
    const std::string text = sums_text(sums);
    if (Status status = site_.write(kSumsName, text); !status) return status;
    return site_.write(kSumsSignatureName,
                       key_.sign(minisign::digest_of(text), signed_comment(date_, kSumsName)));
  }

  HeldSite& site_;
  std::string shown_;
  const minisign::SecretKey& key_;
  Date date_;
};

/// The files to list: not those of the proof, which are made anew.
std::vector<std::string> published_of(const std::vector<FolderFile>& files, const Paths& proof) {
  std::vector<std::string> paths;
  for (const FolderFile& file : files) {
    if (file.path != kManifestName && proof.count(file.path) == 0) paths.push_back(file.path);
  }
  return paths;
}

}  // namespace

std::string signed_comment(Date date, const std::string& file) {
  return std::string(kDateKey) + iso(date) + "\tfile:" + file;
}

std::string date_of_comment(std::string_view comment) {
  constexpr std::size_t kIsoBytes = 10;
  if (!comment.starts_with(kDateKey)) return {};
  const std::string_view day = comment.substr(kDateKey.size(), kIsoBytes);
  return parse_moment(day) ? std::string(day) : std::string();
}

Result<SignOutcome> sign_site(const std::string& output, const minisign::SecretKey& key, Date date,
                              const PoolOptions& pool) {
  SignOutcome outcome;
  Result<std::unique_ptr<HeldSite>> held = HeldSite::take(output);
  if (!held) return held.failure();
  HeldSite& site = *held.value();
  const Result<std::vector<FolderFile>> files = files_in_folder(site.folder(), output);
  if (!files) return files.failure();
  const std::optional<Paths> written = site.written();
  const Paths proof = paths_of_proof(files.value());
  judge(files.value(), written, proof, outcome.findings);
  outcome.findings.sort();
  if (outcome.findings.has_errors()) return outcome;

  Signing signing(site, output, key, date);
  const std::vector<std::string> paths = published_of(files.value(), proof);
  std::vector<Hashed> hashed(paths.size());
  const Status done = run_jobs(paths.size(), pool, [&](std::size_t i, unsigned) -> Status {
    Result<Hashed> one = signing.hash(paths[i]);
    if (!one) return one.failure();
    hashed[i] = std::move(one).value();
    return Done{};
  });
  if (!done) return done.failure();
  for (const Hashed& one : hashed) {
    outcome.bytes += one.file.bytes;
    outcome.zips += one.signature.empty() ? 0 : 1;
  }
  outcome.files = hashed.size();
  outcome.interrupted = pool.stop && *pool.stop;
  if (outcome.interrupted) return outcome;
  if (Status status = signing.write(std::move(hashed), *written, proof); !status) {
    return status.failure();
  }
  return outcome;
}

}  // namespace kokai::proof
