#pragma once

// The items of one document by their ids.

#include <cstdint>
#include <string_view>
#include <vector>

namespace kokai {

struct Item;

/// Grows as the items are read. Holds where they stand, so that it may be copied and moved with
/// them. Cost: one hash to add and to find; eight bytes an item, up to four times.
class ItemIds {
 public:
  /// Takes items[index]; of several with one id the first stays.
  void add(const std::vector<Item>& items, std::uint32_t index);
  /// Where the item with the id stands; kNoItem when there is none.
  std::uint32_t find(const std::vector<Item>& items, std::string_view id) const;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t place = 0;  ///< behind the item: 0 when the slot is free
  };
  const Slot& slot_of(const std::vector<Item>& items, std::string_view id,
                      std::uint32_t hash) const;
  void grow();
  std::vector<Slot> slots_;  ///< open addressing; a power of two, at most half of them taken
  std::size_t taken_ = 0;
};

}  // namespace kokai
