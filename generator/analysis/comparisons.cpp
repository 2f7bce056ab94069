#include "generator/analysis/comparisons.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "generator/analysis/messages.h"
#include "generator/analysis/word_diff.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {

const Message kComparisonUnknownDocument = {
    "comparisons/unknown-document",
    Severity::kWarning,
    {"comparisons.yaml の「{1}」が挙げる評価書「{0}」がありません。",
     "comparisons.yaml names \"{0}\" under \"{1}\", and there is no such assessment."},
    {"挙げた評価書だけが、ほかの市区町村と並べて示されます。",
     "Only assessments that are there can be compared."},
    {"「団体コード/評価書番号」(例: 990019/18。番号のない素案は "
     "990027/draft-kenko-kanri)を確かめてください。",
     "Check the code and number, as in 990019/18 (990027/draft-kenko-kanri for a draft)."},
    ""};

const Message kComparisonTwice = {
    "comparisons/twice",
    Severity::kWarning,
    {"comparisons.yaml の「{1}」が挙げる評価書「{0}」は、前にも挙げられています。",
     "comparisons.yaml names \"{0}\" under \"{1}\", and named it before."},
    {"評価書は一つのまとまりにだけ入ります。初めのものが使われます。",
     "An assessment belongs to one comparison; the first is taken."},
    {"どちらかから外してください。", "Take it out of one of them."},
    ""};

namespace {

void erase_all(std::string& text, std::string_view part) {
  if (part.empty()) return;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    text.erase(at, part.size());
  }
}

void replace_all(std::string& text, std::string_view part, std::string_view by) {
  for (std::size_t at = text.find(part); at != std::string::npos;
       at = text.find(part, at + by.size())) {
    text.replace(at, part.size(), by);
  }
}

/// Brackets with what stands in them. The text is folded: they are narrow.
void erase_brackets(std::string& text) {
  for (std::size_t open = text.find('('); open != std::string::npos; open = text.find('(', open)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string::npos) return;
    text.erase(open, close + 1 - open);
  }
}

bool erase_tail(std::string& text, std::string_view tail) {
  if (!text.ends_with(tail) || text.size() == tail.size()) return false;
  text.erase(text.size() - tail.size());
  return true;
}

struct Spelling {
  std::string_view written;
  std::string_view meant;
};

constexpr Spelling kSpellings[] = {
    {"子ども", "こども"},     {"子供", "こども"},
    {"障がい", "障害"},       {"障碍", "障害"},
    {"ウィルス", "ウイルス"}, {"コロナウイルス感染症対策", "コロナウイルス感染症"}};
constexpr std::string_view kForms[] = {"特定個人情報保護評価書", "全項目評価書", "重点項目評価書",
                                       "基礎項目評価書", "評価書"};
constexpr std::string_view kWeightless[] = {"に関する", "に係る", "における", "の", "等", "及び"};

std::uint64_t number_of(const std::string& key) {
  const bool digits = key.find_first_not_of("0123456789") == std::string::npos && key.size() < 19;
  return digits && !key.empty() ? std::stoull(key) : ~std::uint64_t{0};
}

/// The title as a page of several cities shows it: without the city before it and the form behind
/// it.
std::string plain_title(const std::string& title, const Municipality& municipality) {
  std::string_view plain = trim(title);
  for (const std::string& start : {municipality.prefecture, municipality.name}) {
    if (!start.empty() && plain.starts_with(start)) plain = trim(plain.substr(start.size()));
  }
  for (const std::string_view form : kForms) {
    if (plain.ends_with(form)) plain = trim(plain.substr(0, plain.size() - form.size()));
  }
  return plain.empty() ? title : std::string(plain);
}

class Grouper {
 public:
  Grouper(const std::vector<SurveyedFolder>& folders,
          const std::vector<Municipality>& municipalities, Findings& findings)
      : folders_(folders), municipalities_(municipalities), findings_(findings) {}

  std::vector<FolderGroup> run(const std::vector<ComparisonRule>& rules) {
    std::map<std::string, std::uint32_t> by_address;
    for (std::uint32_t i = 0; i < folders_.size(); ++i) {
      by_address.emplace(municipalities_[folders_[i].municipality].code + '/' + folders_[i].key, i);
    }
    named_.assign(folders_.size(), false);
    std::vector<FolderGroup> groups;
    for (const ComparisonRule& rule : rules) groups.push_back(named_by(rule, by_address));
    std::map<std::string, std::vector<std::uint32_t>> by_title;
    for (std::uint32_t i = 0; i < folders_.size(); ++i) {
      if (named_[i]) continue;
      std::string key = title_key(folders_[i].title, municipalities_[folders_[i].municipality]);
      if (!key.empty()) by_title[std::move(key)].push_back(i);
    }
    for (FolderGroup& group : groups) {
      const auto same = by_title.find(title_key(group.title, {}));
      if (same == by_title.end()) continue;
      group.folders.insert(group.folders.end(), same->second.begin(), same->second.end());
      by_title.erase(same);
    }
    for (TitleGroup& each : joined_by_law(by_title)) {
      groups.push_back({"", "", std::move(each.folders)});
    }
    return finished(std::move(groups));
  }

