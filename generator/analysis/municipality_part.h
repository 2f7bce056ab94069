#pragma once

// One municipality of an archive, as if it were all there is: what its own bundle is drawn from.

#include <cstdint>

#include "generator/analysis/search/part.h"
#include "generator/model/archive.h"

namespace kokai {

struct MunicipalityPart {
  Archive archive;                ///< documents are numbered from 0
  search::NumberRange documents;  ///< documents_of()
};

/// Where its documents stand among those of `whole`. Empty where it has none.
search::NumberRange documents_of(const Archive& whole, std::uint32_t municipality);

/// Findings were told when the whole was joined. Comparisons with others are gone. Precondition:
/// documents of a municipality are numbered side by side, as the content folder has them.
MunicipalityPart part_of(const Archive& whole, std::uint32_t municipality);

}  // namespace kokai
