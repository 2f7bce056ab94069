#pragma once

#include <memory>

#include "generator/model/assessment.h"
#include "generator/model/compared_words.h"

namespace kokai {

/// Parts and comparable items (is_comparable) that a comparison may show; texts cut at 400
/// characters, with kAnyCity for the municipality's name (`city`, may be empty). Cost: one pass
/// over the items; at most 1,200 bytes of each are kept.
std::shared_ptr<const ComparedWords> compared_words(const Assessment& assessment,
                                                    std::string_view city);

}  // namespace kokai
