#pragma once

#include <string>

#include "generator/rendering/document_view.h"

namespace kokai {

/// One version as open data, in the shape that data/schema/assessment-1.json fixes. The text is the
/// same wherever the version is published.
std::string document_json(const DocumentView& view);

/// The JSON Schema (draft 2020-12) of that shape.
std::string document_schema(const Archive& archive);

}  // namespace kokai
