#pragma once

#include "generator/rendering/document_view.h"

namespace kokai {

/// Fills the table of risk judgements and its tally of all four kinds, zeros too. A row a risk, a
/// column a file. A document without risks has no table.
void fill_risks(Values page, const DocumentView& view);

}  // namespace kokai
