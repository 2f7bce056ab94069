#pragma once

// A signed site onto the folder that a web server reads (decision 0028).

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/files/held_site.h"
#include "generator/files/minisign.h"
#include "generator/files/releases.h"
#include "generator/pipeline/proof/verify.h"
#include "generator/pipeline/worker_pool.h"

namespace kokai::release {

/// What visitors will find new, changed and gone.
struct Plan {
  std::string from;                ///< the current release; empty: the first one
  std::string to;                  ///< the name of the new one
  bool same = false;               ///< every file is as it is in `from`
  bool older = false;              ///< signed for an earlier day than `from`
  std::vector<std::string> fresh;  ///< addresses of pages: "/271403/48/"
  std::vector<std::string> changed;
  std::vector<std::string> gone;
  std::size_t other_fresh = 0;  ///< files that are no pages
  std::size_t other_changed = 0;
  std::size_t other_gone = 0;
};

/// The difference of two lists, sorted as they are.
Plan plan_between(const std::vector<proof::Sum>& from, const std::vector<proof::Sum>& to);

struct Published {
  std::size_t linked = 0;  ///< files taken from the release before without a copy
  std::size_t copied = 0;
  std::vector<std::string> removed;  ///< releases that were too many
};

/// A publication that is ready and not done. Holds site and target until it goes.
class Publishing {
 public:
  /// Judges the site (signed with `key`, guarded, whole, as signed) and reads the target. When
  /// findings() is not empty, nothing may be published. The folder `to` is made when missing.
  static Result<std::unique_ptr<Publishing>> prepare(const std::string& output,
                                                     const std::string& to,
                                                     const minisign::PublicKey& key,
                                                     const PoolOptions& pool);

  const Findings& findings() const { return verified_.findings; }
  bool interrupted() const { return verified_.interrupted; }
  const Plan& plan() const { return plan_; }

  /// Copies the site beside the other releases, proves the copy against the signature, and lets
  /// `current` lead to it. `keep`: how many releases stay. A Failure: `current` is as it was.
  Result<Published> publish(std::size_t keep);

 private:
  Publishing(std::string output, minisign::PublicKey key, PoolOptions pool)
      : output_(std::move(output)), key_(key), pool_(std::move(pool)) {}
  void judge_guard();
  Status read_target();
  Status take_file(const proof::Sum& sum, int last, int incoming, bool& linked) const;
  Status make_folders(int incoming) const;
  Status prove(int incoming) const;

  std::string output_;
  minisign::PublicKey key_;
  PoolOptions pool_;
  std::unique_ptr<HeldSite> site_;
  std::unique_ptr<Releases> releases_;
  proof::Verified verified_;
  std::vector<proof::Sum> last_;  ///< of the current release, by path
  Plan plan_;
};

struct RolledBack {
  Findings findings;  ///< of the release before: not empty, and nothing was switched
  std::string from;
  std::string to;  ///< empty: there is no release before the current one
};

/// Lets `current` lead to the release before it, when that is whole; with a key, as signed.
Result<RolledBack> roll_back(const std::string& to, const std::optional<minisign::PublicKey>& key,
                             const PoolOptions& pool);

/// Shell commands that bring the site to a server which takes a copied folder only, by rsync: what
/// pages need first, then pages, then the lists, and at last what is gone. One a line.
std::string copy_plan(const std::string& output, const std::string& destination);

}  // namespace kokai::release
