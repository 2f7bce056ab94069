#pragma once

// What one document names, box by box. Forms are asked by role, so all three give the same kinds
// of mentions as far as they have the boxes.

#include "generator/model/assessment.h"
#include "generator/model/current_facts.h"

namespace kokai {

/// Boxes that say nothing leave nothing; marks that cannot be read are never taken for ticked. A
/// name that the document itself shortens (以下「…」) is written out where it comes back. Cost: one
/// pass over the items.
Mentions mentions_of(const Assessment& assessment);

/// The name of a risk of the form: its label, without への対策は十分か.
std::string_view risk_label(const forms::Field& field);

}  // namespace kokai
