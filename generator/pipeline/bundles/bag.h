#pragma once

// A bundle as BagIt has it (RFC 8493): a folder with a payload and lists of what must be in it, so
// that whoever keeps it for long can tell that nothing is missing or changed. Zipped as it is put
// together.

#include <string>
#include <utility>
#include <vector>

#include "generator/pipeline/bundles/spool.h"
#include "generator/rendering/bundles/bundle_pages.h"

namespace kokai {

struct Bag {
  std::string name;                 ///< of the folder
  std::vector<BundleFile> payload;  ///< paths from the folder on: "data/site/index.html"
  std::vector<BundleFile> tags;     ///< what stands beside the payload
  /// bag-info.txt: labels and values of one line; empty values are left out.
  std::vector<std::pair<std::string, std::string>> info;
};

/// Writes bundles/<name>.zip: one folder, its files by their bytes. Two of one path are our bug and
/// throw std::logic_error.
Result<MadeBundle> write_bag(Bag bag, Spool& spool, LargeFiles& files);

}  // namespace kokai
