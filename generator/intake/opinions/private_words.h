#pragma once

// The last look before answers are published: does anything in them name a sender?

#include <string>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/intake/guard/guard.h"
#include "generator/intake/opinions/answer_book.h"

namespace kokai {

/// Holds each opinion's public text, and each answer, against what the ledger knows of those who
/// sent the opinions: a name, address, telephone or mail of theirs is an error that names the
/// place, never the words. Anything else that the guard is sure of is an error, too, told once and
/// not as theirs. Without a ledger nothing can be told.
/// Cost: linear in the texts, times the opinions of an answer.
Status tell_private_words(const AnsweredRound& round, const std::string& round_folder,
                          const std::string& private_folder, const guard::Guard& guard,
                          Findings& findings);

}  // namespace kokai
