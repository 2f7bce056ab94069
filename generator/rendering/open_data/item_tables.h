#pragma once

// The items and changes of one assessment as tables, while it is in hand.

#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/rendering/document_view.h"
#include "generator/rendering/indexes/index_data.h"

namespace kokai {

const std::vector<IndexColumn>& item_columns();
const std::vector<IndexColumn>& change_columns();

/// data/assessments/<code>/<key>/items.csv, and changes.csv when there are any: of the version that
/// the assessment's own page shows.
Status draw_item_tables(const DocumentView& view, ArtifactSink& sink);

}  // namespace kokai
