#pragma once

#include "generator/rendering/changes_frame.h"

namespace kokai {

/// /code/number/changes/: the rows of the current version's 変更箇所 by part of the form; further
/// parts of the list below changes/2/ when a page would grow beyond about 130 kB.
Status draw_changes_table(const ChangesView& view, ArtifactSink& sink);

/// /code/number/changes/<version>/: what really changed since the version before. Notes in the view
/// where each difference stands. The table's page comes after all steps.
Status draw_version_step(ChangesView& view, std::size_t step, ArtifactSink& sink);

/// /code/number/changes/compare/ with its data: any two versions.
Status draw_any_two(const ChangesView& view, ArtifactSink& sink);

/// 事前 and 事後 as a tag; other words as they are.
void append_timing(std::string& out, const Change& change);

}  // namespace kokai
