#pragma once

// What of one document is compared with other cities.

#include "generator/analysis/common_text.h"
#include "generator/model/current_facts.h"

namespace kokai {

/// May the item stand beside the item of another city with the same id? Items of the form that say
/// something may, but those in groups that repeat (システム2, 委託事項3): another city numbers its
/// own.
bool is_comparable(const Item& item);
/// Hash of an item's id, as facts hold it.
std::uint64_t item_hash(std::string_view id);
/// `city`: the municipality's name, which does not part items of two cities (own_name.h); may be
/// empty. Cost: one pass over the items; their texts were read by common_passages(), and only those
/// that name the city are read again.
ComparedFacts compared_facts(const Assessment& assessment, const CommonPassages& passages,
                             std::string_view city);

}  // namespace kokai
