#pragma once

// search/m.js, written and read.

#include <string>
#include <string_view>

#include "generator/analysis/search/search_source.h"

namespace kokai::search {

/// The arguments behind the build.
std::string manifest_arguments(const Manifest& manifest);
/// The file.
std::string manifest_script(std::string_view build, std::string_view arguments);

/// Reads the file. Everything in it is proved: numbers that point somewhere do.
/// Trouble: kMissing never, kCutShort for anything that is not whole, kOtherBuild for a format that
/// this program does not know.
Fetched<Manifest> read_manifest(std::string_view bytes);

}  // namespace kokai::search
