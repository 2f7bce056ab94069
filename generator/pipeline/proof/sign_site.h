#pragma once

// Lists every file of a site that stands, and signs the list (decision 0027).

#include <cstdint>
#include <string>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/files/minisign.h"
#include "generator/pipeline/worker_pool.h"
#include "generator/text/date.h"

namespace kokai::proof {

struct SignOutcome {
  Findings findings;         ///< errors: nothing was written
  bool interrupted = false;  ///< PoolOptions::stop was set: nothing was written
  std::size_t files = 0;
  std::size_t zips = 0;  ///< signed for themselves, too
  std::uint64_t bytes = 0;
};

/// Writes <each zip>.minisig, manifest.json, SHA256SUMS and, last, SHA256SUMS.minisig into the
/// folder `output`. Every file in it is listed but `.kokai-manifest`, which is not published, and
/// the list and its signature themselves. `date` goes into the signed comments. Same site, key and
/// date: same bytes.
///
/// Refused, as findings: a site that no build wrote (proof/unguarded), files missing of it
/// (proof/incomplete), what is no plain file (proof/not-a-file), names that not every program reads
/// alike (proof/name), files of people that stand where the lists go (proof/taken).
/// Cost: one pass over all files, in parallel; over zips two.
Result<SignOutcome> sign_site(const std::string& output, const minisign::SecretKey& key, Date date,
                              const PoolOptions& pool);

/// "date:2026-04-01\tfile:SHA256SUMS": what a signature says of itself.
std::string signed_comment(Date date, const std::string& file);
/// The day in such a comment, as ISO; empty when there is none.
std::string date_of_comment(std::string_view comment);

}  // namespace kokai::proof
