#include "generator/analysis/change_places.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "generator/analysis/document.h"
#include "generator/analysis/word_diff.h"
#include "generator/forms/folded_labels.h"
#include "generator/text/ascii.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kMostBytes = 600;
constexpr std::size_t kMostItems = 20'000;
constexpr std::size_t kMostPlaces = 24;
constexpr std::size_t kNameBytes = 300;
constexpr std::size_t kTelling = 12;  ///< bytes of a part of a label that tell it: four characters
constexpr int kAlikeLabels = 600;

constexpr std::array<std::string_view, 4> kGroups = {"システム", "委託事項", "提供先", "移転先"};

int digit_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
  return -1;
}

bool is_latin(char32_t c) { return ascii::is_letter(c); }

/// Behind these a number counts sections: "II-2-③", "3.④".
bool opens_number(char32_t c) {
  return c == 0 || is_blank(c) || c == U'\n' || c == U'.' || c == U'．' || c == U'、' ||
         c == U'-' || c == U'－' || c == U'・' || c == U',' || (c >= 0x2160 && c <= 0x2169);
}

bool parts_words(char32_t c) {
  return is_blank(c) || c == U'\n' ||
         std::u32string_view(U"、，,（）()「」[]［］:：").find(c) != std::u32string_view::npos;
}

}  // namespace

/// One row held against the items.
class RowFitting {
 public:
  using Kind = ChangePlaces::Kind;
  using Node = ChangePlaces::Node;

  RowFitting(const std::vector<Node>& nodes, const Change& change) : nodes_(nodes) {
    if (change.item.size() <= kMostBytes) tokens_ = tokens_of(change);
  }

  std::vector<std::uint32_t> run() {
    split_lists(tokens_);
    std::sort(places_.begin(), places_.end());
    places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
    return sure_ ? places_ : std::vector<std::uint32_t>();
  }

  std::uint32_t around() {
    parts_count_ = true;
    std::vector<const Token*> first;
    for (const Token& token : tokens_) {
      if (first.size() < 2 && token.kind != Kind::kNone && rank(token.kind) < 2) {
        first.push_back(&token);
      }
    }
    for (; !first.empty(); first.pop_back()) {
      const std::uint32_t found = best(first);
      if (found != kNoItem) return found;
    }
    return kNoItem;
  }

 private:
  struct Token {
    Kind kind = Kind::kNone;
    int number = 0;
    std::string group;
    std::string words;              ///< folded
    std::vector<std::size_t> cuts;  ///< places in `words` where blanks and brackets stood; its end
  };

