#pragma once

// What was published, held against its signature (decision 0027).

#include <cstdint>
#include <string>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/files/minisign.h"
#include "generator/pipeline/proof/sums.h"
#include "generator/pipeline/worker_pool.h"

namespace kokai::proof {

/// Nothing is proved unless `findings` is empty.
struct Verified {
  Findings findings;         ///< by path: every file changed, missing, added
  bool interrupted = false;  ///< PoolOptions::stop was set: then nothing is proved, either
  std::string comment;       ///< signed; empty when the signature does not hold
  bool opened = true;        ///< false: a zip too large to look into (zip::kLargestArchive)
  std::vector<Sum> sums;     ///< of a site: what is signed
  std::size_t files = 0;     ///< looked at
  std::uint64_t bytes = 0;
};

/// The open folder of a site against the SHA256SUMS in it. Every file there counts but
/// `.kokai-manifest`. When the signature of the list does not hold, nothing is compared with it.
/// Cost: one pass over all files, in parallel.
Result<Verified> verify_site(int folder, const std::string& shown, const minisign::PublicKey& key,
                             const PoolOptions& pool);

/// The same against the list in it alone, whoever wrote that: is the folder whole?
Result<Verified> verify_whole(int folder, const std::string& shown, const PoolOptions& pool);

/// A zip against <path>.minisig beside it; then what is in it against the manifests of the bag
/// (RFC 8493, SHA-256) that it holds, if it holds one: where the signature fails, they name the
/// file that changed. Archives that no honest program writes are refused (zip_reader.h).
/// Memory: the archive's directory and one block, whatever it unpacks to. Cost: two passes.
Result<Verified> verify_zip(const std::string& path, const minisign::PublicKey& key);

}  // namespace kokai::proof
