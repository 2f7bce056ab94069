#include "generator/rendering/compare_items.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "generator/analysis/compared_facts.h"
#include "generator/analysis/word_diff.h"
#include "generator/formats/html.h"
#include "generator/model/compared_words.h"
#include "generator/model/item_numbers.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/document_view.h"
#include "generator/rendering/phrases.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kTexts = 3;        ///< wordings of one item that are shown with their text
constexpr std::size_t kNames = 8;        ///< cities named at one wording
constexpr int kWorthMarks = 400;         ///< likeness from which on marks help, of 1,000
constexpr int kNear = 800;               ///< likeness from which on the differences alone are shown
constexpr std::size_t kNearChanges = 6;  ///< and there are not more of them
constexpr std::size_t kContext = 10;     ///< characters shown on both sides of a difference

/// A wording's text, as one record has it.
struct ShownText {
  std::uint32_t record = 0;
  WordedItem item;
};

/// A stretch of the commonest text that another wording says differently, with what is around it.
struct Difference {
  std::string before;
  std::string_view removed, added;
  std::string after;
};

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u; }

/// The end of a text that both share, on its last line.
std::string last_characters(std::string_view text) {
  std::size_t at = text.size();
  std::size_t characters = 0;
  while (at > 0 && text[at - 1] != '\n' && characters < kContext) {
    if (begins_character(text[--at])) ++characters;
  }
  const bool cut = at > 0 && text[at - 1] != '\n';
  return (cut ? "…" : "") + std::string(text.substr(at));
}

/// Its beginning, on its first line.
std::string first_characters(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t n = 0; n < kContext && at < text.size() && text[at] != '\n'; ++n) {
    next_code_point(text, at);
  }
  const bool cut = at < text.size() && text[at] != '\n';
  return std::string(text.substr(0, at)) + (cut ? "…" : "");
}

/// What is not the same, blanks apart, in order.
std::vector<Difference> differences(const WordDiff& diff, std::string_view before,
                                    std::string_view after) {
  using Kind = DiffPiece::Kind;
  std::vector<Difference> all;
  std::string_view shared;  // right before the piece
  bool open = false;        // the difference goes on
  for (const DiffPiece& piece : diff.pieces) {
    const std::string_view ours =
        before.substr(piece.before_first, piece.before_last - piece.before_first);
    const std::string_view theirs =
        after.substr(piece.after_first, piece.after_last - piece.after_first);
    if (piece.kind == Kind::kSame) {
      if (open) all.back().after = first_characters(theirs);
      shared = theirs;
      open = false;
      continue;
    }
    if (trim(ours).empty() && trim(theirs).empty()) continue;
    if (!open) all.push_back({last_characters(shared), {}, {}, {}});
    open = true;
    (piece.kind == Kind::kRemoved ? all.back().removed : all.back().added) =
        piece.kind == Kind::kRemoved ? ours : theirs;
  }
  return all;
}

/// Which records word one item alike.
struct Wording {
  std::uint64_t says = 0;
  std::vector<std::uint32_t> records;  ///< ascending
};

class ItemsDrawer {
 public:
  ItemsDrawer(const Archive& archive, const LoadedTheme& theme, const FormGroup& group)
      : archive_(archive), words_(theme.escaped), group_(group) {
    for (const std::uint32_t each : group.records) {
      for (const ItemFact& fact : archive.records[each].now.compared.items) {
        by_item_[fact.id].push_back({fact.says, each});
      }
    }
  }

  std::vector<ComparedItem> run() {
    for (const WordedItem& item : ordered_items()) {
      if (item.is_part) {
        draw_part(item);
      } else {
        draw_item(item);
      }
    }
    while (!out_.empty() && out_.back().heading) out_.pop_back();
    return std::move(out_);
  }

 private:
  /// Parts and comparable items of all shown documents; one that the first does not have stands
  /// behind what it follows elsewhere.
  std::vector<WordedItem> ordered_items() const {
    std::vector<WordedItem> order;
    std::unordered_set<std::string_view> seen;
    for (const std::uint32_t record : group_.shown) {
      const ComparedWords& words = words_by(record);
      std::size_t place = 0;
      for (std::size_t i = 0; i < words.size(); ++i) {
        const WordedItem item = words[i];
        if (!seen.insert(item.id).second) {
          place = static_cast<std::size_t>(
                      std::find_if(order.begin(), order.end(),
                                   [&](const WordedItem& one) { return one.id == item.id; }) -
                      order.begin()) +
                  1;
          continue;
        }
        order.insert(order.begin() + static_cast<std::ptrdiff_t>(place++), item);
      }
    }
    return order;
  }