  std::vector<Token> tokens_of(const Change& change) {
    std::vector<Token> tokens = cut(change.item);
    const bool own_part = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
      return rank(token.kind) == 0 && token.kind != Kind::kNone;
    });
    if (!own_part) {
      std::vector<Token> above = cut(std::string_view(change.section).substr(0, kMostBytes));
      tokens.insert(tokens.begin(), above.begin(), above.end());
    }
    const bool part_as_digit = tokens.size() > 1 && tokens[0].kind == Kind::kSection &&
                               tokens[1].kind == Kind::kSection && !tokens[0].words.empty();
    if (part_as_digit) tokens[0].kind = Kind::kPart;  // "1 基本情報 2. …" for Ⅰ
    return tokens;
  }

  static int rank(Kind kind) {
    switch (kind) {
      case Kind::kPart:
      case Kind::kAnnex:
      case Kind::kSheet:
      case Kind::kNone:
        return 0;
      case Kind::kSection:
        return 1;
      case Kind::kGroup:
      case Kind::kRisk:
        return 2;
      case Kind::kCircled:
        return 3;
    }
    return 0;
  }

  /// Reads a row from left to right.
  std::vector<Token> cut(std::string_view text) {
    std::vector<Token> tokens;
    std::string word;
    char32_t before = 0;
    const auto flush = [&] {
      std::string folded = fold_label(word);
      word.clear();
      if (folded.empty()) return;
      if (tokens.empty()) tokens.emplace_back();
      tokens.back().words += folded;
      tokens.back().cuts.push_back(tokens.back().words.size());
    };
    for (std::size_t at = 0; at < text.size();) {
      Token token;
      std::size_t next = at;
      if (take_number(text, before, next, token)) {
        flush();
        tokens.push_back(std::move(token));
        before = 0;
        at = next;
        continue;
      }
      const std::size_t from = at;
      before = next_code_point(text, at);
      if (parts_words(before)) {
        flush();
      } else {
        word.append(text.substr(from, at - from));
      }
    }
    flush();
    return tokens;
  }

  static bool take_number(std::string_view text, char32_t before, std::size_t& at, Token& token) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (c >= 0x2160 && c <= 0x2169) {
      token.kind = Kind::kPart;
      token.number = static_cast<int>(c - 0x2160) + 1;
      at = next;
      return true;
    }
    if (c >= U'①' && c <= U'⑳') {
      token.kind = Kind::kCircled;
      token.number = static_cast<int>(c - U'①') + 1;
      at = next;
      return true;
    }
    return take_roman(text, before, at, token) || take_named(text, at, token) ||
           take_section(text, before, at, token);
  }

  static bool take_roman(std::string_view text, char32_t before, std::size_t& at, Token& token) {
    if (is_latin(before) || digit_of(before) >= 0) return false;
    constexpr std::array<std::string_view, 6> kRomans = {"I", "II", "III", "IV", "V", "VI"};
    const std::size_t end = std::min(text.find_first_not_of("IV", at), text.size());
    const auto found = std::find(kRomans.begin(), kRomans.end(), text.substr(at, end - at));
    if (found == kRomans.end()) return false;
    if (end < text.size() && is_latin(static_cast<unsigned char>(text[end]))) return false;
    token.kind = Kind::kPart;
    token.number = static_cast<int>(found - kRomans.begin()) + 1;
    at = end;
    return true;
  }

  static bool take_named(std::string_view text, std::size_t& at, Token& token) {
    const auto take = [&](std::string_view name, Kind kind) {
      if (text[at + 1] != name[1] || !text.substr(at).starts_with(name)) return false;
      std::size_t next = at + name.size();
      const int number = take_digits(text, next);
      if (number < 0) return false;
      token.kind = kind;
      token.number = number;
      if (kind == Kind::kGroup) token.group = fold_label(name);
      at = next;
      return true;
    };
    if (text.size() - at < 4) return false;
    for (const std::string_view name : kGroups) {
      if (take(name, Kind::kGroup)) return true;
    }
    return take("リスク", Kind::kRisk) || take("別添", Kind::kAnnex) || take("別紙", Kind::kSheet);
  }

  static bool take_section(std::string_view text, char32_t before, std::size_t& at, Token& token) {
    std::size_t next = at;
    const int number = take_digits(text, next);
    if (number < 0) return false;
    const bool dotted = text.substr(next).starts_with(".") || text.substr(next).starts_with("．");
    if (digit_of(before) >= 0 || !(dotted || opens_number(before))) return false;
    token.kind = Kind::kSection;
    token.number = number;
    at = next;
    return true;
  }

  static int take_digits(std::string_view text, std::size_t& at) {
    int number = -1;
    for (std::size_t next = at; next < text.size() && number < 1000;) {
      const int digit = digit_of(next_code_point(text, next));
      if (digit < 0) break;
      number = std::max(number, 0) * 10 + digit;
      at = next;
    }
    return number;
  }

  using Level = std::vector<const Token*>;  ///< groups side by side share a place

  /// A number that does not go deeper than the one before begins the next place of a list.
  void split_lists(const std::vector<Token>& tokens) {
    std::vector<Level> now;  // by depth
    for (const Token& token : tokens) {
      if (!now.empty() && rank(token.kind) <= rank(now.back().front()->kind)) {
        const bool side_by_side = rank(token.kind) == 2 && rank(now.back().front()->kind) == 2;
        if (side_by_side) {
          now.back().push_back(&token);
          continue;
        }
        const bool part_again = rank(token.kind) == 0;
        if (!part_again) emit(now);
        while (!now.empty() && rank(now.back().front()->kind) >= rank(token.kind)) now.pop_back();
      }
      now.push_back({&token});
    }
    if (!now.empty()) emit(now);
  }

  void emit(const std::vector<Level>& levels) {
    std::vector<std::vector<const Token*>> ways = {{}};
    for (const Level& level : levels) {
      std::vector<std::vector<const Token*>> longer;
      for (const auto& way : ways) {
        for (const Token* token : level) {
          longer.push_back(way);
          longer.back().push_back(token);
        }
      }
      ways = std::move(longer);
      if (ways.size() > kMostPlaces) return;
    }
    for (const auto& way : ways) place(way);
  }

  void place(const std::vector<const Token*>& tokens) {
    const std::uint32_t where = best(tokens);
    if (where != kNoItem && nodes_[where].kind != Kind::kPart && places_.size() < kMostPlaces) {
      places_.push_back(where);
    } else {
      sure_ = false;
    }
  }

  /// The item that fits best; what the best ones lie in when there are several.
  std::uint32_t best(const std::vector<const Token*>& tokens) {
    int best = 1;  // a number alone tells nothing
    std::uint32_t where = kNoItem;
    const Token& first = *tokens.front();
    path_.clear();
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      lead_to(nodes_[i]);
      if (first.kind == Kind::kPart && nodes_[i].part != first.number) continue;
      const int score = fit(tokens);
      if (score < 2 || score < best) continue;
      where = score > best ? i : common_place(where, i);
      best = score;
    }
    return where;
  }

  /// The deepest item that has both below it.
  std::uint32_t common_place(std::uint32_t a, std::uint32_t b) const {
    while (a != b && a != kNoItem && b != kNoItem) {
      if (a > b) {
        a = nodes_[a].parent;  // parents stand before their children
      } else {
        b = nodes_[b].parent;
      }
    }
    return a == b ? a : kNoItem;
  }

  /// From the path to the item before to the path to this one.
  void lead_to(const Node& node) {
    const Node* const above = node.parent == kNoItem ? nullptr : &nodes_[node.parent];
    while (!path_.empty() && path_.back() != above) path_.pop_back();
    path_.push_back(&node);
  }

  /// How well the tokens lead to the end of the path; 0: they do not.
  int fit(const std::vector<const Token*>& tokens) {
    if (path_.back()->kind == Kind::kPart && !parts_count_) return 0;
    met_ = -1;
    labelled_ = -1;
    score_ = 0;
    for (const Token* token : tokens) {
      if (!take(*token)) return 0;
    }
    return met_ + 1 == static_cast<int>(path_.size()) ? score_ : 0;
  }

  bool take(const Token& token) {
    if (token.kind != Kind::kNone && !meet_number(token)) {
      if (token.kind != Kind::kCircled || !is_labelled(token)) return false;
    }
    read_words(token);
    return true;
  }

  bool meet_number(const Token& token) {
    for (auto n = static_cast<std::size_t>(met_ + 1); n < path_.size(); ++n) {
      const Node& node = *path_[n];
      if (node.kind != token.kind || node.number != token.number || node.group != token.group) {
        continue;
      }
      met_ = static_cast<int>(n);
      score_ += node.kind == Kind::kAnnex || node.kind == Kind::kSheet ? 2 : 1;
      return true;
    }
    return false;
  }

  /// The number is another item's, the words are those of one with a number on this path.
  bool is_labelled(const Token& token) const {
    return std::any_of(path_.begin() + met_ + 1, path_.end(), [&](const Node* node) {
      return node->kind == Kind::kCircled && node->label != nullptr && !node->label->empty() &&
             token.words.starts_with(*node->label);
    });
  }

  /// Labels of the path, one behind the other: "使用方法情報の突合". What no label begins is
  /// passed.
  void read_words(const Token& token) {
    std::size_t cut = 0;
    for (std::size_t at = 0; at < token.words.size();) {
      while (token.cuts[cut] <= at) ++cut;
      const std::string_view words = std::string_view(token.words).substr(at);
      const std::size_t used = read_label(words, words.substr(0, token.cuts[cut] - at));
      at = used == 0 ? token.cuts[cut] : at + used;
    }
  }

  /// Bytes of `words` that are a label; `piece`: up to the next blank.
  std::size_t read_label(std::string_view words, std::string_view piece) {
    for (int n = 0; n <= met_; ++n) {
      const std::string& name = path_[static_cast<std::size_t>(n)]->name;
      if (piece.size() < kTelling || name.find(piece) == std::string::npos) continue;
      score_ += 3;
      return piece.size();
    }
    for (auto n = static_cast<std::size_t>(std::max(labelled_ + 1, std::max(met_, 0)));
         n < path_.size(); ++n) {
      const std::size_t used = label_at(n, words, piece);
      if (used == 0) continue;
      met_ = std::max(met_, static_cast<int>(n));
      labelled_ = static_cast<int>(n);
      return used;
    }
    return 0;
  }

  std::size_t label_at(std::size_t n, std::string_view words, std::string_view piece) {
    const Node& node = *path_[n];
    const std::size_t variants = node.variants == nullptr ? 0 : node.variants->size();
    const bool near = met_ > 0 && static_cast<int>(n) <= met_ + 1;
    std::size_t part = 0;
    for (std::size_t i = 0; i <= variants; ++i) {
      const std::string* label = i == 0 ? node.label : &(*node.variants)[i - 1];
      if (label == nullptr || label->empty()) continue;
      if (words.starts_with(*label)) {
        score_ += 2;
        return label->size();
      }
      if (part != 0 || piece.size() < kTelling) continue;
      const bool within = label->find(piece) != std::string::npos;
      const bool alike =
          near && label->starts_with(piece.substr(0, 3)) && likeness(piece, *label) >= kAlikeLabels;
      if (within || alike) part = piece.size();
    }
    if (part != 0) ++score_;
    return part;
  }

  const std::vector<Node>& nodes_;
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> places_;
  bool sure_ = true;
  bool parts_count_ = false;
  std::vector<const Node*> path_;
  int met_ = -1;       ///< index in the path that was reached
  int labelled_ = -1;  ///< index in the path whose label was read last
  int score_ = 0;
};

