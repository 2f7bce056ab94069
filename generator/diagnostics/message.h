#pragma once

// One row for each thing kokai can find wrong: its id, how grave it is and its words in both
// languages. The row stands beside the check that raises it, so words and check cannot drift.

#include <span>
#include <string_view>

namespace kokai {

enum class Severity { kNote, kWarning, kError };

/// The same sentence in Japanese and English; {0}, {1}… are filled from Diagnostic::args.
struct Bilingual {
  std::string_view ja;
  std::string_view en;
};

/// A kind of finding. Rows are constants with static storage; they are compared by address.
struct Message {
  std::string_view id;      ///< stable, "<area>/<kebab-case>", shown to the author
  Severity severity;        ///< what it is without --strict
  Bilingual what;           ///< what is the case, in the author's words
  Bilingual why;            ///< why it matters
  Bilingual fix;            ///< what to do; computed values come in as arguments
  std::string_view source;  ///< law, form, RFC or UAX behind the rule; empty when it is ours
};

}  // namespace kokai
