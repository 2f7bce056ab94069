#include "generator/model/item_ids.h"

#include <functional>

#include "generator/model/assessment.h"

namespace kokai {
namespace {

constexpr std::size_t kFirstSlots = 128;

std::uint32_t hash_of(std::string_view id) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>()(id));
}

}  // namespace

void ItemIds::add(const std::vector<Item>& items, std::uint32_t index) {
  if (slots_.size() <= 2 * taken_) grow();
  const std::uint32_t hash = hash_of(items[index].id);
  const Slot& slot = slot_of(items, items[index].id, hash);
  if (slot.place != 0) return;
  slots_[static_cast<std::size_t>(&slot - slots_.data())] = {hash, index + 1};
  ++taken_;
}

std::uint32_t ItemIds::find(const std::vector<Item>& items, std::string_view id) const {
  if (slots_.empty()) return kNoItem;
  return slot_of(items, id, hash_of(id)).place - 1;  // a free slot's 0 becomes kNoItem
}

/// Where the item stands, or a free slot.
const ItemIds::Slot& ItemIds::slot_of(const std::vector<Item>& items, std::string_view id,
                                      std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.place == 0 || (slot.hash == hash && items[slot.place - 1].id == id)) return slot;
  }
}

void ItemIds::grow() {
  std::vector<Slot> larger(slots_.empty() ? kFirstSlots : 2 * slots_.size());
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.place == 0) continue;
    std::size_t at = slot.hash & mask;
    while (larger[at].place != 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

}  // namespace kokai
