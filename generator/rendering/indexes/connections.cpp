#include "generator/rendering/indexes/connections.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace kokai {
namespace {

class PartnerCollector {
 public:
  explicit PartnerCollector(const Archive& archive) : archive_(archive) {}

  std::vector<Partner> collect(const IndexEntry& system) {
    for (const IndexPlace& place : system.places) {
      const SystemMention& mention =
          archive_.records[place.record].now.mentions.systems[place.mention];
      if (place.part == 0) {
        for (const SystemConnection& to : mention.connections) {
          add(to.name, to.by_name, false, {place.record, &mention.connections_item});
        }
      } else {
        add(mention.system.name, mention.connections[place.part - 1u].by_name, true,
            {place.record, &mention.connections_item});
      }
    }
    std::stable_sort(partners_.begin(), partners_.end(), [](const Partner& a, const Partner& b) {
      if (a.by_name != b.by_name) return a.by_name;
      return a.assessments > b.assessments;
    });
    return std::move(partners_);
  }

 private:
  void add(const std::string& name, bool by_name, bool elsewhere, ConnectionPlace place) {
    const auto known = archive_.indexes.systems.find(name);
    const std::int64_t entry =
        known == archive_.indexes.systems.end() ? -1 : static_cast<std::int64_t>(known->second);
    const std::string_view shown =
        entry < 0 ? std::string_view(name)
                  : archive_.indexes.of(IndexKind::kSystem)[static_cast<std::size_t>(entry)].name;
    const auto [found, is_new] = seen_.emplace(std::make_pair(shown, by_name), partners_.size());
    if (is_new) partners_.push_back({std::string(shown), entry, by_name, true, {}, 0});
    Partner& partner = partners_[found->second];
    partner.elsewhere = partner.elsewhere && elsewhere;
    if (!partner.places.empty() && partner.places.back().record == place.record &&
        *partner.places.back().item == *place.item) {
      return;
    }
    if (partner.places.empty() || partner.places.back().record != place.record) {
      ++partner.assessments;
    }
    partner.places.push_back(place);
  }

  const Archive& archive_;
  std::vector<Partner> partners_;
  std::map<std::pair<std::string_view, bool>, std::size_t> seen_;
};

}  // namespace

std::vector<Partner> partners_of(const Archive& archive, const IndexEntry& system) {
  return PartnerCollector(archive).collect(system);
}

}  // namespace kokai