  const ComparedWords& words_by(std::uint32_t record) const {
    return *archive_.records[record].now.compared.words;
  }

  void draw_part(const WordedItem& item) {
    if (!out_.empty() && out_.back().heading) out_.pop_back();  // nothing stood below it
    if (by_item_.count(item_hash(item.id)) != 0) return draw_item(item);
    std::string html = "<h2>";
    append_phrases(html, item.label);
    out_.push_back({html + "</h2>\n", true});
  }

  /// The commonest first, then by first record.
  std::vector<Wording> wordings(const WordedItem& item) const {
    std::vector<Wording> all;
    const auto found = by_item_.find(item_hash(item.id));
    if (found == by_item_.end()) return all;
    for (const auto& [says, record] : found->second) {
      const auto same = std::find_if(all.begin(), all.end(),
                                     [says = says](const Wording& w) { return w.says == says; });
      if (same == all.end()) {
        all.push_back({says, {record}});
      } else {
        same->records.push_back(record);
      }
    }
    std::stable_sort(all.begin(), all.end(), [](const Wording& a, const Wording& b) {
      return a.records.size() > b.records.size();
    });
    return all;
  }

  void draw_item(const WordedItem& item) {
    const std::vector<Wording> all = wordings(item);
    std::size_t holders = 0;
    for (const Wording& each : all) holders += each.records.size();
    if (holders < 2) return;
    std::string html = "<div class=\"i\" id=\"";
    html::append_escaped(html, item.id);
    html += "\"><a class=\"n\" href=\"#";
    html::append_escaped(html, item.id);
    html += "\">";
    const std::string number = item_number(*group_.form, item.id, false);
    html::append_escaped(html, number.empty() ? "#" : number);
    html += "</a><h3>";
    append_phrases(html, label_words(item.label, item.field));
    html += "</h3>\n";
    if (all.size() == 1) {
      draw_equal(html, all[0], item);
    } else {
      draw_different(html, all, item);
    }
    out_.push_back({html + "</div>\n", false});
  }

  void draw_equal(std::string& html, const Wording& wording, const WordedItem& item) const {
    html += "<details><summary>" +
            fill(words_.compare_all_same, {std::to_string(wording.records.size())}) + "</summary>";
    if (const auto text = text_of(wording, item)) append_text(html, *text, nullptr);
    html += "</details>\n";
  }

  void draw_different(std::string& html, const std::vector<Wording>& all,
                      const WordedItem& item) const {
    std::optional<ShownText> commonest;
    std::size_t texts = 0;
    std::vector<std::uint32_t> rest;
    for (const Wording& each : all) {
      const std::optional<ShownText> text = text_of(each, item);
      std::optional<WordDiff> diff;
      if (text && commonest) diff = word_diff(commonest->item.text, text->item.text);
      const auto near = diff ? near_differences(*diff, commonest->item.text, text->item.text)
                             : std::optional<std::vector<Difference>>();
      if (!text || (!near && texts == kTexts)) {
        rest.insert(rest.end(), each.records.begin(), each.records.end());
        continue;
      }
      texts += near ? 0 : 1;
      html += "<div class=\"v\"><p class=\"l\">";
      if (each.records.size() > 1) {
        html += "<b>" + fill(words_.compare_same, {std::to_string(each.records.size())}) + "</b> ";
      }
      append_names(html, each.records, item.id);
      html += "</p>";
      if (near) {
        append_differences(html, *near, *text);
      } else {
        append_text(html, *text, diff ? &*diff : nullptr);
      }
      html += "</div>\n";
      if (!commonest) commonest = text;
    }
    if (rest.empty()) return;
    html += "<p class=\"small\">" + fill(words_.compare_others, {std::to_string(rest.size())});
    html += ' ';
    append_names(html, rest, item.id);
    html += "</p>\n";
  }