ChangePlaces::ChangePlaces(const Assessment& assessment) {
  const std::vector<Item>& items = assessment.items;
  if (items.size() > kMostItems) return;
  nodes_.resize(items.size());
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    std::uint32_t above = i == 0 ? kNoItem : i - 1;
    while (above != kNoItem && !is_below(items[i].id, items[above].id)) {
      above = nodes_[above].parent;
    }
    nodes_[i].parent = above;
    if (above != kNoItem) nodes_[i].part = nodes_[above].part;
    if (items[i].field == nullptr) {
      nodes_[i].label = &own_labels_.emplace_back(fold_label(items[i].label));
    } else {
      describe(items, i);
    }
  }
}

/// What the form prints at the item, and what the author calls it.
void ChangePlaces::describe(const std::vector<Item>& items, std::uint32_t i) {
  const forms::Field& field = *items[i].field;
  Node& node = nodes_[i];
  forms::FoldedField scratch;  // stays empty: fields of items are the forms' own
  const forms::FoldedField& folded = forms::folded(field, scratch);
  node.number = folded.number;
  node.label = &folded.label;
  node.variants = &folded.variants;
  if (field.level == forms::Level::kPart && folded.kind == forms::NumberKind::kPart) {
    node.kind = Kind::kPart;
    node.part = node.number;
    if (field.repeats && i + 1 < items.size()) {
      node.name = fold_label(std::string_view(items[i + 1].text).substr(0, kNameBytes));
    }
  } else if (folded.kind == forms::NumberKind::kAnnex) {
    node.kind = Kind::kAnnex;
  } else if (folded.kind == forms::NumberKind::kSheet) {
    node.kind = Kind::kSheet;
  } else if (folded.kind == forms::NumberKind::kRisk) {
    node.kind = Kind::kRisk;
  } else if (!field.repeat_name.empty()) {
    node.kind = Kind::kGroup;
    node.number = items[i].repeat;
    node.group = folded.repeat_name;
    node.label = nullptr;
    node.name = fold_label(std::string_view(items[i].text).substr(0, kNameBytes));
  } else if (folded.kind == forms::NumberKind::kPlain) {
    node.kind = field.level == forms::Level::kSection ? Kind::kSection : Kind::kCircled;
  }
}

std::vector<std::uint32_t> ChangePlaces::of(const Change& change) const {
  return RowFitting(nodes_, change).run();
}

ChangePlaces::Place ChangePlaces::place_of(const Change& change) const {
  RowFitting row(nodes_, change);
  const std::vector<std::uint32_t> found = row.run();
  if (found.empty()) return {kNoItem, row.around()};
  return {found.front(), found.front()};
}

}  // namespace kokai
