#pragma once

// What stands before the form: the plain card, the contents list, what must be checked, the risks
// at a glance.

#include <string>

#include "generator/rendering/document_view.h"

namespace kokai {

/// Appends the template overview.html, filled. Fragment links only.
void draw_overview(std::string& out, const DocumentView& view);

}  // namespace kokai
