#pragma once

#include <string>

#include "generator/rendering/document_view.h"

namespace kokai {

/// Appends the names that the document mentions (systems, processors, recipients, periods,
/// departments), each a link to its entry, with kRootMark where the way to the root goes. Nothing
/// for versions that are not the current one: the indexes do not hold their names.
void draw_named_here(std::string& out, const DocumentView& view);

}  // namespace kokai
