#pragma once

// The numbers in the rail: "II-3-④", "I-2.2-①", "III-3 リスク2".

#include <string>
#include <string_view>
#include <vector>

#include "generator/model/assessment.h"

namespace kokai {

/// The number a reader would say for an item: its steps as the form prints them. A step the form
/// does not print (委託の有無, lettered fields) is left out, so that such an item shares the number
/// above it. Repeats of the file (ii.2) are shown when `many_files`. Empty for items that have no
/// number: cover items, free headings.
std::string item_number(const Item& item, bool many_files);
/// What the rail shows at an item that is known by its id alone: its own number, else that of the
/// nearest item above it.
std::string item_number(const forms::Form& form, std::string_view id, bool many_files);

/// The number of each item of a document; one without a number has that of the heading above it.
std::vector<std::string> item_numbers(const Assessment& assessment);

/// True when a document describes more than one 特定個人情報ファイル.
bool has_many_files(const Assessment& assessment);

}  // namespace kokai
