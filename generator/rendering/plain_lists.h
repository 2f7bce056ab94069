#pragma once

// All assessments by one of their facts: what a reader without a script searches with.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/model/archive.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// One list: "lists/form/full-items/". Records are indexes.
struct PlainList {
  std::string address;
  std::string label;  ///< 種類
  std::string name;   ///< 全項目評価書
  std::vector<std::uint32_t> records;
  /// A record stands here with its draft, where it has one: 意見聴取中.
  bool of_drafts = false;
};

/// By form, by status, by year (newest first), then all of them by title. Lists without a record
/// are left out. By what each record is now; a draft beside published versions stands under its
/// own status, too. Cost: O(records log records).
std::vector<PlainList> plain_lists(const Archive& archive, const Words& words);

/// The pages of one list.
Status draw_plain_list(const Archive& archive, const LoadedTheme& theme, const PlainList& list,
                       ArtifactSink& sink);

}  // namespace kokai
