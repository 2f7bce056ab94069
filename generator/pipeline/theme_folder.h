#pragma once

// From the name of a theme to the theme, loaded.

#include <memory>
#include <string>

#include "generator/pipeline/pipeline.h"
#include "generator/rendering/rendering.h"

namespace kokai {

/// The tree stays alive as long as the theme that was loaded from it.
struct OpenedTheme {
  std::string folder;  ///< empty: not found
  std::unique_ptr<SourceTree> tree;
  std::unique_ptr<Theme> theme;  ///< nullptr: not found or faulty, `findings` says what
};

/// Loads --theme, else the site's theme, in the site's first language.
Result<OpenedTheme> load_theme(const SiteSettings& settings, const SourceTree& content,
                               const BuildOptions& options, Findings& findings);

}  // namespace kokai