  /// The item as a shown document words it; none when no shown document does.
  std::optional<ShownText> text_of(const Wording& wording, const WordedItem& item) const {
    for (const std::uint32_t record : group_.shown) {
      if (std::find(wording.records.begin(), wording.records.end(), record) ==
          wording.records.end()) {
        continue;
      }
      const ComparedWords& words = words_by(record);
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].id == item.id) return ShownText{record, words[i]};
      }
    }
    return std::nullopt;
  }

  /// `diff`: from the commonest text to this one; nullptr: this is it.
  void append_text(std::string& html, const ShownText& text, const WordDiff* diff) const {
    html += "<p class=\"lines\">";
    if (diff == nullptr || diff->rewritten || diff->alike < kWorthMarks) {
      html::append_escaped(html, text.item.text);
    } else {
      append_marked(html, text.item.text, *diff);
    }
    append_way_on(html, text);
    html += "</p>";
  }

  void append_way_on(std::string& html, const ShownText& text) const {
    if (!text.item.is_cut) return;
    html += "… <a href=\"";
    append_address(html, text.record, text.item.id);
    html += "\">" + words_.compare_more + "</a>";
  }

  /// How the text differs from the commonest one; none when that would not be shorter to read.
  static std::optional<std::vector<Difference>> near_differences(const WordDiff& diff,
                                                                 std::string_view commonest,
                                                                 std::string_view text) {
    if (diff.rewritten || diff.alike < kNear) return std::nullopt;
    std::vector<Difference> all = differences(diff, commonest, text);
    if (all.size() > kNearChanges) return std::nullopt;
    return all;
  }

  void append_differences(std::string& html, const std::vector<Difference>& all,
                          const ShownText& text) const {
    html += "<p>" + (all.empty() ? words_.compare_near_same : words_.compare_near);
    append_way_on(html, text);
    html += "</p>";
    if (all.empty()) return;
    html += "<ul>";
    for (const Difference& each : all) {
      html += "<li>";
      html::append_escaped(html, each.before);
      append_in(html, "del", each.removed);
      append_in(html, "ins", each.added);
      html::append_escaped(html, each.after);
      html += "</li>";
    }
    html += "</ul>";
  }

  static void append_in(std::string& html, std::string_view tag, std::string_view text) {
    if (text.empty()) return;
    html.append("<").append(tag).append(">");
    html::append_escaped(html, text);
    html.append("</").append(tag).append(">");
  }

  /// `text` with the words marked that stand in it alone.
  static void append_marked(std::string& html, std::string_view text, const WordDiff& diff) {
    for (const DiffPiece& piece : diff.pieces) {
      const std::string_view words =
          text.substr(piece.after_first, piece.after_last - piece.after_first);
      if (words.empty()) continue;
      const bool own = piece.kind == DiffPiece::Kind::kAdded && !trim(words).empty();
      if (own) html += "<b>";
      html::append_escaped(html, words);
      if (own) html += "</b>";
    }
  }

  void append_names(std::string& html, const std::vector<std::uint32_t>& records,
                    std::string_view item) const {
    for (std::size_t i = 0; i < records.size() && i < kNames; ++i) {
      if (i != 0) html += "、";
      html += "<a href=\"";
      append_address(html, records[i], item);
      html += "\">";
      const std::uint32_t city = archive_.records[records[i]].municipality;
      html::append_escaped(html, archive_.municipalities[city].name);
      html += "</a>";
    }
    if (records.size() > kNames) {
      html += ' ' + fill(words_.compare_names_more, {std::to_string(records.size() - kNames)});
    }
  }

  void append_address(std::string& html, std::uint32_t record, std::string_view item) const {
    const AssessmentRecord& one = archive_.records[record];
    html += kRootMark;
    html += page_file(record_page(archive_.municipalities[one.municipality], one));
    html += '#';
    html::append_escaped(html, item);
  }

  const Archive& archive_;
  const Words& words_;
  const FormGroup& group_;
  std::unordered_map<std::uint64_t, std::vector<std::pair<std::uint64_t, std::uint32_t>>> by_item_;
  std::vector<ComparedItem> out_;
};

}  // namespace

std::vector<ComparedItem> compared_items(const Archive& archive, const LoadedTheme& theme,
                                         const FormGroup& group) {
  return ItemsDrawer(archive, theme, group).run();
}

}  // namespace kokai
