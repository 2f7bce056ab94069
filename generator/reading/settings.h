#pragma once

// site.yaml and municipality.yaml.

#include <string_view>

#include "generator/diagnostics/findings.h"
#include "generator/model/archive.h"
#include "generator/reading/strict_map.h"

namespace kokai {

/// Reads content/site.yaml. What is wrong or absent keeps its default.
SiteSettings read_site(std::string_view path, std::string_view bytes, Findings& findings);

/// Reads a municipality.yaml into `municipality`, of which code, slug and folder are set by the
/// folder's name.
void read_municipality(std::string_view path, std::string_view bytes, Municipality& municipality,
                       Findings& findings);

/// The keys of a `contact`, in municipality.yaml and in a round.
Contact read_contact(const StrictMap& map, const FileLines& lines, Findings& findings);

/// True for http and https with something behind it.
bool is_web_address(std::string_view url);

/// Tells invalid UTF-8 and NUL, the two things no text file may hold. True when there are none.
bool is_text(std::string_view path, std::string_view bytes, Findings& findings);

}  // namespace kokai
