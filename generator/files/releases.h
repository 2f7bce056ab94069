#pragma once

// A folder of releases side by side, as a web server takes them (decision 0028):
//
//   <folder>/.kokai-releases     marks the folder as ours
//   <folder>/releases/000012-2026-04-01-1a2b3c4d/
//   <folder>/current             a link to one of them; the server's root

#include <memory>
#include <string>
#include <vector>

#include "generator/files/descriptor.h"

namespace kokai {

struct ReleaseList {
  std::vector<std::string> names;  ///< oldest first, by their numbers
  std::string current;             ///< one of them, or empty
};

/// What stands in the folder now. Refused: a folder that is not ours ("release-foreign").
Result<ReleaseList> list_releases(const std::string& folder);

/// "000013-2026-04-01-1a2b3c4d": the number behind the highest there is, so that releases are in
/// order whatever the clock says. `digits`: of the site's list, eight are taken.
std::string next_release_name(const ReleaseList& list, const std::string& date,
                              const std::string& digits);

/// The right to change the folder, held until destroyed.
class Releases {
 public:
  /// Makes the folder when there is none; takes an empty one. Refused: one that holds something
  /// else ("release-foreign"), one that another process publishes to ("release-locked"). What a
  /// killed process left is removed.
  static Result<std::unique_ptr<Releases>> open(const std::string& folder);
  virtual ~Releases() = default;

  virtual const ReleaseList& list() const = 0;
  /// The open folder of a release.
  virtual Result<Descriptor> open_release(const std::string& name) const = 0;
  /// An empty folder for a new release, hidden until finish(). One at a time.
  virtual Result<Descriptor> begin() = 0;
  /// Syncs the begun release, gives it its name and lets `current` lead to it, in one step:
  /// killed at any moment, `current` leads to the old release or to the new one, whole.
  virtual Status finish(const std::string& name) = 0;
  /// Lets `current` lead to another release.
  virtual Status switch_to(const std::string& name) = 0;
  /// Removes the oldest releases until `keep` are left, never the current one. Their names.
  virtual Result<std::vector<std::string>> keep_newest(std::size_t keep) = 0;
};

}  // namespace kokai
