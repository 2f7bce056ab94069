#include "generator/commands/diff_text.h"

#include <string_view>

#include "generator/commands/arguments.h"
#include "generator/diagnostics/escape.h"
#include "generator/formats/json.h"

namespace kokai {
namespace {

using Kind = DiffPiece::Kind;

constexpr Bilingual kKinds[] = {
    {"追加", "added"}, {"削除", "removed"}, {"変更", "changed"}, {"書き換え", "rewritten"}};
constexpr std::string_view kJsonKinds[] = {"added", "removed", "changed", "rewritten"};
constexpr std::string_view kPieceKinds[] = {"same", "removed", "added"};
constexpr Bilingual kOtherForm = {
    "様式が違います（{0}、{1}）。同じ名前の欄どうしを比べました。\n\n",
    "The forms differ ({0}, {1}). Items of the same name are "
    "compared.\n\n"};
constexpr Bilingual kSum = {"違いのある欄: {0}件。字の幅や空白だけの違い: {1}件。\n",
                            "Items that differ: {0}. In width or blanks alone: {1}.\n"};

const Assessment& side_of(const Assessment& before, const Assessment& after,
                          const ItemChange& change) {
  return change.after == kNoItem ? before : after;
}

std::uint32_t item_of(const ItemChange& change) {
  return change.after == kNoItem ? change.before : change.after;
}

std::string_view words_at(const DiffPiece& piece, const ItemChange& change) {
  const bool old = piece.kind == Kind::kRemoved;
  const std::string_view text = old ? change.before_words : change.after_words;
  const std::uint32_t first = old ? piece.before_first : piece.after_first;
  return text.substr(first, (old ? piece.before_last : piece.after_last) - first);
}

void append_lines(std::string& out, std::string_view sign, std::string_view text) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.append(sign).append(for_terminal(text.substr(at, end - at))) += '\n';
    at = end + 1;
  }
}

void append_marked(std::string& out, const ItemChange& change) {
  std::string text;
  for (const DiffPiece& piece : change.diff.pieces) {
    const std::string_view words = words_at(piece, change);
    if (piece.kind == Kind::kSame) text += words;
    if (piece.kind == Kind::kRemoved) text.append("[-").append(words).append("-]");
    if (piece.kind == Kind::kAdded) text.append("{+").append(words).append("+}");
  }
  append_lines(out, "  ", text);
}

}  // namespace

std::string diff_text(const Assessment& before, const Assessment& after, const VersionDiff& diff,
                      Language language) {
  std::string out;
  if (diff.other_form) {
    out += in(kOtherForm, language, {before.front.form->name, after.front.form->name});
  }
  for (const ItemChange& change : diff.items) {
    const Assessment& side = side_of(before, after, change);
    const Item& item = side.items[item_of(change)];
    out.append(for_terminal(item.id)).append("  ");
    for (const std::string_view heading : path_of(side, item_of(change))) {
      out.append(for_terminal(heading)).append(" > ");
    }
    out.append(for_terminal(item.label)).append("  ");
    out.append(in(kKinds[static_cast<std::size_t>(change.kind)], language, {})) += '\n';
    if (change.kind == ChangeKind::kChanged) {
      append_marked(out, change);
    } else {
      if (!change.before_words.empty()) append_lines(out, "- ", change.before_words);
      if (!change.after_words.empty()) append_lines(out, "+ ", change.after_words);
    }
    out += '\n';
  }
  return out + in(kSum, language,
                  {std::to_string(diff.items.size()), std::to_string(diff.spelling.size())});
}

std::string diff_json(const Assessment& before, const Assessment& after, const VersionDiff& diff) {
  json::Writer out;
  out.begin_object();
  out.member("before", before.path).member("after", after.path);
  out.member("equal", diff.empty());
  out.member("other_form", diff.other_form);
  out.member("spelling_only", static_cast<int>(diff.spelling.size()));
  out.key("items").begin_array();
  for (const ItemChange& change : diff.items) {
    const Assessment& side = side_of(before, after, change);
    const Item& item = side.items[item_of(change)];
    out.begin_object();
    out.member("id", item.id);
    out.key("path").begin_array();
    for (const std::string_view heading : path_of(side, item_of(change))) out.value(heading);
    out.end_array();
    out.member("label", item.label);
    out.member("kind", kJsonKinds[static_cast<std::size_t>(change.kind)]);
    out.member("before", change.before_words).member("after", change.after_words);
    out.key("pieces").begin_array();
    for (const DiffPiece& piece : change.diff.pieces) {
      out.begin_array().value(kPieceKinds[static_cast<std::size_t>(piece.kind)]);
      out.value(words_at(piece, change)).end_array();
    }
    out.end_array().end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace kokai
