#pragma once

// The glossary for machines: data/glossary.json and data/glossary.csv.

#include "generator/files/artifact_sink.h"
#include "generator/rendering/glossary_index.h"
#include "generator/rendering/indexes/index_data.h"

namespace kokai {

/// Makes the CSV's first line and the page that explains the data; the JSON has the same keys.
const std::vector<IndexColumn>& glossary_columns();

/// A row a term. JSON has lists where a cell of the CSV has texts parted by " / ".
Status write_glossary_data(const Archive& archive, const GlossaryIndex& index, const Words& words,
                           ArtifactSink& sink);

}  // namespace kokai
