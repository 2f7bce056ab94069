#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/rendering/document_view.h"

namespace kokai {

/// One version as open data, in the shape that data/schema/assessment-1.json fixes. The text is the
/// same wherever the version is published.
std::string document_json(const DocumentView& view);

/// The JSON Schema (draft 2020-12) of that shape.
std::string document_schema(const Archive& archive);

/// Items that say something themselves, by index: no headings that only hold others, no
/// attachments, no rows of 変更箇所, which have places of their own.
std::vector<std::uint32_t> data_items(const DocumentView& view);
/// text, choice, checks or count.
std::string_view kind_word(const Item& item);

}  // namespace kokai
