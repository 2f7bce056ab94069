#pragma once

// A whole site in memory, from content files to drawn files, without the pipeline.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "generator/files/source_tree.h"
#include "generator/rendering/rendering.h"

namespace kokai {

using Files = std::map<std::string, std::string>;

/// themes/default as it lies in the repository.
MemoryTree default_theme_files();
/// Loads it; a finding fails the test.
std::unique_ptr<Theme> default_theme();

/// One document as a drawer gets it.
struct ReadSite {
  Archive archive;
  std::vector<std::pair<DocumentRef, Assessment>> documents;
};
ReadSite read_site(const Files& content);

/// Every file of the site.
Files draw(const ReadSite& site, const Theme& theme);
Files draw_content(const Files& content);

/// The smallest content there is: one municipality, one 重点項目評価書 with this body.
Files content_with(const std::string& body, const std::string& more_front = "");

inline constexpr const char* kPage = "999016/12/index.html";

/// The piece of a page from `from` to the next `to`; empty when there is none.
std::string piece(const std::string& page, const std::string& from, const std::string& to);

}  // namespace kokai