 private:
  /// Folders of one title key, or of several that were joined; `key` and `items` are the first's.
  struct TitleGroup {
    std::string key;
    std::vector<std::uint32_t> folders;
    std::vector<std::uint16_t> items;  ///< what most of them rest on; empty: none says
  };

  /// Each joins the nearest before it with the same items, those of most folders first: so no chain
  /// of near titles leads from one 事務 to another.
  std::vector<TitleGroup> joined_by_law(
      std::map<std::string, std::vector<std::uint32_t>>& by_title) const {
    constexpr std::size_t kMostTried = 32;
    std::vector<TitleGroup> titles;
    for (auto& [key, folders] : by_title) {
      titles.push_back({key, std::move(folders), {}});
      titles.back().items = commonest_items(titles.back().folders);
    }
    std::stable_sort(titles.begin(), titles.end(), [](const TitleGroup& a, const TitleGroup& b) {
      return a.folders.size() > b.folders.size();
    });
    std::vector<TitleGroup> groups;
    std::map<std::vector<std::uint16_t>, std::vector<std::size_t>> by_items;
    for (TitleGroup& title : titles) {
      std::vector<std::size_t>& same = by_items[title.items];
      const std::optional<std::size_t> near =
          title.items.empty() ? std::optional<std::size_t>() : nearest(title, same, groups);
      if (near) {
        std::vector<std::uint32_t>& into = groups[*near].folders;
        into.insert(into.end(), title.folders.begin(), title.folders.end());
        continue;
      }
      if (same.size() < kMostTried) same.push_back(groups.size());
      groups.push_back(std::move(title));
    }
    return groups;
  }

  std::optional<std::size_t> nearest(const TitleGroup& title, const std::vector<std::size_t>& same,
                                     const std::vector<TitleGroup>& groups) const {
    std::optional<std::size_t> best;
    int best_likeness = kNearTitles - 1;
    for (const std::size_t each : same) {
      const int alike = likeness(title.key, groups[each].key);
      if (alike <= best_likeness || share_a_city(title, groups[each])) continue;
      best = each;
      best_likeness = alike;
    }
    return best;
  }

  bool share_a_city(const TitleGroup& a, const TitleGroup& b) const {
    std::set<std::uint32_t> cities;
    for (const std::uint32_t each : a.folders) cities.insert(folders_[each].municipality);
    return std::any_of(b.folders.begin(), b.folders.end(), [&](std::uint32_t each) {
      return cities.count(folders_[each].municipality) != 0;
    });
  }

