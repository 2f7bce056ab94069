#pragma once

// What stands under one heading: options with their marks, a count, and text.

#include "generator/model/assessment.h"
#include "generator/reading/document_findings.h"

namespace kokai {

/// Fills marks, count, taken and text of `item` from its body [body_first, body_last). A task list
/// becomes marks; `（5）件` becomes the count where the form asks for one; the rest is text.
void read_body(const markdown::Tree& tree, Item& item, DocumentFindings& findings);

/// The words of an inline run as plain text; a view into the tree where it is one piece.
std::string inline_text(const markdown::Tree& tree, std::uint32_t first, std::uint32_t last);

}  // namespace kokai
