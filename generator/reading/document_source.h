#pragma once

// Documents once more, for the few pages that show the text of several assessments side by side.

#include <optional>
#include <string>

#include "generator/diagnostics/result.h"
#include "generator/model/assessment.h"

namespace kokai {

class DocumentSource {
 public:
  virtual ~DocumentSource() = default;
  /// Reads the file at `path` again. Its mistakes were told already. nullopt: it cannot be read as
  /// an assessment any more (somebody changed it during the build). Thread-safe.
  virtual Result<std::optional<Assessment>> read(const std::string& path) const = 0;
};

}  // namespace kokai
