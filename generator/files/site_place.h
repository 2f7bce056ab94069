#pragma once

// Where a published folder stands: its name and those of its hidden siblings in the folder above.

#include <optional>
#include <string>
#include <unordered_set>

#include "generator/files/descriptor.h"

namespace kokai {

struct SitePlace {
  std::string output;  ///< as the user typed it
  Descriptor parent;
  std::string site;
  std::string staging() const { return '.' + site + ".kokai-staging"; }
  std::string aside() const { return '.' + site + ".kokai-old"; }
  std::string lock() const { return '.' + site + ".kokai-lock"; }
  std::string written() const { return '.' + site + ".kokai-written"; }
};

/// A link to the output folder is followed: the folder it leads to is meant, the link stays. The
/// folder need not exist; those above it are made.
Result<SitePlace> place_of_site(const std::string& output);

/// Paths that kokai wrote into the open folder `site`; nothing when no build did.
std::optional<std::unordered_set<std::string>> published_paths(int site);

}  // namespace kokai
