#pragma once

// The form itself: every heading with its number, marks and body, and the rows of 変更箇所. Written
// by hand, not by template: this is nearly all of a page's bytes.

#include <string>

#include "generator/rendering/document_view.h"

namespace kokai {

/// Appends all items in the document's order. Links are fragments or begin with kRootMark, so that
/// the text may stand in every page of the version. Classes used: p (part), s (section), q (group),
/// i (item), n (number in the rail), m (marks), c (change); see themes/default/css/document.css.
void draw_items(std::string& out, const DocumentView& view);

/// Appends the options of one item: chosen, doubtful, not chosen.
void draw_marks(std::string& out, const Item& item, const Words& escaped);

/// Appends row `index` of 変更箇所 (anchor "changes-<index + 1>"): date, item, before and after,
/// 提出時期, note; before it the section's heading when the row begins one.
void draw_change(std::string& out, const DocumentView& view, std::size_t index);

/// <h2>…<h6>
void open_heading(std::string& out, unsigned level);
void close_heading(std::string& out, unsigned level);

}  // namespace kokai
