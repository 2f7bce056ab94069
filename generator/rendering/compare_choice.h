#pragma once

// Whose words a comparison shows: a page shows those of a few documents, and they should tell most
// of what there is.

#include <cstdint>
#include <vector>

#include "generator/model/archive.h"

namespace kokai {

/// Documents of one form, compared item by item: ids mean the same only within a form.
struct FormGroup {
  const forms::Form* form = nullptr;
  std::vector<std::uint32_t> records;  ///< two municipalities or more
  std::vector<std::uint32_t> shown;    ///< those whose words are shown, best first
};

/// Documents of the form with most of them, the next, the third: eight in all.
inline constexpr std::size_t kShownOfForm[] = {4, 2, 2};

/// The comparison by form, the form with most documents first. `shown` is chosen one by
/// one, of those whose words were kept (FolderPlace::lends_words): the document that adds most,
/// counting for each of its wordings how many documents share it; ties go to the earlier record.
/// Cost: shown * records * items.
std::vector<FormGroup> form_groups(const Archive& archive, const Comparison& comparison);

}  // namespace kokai
