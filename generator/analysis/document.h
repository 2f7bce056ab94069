#pragma once

// Looking things up in one document: items by role and id, whether something stands in them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/assessment.h"

namespace kokai {

forms::Role role_of(const Item& item);  ///< kNone for free headings
/// The first item with the role, in document order; nullptr when there is none. Cost: one pass.
const Item* first_with(const Assessment& assessment, forms::Role role);
/// All of them, without those written a second time at the same place (ids with _2): reading tells
/// of these.
std::vector<const Item*> all_with(const Assessment& assessment, forms::Role role);

/// Items whose id lies below `id`: "i-2" has "i-2-1" and "i-2.3", not "i-20".
bool is_below(std::string_view item_id, std::string_view id);

/// The id of the part an item belongs to: "ii.2" of "ii.2-4.1-3".
std::string_view part_id(std::string_view item_id);

/// Does anything stand in the items right behind `item` whose ids begin with its id and `mark`?
/// "-" for what the form has below it, "-x" for the author's own headings. Cost: those items.
bool says_something_below(const Assessment& assessment, const Item& item, std::string_view mark);

/// Nothing written and nothing marked (nor doubtful). "-" and なし are answers.
bool is_blank(const Item& item);
/// Text, without the white space around it, is empty or a lone dash: as good as nothing for a
/// reason or a name.
bool is_dash_or_blank(std::string_view text);
bool has_doubt(const Item& item);
/// The only mark that is on; nullptr for none, several, or any doubt.
const Mark* only_mark(const Item& item);
/// The mark of the form's option at `position`; nullptr when the item has no task list with it.
const Mark* mark_at(const Item& item, std::size_t position);

/// What stands beside a section's heading as a box of its own (委託しない, 接続しない（提供）…):
/// the item
/// "<section>-0", or the section itself where the list stands right under its heading; nullptr:
/// neither.
const Item* box_of(const Assessment& assessment, std::string_view section);

/// Where the item's heading stands, its words as the line.
Span place_of(const Assessment& assessment, const Item& item);
/// Adds a finding at the item's heading (nullptr: at the file as a whole), with the item's id for
/// pages.
void report(Findings& findings, const Message& message, const Assessment& assessment,
            const Item* item, std::vector<std::string> args);

/// "ほか3" after the first `most` names: short lists for messages, parted by 、.
std::string listed(const std::vector<std::string>& names, std::size_t most);

}  // namespace kokai
