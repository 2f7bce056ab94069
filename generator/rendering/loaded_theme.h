#pragma once

// A theme in memory, as the drawing functions use it.

#include <string>
#include <vector>

#include "generator/rendering/rendering.h"
#include "generator/rendering/template_engine.h"
#include "generator/rendering/words.h"

namespace kokai {

/// A file of the theme that is published as it is.
struct Asset {
  std::string path;  ///< below the site's root
  std::string bytes;
  std::string query;  ///< "?v=<hash>": a changed file gets a new address in the reader's cache
};

class LoadedTheme : public Theme {
 public:
  std::string language;
  Words words;    ///< plain text
  Words escaped;  ///< the same, ready for HTML
  TemplateEngine engine;
  Asset style;
  Asset script;
  Asset search_script;  ///< loaded by the search page only
  Asset search_more;    ///< loaded by that script, behind the first results
  Asset icon;
};

/// The one kind of Theme there is.
inline const LoadedTheme& loaded(const Theme& theme) {
  return static_cast<const LoadedTheme&>(theme);
}

}  // namespace kokai
