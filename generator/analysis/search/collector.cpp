#include "generator/analysis/search/collector.h"

#include <utility>

#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

constexpr std::size_t kLongestHeading = 90;  // bytes: what a search box can offer

std::uint64_t key_of(char32_t first, char32_t second) {
  return std::uint64_t{first} << 32 | second;
}

std::size_t place_of(std::uint64_t key) {
  return static_cast<std::size_t>(key * 0x9E3779B97F4A7C15U >> 20);
}

void append_gap(std::string& gaps, std::uint32_t gap) {
  for (; gap >= 0x80; gap >>= 7) gaps.push_back(static_cast<char>(gap | 0x80));
  gaps.push_back(static_cast<char>(gap));
}

}  // namespace

std::uint32_t next_gap(const std::string& gaps, std::size_t& at) {
  std::uint32_t gap = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(gaps[at++]);
    gap |= (byte & 0x7FU) << shift;
    if (byte < 0x80) return gap;
  }
}

void Collector::add(std::uint32_t document, const DocumentText& text,
                    std::vector<std::uint32_t> pieces, std::string hash) {
  const std::uint32_t first = unit_;
  for (const EntryText& entry : text.entries) {
    add_fold(text.fold_of(entry));
    if (entry.ends_unit) ++unit_;
    if (entry.id.size != 0) count_heading(text.of(entry.heading));
  }
  documents_.push_back({document, unit_ - first, std::move(pieces), std::move(hash)});
}

void Collector::add_fold(std::string_view folded) {
  char32_t before = '\n';
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    if (before != '\n') see(before, c);
    before = c;
  }
}

void Collector::see(char32_t first, char32_t second) {
  const std::uint64_t key = key_of(first, second);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = place_of(key) & mask;; i = (i + 1) & mask) {
    Slot& slot = slots_[i];
    if (slot.key == key) {
      if (slot.unit != unit_) append(slot);
      return;
    }
    if (slot.gram != kFree) continue;
    slot = {key, static_cast<std::uint32_t>(grams_.size()), unit_};
    CollectedGram& made = grams_.emplace_back();
    made.gram = {first, second};
    made.length = 1;
    append_gap(made.gaps, unit_);
    if (grams_.size() * 2 > slots_.size()) grow();
    return;
  }
}

void Collector::append(Slot& slot) {
  CollectedGram& gram = grams_[slot.gram];
  append_gap(gram.gaps, unit_ - slot.unit - 1);
  slot.unit = unit_;
  ++gram.length;
}

void Collector::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.gram == kFree) continue;
    std::size_t i = place_of(slot.key) & mask;
    while (slots_[i].gram != kFree) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

void Collector::count_heading(std::string_view heading) {
  heading = heading.substr(0, heading.find('\n'));
  if (heading.empty() || heading.size() > kLongestHeading) return;
  ++headings_[std::string(heading)];
}

}  // namespace kokai::search
