#pragma once

// A page of ours, made to stand without the rest of its site.

#include <functional>
#include <string>
#include <string_view>

namespace kokai {

struct Surroundings {
  std::string_view base_url;  ///< of the public site, with slash at the end; empty: unknown
  std::string_view root;      ///< folder of the site below the bundle's: "data/site/", or ""
  /// Is the file at this path below the site's root there?
  std::function<bool(std::string_view path)> has;
};

/// `html` is the page at `path` below the bundle's (or the site's) root. Links to what is not there
/// lead to the public site and are marked rel="external"; where its address is unknown they are no
/// links any more. Forms that ask a page which is not there are gone. All else stays as it is.
/// Cost: one pass.
std::string detached(std::string_view html, std::string_view path, const Surroundings& around);

}  // namespace kokai
