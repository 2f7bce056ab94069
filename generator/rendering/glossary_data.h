#pragma once

// The glossary for machines: data/glossary.json and data/glossary.csv.

#include "generator/files/artifact_sink.h"
#include "generator/rendering/glossary_index.h"

namespace kokai {

Status write_glossary_data(const Archive& archive, const GlossaryIndex& index, ArtifactSink& sink);

}  // namespace kokai
