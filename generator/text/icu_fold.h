#pragma once

#include <string>
#include <string_view>

namespace kokai {

/// fold() by ICU alone: the slow road, and the yardstick its fast road is tested against.
std::string fold_by_icu(std::string_view text);

/// The same for search_fold().
std::string search_fold_by_icu(std::string_view text);

}  // namespace kokai
