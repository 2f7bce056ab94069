#pragma once

#include "generator/rendering/document_view.h"

namespace kokai {

/// Fills the notice of what must be checked in the original: items with a mark that could not be
/// read, then the findings of this version, those of one kind together, each with a link to its
/// place. Nothing is drawn when there is nothing.
void fill_doubts(Values page, const DocumentView& view);

}  // namespace kokai
