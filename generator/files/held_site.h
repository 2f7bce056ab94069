#pragma once

// A site that stands, held still: what is read of it, and what is added to it, belongs to one
// build.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "generator/diagnostics/result.h"

namespace kokai {

/// Holds the lock of an output folder (output_lock.h) until destroyed: no build swaps the site
/// meanwhile.
class HeldSite {
 public:
  static Result<std::unique_ptr<HeldSite>> take(const std::string& output);
  virtual ~HeldSite() = default;
  /// The open folder.
  virtual int folder() const = 0;
  /// What kokai wrote into it (`.kokai-manifest`); nothing when no build did.
  virtual std::optional<std::unordered_set<std::string>> written() const = 0;
  /// Writes one file whole, new or in place of an old one, synced, by way of a hidden sibling of
  /// the site: killed at any moment, no half file stands in the site. Its folder exists.
  virtual Status write(const std::string& path, std::string_view bytes) = 0;
};

}  // namespace kokai
