#pragma once

#include <string>

namespace kokai {

/// Gives the folder `staging` the name `site`; both lie in `folder`. 0 or errno.
///
/// Where the file system can (RENAME_EXCHANGE: ext4, xfs, btrfs, tmpfs) a site that is there
/// changes places with `staging` in one step. Elsewhere two renames do it, by way of the name
/// `aside`; killed between them, the site is missing until undo_half_swap() is called.
int swap_in(int folder, const std::string& staging, const std::string& site,
            const std::string& aside);

/// The road without RENAME_EXCHANGE.
int swap_in_two_steps(int folder, const std::string& staging, const std::string& site,
                      const std::string& aside);

/// Puts `aside` back when there is no `site`. 0 or errno; well when there is nothing to undo.
int undo_half_swap(int folder, const std::string& site, const std::string& aside);

}  // namespace kokai
