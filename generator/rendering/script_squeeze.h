#pragma once

// Scripts as readers load them: without what only their authors read.

#include <optional>
#include <string>
#include <string_view>

namespace kokai {

/// The script without comments, without blanks that part nothing and without line ends that end
/// nothing; strings, templates and regular expressions stay as they are. Line ends stay wherever a
/// statement might end there. Nothing when the script is not understood (a string or a regular
/// expression that its line does not close, a comment or a template without an end): better long
/// than wrong. A regular expression behind `)` or `}` is taken for a division; write it otherwise.
std::optional<std::string> squeezed_script(std::string_view script);

}  // namespace kokai
