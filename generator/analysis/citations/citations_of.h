#pragma once

#include <vector>

#include "generator/model/assessment.h"
#include "generator/model/citation.h"

namespace kokai {

/// What the items of a document cite, by law and provision; 変更箇所 apart, which speaks of older
/// texts. Cost: one pass over the text.
std::vector<Citation> citations_of(const Assessment& assessment);

}  // namespace kokai
