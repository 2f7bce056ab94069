#pragma once

#include <memory>

#include "generator/model/assessment.h"
#include "generator/model/compared_words.h"

namespace kokai {

/// Parts and comparable items (is_comparable) that a comparison may show; texts cut at 400
/// characters. Cost: at most 1,200 bytes an item are copied.
std::shared_ptr<const ComparedWords> compared_words(const Assessment& assessment);

}  // namespace kokai
