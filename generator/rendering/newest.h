#pragma once

// What is new, by date: of the whole archive and of one municipality.

#include <utility>
#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/model/archive.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {

struct PublishedVersion {
  Date date;
  std::uint32_t record = 0;
  int version = 0;
};

/// The records of one municipality, [first, last): they stand together.
std::pair<std::size_t, std::size_t> records_of(const Archive& archive, std::uint32_t municipality);

/// The published versions of records [first, last), newest first; those of one day in the archive's
/// order.
std::vector<PublishedVersion> newest_first(const Archive& archive,
                                           std::pair<std::size_t, std::size_t> records);
/// Fills DATE, URL, TITLE_HTML and FACTS of a list's row. With `named` the facts begin with the
/// municipality.
void fill_version_row(Values row, const Archive& archive, const PublishedVersion& each,
                      const std::string& root, bool named, const Words& words);

/// new/, new/2/ …: every published version of the archive.
Status draw_newest(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);
/// 271403/new/ …: those of one municipality.
Status draw_newest_of(const Archive& archive, const LoadedTheme& theme, std::uint32_t municipality,
                      ArtifactSink& sink);

}  // namespace kokai
