#include "generator/analysis/item_pairing.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "generator/analysis/document.h"
#include "generator/analysis/word_diff.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr int kAlikeNames = 600;
constexpr std::size_t kMostGroups = 200;

std::string_view without_number(std::string_view id) {
  while (!id.empty() && id.back() >= '0' && id.back() <= '9') id.remove_suffix(1);
  return id;
}

/// A file or a group that repeats, with everything below it.
struct Group {
  std::uint32_t item = 0;
  std::uint32_t outer = kNoItem;  ///< the group it lies in, an index of groups
  std::string name;               ///< folded
  std::uint32_t partner = kNoItem;
};

/// One document cut into groups.
class Side {
 public:
  explicit Side(const Assessment& assessment) : items_(assessment.items) {
    group_of_.assign(items_.size(), kNoItem);
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < items_.size(); ++i) {
      while (!open.empty() && !is_below(items_[i].id, items_[groups_[open.back()].item].id)) {
        open.pop_back();
      }
      if (items_[i].field != nullptr && items_[i].repeat != 0) {
        groups_.push_back({i, open.empty() ? kNoItem : open.back(), {}, kNoItem});
        open.push_back(static_cast<std::uint32_t>(groups_.size()) - 1);
      }
      if (!open.empty()) group_of_[i] = open.back();
      for (const std::uint32_t group : open) name(groups_[group], items_[i]);
    }
  }

  std::vector<Group>& groups() { return groups_; }
  std::uint32_t group_of(std::uint32_t item) const { return group_of_[item]; }
  const Item& item(std::uint32_t index) const { return items_[index]; }
  std::size_t size() const { return items_.size(); }

  /// What an id says below the group it lies in; the whole id outside of groups.
  std::string_view below_group(std::uint32_t index) const {
    const std::string_view id = items_[index].id;
    const std::uint32_t group = group_of_[index];
    return group == kNoItem ? id : id.substr(items_[groups_[group].item].id.size());
  }

 private:
  /// The first words at or below a group are its name.
  static void name(Group& group, const Item& item) {
    if (group.name.empty() && !is_blank(item)) group.name = fold(words_of(item).substr(0, 600));
  }

  const std::vector<Item>& items_;
  std::vector<Group> groups_;
  std::vector<std::uint32_t> group_of_;
};

using Indexes = std::vector<std::uint32_t>;

class Pairing {
 public:
  Pairing(const Assessment& before, const Assessment& after)
      : before_(before), after_(after), same_form_(before.front.form == after.front.form) {}

  Indexes run() {
    pair_groups();
    std::unordered_map<std::string, std::uint32_t> known;
    const std::vector<std::string> of_after = keys(after_, false);
    for (std::uint32_t j = 0; j < after_.size(); ++j) known.emplace(of_after[j], j);
    const std::vector<std::string> of_before = keys(before_, true);
    Indexes pairs(before_.size(), kNoItem);
    for (std::uint32_t i = 0; i < before_.size(); ++i) {
      if (of_before[i].empty()) continue;
      const auto found = known.find(of_before[i]);
      if (found == known.end()) continue;
      pairs[i] = found->second;
      known.erase(found);
    }
    return pairs;
  }

 private:
  /// Groups of one kind below one pair of parents, on both sides.
  struct Family {
    Indexes before, after;
  };

  /// From the outside in: a group's parents are paired before it is looked at.
  void pair_groups() {
    for (std::uint32_t depth = 0; depth < 4; ++depth) {
      std::map<std::string, Family> families;
      for (const bool old : {true, false}) gather(old, depth, families);
      for (auto& [name, family] : families) pair(family);
    }
  }

  void gather(bool old, std::uint32_t depth, std::map<std::string, Family>& families) {
    Side& side = old ? before_ : after_;
    for (std::uint32_t g = 0; g < side.groups().size(); ++g) {
      const Group& group = side.groups()[g];
      if (depth_of(side, g) != depth) continue;
      std::string key;
      if (group.outer != kNoItem) {
        const std::uint32_t outer = old ? side.groups()[group.outer].partner : group.outer;
        if (outer == kNoItem) continue;
        key = std::to_string(outer) + ' ';
      }
      std::string_view id = side.item(group.item).id;
      if (group.outer != kNoItem) {
        id = id.substr(side.item(side.groups()[group.outer].item).id.size());
      }
      Family& family = families[key.append(without_number(id))];
      (old ? family.before : family.after).push_back(g);
    }
  }

