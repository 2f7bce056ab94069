#pragma once

// What came in, held against what is there: nothing lost, nothing twice, nothing of staff's
// touched.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/intake/guard/guard.h"
#include "generator/intake/opinions/item_proposals.h"
#include "generator/intake/opinions/ledger.h"
#include "generator/intake/opinions/sources.h"
#include "generator/reading/opinions.h"

namespace kokai {

/// A receipt that came again with other words or another sender: nothing was taken from it.
struct ChangedOpinion {
  std::uint32_t number = 0;
  Received before;
  Received after;
};

struct MergeOutcome {
  struct Counts {
    std::size_t added = 0;
    std::size_t known = 0;
    std::size_t changed = 0;
  };
  std::vector<Counts> by_file;
  std::vector<ChangedOpinion> changed;
  std::vector<std::uint32_t> masked;   ///< numbers of new opinions in which something is masked
  std::vector<std::uint32_t> revived;  ///< numbers that were in the ledger and not in the table
  std::vector<std::uint32_t> redrawn;  ///< masks changed by the allow-list, cells nobody edited
  std::vector<std::uint32_t> alike;    ///< known ones that nothing but their words told apart
};

struct MergeTools {
  const guard::Guard& guard;
  const ItemProposals* proposals;  ///< nullptr: the assessment cannot be read
};

/// Adds what is new to both, in the order it came; numbers go on behind the last of either. Rows of
/// the table keep every cell, but for the text and reason of a row that nobody edited and whose
/// masks are others now. A row of the ledger that the table lacks is put back: a run that was
/// killed left it out, or a hand deleted it.
/// Cost: linear; the guard looks at every text in the ledger.
MergeOutcome merge_opinions(std::vector<Received> received, const std::vector<SourceFile>& files,
                            const MergeTools& tools, OpinionTable& table, Ledger& ledger);

}  // namespace kokai
