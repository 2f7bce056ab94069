#pragma once

// The text of a mail: which lines the sender wrote, which are earlier mail, which a signature.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kokai::mail {

/// Whole lines of a text, bytes [first, last).
struct Passage {
  enum class Kind {
    kBody,
    kQuoted,    ///< earlier mail: "> " lines; behind -----Original Message-----, 差出人: …
    kSignature  ///< behind "-- ", or between two drawn lines at the end
  };
  Kind kind = Kind::kBody;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Parts a text without loss: passages follow each other and cover it; neighbours differ in kind.
/// Proposals to staff, nothing is cut. Line breaks are LF.
///
/// Quoted are: lines that begin with > or ＞ and the line that introduces them ("On … wrote:",
///   「…さんは書きました:」「2026年11月21日(土) 19:24 … <…>:」); and all behind such a line where
///   no > follows it, behind 「-----Original Message-----」 and its kin, and from a block 「差出人:
///   … 送信日時: …」 on.
/// A signature stands at the end of what the sender wrote: behind a line "-- " or "--"; or at most
///   twelve lines between two lines of at least five of ─ ━ = * - _ ＿ ― ～ ~ + #, with text
///   before.
/// Cost: one pass.
std::vector<Passage> passages_of(std::string_view text);

/// Joins the lines that format=flowed has broken (RFC 3676), quote marks kept, space-stuffing
/// undone.
std::string unflowed(std::string_view text, bool delete_space);

/// HTML as plain text: scripts and styles dropped, entities decoded, br and the ends of blocks as
/// line breaks, cells parted by tabs; invisible characters stay.
std::string text_of_html(std::string_view html);

}  // namespace kokai::mail
