#pragma once

// The reverse indexes as pages: what each is called and where it stands.

#include <string>
#include <string_view>

#include "generator/model/archive.h"
#include "generator/rendering/words.h"

namespace kokai {

struct IndexLook {
  IndexKind kind;
  std::string_view folder;  ///< "systems": systems/, data/systems.csv
  std::string Words::*name;
  std::string Words::*lead;
};
const IndexLook& look_of(IndexKind kind);

/// "systems/"
std::string index_page(IndexKind kind);
/// "systems/d3b07384d113/"
std::string index_entry_page(IndexKind kind, std::string_view id);

/// A recorded item that one assessment alone names has no page of its own: its row leads to the
/// place itself. A document may list hundreds of such.
bool has_page(IndexKind kind, const IndexEntry& entry);

/// The name as pages show it: of a risk without its section.
std::string_view shown_name(IndexKind kind, const IndexEntry& entry);
/// The section of a risk; empty for other kinds.
std::string_view section_name(IndexKind kind, const IndexEntry& entry);

/// "する（夜間の監視）", "しない": whether a company gives its work on to another, and what of it.
std::string subprocessing_words(const ProcessorMention& processor, const Words& words);
/// The item of a place: "ii.1-4.2-6".
const std::string& item_of(const Archive& archive, IndexKind kind, const IndexPlace& place);
/// "II-4.2-⑥" of an item of a record's current version.
std::string item_number_of(const AssessmentRecord& record, std::string_view item);
/// "271004/55/index.html#ii.1-4.2-6", below the root.
std::string item_address(const Archive& archive, const AssessmentRecord& record,
                         std::string_view item);
/// "大阪市 55"; a draft without a number: "札幌市（素案）".
std::string record_label(const Archive& archive, const AssessmentRecord& record,
                         const Words& words);

}  // namespace kokai
