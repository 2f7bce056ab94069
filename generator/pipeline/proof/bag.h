#pragma once

// A bag (BagIt, RFC 8493) inside a zip: one folder with bagit.txt, manifests and the payload.

#include <optional>
#include <string>
#include <unordered_map>

#include "generator/formats/zip_reader.h"

namespace kokai::proof {

struct Bag {
  std::string folder;  ///< "271403/", or "" where the bag is not in a folder
  /// What manifest-sha256.txt and tagmanifest-sha256.txt say, by name in the archive.
  std::unordered_map<std::string, std::string> sums;
  /// May stand in the archive without a sum: tagmanifest-sha256.txt itself.
  std::string unlisted;
};

/// The bag that the archive is; nothing when it is none. `trouble` when its manifests cannot be
/// read or are not as the RFC has them.
std::optional<Bag> bag_in(const zip::Archive& archive, zip::Trouble& trouble);

}  // namespace kokai::proof
