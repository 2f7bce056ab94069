#include "generator/pipeline/release/publish_release.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <set>
#include <unordered_set>

#include <sys/stat.h>
#include <unistd.h>

#include "generator/files/carry_over.h"
#include "generator/files/descriptor.h"
#include "generator/files/hash.h"
#include "generator/files/publication.h"
#include "generator/pipeline/proof/messages.h"
#include "generator/pipeline/proof/sign_site.h"

namespace kokai::release {
namespace {

using proof::Sum;

constexpr std::uint64_t kLargestList = std::uint64_t{1} << 30;
constexpr const char* kNoDate = "0000-00-00";  // of a signature by another program

std::optional<std::string> read_small(int folder, const char* name) {
  const Descriptor file = open_at(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  return file.open() ? read_all(file.get(), kLargestList) : std::nullopt;
}

const Sum* find(const std::vector<Sum>& sums, const std::string& path) {
  const auto found =
      std::lower_bound(sums.begin(), sums.end(), path,
                       [](const Sum& sum, const std::string& wanted) { return sum.path < wanted; });
  return found != sums.end() && found->path == path ? &*found : nullptr;
}

/// "000012-2026-04-01-…" -> "2026-04-01"
std::string date_of_name(const std::string& name) {
  const std::size_t dash = name.find('-');
  return dash == std::string::npos ? std::string() : name.substr(dash + 1, 10);
}

Status refused(const Findings& findings, const std::string& shown) {
  const std::string first = findings.empty() ? "" : findings.all().front().at.path;
  return Failure{"release-copy", shown, first};
}

}  // namespace

Result<std::unique_ptr<Publishing>> Publishing::prepare(const std::string& output,
                                                        const std::string& to,
                                                        const minisign::PublicKey& key,
                                                        const PoolOptions& pool) {
  if (lies_inside(output, to) || lies_inside(to, output))
    return Failure{"release-inside", to, output};
  std::unique_ptr<Publishing> one(new Publishing(output, key, pool));
  Result<std::unique_ptr<HeldSite>> site = HeldSite::take(output);
  if (!site) return site.failure();
  one->site_ = std::move(site).value();
  Result<proof::Verified> verified = proof::verify_site(one->site_->folder(), output, key, pool);
  if (!verified) return verified.failure();
  one->verified_ = std::move(verified).value();
  one->judge_guard();
  if (!one->findings().empty() || one->interrupted()) return one;
  Result<std::unique_ptr<Releases>> releases = Releases::open(to);
  if (!releases) return releases.failure();
  one->releases_ = std::move(releases).value();
  if (Status read = one->read_target(); !read) return read.failure();
  return one;
}

void Publishing::judge_guard() {
  const auto written = site_->written();
  if (!written) verified_.findings.add(proof::kUnguarded, {});
  if (!written || verified_.comment.empty()) return;
  for (const std::string& path : *written) {
    const bool of_list = path == proof::kSumsName || path == proof::kSumsSignatureName;
    if (!of_list && find(verified_.sums, path) == nullptr) {
      verified_.findings.add(proof::kIncomplete, {path});
    }
  }
  verified_.findings.sort();
}

Status Publishing::read_target() {
  const ReleaseList& list = releases_->list();
  if (!list.current.empty()) {
    const Result<Descriptor> current = releases_->open_release(list.current);
    // A release that somebody damaged is no reason not to put a whole one in its place.
    if (current.ok()) {
      const auto text = read_small(current.value().get(), proof::kSumsName);
      last_ = proof::read_sums(text.value_or("")).value_or(std::vector<Sum>());
    }
  }
  plan_ = plan_between(last_, verified_.sums);
  plan_.from = list.current;
  std::string date = proof::date_of_comment(verified_.comment);
  plan_.older = !date.empty() && date < date_of_name(list.current);
  if (date.empty()) date = kNoDate;
  plan_.to = next_release_name(list, date, sha256(proof::sums_text(verified_.sums)));
  return Done{};
}

Status Publishing::make_folders(int incoming) const {
  std::set<std::string> folders;  // parents before their children
  for (const Sum& sum : verified_.sums) {
    for (std::size_t slash = sum.path.find('/'); slash != std::string::npos;
         slash = sum.path.find('/', slash + 1)) {
      folders.insert(sum.path.substr(0, slash));
    }
  }
  for (const std::string& folder : folders) {
    if (mkdirat(incoming, folder.c_str(), 0777) != 0) {
      return system_failure("create", plan_.to + '/' + folder, errno);
    }
  }
  return Done{};
}

/// Links what the last release has unchanged, by its bytes and not by its word; copies the rest.
Status Publishing::take_file(const Sum& sum, int last, int incoming, bool& linked) const {
  const Sum* const before = find(last_, sum.path);
  if (last >= 0 && before != nullptr && before->sha256 == sum.sha256) {
    const Descriptor old = open_at(last, sum.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const Result<FileDigest> digest =
        old.open() ? sha256_of(old.get(), sum.path) : Result<FileDigest>(FileDigest{});
    linked = digest.ok() && digest.value().sha256 == sum.sha256 &&
             linkat(last, sum.path.c_str(), incoming, sum.path.c_str(), 0) == 0;
    if (linked) return Done{};
  }
  const int error = copy_file(site_->folder(), incoming, sum.path);
  return error == 0 ? Status(Done{}) : system_failure("write", plan_.to + '/' + sum.path, error);
}

Status Publishing::prove(int incoming) const {
  const Result<proof::Verified> copy = proof::verify_site(incoming, plan_.to, key_, pool_);
  if (!copy) return copy.failure();
  if (copy.value().findings.empty() && !copy.value().interrupted) return Done{};
  return refused(copy.value().findings, plan_.to);
}

Result<Published> Publishing::publish(std::size_t keep) {
  const Result<Descriptor> incoming = releases_->begin();
  if (!incoming) return incoming.failure();
  const int folder = incoming.value().get();
  if (Status made = make_folders(folder); !made) return made.failure();
  Descriptor last;
  if (!plan_.from.empty()) {
    Result<Descriptor> opened = releases_->open_release(plan_.from);
    if (opened.ok()) last = std::move(opened).value();
  }
  std::atomic<std::size_t> links{0};
  Status taken = run_jobs(verified_.sums.size(), pool_, [&](std::size_t i, unsigned) {
    bool linked = false;
    Status one = take_file(verified_.sums[i], last.get(), folder, linked);
    if (linked) links.fetch_add(1, std::memory_order_relaxed);
    return one;
  });
  if (!taken) return taken.failure();
  for (const char* name : {proof::kSumsName, proof::kSumsSignatureName}) {
    const int error = copy_file(site_->folder(), folder, name);
    if (error != 0) return system_failure("write", plan_.to + '/' + name, error);
  }
  if (Status proved = prove(folder); !proved) return proved.failure();
  if (Status finished = releases_->finish(plan_.to); !finished) return finished.failure();
  Published published;
  published.linked = links;
  published.copied = verified_.sums.size() + 2 - links;
  Result<std::vector<std::string>> removed = releases_->keep_newest(keep);
  if (removed.ok()) published.removed = std::move(removed).value();
  return published;
}

Result<RolledBack> roll_back(const std::string& to, const std::optional<minisign::PublicKey>& key,
                             const PoolOptions& pool) {
  // Nothing is made where nothing was ever published.
  if (Result<ReleaseList> there = list_releases(to); !there) return there.failure();
  Result<std::unique_ptr<Releases>> opened = Releases::open(to);
  if (!opened) return opened.failure();
  Releases& releases = *opened.value();
  RolledBack result;
  result.from = releases.list().current;
  const std::vector<std::string>& names = releases.list().names;
  const auto current = std::find(names.begin(), names.end(), result.from);
  if (current == names.begin() || current == names.end()) return result;
  const std::string before = *(current - 1);
  const Result<Descriptor> folder = releases.open_release(before);
  if (!folder) return folder.failure();
  Result<proof::Verified> verified =
      key ? proof::verify_site(folder.value().get(), before, *key, pool)
          : proof::verify_whole(folder.value().get(), before, pool);
  if (!verified) return verified.failure();
  result.to = before;
  result.findings = std::move(verified.value().findings);
  if (verified.value().interrupted) return Failure{"release-copy", before, ""};
  if (!result.findings.empty()) return result;
  if (Status switched = releases.switch_to(before); !switched) return switched.failure();
  return result;
}

}  // namespace kokai::release