  std::vector<std::uint16_t> commonest_items(const std::vector<std::uint32_t>& folders) const {
    std::map<std::vector<std::uint16_t>, int> counts;
    for (const std::uint32_t each : folders) {
      if (!folders_[each].law_items.empty()) ++counts[folders_[each].law_items];
    }
    if (counts.empty()) return {};
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

  FolderGroup named_by(const ComparisonRule& rule,
                       const std::map<std::string, std::uint32_t>& by_address) {
    FolderGroup group{rule.id, rule.title, {}};
    const auto tell = [&](const Message& message, const std::string& document) {
      findings_.add(message, {rule.path, rule.line, 1, 0}, {document, rule.id});
    };
    for (const std::string& document : rule.documents) {
      const auto found = by_address.find(document);
      if (found == by_address.end()) {
        tell(kComparisonUnknownDocument, document);
      } else if (named_[found->second]) {
        tell(kComparisonTwice, document);
      } else {
        named_[found->second] = true;
        group.folders.push_back(found->second);
      }
    }
    return group;
  }

  bool has_two_cities(const FolderGroup& group) const {
    return std::any_of(group.folders.begin(), group.folders.end(), [&](std::uint32_t each) {
      return folders_[each].municipality != folders_[group.folders[0]].municipality;
    });
  }

  /// Without groups of one city; with ids and titles.
  std::vector<FolderGroup> finished(std::vector<FolderGroup> groups) const {
    std::vector<FolderGroup> kept;
    std::set<std::string> taken;
    for (FolderGroup& group : groups) {
      std::sort(group.folders.begin(), group.folders.end());
      if (!has_two_cities(group)) continue;
      if (group.title.empty()) group.title = shortest_title(group);
      if (group.id.empty()) group.id = commonest_slug(group);
      const std::string wanted = group.id;
      for (int i = 2; !taken.insert(group.id).second; ++i) {
        group.id = wanted + '-' + std::to_string(i);
      }
      kept.push_back(std::move(group));
    }
    std::sort(kept.begin(), kept.end(),
              [](const FolderGroup& a, const FolderGroup& b) { return a.id < b.id; });
    return kept;
  }

  std::string shortest_title(const FolderGroup& group) const {
    std::vector<std::string> titles;
    for (const std::uint32_t each : group.folders) {
      titles.push_back(
          plain_title(folders_[each].title, municipalities_[folders_[each].municipality]));
    }
    const auto shorter = [](const std::string& a, const std::string& b) {
      return a.size() != b.size() ? a.size() < b.size() : a < b;
    };
    return *std::min_element(titles.begin(), titles.end(), shorter);
  }

  std::string commonest_slug(const FolderGroup& group) const {
    std::map<std::string, int> counts;
    for (const std::uint32_t each : group.folders) ++counts[folders_[each].slug];
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

  const std::vector<SurveyedFolder>& folders_;
  const std::vector<Municipality>& municipalities_;
  Findings& findings_;
  std::vector<bool> named_;
};

}  // namespace

std::string title_key(std::string_view title, const Municipality& municipality) {
  std::string key = fold(title);
  erase_brackets(key);
  erase_all(key, fold(municipality.prefecture + municipality.name));
  erase_all(key, fold(municipality.name));
  key = fold_label(key);
  for (const std::string_view form : kForms) erase_tail(key, form);
  for (const Spelling& spelling : kSpellings) replace_all(key, spelling.written, spelling.meant);
  const std::string whole = key;
  for (const std::string_view word : kWeightless) erase_all(key, word);
  if (!erase_tail(key, "関係事務")) erase_tail(key, "事務");
  return key.empty() ? whole : key;
}

std::vector<FolderGroup> group_alike(const std::vector<SurveyedFolder>& folders,
                                     const std::vector<Municipality>& municipalities,
                                     const std::vector<ComparisonRule>& rules, Findings& findings) {
  return Grouper(folders, municipalities, findings).run(rules);
}

FolderBook::FolderBook(std::vector<SurveyedFolder> folders, std::vector<FolderGroup> groups)
    : folders_(std::move(folders)), groups_(std::move(groups)), places_(folders_.size()) {
  for (const FolderGroup& group : groups_) {
    std::map<std::string_view, std::size_t> lenders;  // by form
    for (const std::uint32_t each : group.folders) {
      places_[each].group = &group;
      places_[each].lends_words = ++lenders[folders_[each].form] <= kLenders;
    }
  }
  std::vector<std::uint32_t> order(folders_.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    places_[i].city = folders_[i].city;
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto rank = [&](const SurveyedFolder& one) {
      return std::make_tuple(one.municipality, number_of(one.key), std::string_view(one.key));
    };
    return rank(folders_[a]) < rank(folders_[b]);
  });
  for (std::size_t i = 1; i < order.size(); ++i) {
    const SurveyedFolder& before = folders_[order[i - 1]];
    const SurveyedFolder& after = folders_[order[i]];
    if (before.municipality != after.municipality) continue;
    places_[order[i - 1]].next = &after;
    places_[order[i]].previous = &before;
  }
}

FolderPlace FolderBook::place_of(std::string_view document) const {
  const std::string_view folder = document.substr(0, document.rfind('/'));
  const auto found = std::lower_bound(
      folders_.begin(), folders_.end(), folder,
      [](const SurveyedFolder& one, std::string_view wanted) { return one.path < wanted; });
  if (found == folders_.end() || found->path != folder) return {};
  return places_[static_cast<std::size_t>(found - folders_.begin())];
}

std::vector<Comparison> FolderBook::comparisons(const Archive& archive) const {
  std::map<const FolderGroup*, std::vector<std::uint32_t>> members;
  for (std::uint32_t r = 0; r < archive.records.size(); ++r) {
    const FolderGroup* const group = place_of(archive.records[r].current().path).group;
    if (group != nullptr) members[group].push_back(r);
  }
  std::vector<Comparison> all;
  for (const FolderGroup& group : groups_) {
    std::vector<std::uint32_t>& records = members[&group];
    const bool two = std::any_of(records.begin(), records.end(), [&](std::uint32_t each) {
      return archive.records[each].municipality != archive.records[records[0]].municipality;
    });
    if (two) all.push_back({group.id, group.title, std::move(records)});
  }
  return all;
}

}  // namespace kokai
