#pragma once

// search/m.js, what must be known before the first posting list, and search/f.js, what filters and
// the command line know besides; written and read.

#include <string>
#include <string_view>

#include "generator/analysis/search/search_source.h"

namespace kokai::search {

/// Two texts, one of each file.
struct ManifestTexts {
  std::string manifest;
  std::string facts;
};

/// The arguments behind the build.
ManifestTexts manifest_arguments(const Manifest& manifest);
/// The files.
ManifestTexts manifest_scripts(std::string_view build, const ManifestTexts& arguments);

/// Reads the files. Everything in them is proved: numbers that point somewhere do.
/// Trouble: kMissing never, kCutShort for anything that is not whole, kOtherBuild for a format that
/// this program does not know and for files of two builds.
Fetched<Manifest> read_manifest(const ManifestTexts& files);

}  // namespace kokai::search
