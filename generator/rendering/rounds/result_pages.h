#pragma once

// The result of a round at its own address, from the day of 結果公表 on: numbers, every opinion as
// it is published, every answer; lists by effect and by item; the same as data.
//
// Of an opinion nothing is shown but what is published: no text that is withheld, repeated or yet
// unread, no item that was only proposed.

#include <string>
#include <vector>

#include "generator/analysis/version_steps.h"
#include "generator/rendering/changes_pages.h"
#include "generator/rendering/rendering.h"

namespace kokai {

/// What is in hand when a result is drawn and dropped behind it.
struct ResultInHand {
  const VersionInHand& version;                 ///< the one that the round names
  const VersionStep* step = nullptr;            ///< to that version; nullptr: it is the first
  const std::vector<std::string>* differences;  ///< addresses of step->diff.items; set with `step`
  const std::vector<std::string>& texts;  ///< by place in round.hearing.opinions; empty: not shown
};

/// Draws all pages and data of a round of the one record in the archive. Its state is kResult.
/// Thread-safe. Memory: the pages of its list at once, about the size of its texts.
Status draw_result(const Archive& of_one, const Theme& theme, const Round& round,
                   const ResultInHand& in_hand, ArtifactSink& sink);

}  // namespace kokai
