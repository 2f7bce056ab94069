#pragma once

// The staff's handbook: pages of plain text that the site carries beside its assessments.

#include <cstdint>
#include <string>

namespace kokai {

/// One page, content/guide/<number>-<slug>.md, in the order of the files' names.
struct GuidePage {
  std::string slug;  ///< its page is guide/<slug>/
  std::string title;
  std::string summary;  ///< one sentence for the list
  std::string body;     ///< Markdown behind the head
  std::string path;
};

}  // namespace kokai
