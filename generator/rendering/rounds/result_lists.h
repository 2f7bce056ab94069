#pragma once

// Ways through a result without script: the answers of one effect, of one item.

#include <string>

#include "generator/rendering/rounds/result_view.h"

namespace kokai {

/// <nav class="kinds"> with all answers, those of each effect that is there, and the items; ways
/// begin with kRootMark. `here`: the address of the page it stands on.
std::string result_kinds(const ResultView& view, const std::string& here);

/// A page for each effect, one for each item that was spoken of, and the list of these items. The
/// groups are drawn already.
Status draw_result_lists(const ResultView& view, ArtifactSink& sink);

}  // namespace kokai
