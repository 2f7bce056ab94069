#include "generator/pipeline/bundles/bag.h"

#include <algorithm>
#include <stdexcept>

#include "generator/files/hash.h"
#include "generator/rendering/addresses.h"

namespace kokai {
namespace {

void sort_by_path(std::vector<BundleFile>& files) {
  const auto before = [](const BundleFile& a, const BundleFile& b) { return a.path < b.path; };
  const auto same = [](const BundleFile& a, const BundleFile& b) { return a.path == b.path; };
  std::sort(files.begin(), files.end(), before);
  const auto twice = std::adjacent_find(files.begin(), files.end(), same);
  if (twice != files.end()) throw std::logic_error("twice in a bundle: " + twice->path);
}

/// A line for each: "<digest>  <path>".
std::string manifest_of(const std::vector<BundleFile>& files, const Spool& spool) {
  std::string text;
  for (const BundleFile& file : files) {
    const Blob blob = spool.blob(file.blob);
    text.append(blob.sha256.data(), blob.sha256.size()).append("  ").append(file.path) += '\n';
  }
  return text;
}

std::string info_of(const Bag& bag, const Spool& spool) {
  std::uint64_t bytes = 0;
  for (const BundleFile& file : bag.payload) bytes += spool.blob(file.blob).bytes;
  std::string text;
  for (const auto& [label, value] : bag.info) {
    if (!value.empty()) text.append(label).append(": ").append(value) += '\n';
  }
  return text + "Payload-Oxum: " + std::to_string(bytes) + '.' +
         std::to_string(bag.payload.size()) + '\n';
}

Status add_tag(Bag& bag, const std::string& name, const std::string& text, Spool& spool) {
  const Result<std::uint32_t> blob = spool.keep(name, text);
  if (!blob.ok()) return blob.failure();
  bag.tags.push_back({name, blob.value()});
  return Done{};
}

Status add_lists(Bag& bag, Spool& spool) {
  sort_by_path(bag.payload);
  Status added =
      add_tag(bag, "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", spool);
  if (added) added = add_tag(bag, "bag-info.txt", info_of(bag, spool), spool);
  if (added) added = add_tag(bag, "manifest-sha256.txt", manifest_of(bag.payload, spool), spool);
  if (!added) return added;
  sort_by_path(bag.tags);
  return add_tag(bag, "tagmanifest-sha256.txt", manifest_of(bag.tags, spool), spool);
}

}  // namespace

Result<MadeBundle> write_bag(Bag bag, Spool& spool, LargeFiles& files) {
  if (Status added = add_lists(bag, spool); !added) return added.failure();
  MadeBundle made;
  made.files = bag.payload.size();
  std::vector<BundleFile> all = std::move(bag.payload);
  all.insert(all.end(), std::make_move_iterator(bag.tags.begin()),
             std::make_move_iterator(bag.tags.end()));
  sort_by_path(all);

  const std::string path = bundle_file(bag.name);
  Result<Descriptor> file = files.create(path);
  if (!file.ok()) return file.failure();
  zip::Writer zip(file.value().get(), path);
  for (BundleFile& one : all) {
    one.path.insert(0, bag.name + '/');
    if (Status put = spool.put(one, zip); !put) return put.failure();
  }
  if (Status finished = zip.finish(); !finished) return finished.failure();
  const Result<FileDigest> digest = sha256_of(file.value().get(), path);
  if (!digest.ok()) return digest.failure();
  if (const int error = file.value().close(); error != 0) {
    return system_failure("write", path, error);
  }
  made.bytes = digest.value().bytes;
  made.sha256 = digest.value().sha256;
  return made;
}

}  // namespace kokai
