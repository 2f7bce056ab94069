#pragma once

// Rounds and results as open data; only what the pages show, too.

#include <vector>

#include "generator/rendering/indexes/index_data.h"
#include "generator/rendering/rounds/result_view.h"

namespace kokai {

/// Columns of data/rounds.csv, and of opinions.csv and answers.csv of one result.
const std::vector<IndexColumn>& round_columns();
const std::vector<IndexColumn>& opinion_columns();
const std::vector<IndexColumn>& answer_columns();

/// data/rounds.csv and .json: all rounds, a row each; numbers of a result from its day on.
Status draw_rounds_data(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);

/// data/rounds/<code>/<id>.json: round, numbers, answers and opinions; beside it in a folder of
/// that name opinions.csv and answers.csv. The groups are drawn already.
Status draw_result_data(const ResultView& view, ArtifactSink& sink);

}  // namespace kokai