  static std::uint32_t depth_of(Side& side, std::uint32_t group) {
    std::uint32_t depth = 0;
    for (std::uint32_t g = side.groups()[group].outer; g != kNoItem; g = side.groups()[g].outer) {
      ++depth;
    }
    return depth;
  }

  void pair(Family& family) {
    by_name(family);
    if (family.before.size() <= kMostGroups && family.after.size() <= kMostGroups)
      by_likeness(family);
    for (const std::uint32_t a : Indexes(family.before)) {
      for (const std::uint32_t b : family.after) {
        if (before_.item(before_.groups()[a].item).repeat !=
            after_.item(after_.groups()[b].item).repeat) {
          continue;
        }
        join(family, a, b);
        break;
      }
    }
  }

  void by_name(Family& family) {
    std::unordered_map<std::string_view, Indexes> names;
    for (auto b = family.after.rbegin(); b != family.after.rend(); ++b) {
      names[after_.groups()[*b].name].push_back(*b);
    }
    for (const std::uint32_t a : Indexes(family.before)) {
      const std::string& name = before_.groups()[a].name;
      const auto found = names.find(name);
      if (name.empty() || found == names.end() || found->second.empty()) continue;
      join(family, a, found->second.back());
      found->second.pop_back();
    }
  }

  void by_likeness(Family& family) {
    struct Candidate {
      int alike;
      std::uint32_t a, b;
    };
    std::vector<Candidate> candidates;
    for (const std::uint32_t a : family.before) {
      for (const std::uint32_t b : family.after) {
        if (before_.groups()[a].name.empty() || after_.groups()[b].name.empty()) continue;
        const int alike = likeness(before_.groups()[a].name, after_.groups()[b].name);
        if (alike >= kAlikeNames) candidates.push_back({alike, a, b});
      }
    }
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](const Candidate& one, const Candidate& other) { return one.alike > other.alike; });
    for (const Candidate& one : candidates) {
      const bool free =
          before_.groups()[one.a].partner == kNoItem && after_.groups()[one.b].partner == kNoItem;
      if (free) join(family, one.a, one.b);
    }
  }

  void join(Family& family, std::uint32_t a, std::uint32_t b) {
    before_.groups()[a].partner = b;
    after_.groups()[b].partner = a;
    std::erase(family.before, a);
    std::erase(family.after, b);
  }

  /// The same key on both sides for the same box; empty for what has no counterpart for sure.
  std::vector<std::string> keys(Side& side, bool old) {
    std::vector<std::string> keys(side.size());
    for (std::uint32_t i = 0; i < side.size(); ++i) {
      const Item& item = side.item(i);
      const std::uint32_t group = side.group_of(i);
      std::string start;
      if (group != kNoItem) {
        const std::uint32_t partner = old ? side.groups()[group].partner : group;
        if (partner == kNoItem) continue;
        start = "#" + std::to_string(partner);
      }
      if (item.field != nullptr && same_form_) {
        keys[i] = start.append(side.below_group(i));
        continue;
      }
      if (group != kNoItem && side.groups()[group].item == i) {
        keys[i] = start;
        continue;
      }
      const bool part = item.field != nullptr && item.field->level == forms::Level::kPart;
      const std::string above = item.parent < i ? keys[item.parent] : start;
      keys[i] = part ? "/" : above + "/" + fold_label(item.label);
    }
    return keys;
  }

  Side before_;
  Side after_;
  bool same_form_;
};

}  // namespace

std::vector<std::uint32_t> pair_items(const Assessment& before, const Assessment& after) {
  return Pairing(before, after).run();
}

std::string words_of(const Item& item) {
  std::string out;
  const auto line = [&](std::string_view text) {
    if (!out.empty()) out += '\n';
    out += text;
  };
  for (const Mark& mark : item.marks) {
    if (mark.state == MarkState::kOff || mark.state == MarkState::kNone) continue;
    std::string words = mark.state == MarkState::kOn ? "[○]" : "[?]";
    words += mark.label;
    if (!mark.note.empty()) words.append("（").append(mark.note).append("）");
    if (mark.count >= 0) words.append("（").append(std::to_string(mark.count)).append("）件");
    line(words);
  }
  if (item.count >= 0) line("（" + std::to_string(item.count) + "）件");
  if (const std::string_view text = trim(item.text); !text.empty()) line(text);
  return out;
}

}  // namespace kokai
