#pragma once

// kokai check --names: pairs of names that may be one, with the lines that would join them.

#include <string>

#include "generator/diagnostics/words.h"
#include "generator/model/archive.h"

namespace kokai {

/// Every pair with where each stands, and a piece of names.yaml for it. Ends with the number of
/// pairs. At most a thousand pairs are written out.
std::string near_names_text(const Archive& archive, Language language);

}  // namespace kokai
