#include "generator/rendering/compare_choice.h"

#include <algorithm>
#include <map>
#include <set>

namespace kokai {
namespace {

using ItemWording = std::pair<std::uint64_t, std::uint64_t>;  // item, what it says

class Chooser {
 public:
  Chooser(const Archive& archive, const std::vector<std::uint32_t>& records)
      : archive_(archive), records_(records) {
    for (const std::uint32_t each : records) {
      for (const ItemFact& item : items_of(each)) ++holders_[{item.id, item.says}];
    }
  }

  std::vector<std::uint32_t> choose(std::size_t most) {
    std::vector<std::uint32_t> shown;
    while (shown.size() < std::min(most, records_.size())) {
      std::size_t best_gain = 0;
      std::uint32_t best = 0;
      for (const std::uint32_t each : records_) {
        if (archive_.records[each].now.compared.words == nullptr) continue;
        const std::size_t gain = gain_of(each);
        if (gain <= best_gain) continue;
        best_gain = gain;
        best = each;
      }
      if (best_gain == 0) break;
      shown.push_back(best);
      for (const ItemFact& item : items_of(best)) covered_.insert({item.id, item.says});
    }
    return shown;
  }

 private:
  const std::vector<ItemFact>& items_of(std::uint32_t record) const {
    return archive_.records[record].now.compared.items;
  }

  std::size_t gain_of(std::uint32_t record) const {
    std::size_t gain = 0;
    for (const ItemFact& item : items_of(record)) {
      const ItemWording wording{item.id, item.says};
      if (covered_.count(wording) == 0) gain += holders_.at(wording);
    }
    return gain;
  }

  const Archive& archive_;
  const std::vector<std::uint32_t>& records_;
  std::map<ItemWording, std::size_t> holders_;
  std::set<ItemWording> covered_;
};

bool has_two_cities(const Archive& archive, const std::vector<std::uint32_t>& records) {
  return std::any_of(records.begin(), records.end(), [&](std::uint32_t each) {
    return archive.records[each].municipality != archive.records[records[0]].municipality;
  });
}

}  // namespace

std::vector<FormGroup> form_groups(const Archive& archive, const Comparison& comparison) {
  std::vector<FormGroup> groups;
  for (const forms::Form& form : forms::all()) {
    FormGroup group{&form, {}, {}};
    for (const std::uint32_t each : comparison.records) {
      if (archive.records[each].current().front.form == &form) group.records.push_back(each);
    }
    if (has_two_cities(archive, group.records)) groups.push_back(std::move(group));
  }
  std::stable_sort(groups.begin(), groups.end(), [](const FormGroup& a, const FormGroup& b) {
    return a.records.size() > b.records.size();
  });
  for (std::size_t i = 0; i < groups.size(); ++i) {
    groups[i].shown = Chooser(archive, groups[i].records).choose(kShownOfForm[i]);
  }
  return groups;
}

}  // namespace kokai
