#include "generator/rendering/draw_diff.h"

#include "generator/formats/html.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using Kind = DiffPiece::Kind;

/// The pieces of one side; `own` is the kind that stands on this side alone.
void draw_side(std::string& out, std::string_view text, const WordDiff& diff, Kind own,
               std::string_view tag) {
  for (const DiffPiece& piece : diff.pieces) {
    if (piece.kind != own && piece.kind != Kind::kSame) continue;
    const bool removed = own == Kind::kRemoved;
    const std::uint32_t first = removed ? piece.before_first : piece.after_first;
    const std::uint32_t last = removed ? piece.before_last : piece.after_last;
    const std::string_view words = text.substr(first, last - first);
    const bool marked = piece.kind == own && !trim(words).empty();
    if (marked) out.append("<").append(tag).append(">");
    html::append_escaped(out, words);
    if (marked) out.append("</").append(tag).append(">");
  }
}

void open_side(std::string& out, std::string_view name, std::string_view label) {
  out.append("<div class=\"").append(name).append("\"><p class=\"l\">").append(label);
  out += "</p><p class=\"lines\">";
}

}  // namespace

std::string_view kind_word(ChangeKind kind, const Words& words) {
  switch (kind) {
    case ChangeKind::kAdded:
      return words.changes_added;
    case ChangeKind::kRemoved:
      return words.changes_removed;
    case ChangeKind::kChanged:
      return words.changes_changed;
    case ChangeKind::kRewritten:
      return words.changes_rewritten;
  }
  return {};
}

std::string_view kind_class(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kAdded:
      return "add";
    case ChangeKind::kRemoved:
      return "gone";
    case ChangeKind::kChanged:
      return "mod";
    case ChangeKind::kRewritten:
      return "new";
  }
  return {};
}

void draw_diff(std::string& out, ChangeKind kind, std::string_view before, std::string_view after,
               const WordDiff& diff, const Words& escaped) {
  out += "<div class=\"ba\">";
  const bool marked = kind == ChangeKind::kChanged;
  if (kind != ChangeKind::kAdded) {
    const bool gone = kind == ChangeKind::kRemoved;
    open_side(out, "be", gone ? escaped.changes_removed_text : escaped.change_before);
    if (marked) {
      draw_side(out, before, diff, Kind::kRemoved, "del");
    } else {
      html::append_escaped(out, before);
    }
    out += "</p></div>";
  }
  if (kind != ChangeKind::kRemoved) {
    const bool added = kind == ChangeKind::kAdded;
    open_side(out, "af", added ? escaped.changes_added_text : escaped.change_after);
    if (marked) {
      draw_side(out, after, diff, Kind::kAdded, "ins");
    } else {
      html::append_escaped(out, after);
    }
    out += "</p></div>";
  }
  out += "</div>";
}

}  // namespace kokai
